import { addDays } from '../../../forms/partial-date.ts'
import { liesWithin, type UnitTable } from '../../../forms/unit-table.ts'
import { saveAccount } from '../../access/account.ts'
import { followUnits } from '../../access/follow-units.ts'
import { findReform } from '../../areas/ending.ts'
import type { AnyTx, Database } from '../../db/database.ts'
import { groupResidents } from './count-residents.ts'
import { listUnitActs } from './load-unit-acts.ts'
import { moveSearch } from './move-search.ts'
import { planReform } from './plan-reform.ts'
import { findDisagreement, sumUp, type Sums } from './reform-sums.ts'
import { insertUnitActs, saveCounts } from './unit-act.sql.ts'
import { UnitActs, type UnitAct } from './unit-acts.ts'

/** The account in whose name reforms are applied; nobody can sign in with it. */
const reformOffice = '00000000-0000-7000-8000-000000000005'

/** A city, the day of its reform, and today. */
export type ReformWish = { areaCode: string; below: string; on: string; today: string; units: UnitTable }

/** What a reform came to. */
export type AppliedReform = Sums & {
  whole: number
  split: number
  unchanged: number
  /** The acts that were recorded now: none when the reform was applied before. */
  recorded: number
  /** Officers who serve the successor of their unit now. */
  accounts: number
}

/**
 * Applies a reform from the facts about units: records what became of each commune below a unit, lets officers follow
 * theirs, and brings the search up to date. No residence is touched. The acts take effect together or not at all; the
 * search follows unit by unit, and after a kill the same call goes on. Applied again it changes nothing.
 *
 * The people are counted on the map of before and on that of after, and once more from the new units back to what is
 * recorded: where these sums differ nothing is done and an error is thrown.
 */
export async function applyReform(
  db: Database,
  wish: ReformWish,
  say: (line: string) => void = () => undefined,
): Promise<AppliedReform> {
  // One snapshot for all counts: people are collected while this runs.
  const { acts, ...applied } = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => recordReform(tx, wish))
  say(`${applied.recorded} acts about units are recorded. Bringing the search up to date.`)
  let found = 0
  const known = new UnitActs(acts)
  for (const act of acts) found += await db.transaction().execute(async (tx) => moveSearch(tx, act, known))
  say(`${found} people are found in their new units.`)
  return applied
}

async function recordReform(tx: AnyTx, wish: ReformWish): Promise<AppliedReform & { acts: UnitAct[] }> {
  const { areaCode, below, on, today, units } = wish
  const reform = await findReform(tx, { below, on })
  const known = new UnitActs(await listUnitActs(tx))
  const { acts: planned, ...kinds } = planReform(reform, known, on)
  await saveReformOffice(tx, areaCode)
  await insertUnitActs(tx, planned, { decidedBy: reformOffice, tier: areaCode })
  const moves = planned.flatMap(({ unitCode, successorCode }) =>
    successorCode === null ? [] : [{ from: unitCode, to: successorCode }],
  )
  const accounts = await followUnits(tx, moves)
  const acts = await listUnitActs(tx)
  const now = new UnitActs(acts)
  const turns = units.versions.filter((unit) => liesWithin(unit, below)).map(({ validFrom }) => validFrom)
  const groups = await groupResidents(tx, now, { on: today, at: undefined }, turns)
  const { waiting, ...sums } = sumUp(groups, { acts: now, units, below, eve: addDays(on, -1), on: today })
  const fault = await findDisagreement(tx, groups, { acts: now, on: today })
  if (fault !== undefined) throw new Error(fault)
  await saveCounts(tx, waiting)
  return { ...kinds, recorded: planned.length, accounts, ...sums, acts }
}

async function saveReformOffice(tx: AnyTx, areaCode: string): Promise<void> {
  await saveAccount(tx, {
    accountId: reformOffice,
    signInName: 'service:reform',
    displayName: 'Sắp xếp đơn vị hành chính / Reform of units',
    role: 'city-administrator',
    unitCode: areaCode,
    personId: null,
  })
}
