import { liesWithin, type UnitVersion } from '../../forms/unit-table.ts'

/** A line of a decision: for a unit, a kind of unit or a type of post within an area, from a day on. */
export type Line = { area: string; target: string; validFrom: string; decisionId: string }

/**
 * The line that holds for one of these targets in a unit on a day: that of the first target which has any; of several
 * the last that began, of one day the later decision. Undefined where nothing was ever decided.
 */
export function lineInForce<Ruling extends Line>(
  lines: readonly Ruling[],
  unit: UnitVersion,
  { targets, on }: { targets: readonly string[]; on: string },
): Ruling | undefined {
  for (const target of targets) {
    const holding = lines.filter(
      (line) => line.target === target && line.validFrom <= on && (line.area === 'VN' || liesWithin(unit, line.area)),
    )
    const last = holding.toSorted((one, other) => (keyOf(one) < keyOf(other) ? 1 : -1))[0]
    if (last !== undefined) return last
  }
  return undefined
}

// Identifiers grow with time, so that of two decisions the later one has the larger.
const keyOf = ({ validFrom, decisionId }: Line): string => `${validFrom} ${decisionId}`
