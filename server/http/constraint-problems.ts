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
}

/** Text that PostgreSQL cannot keep (U+0000), whichever way it came in. */
const unstorable = new Set(['22021', '22P05'])

/** The problem behind an error of the database, or the error itself. */
export function asProblem(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  if ('code' in error && unstorable.has(String(error.code))) return new Problem('not-valid')
  const type = 'constraint' in error ? problemOfConstraint[String(error.constraint)] : undefined
  return type === undefined ? error : new Problem(type)
}
