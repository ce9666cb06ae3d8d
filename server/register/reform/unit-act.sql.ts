import { sql } from 'kysely'
import type { Tx } from '../../db/database.ts'
import type { NewUnitAct } from './plan-reform.ts'

/** The columns that the application writes. */
export const unitActColumns = [
  'act_id',
  'unit_code',
  'since',
  'hamlet',
  'effective_on',
  'successor_code',
  'corrects',
  'evidence',
  'decided_by',
  'tier',
] as const

/** Who decided acts about units, and for which city. */
export type UnitDecision = { decidedBy: string; tier: string }

/** Records acts about units. A second act about the same unit or hamlet breaks `unit_ends_once` or `unit_act_once`. */
export async function insertUnitActs(
  tx: Tx<'register'>,
  acts: readonly NewUnitAct[],
  { decidedBy, tier }: UnitDecision,
): Promise<void> {
  if (acts.length === 0) return
  await tx
    .insertInto('register.unit_act')
    .values(
      acts.map((act) => ({
        act_id: act.actId,
        unit_code: act.unitCode,
        since: act.since,
        hamlet: act.hamlet,
        effective_on: act.effectiveOn,
        successor_code: act.successorCode,
        corrects: act.corrects,
        evidence: act.evidence,
        decided_by: decidedBy,
        tier,
      })),
    )
    .execute()
}

/** What a tier holds of the progress with a divided unit. */
export type WorklistRow = { actId: string; persons: number; remaining: number; countedAt: Date }

/** Notes for how many people of divided units it is not decided where they live; the first time that is all of them. */
export async function saveCounts(
  tx: Tx<'register'>,
  counts: readonly { actId: string; remaining: number }[],
): Promise<void> {
  await sql`insert into register.worklist (act_id, persons, remaining)
    select "actId", remaining, remaining
    from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb) as counted ("actId" uuid, remaining int)
    on conflict (act_id) do update set remaining = excluded.remaining, counted_at = excluded.counted_at,
      persons = greatest(worklist.persons, excluded.remaining)`.execute(tx)
}

/** The progress of these divided units, by the act that divided them. */
export async function findCounts(tx: Tx<'register'>, actIds: readonly string[]): Promise<Map<string, WorklistRow>> {
  const rows = await tx
    .selectFrom('register.worklist')
    .select(['act_id as actId', 'persons', 'remaining', 'counted_at as countedAt'])
    .where('act_id', 'in', [...actIds, '00000000-0000-0000-0000-000000000000'])
    .execute()
  return new Map(rows.map((row) => [row.actId, row]))
}
