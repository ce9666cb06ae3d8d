import type { ProblemType } from '../../forms/problems.ts'
import { Problem } from './problem.ts'

/**
 * What the caller is told when the database guards a rule that two requests broke at the same moment. A constraint that
 * is not here can only be broken by a fault of ours.
 */
const problemOfConstraint: Record<string, ProblemType> = {
  identifier_pkey: 'pin-taken',
  form_number_once: 'form-differs',
  dossier_pkey: 'wrong-state',
  dossier_decider_did_not_enter: 'own-dossier',
  evidence_once: 'wrong-state',
}

/** The problem behind an error of the database, or the error itself. */
export function asProblem(error: unknown): unknown {
  if (!(error instanceof Error) || !('constraint' in error)) return error
  const type = problemOfConstraint[String(error.constraint)]
  return type === undefined ? error : new Problem(type)
}
