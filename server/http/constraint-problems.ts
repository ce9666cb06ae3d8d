import type { ProblemType } from '../../forms/problems.ts'
import { Problem } from './problem.ts'

/**
 * What the caller is told when the database guards a rule that two requests broke at the same moment. A constraint that
 * is not here can only be broken by a fault of ours.
 */
export const problemOfConstraint: Record<string, ProblemType> = {
  identifier_pkey: 'pin-taken',
  form_number_once: 'form-differs',
  // Two dossiers of one new household were accepted at once: opened again, the second finds the household.
  household_no_once: 'wrong-state',
  dossier_pkey: 'wrong-state',
  dossier_decider_did_not_enter: 'own-dossier',
  evidence_once: 'wrong-state',
  unit_act_once: 'hamlet-assigned',
  unit_act_corrected_once: 'hamlet-assigned',
  act_annulled_once: 'person-changed',
  item_task_once: 'surrender-explosive',
  hand_in_pkey: 'surrender-wrong-state',
  transfer_pkey: 'surrender-wrong-state',
  decision_once: 'decision-no-taken',
  posting_decided_by_another: 'own-posting',
  post_held_once: 'post-held',
  officer_one_substantive_post: 'two-posts',
  officer_service_no_once: 'officer-known',
  officer_account_once: 'officer-known',
  article_slug_once: 'slug-taken',
  release_once: 'release-known',
  directive_once: 'directive-twice',
  task_step_numbered: 'task-state',
  honour_replaced_once: 'entry-replaced',
  press_replaced_once: 'entry-replaced',
}

/** Text that PostgreSQL cannot keep (U+0000), whichever way it came in. */
const unstorable = new Set(['22021', '22P05'])

/** PostgreSQL ended one of two transactions that waited for each other: two acts about the same persons. */
const deadlock = '40P01'

/** The problem behind an error of the database, or the error itself. */
export function asProblem(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  if (unstorable.has(code)) return new Problem('not-valid')
  if (code === deadlock) return new Problem('person-changed')
  const type = 'constraint' in error ? problemOfConstraint[String(error.constraint)] : undefined
  return type === undefined ? error : new Problem(type)
}
