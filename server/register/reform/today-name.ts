import type { UnitTable } from '../../../forms/unit-table.ts'
import type { Placed, RecordedPlace, UnitActs } from './unit-acts.ts'

/** What a reform made of a place, as it is told beside the name of then. */
export type TodayName = {
  code: string
  name: string
  /** The unit was divided, and it is not decided where this part of it went: the name is that of the old unit. */
  waits: boolean
}

/**
 * In which unit a recorded place lies today; null where that is the unit of then, under the name of then. Without a
 * hamlet it tells of the unit itself, as for a place of birth or origin.
 */
export function todayName(
  place: RecordedPlace,
  { acts, units, on }: { acts: UnitActs; units: UnitTable; on: string },
): TodayName | null {
  const { code, from, waitsFor } = acts.placeOn(place, on)
  const then = units.find(place.communeCode, place.validFrom)?.name
  const name = placedName({ code, from, waitsFor }, units, on)
  const isSame = waitsFor === null && code === place.communeCode && name === then
  return isSame ? null : { code, name, waits: waitsFor !== null }
}

/** How the unit is called in which a residence lies on a day; one that was divided by the name that it had. */
export function placedName({ code, from, waitsFor }: Placed, units: UnitTable, on: string): string {
  return (waitsFor === null ? units.find(code, on) : units.find(code, from))?.name ?? code
}
