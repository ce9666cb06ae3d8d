import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../db/database.ts'
import { UnitActs, type Placed, type RecordedPlace, type UnitAct } from './unit-acts.ts'

const columns = sql`act_id as "actId", unit_code as "unitCode", since, hamlet, effective_on as "effectiveOn",
  successor_code as "successorCode", corrects, recorded_at as "recordedAt"`

/** The acts about units, whether they were corrected or not; all of them without a condition. */
export async function listUnitActs(tx: Tx<'register'>, condition: RawBuilder<unknown> = sql`true`): Promise<UnitAct[]> {
  return (await sql<UnitAct>`select ${columns} from register.unit_act where ${condition}`.execute(tx)).rows
}

/** All acts about units, as they were known at a moment (without one: now). Some thousand after a reform. */
export async function loadUnitActs(tx: Tx<'register'>, at?: Date): Promise<UnitActs> {
  return new UnitActs(await listUnitActs(tx), at)
}

/** The acts that tell where residences at these codes lie: theirs, those of the units into which they went, and so on. */
export async function findUnitActs(tx: Tx<'register'>, codes: readonly string[], at?: Date): Promise<UnitActs> {
  const found: UnitAct[] = []
  const asked = new Set<string>()
  for (let next = [...new Set(codes)]; next.length > 0;) {
    for (const code of next) asked.add(code)
    const acts = await listUnitActs(tx, sql`unit_code = any(${next})`)
    found.push(...acts)
    next = [...new Set(acts.flatMap(({ successorCode }) => successorCode ?? []))].filter((code) => !asked.has(code))
  }
  return new UnitActs(found, at)
}

/** After all days: acts never take effect later than the day on which they are recorded. */
const lastDay = '9999-12-31'

/** Where each of these residences lies today: where the reforms took it, or on the worklist of a unit that was divided. */
export async function presentPlaces(tx: Tx<'register'>, places: readonly RecordedPlace[]): Promise<Placed[]> {
  const acts = await findUnitActs(
    tx,
    places.map(({ communeCode }) => communeCode),
  )
  return places.map((place) => acts.placeOn(place, lastDay))
}

/** The same by code: the commune of today, or that of then as long as nobody decided where this part of it went. */
export async function presentCommunes(tx: Tx<'register'>, places: readonly RecordedPlace[]): Promise<string[]> {
  return (await presentPlaces(tx, places)).map(({ code }) => code)
}
