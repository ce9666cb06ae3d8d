import { sql } from 'kysely'
import { liesWithin, type UnitTable } from '../../../forms/unit-table.ts'
import type { Tx } from '../../db/database.ts'
import { isHomeOn, type ResidentGroup } from './count-residents.ts'
import { isInBearer } from './plan-reform.ts'
import type { RecordedPlaces, UnitActs } from './unit-acts.ts'

/** The people of a reform, each counted once. */
export type Sums = {
  /** Who lived in a commune below the unit on the eve, and where they live on the new map: together as many. */
  before: number
  moved: number
  stayed: number
  onWorklist: number
  /** Beside these, who is recorded in units that ended in an earlier reform, which was never applied. */
  adrift: number
  /** The communes in which they live now. */
  successors: { code: string; persons: number }[]
}

type Maps = { acts: UnitActs; units: UnitTable; below: string; eve: string; on: string }

/** Sums up the people on the map of the eve and on that of a day since the reform, by divided unit where they wait. */
export function sumUp(
  groups: readonly ResidentGroup[],
  { acts, units, below, eve, on }: Maps,
): Sums & { waiting: { actId: string; remaining: number }[] } {
  const sums = { before: 0, moved: 0, stayed: 0, onWorklist: 0, adrift: 0 }
  const successors = new Map<string, number>()
  const waiting = new Map(acts.listDivisions().map(({ actId }) => [actId, 0]))
  for (const { persons, ...place } of groups) {
    const { code, from, waitsFor } = acts.placeOn(place, on)
    if (waitsFor !== null) waiting.set(waitsFor.actId, (waiting.get(waitsFor.actId) ?? 0) + persons)
    else if (!isInBearer({ code, from }, { units, acts, on })) {
      const wasHere = units.listVersions(code).some((unit) => liesWithin(unit, below))
      if (wasHere) sums.adrift += persons
      continue
    }
    const before = acts.placeOnMap(place, eve)
    // Who came since the reform has no place on the map of before.
    if (before === undefined || place.validFrom > eve || !units.isWithin(before.code, below, eve)) continue
    sums.before += persons
    if (waitsFor !== null) sums.onWorklist += persons
    else {
      sums[from === before.from ? 'stayed' : 'moved'] += persons
      successors.set(code, (successors.get(code) ?? 0) + persons)
    }
  }
  return {
    ...sums,
    successors: Array.from(successors, ([code, persons]) => ({ code, persons })).toSorted(byCode),
    waiting: Array.from(waiting, ([actId, remaining]) => ({ actId, remaining })),
  }
}

const byCode = (one: { code: string }, other: { code: string }): number => (one.code < other.code ? -1 : 1)

/**
 * Counts the people a second time, the other way round: not from what is recorded to the unit that it means, but from
 * each unit to what is recorded there. Says in which unit the two counts differ; undefined where they agree.
 */
export async function findDisagreement(
  tx: Tx<'register'>,
  groups: readonly ResidentGroup[],
  { acts, on }: { acts: UnitActs; on: string },
): Promise<string | undefined> {
  const forward = new Map<string, number>()
  for (const { persons, ...place } of groups) {
    const { code, waitsFor } = acts.placeOn(place, on)
    const key = waitsFor === null ? code : `worklist of ${code} ${waitsFor.effectiveOn}`
    forward.set(key, (forward.get(key) ?? 0) + persons)
  }
  const places = new Map<string, readonly RecordedPlaces[]>()
  for (const code of new Set(groups.map((place) => acts.placeOn(place, on).code)))
    places.set(code, acts.communesMeaning(code, on))
  for (const division of acts.listDivisions())
    places.set(`worklist of ${division.unitCode} ${division.effectiveOn}`, acts.placesWaiting(division, on))
  const backward = await countAt(tx, places, on)
  for (const key of new Set([...forward.keys(), ...backward.keys()])) {
    const [there, here] = [forward.get(key) ?? 0, backward.get(key) ?? 0]
    if (there !== here) return `The sums differ: ${there} people lie in ${key}, but ${here} are recorded at its places.`
  }
  return undefined
}

/** How many people have their permanent residence on a day at places that are named by keys. */
async function countAt(
  tx: Tx<'register'>,
  places: ReadonlyMap<string, readonly RecordedPlaces[]>,
  on: string,
): Promise<Map<string, number>> {
  const list = Array.from(places, ([key, of]) => of.map((one) => ({ key, ...one }))).flat()
  const { rows } = await sql<{ key: string; persons: number }>`
    select key, count(*)::int as persons
    from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as place (key text, "communeCode" text,
      "validFromMin" date, "validFromBefore" date, hamlet text, "exceptHamlets" text[])
    join register.residence as home on home.commune_code = place."communeCode"
      and (place."validFromMin" is null or home.valid_from >= place."validFromMin")
      and (place."validFromBefore" is null or home.valid_from < place."validFromBefore")
      and (place.hamlet is null or home.hamlet = place.hamlet) and home.hamlet <> all(place."exceptHamlets")
    where ${isHomeOn('home', { on, at: undefined })}
    group by 1`.execute(tx)
  return new Map(rows.map(({ key, persons }) => [key, persons]))
}
