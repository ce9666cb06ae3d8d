import type { UnitLevel, UnitVersion } from '../../forms/unit-table.ts'
import { findReportingUnit, type FormMonth } from './place.ts'
import { nationCode } from './unit-number.ts'

/** From this day on there is no district police: a commune's reports go straight to the province. */
const districtPoliceEnded = '2025-03-01'

/** The units that have to report on a form for a month, below a unit or itself, by code: those of the closing day. */
export function listExpected(month: FormMonth, below: string): UnitVersion[] {
  const { form, period, site } = month
  const assignments = form.assignments.filter(
    ({ tier, validFrom, validTo }) =>
      tier === site.tier && validFrom <= period.code && (validTo === '' || period.code < validTo),
  )
  const found = new Map<string, UnitVersion>()
  for (const { level, below: scope } of assignments)
    for (const unit of listOfLevel(month, level, below))
      if (scope === '' || liesBelow(unit, scope)) found.set(unit.code, unit)
  return [...found.values()].toSorted((one, other) => (one.code < other.code ? -1 : 1))
}

/** The units of a level within a unit on the closing day. */
function listOfLevel({ units, closingDay: on }: FormMonth, level: UnitLevel, below: string): UnitVersion[] {
  const scope = below === nationCode ? undefined : below
  const own = scope === undefined ? undefined : units.find(scope, on)
  if (scope !== undefined && own?.level === level) return [own]
  if (level === 'commune') return units.communesBelow(scope, on)
  if (level === 'province') return scope === undefined ? units.listChildren(undefined, on) : []
  const provinces = scope === undefined ? units.listChildren(undefined, on).map(({ code }) => code) : [scope]
  return provinces.flatMap((code) => units.listChildren(code, on)).filter((unit) => unit.level === 'district')
}

const liesBelow = (unit: UnitVersion, code: string): boolean =>
  code === nationCode || [unit.code, unit.parentCode, unit.provinceCode].includes(code)

/** The units just below one on the closing day, by code: its lines in a compiled report. */
export function listLines({ units, closingDay: on }: FormMonth, unitCode: string): UnitVersion[] {
  return units.listChildren(unitCode === nationCode ? undefined : unitCode, on)
}

/** In which line of a unit's compiled report another unit counts: the child that it lies in, or the unit itself. */
export function lineOf(unit: UnitVersion, compiledCode: string): string {
  const path = [...new Set([nationCode, unit.provinceCode, unit.parentCode ?? unit.provinceCode, unit.code])]
  return path[path.indexOf(compiledCode) + 1] ?? compiledCode
}

/**
 * Who approves the report of a unit, the nearest first: its district while there was district police, then the province;
 * at the nation also the nation. The last one accepts it.
 */
export function listApprovers(month: FormMonth, unitCode: string): string[] {
  const { units, closingDay: on, site } = month
  const above = units
    .listAncestors(unitCode, on)
    .filter(({ level }) => level !== 'district' || on < districtPoliceEnded)
    .map(({ code }) => code)
  return site.tier === 'national' ? [...above, nationCode] : above
}

/** The name that a unit bore on the closing day; its code where it had none. */
export function nameOf(month: FormMonth, code: string): string {
  return findReportingUnit(month, code)?.name ?? code
}
