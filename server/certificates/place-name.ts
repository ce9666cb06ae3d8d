import type { Language } from '../../forms/language.ts'
import { nationalities } from '../../forms/nationalities.ts'
import type { UnitTable } from '../../forms/unit-table.ts'

/** A unit with all above it, from small to large, as they were called on a day: Xã Hải Bối, Huyện Đông Anh, … */
function unitName(units: UnitTable, code: string, on: string): string {
  const known = units.find(code, on) ?? units.listVersions(code).at(-1)
  if (known === undefined) return code
  const day = units.find(code, on) === undefined ? known.validFrom : on
  return [known, ...units.listAncestors(code, day)].map(({ name }) => name).join(', ')
}

/**
 * Where somebody lives, in one line, from the house to the province, as it was called when that began. Abroad the
 * address begins with the code of the country.
 */
export function residenceName(
  units: UnitTable,
  residence: { address: string; hamlet: string; communeCode: string; validFrom: string },
): string {
  const { address, hamlet, communeCode, validFrom } = residence
  if (communeCode === '') return address.replace(/^[A-Z]{2}(?=,|$)/, (country) => countryName(country, 'vi') ?? country)
  const unit = unitName(units, communeCode, validFrom)
  return [address, hamlet, unit].filter((part) => part !== '').join(', ')
}

/** A place of a form: a unit, or abroad a country. */
export function placeName(
  units: UnitTable,
  code: string,
  { on, language }: { on: string; language: Language },
): string {
  return countryName(code, language) ?? unitName(units, code, on)
}

function countryName(code: string, language: Language): string | undefined {
  return nationalities.find(({ value }) => value === code)?.[language]
}
