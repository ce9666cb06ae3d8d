import type { RuleId } from '../../../forms/rules.ts'
import type { UnitTable } from '../../../forms/unit-table.ts'
import type { Tx } from '../../db/database.ts'
import { planAct } from '../../register/acts/plan-act.ts'
import { recordEvent } from '../../register/acts/record-event.ts'
import type { Side } from './pair-facts.ts'

/** By whose decision, where and when a pair is merged or split. */
export type MergerDecision = { accountId: string; today: string; units: UnitTable; areaCode: string; reason: string }

/**
 * Which of two records stands for both: the one that has a number, else the older one, whose papers refer to it longer.
 */
export function survivorOf([first, second]: readonly [Side, Side]): [survivor: Side, other: Side] {
  const isSecond = (second.facts?.pin ?? '') !== '' && (first.facts?.pin ?? '') === ''
  return isSecond ? [second, first] : [first, second]
}

/**
 * Records that two records are of one person, or are not after all, through the acts of the register; what the register
 * has against it is answered, and then nothing was recorded.
 */
export async function recordMerger(
  tx: Tx<'register'>,
  kind: 'records-merged' | 'record-split',
  { survivor, other }: { survivor: Side; other: Side },
  { accountId, today, units, areaCode, reason }: MergerDecision,
): Promise<RuleId[]> {
  const cells = {
    form_no: other.personId.slice(-12),
    declared_on: today,
    commune: survivor.commune,
    proof: reason,
    person_id: survivor.personId,
    other_id: other.personId,
    effective_on: today,
  }
  const { findings, event } = await planAct(tx, cells, { kind, today, units, areaCode, isDecided: true })
  if (event === undefined) return findings.map(({ rule }) => rule)
  await recordEvent(tx, event, { decidedBy: accountId, tier: areaCode, evidence: reason })
  return []
}
