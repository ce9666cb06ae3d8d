import { sql } from 'kysely'
import type { Tx } from '../../db/database.ts'
import { Problem } from '../../http/problem.ts'
import { isHomeOn } from './count-residents.ts'
import { listUnitActs } from './load-unit-acts.ts'
import { firstDay, UnitActs, type RecordedPlace, type UnitAct } from './unit-acts.ts'
import { saveCounts } from './unit-act.sql.ts'

/** A unit that was divided, with the acts that tell what became of its parts. */
export type Division = { division: UnitAct; acts: UnitActs }

/** The unit of this code that was divided last. Where none was, it is a 404. */
export async function getDivision(tx: Tx<'register'>, unitCode: string): Promise<Division> {
  const acts = new UnitActs(await listUnitActs(tx))
  const division = acts.listDivisions().findLast((one) => one.unitCode === unitCode)
  if (division === undefined) throw new Problem('not-found')
  return { division, acts }
}

/** A hamlet of a divided unit, as residences have it, with how many people live there. Empty = they have none. */
export type DividedHamlet = {
  communeCode: string
  /** Since when the code means the unit at which they are recorded. */
  since: string
  hamlet: string
  persons: number
  /** Where it went; null while that is not decided. */
  decided: UnitAct | null
}

/** The hamlets of a divided unit as they are recorded, with the people who live there on a day. */
export async function listHamlets(
  tx: Tx<'register'>,
  { division, acts }: Division,
  on: string,
): Promise<DividedHamlet[]> {
  const recorded = acts.placesOf(division).filter(({ hamlet }) => hamlet === null)
  const { rows } = await sql<Omit<DividedHamlet, 'decided'>>`
    select place."communeCode", coalesce(place."validFromMin", ${firstDay}) as since, home.hamlet,
      count(*)::int as persons
    from jsonb_to_recordset(${JSON.stringify(recorded)}::jsonb) as place
      ("communeCode" text, "validFromMin" date, "validFromBefore" date)
    join register.residence as home on home.commune_code = place."communeCode"
      and (place."validFromMin" is null or home.valid_from >= place."validFromMin")
      and home.valid_from < place."validFromBefore"
    where ${isHomeOn('home', { on, at: undefined })}
    group by 1, 2, 3 order by 1, 2, 3`.execute(tx)
  return rows.flatMap((row) => {
    const decided = acts.decisionOf(division, placeOf(row))
    return decided === undefined ? [] : [{ ...row, decided }]
  })
}

/** A residence of this hamlet, for asking the acts. */
const placeOf = ({
  communeCode,
  since,
  hamlet,
}: Pick<DividedHamlet, 'communeCode' | 'since' | 'hamlet'>): RecordedPlace => {
  return { communeCode, hamlet, validFrom: since }
}

/** Counts for how many people of a divided unit it is not decided where they live, notes it, and returns it. */
export async function recount(tx: Tx<'register'>, unitCode: string, on: string): Promise<number> {
  const divided = await getDivision(tx, unitCode)
  const waiting = (await listHamlets(tx, divided, on)).filter(({ decided }) => decided === null)
  const remaining = waiting.reduce((sum, { persons }) => sum + persons, 0)
  await saveCounts(tx, [{ actId: divided.division.actId, remaining }])
  return remaining
}
