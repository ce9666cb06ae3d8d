import type { UnitTable, UnitVersion } from '../../forms/unit-table.ts'
import type { Tx } from '../db/database.ts'
import { loadUnitActs } from '../register/reform/load-unit-acts.ts'
import type { RecordedPlace, UnitActs } from '../register/reform/unit-acts.ts'

/** A unit that figures are asked about: on which day, and on the map of which day. */
export type Area = {
  unit: UnitVersion
  on: string
  map: string
  /** Its communes on the map, by code. */
  communes: readonly UnitVersion[]
  acts: UnitActs
  /** Every code at which residences are recorded that may lie in it. */
  codes: readonly string[]
  /**
   * The commune of the map in which a residence lies. Null: within the unit, but in none of its communes, since its old
   * unit was divided and nobody decided yet, or was made by a reform after the map. Undefined: elsewhere.
   */
  communeOf: (place: RecordedPlace) => string | null | undefined
}

/**
 * The unit that bears a code on the map of a day, with all that is needed to tell who belongs to it: this is the one
 * place where figures learn of reforms. Undefined where nothing bears the code.
 */
export async function findArea(
  tx: Tx<'register'>,
  units: UnitTable,
  { unitCode, on, map = on }: { unitCode: string; on: string; map?: string | undefined },
): Promise<Area | undefined> {
  const unit = units.find(unitCode, map)
  if (unit === undefined) return undefined
  const communes = units.communesBelow(unitCode, map)
  const acts = await loadUnitActs(tx)
  const wasWithin = (code: string): boolean =>
    unit.level === 'province' && units.listVersions(code).some(({ provinceCode }) => provinceCode === unit.code)
  const codes = new Set([
    ...communes.flatMap(({ code }) => acts.communesMeaning(code, map).map(({ communeCode }) => communeCode)),
    // In a province everybody counts, also who stands on a worklist, or lives where the map has no unit yet.
    ...(unit.level === 'province' ? units.communesBelow(unitCode, on).map(({ code }) => code) : []),
    ...acts
      .listDivisions()
      .filter(({ unitCode: divided }) => wasWithin(divided))
      .flatMap((division) => acts.placesWaiting(division, map).map(({ communeCode }) => communeCode)),
  ])
  const known = new Set(communes.map(({ code }) => code))
  const place = (recorded: RecordedPlace): string | null | undefined => {
    const placed = acts.placeOnMap(recorded, map)
    if (placed !== undefined && placed.waitsFor === null) return known.has(placed.code) ? placed.code : undefined
    return wasWithin(recorded.communeCode) ? null : undefined
  }
  // Figures come in dozens for each place.
  const placed = new Map<string, string | null | undefined>()
  const communeOf = (recorded: RecordedPlace): string | null | undefined => {
    const key = `${recorded.communeCode} ${recorded.validFrom} ${recorded.hamlet}`
    if (!placed.has(key)) placed.set(key, place(recorded))
    return placed.get(key)
  }
  return { unit, on, map, communes, acts, codes: [...codes], communeOf }
}

/** The units directly below it on the map, with the code of the commune's own unit for each of its communes. */
export function childrenOf(
  { unit, communes, map }: Area,
  units: UnitTable,
): { unit: UnitVersion; communes: string[] }[] {
  return units.listChildren(unit.code, map).map((child) => ({
    unit: child,
    communes: communes
      .filter(({ code, parentCode }) => child.code === code || child.code === parentCode)
      .map(({ code }) => code),
  }))
}
