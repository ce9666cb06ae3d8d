import type { UnitTable } from '../../../forms/unit-table.ts'
import type { Placed, RecordedPlace, UnitActs } from './unit-acts.ts'

/** What a reform made of a place, as it is told beside the name of then. */
type TodayName = {
  code: string
  name: string
  /** The unit was divided, and it is not decided where this part of it went: the name is that of the old unit. */
  waits: boolean
}

/**
 * In which unit a recorded place lies today; null where no reform took it to another, as far as this tier knows: what
 * became of units of other cities it has no acts about. Without a hamlet it tells of the unit itself, as for a place of
 * birth or origin.
 */
export function todayName(
  place: RecordedPlace,
  { acts, units, on }: { acts: UnitActs; units: UnitTable; on: string },
): TodayName | null {
  const placed = acts.placeOn(place, on)
  const { code, from, waitsFor } = placed
  if (waitsFor === null && from === place.validFrom) return null
  return { code, name: placedName(placed, units, on), waits: waitsFor !== null }
}

/** How the unit is called in which a residence lies on a day; one that is not there any more by the name that it had. */
export function placedName({ code, from, waitsFor }: Placed, units: UnitTable, on: string): string {
  const present = waitsFor === null ? units.find(code, on) : undefined
  return (present ?? units.find(code, from))?.name ?? code
}
