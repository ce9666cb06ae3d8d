import type { CollectionDossierAction, CollectionDossierState } from '../db/tables.ts'

/** Where a dossier stands. */
export type DossierState = CollectionDossierState

/** What somebody does with a dossier. */
export type DossierAction = CollectionDossierAction

/**
 * The state that an action leads to, or null where it is not allowed. Every pair has an answer: the type asks for it.
 * An accepted or refused dossier is final; what was wrong in it is put right by another form.
 */
export const transitions: Record<DossierState, Record<DossierAction, DossierState | null>> = {
  draft: { save: 'draft', submit: 'submitted', return: null, refuse: null, accept: null },
  submitted: { save: null, submit: null, return: 'returned', refuse: 'refused', accept: 'accepted' },
  returned: { save: 'returned', submit: 'submitted', return: null, refuse: null, accept: null },
  refused: { save: null, submit: null, return: null, refuse: null, accept: null },
  accepted: { save: null, submit: null, return: null, refuse: null, accept: null },
}

/** The head of commune police has two working days to check and decide (Decree 70/2024 art. 6, as practised before). */
export const decisionWorkingDays = 2

/** Whether a dossier waits for its decision beyond the last day for it. */
export function isOverdue(
  { state, decideBy }: { state: DossierState; decideBy: string | null },
  today: string,
): boolean {
  return state === 'submitted' && decideBy !== null && decideBy < today
}
