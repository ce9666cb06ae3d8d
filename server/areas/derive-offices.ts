import { groupVersions, isInForce, type UnitVersion } from '../../forms/unit-table.ts'
import type { OfficeTierPeriod, Reference } from './reference.ts'

/** A police office while it exists, with its names and the units that it serves. */
export type DerivedOffices = {
  offices: {
    officeId: string
    tier: OfficeTierPeriod['tier']
    unitCode: string | null
    validFrom: string
    validTo: string | null
  }[]
  names: { officeId: string; validFrom: string; name: string }[]
  services: { unitCode: string; officeId: string; validFrom: string; validTo: string | null }[]
}

type Period = { validFrom: string; validTo: string | null }

/**
 * Derives the offices from the units, since no list of them over time is published: one for each unit and unbroken
 * existence of it, while its tier has offices, and one for the ministry. A new name or parent keeps the office. A merger
 * ends it even where the code lives on, so that an officer of Phường Trúc Bạch does not wake up in charge of Phường Ba
 * Đình, four times its size. A unit whose tier has no offices any more is served by the office of its province.
 */
export function deriveOffices({ units, successors, tiers }: Reference): DerivedOffices {
  const replaced = new Set(
    successors
      .filter(({ relation }) => relation === 'whole' || relation === 'part')
      .map(({ oldCode, changedOn }) => `${oldCode} ${changedOn}`),
  )
  const derived: DerivedOffices = { offices: [], names: [], services: [] }
  for (const tier of tiers) {
    if (tier.tier === 'ministry') addMinistry(derived, tier)
    for (const versions of groupVersions(units.filter(({ level }) => level === tier.tier)).values())
      for (const existence of splitExistences(versions, replaced)) addOffice(derived, { existence, tier })
  }
  addServicesByProvince(derived, units)
  return derived
}

/** Cuts the versions of a code, oldest first, where nothing bore it for a time and where another unit took it over. */
function splitExistences(versions: readonly UnitVersion[], replaced: ReadonlySet<string>): UnitVersion[][] {
  const existences: UnitVersion[][] = []
  for (const version of versions) {
    const last = existences.at(-1)
    const continues = last?.at(-1)?.validTo === version.validFrom
    if (last !== undefined && continues && !replaced.has(`${version.code} ${version.validFrom}`)) last.push(version)
    else existences.push([version])
  }
  return existences
}

function addMinistry({ offices, names }: DerivedOffices, { tier, name, validFrom, validTo }: OfficeTierPeriod): void {
  offices.push({ officeId: tier, tier, unitCode: null, validFrom, validTo })
  names.push({ officeId: tier, validFrom, name })
}

function addOffice(
  { offices, names, services }: DerivedOffices,
  { existence, tier }: { existence: readonly UnitVersion[]; tier: OfficeTierPeriod },
): void {
  const [first, last] = [existence[0], existence.at(-1)]
  if (first === undefined || last === undefined) return
  const unitCode = first.code
  const period = overlap({ validFrom: first.validFrom, validTo: last.validTo }, tier)
  if (period === undefined) return
  const officeId = `${unitCode}-${period.validFrom.replaceAll('-', '')}`
  const { validFrom, validTo } = period
  offices.push({ officeId, tier: tier.tier, unitCode, validFrom, validTo })
  services.push({ unitCode, officeId, validFrom, validTo })
  let nameBefore: string | undefined
  for (const version of existence) {
    const named = overlap(version, period)
    if (named === undefined || version.name === nameBefore) continue
    names.push({ officeId, validFrom: named.validFrom, name: officeName(tier.name, version.name) })
    nameBefore = version.name
  }
}

/** Công an and Phường Ba Đình make Công an phường Ba Đình. */
function officeName(tierName: string, unitName: string): string {
  return `${tierName} ${unitName.charAt(0).toLowerCase()}${unitName.slice(1)}`
}

/** What no office of its own tier serves is served by the province: a district after its police ended. */
function addServicesByProvince({ services, offices }: DerivedOffices, units: readonly UnitVersion[]): void {
  const own = new Map<string, Period[]>()
  for (const service of services) own.set(service.unitCode, [...(own.get(service.unitCode) ?? []), service])
  const provincial = offices.filter(({ tier }) => tier === 'province')
  for (const unit of units) {
    const service = own.get(unit.code)?.find((period) => overlap(period, unit) !== undefined)
    const validFrom = service === undefined ? unit.validFrom : service.validTo
    if (validFrom === null || (unit.validTo !== null && validFrom >= unit.validTo)) continue
    const office = provincial.find((one) => one.unitCode === unit.provinceCode && isInForce(one, validFrom))
    if (office !== undefined)
      services.push({ unitCode: unit.code, officeId: office.officeId, validFrom, validTo: unit.validTo })
  }
}

function overlap(one: Period, other: Period): Period | undefined {
  const validFrom = one.validFrom > other.validFrom ? one.validFrom : other.validFrom
  const endsFirst = other.validTo === null || (one.validTo !== null && one.validTo < other.validTo) ? one : other
  const { validTo } = endsFirst
  return validTo === null || validFrom < validTo ? { validFrom, validTo } : undefined
}
