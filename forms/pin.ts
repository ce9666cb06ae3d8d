/**
 * The personal identification number (số định danh cá nhân): twelve digits `PPP C YY RRRRRR`, place of birth
 * registration, century and sex, year of birth, six random digits; no check digit (Decree 137/2015 art. 13, Circular
 * 59/2021 art. 4). A person may lawfully keep a number that no longer fits, so facts are compared with a number and
 * never derived from it, and a difference is a warning, never an error.
 */

/** The provinces of 2016: "0" and the two digits of the statistical code. They stay valid after every merger. */
const provinceCodes = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 ' +
    '034 035 036 037 038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 ' +
    '067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096'
  ).split(' '),
)

/** Births before 1900 have no digit for the century, births after 2399 none yet. */
const birthYearMin = 1900
const birthYearMax = 2399

/** What seems not to fit between a number and the facts of the person who bears it. */
type PinWarning = 'pin-sex-mismatch' | 'pin-year-mismatch' | 'pin-place-unknown'

/** A number and what is known about its bearer; a fact that is empty or 'unknown' is not compared. */
type PinFacts = {
  pin: string
  /** 'male' or 'female'. */
  sex?: string
  /** EDTF level 0: the year suffices. */
  birthDate?: string
  /**
   * Code of the place of birth registration. Taken for completeness and not compared: which province code births get
   * since the mergers of 2025 is not settled, and older numbers keep the code of a province that is gone.
   */
  birthRegistrationPlace?: string
}

/** True for twelve digits: all that the law in force says of a number's form. */
export function isPinFormat(text: string): boolean {
  return /^\d{12}$/.test(text)
}

/** The digit C: even for men, odd for women, two for each century from 1900. */
function centuryAndSex(birthYear: number, sex: 'male' | 'female'): number {
  return Math.floor((birthYear - birthYearMin) / 100) * 2 + (sex === 'female' ? 1 : 0)
}

/**
 * What an officer should look at. `pin-place-unknown`: the first three digits are none of the 63 provinces; those from
 * 100 stand for countries and are let pass. Empty where all fits or cannot be compared, and for what is no number at
 * all, since that is an error of its own.
 */
export function pinWarnings({ pin, sex, birthDate = '' }: PinFacts): PinWarning[] {
  if (!isPinFormat(pin)) return []
  const warnings: PinWarning[] = []
  const digit = Number(pin[3])
  if ((sex === 'male' && digit % 2 === 1) || (sex === 'female' && digit % 2 === 0)) warnings.push('pin-sex-mismatch')
  const birthYear = Number(birthDate.slice(0, 4))
  const codedYear = birthYearMin + Math.floor(digit / 2) * 100 + Number(pin.slice(4, 6))
  if (birthYear >= birthYearMin && birthYear !== codedYear) warnings.push('pin-year-mismatch')
  if (pin < '100' && !provinceCodes.has(pin.slice(0, 3))) warnings.push('pin-place-unknown')
  return warnings
}

/**
 * The first six digits, PPPCYY, of a new number. The province is given as '01' or '001', a country by its three digits.
 * Undefined where the structure has no digits for the person: born before 1900, sex unknown, place not in the list.
 */
export function pinPrefix(facts: { provinceCode: string; sex: string; birthYear: number }): string | undefined {
  const { provinceCode, sex, birthYear } = facts
  const place = provinceCode.padStart(3, '0')
  const isPlace = provinceCodes.has(place) || /^[1-9]\d\d$/.test(place)
  if (!isPlace || (sex !== 'male' && sex !== 'female')) return undefined
  if (!Number.isInteger(birthYear) || birthYear < birthYearMin || birthYear > birthYearMax) return undefined
  return `${place}${centuryAndSex(birthYear, sex)}${String(birthYear % 100).padStart(2, '0')}`
}
