import type { Tx } from '../db/database.ts'
import { newId } from '../db/new-id.ts'

/** A paper that orders something: its number is given once by each unit that decides. */
export type Decision = {
  decisionNo: string
  kind: 'establishment' | 'postings' | 'norms'
  /** The unit whose office decides. */
  unitCode: string
  decidedOn: string
  decidedBy: string
}

/** Keeps a decision and answers its identifier. Refuses a number that the unit has used (`decision-no-taken`). */
export async function insertDecision(tx: Tx<'workforce'>, decision: Decision): Promise<string> {
  const decisionId = newId()
  await tx
    .insertInto('workforce.decision')
    .values({
      decision_id: decisionId,
      decision_no: decision.decisionNo,
      kind: decision.kind,
      unit_code: decision.unitCode,
      decided_on: decision.decidedOn,
      decided_by: decision.decidedBy,
    })
    .execute()
  return decisionId
}

/** The numbers of all decisions, by identifier. */
export async function listDecisionNos(tx: Tx<'workforce'>): Promise<Map<string, string>> {
  const rows = await tx.selectFrom('workforce.decision').select(['decision_id', 'decision_no']).execute()
  return new Map(rows.map(({ decision_id, decision_no }) => [decision_id, decision_no]))
}

/** The area that an account decides for: the own unit and all below it; the ministry's office for the whole tier. */
export function areaOf(account: { unitCode: string | null }, site: { areaCode: string }): string {
  const { unitCode } = account
  return unitCode === null || unitCode === 'VN' ? site.areaCode || 'VN' : unitCode
}
