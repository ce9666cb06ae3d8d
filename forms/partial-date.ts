/**
 * Dates as the register knows them: text of EDTF level 0, `1950`, `1950-03` or `1950-03-07`, because many old people
 * know only the year of their birth. A date stands for every day that it may mean; answers that depend on the unknown
 * part say so. A full day is a count of civil days, never a moment: no time zone can shift it.
 */

/** A date that was read, or why it was not, with the date that the rule for old papers would put in its place. */
type ReadDate = { date: string } | { problem: 'date-format' | 'date-impossible' | 'date-range'; suggestion?: string }

const yearMin = 1850
const yearMax = 2150

const monthNames = 'January February March April May June July August September October November December'.split(' ')

const writtenIso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const writtenDayFirst = /^(?:(?:(\d{1,2})([/.-]))?(\d{1,2})[/.-])?(\d{4})$/

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0')
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Two digits of the text as a number; not a number (NaN) where one of them is no digit. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN
}

/** True for a text of the form `1950-03-07` whose day exists, in any year of four digits. */
export function isDay(date: string): boolean {
  if (date.length !== 10 || date[4] !== '-' || date[7] !== '-') return false
  const year = twoDigits(date, 0) * 100 + twoDigits(date, 2)
  const month = twoDigits(date, 5)
  const day = twoDigits(date, 8)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/**
 * What the Ministry of Justice puts in place of a day that no calendar has: the day that would follow. The table names
 * 29/02, 30/02 and the 31st of a month of thirty days; for anything else an officer has to find out.
 */
function dayInstead(year: number, month: number, day: number): string | undefined {
  if (month === 2 && day === 29) return `${pad(year, 4)}-03-01`
  if (month === 2 && day === 30) return `${pad(year, 4)}-03-${isLeapYear(year) ? '01' : '02'}`
  if (month >= 1 && month <= 12 && month !== 2 && day === 31) return `${pad(year, 4)}-${pad(month + 1, 2)}-01`
  return undefined
}

/** Puts the written parts together; a month or day that was not written is undefined. */
function dateOf(year: number, month: number | undefined, day: number | undefined): ReadDate {
  if (year < yearMin || year > yearMax) return { problem: 'date-range' }
  if (month === undefined) return { date: pad(year, 4) }
  const possible = month >= 1 && month <= 12
  if (day === undefined) {
    return possible ? { date: `${pad(year, 4)}-${pad(month, 2)}` } : { problem: 'date-impossible' }
  }
  if (possible && day >= 1 && day <= daysInMonth(year, month)) {
    return { date: `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` }
  }
  const suggestion = dayInstead(year, month, day)
  return suggestion === undefined ? { problem: 'date-impossible' } : { problem: 'date-impossible', suggestion }
}

function written(part: string | undefined): number | undefined {
  return part === undefined ? undefined : Number(part)
}

/**
 * Reads a date as people write it: ISO (`1950-03-07`, `1950-03`) or day first as in Vietnam (`7/3/1950`, `07-03-1950`,
 * `07.03.1950`, `3/1950`), or a year alone, from 1850 to 2150. Gives EDTF. A day that does not exist stays a problem:
 * the suggestion is for an officer to accept, since the paper, not the program, says when somebody was born.
 */
export function readDate(text: string): ReadDate {
  if (isDay(text)) {
    const year = twoDigits(text, 0) * 100 + twoDigits(text, 2)
    return year < yearMin || year > yearMax ? { problem: 'date-range' } : { date: text }
  }
  const trimmed = text.trim()
  const iso = writtenIso.exec(trimmed)
  if (iso) return dateOf(Number(iso[1]), written(iso[2]), written(iso[3]))
  const dayFirst = writtenDayFirst.exec(trimmed)
  if (!dayFirst) return { problem: 'date-format' }
  const [whole, day, sign, month, year] = dayFirst
  // 7/3-1950 is more likely a slip than a date.
  if (sign !== undefined && whole.at(-5) !== sign) return { problem: 'date-format' }
  return dateOf(Number(year), written(month), written(day))
}

/** Our own error where something that is no EDTF date got past `readDate`. The text may be personal: it is not told. */
function assertDate(holds: boolean): void {
  if (!holds) throw new RangeError('This is not a date of EDTF level 0')
}

/** The first day that the date may mean, `YYYY-MM-DD`. */
export function earliestDay(date: string): string {
  const day = date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date
  assertDate(isDay(day))
  return day
}

/** The last day that the date may mean, `YYYY-MM-DD`. */
export function latestDay(date: string): string {
  if (date.length === 10) return earliestDay(date)
  const month = date.length === 4 ? `${date}-12` : date
  const first = earliestDay(month)
  return `${month}-${pad(daysInMonth(Number(first.slice(0, 4)), Number(first.slice(5, 7))), 2)}`
}

/**
 * How the first date lies to the second. `same` only for two equal days: two equal years may mean different days, so
 * they `overlap`, which means that nobody can tell.
 */
export function compareDates(a: string, b: string): 'before' | 'after' | 'same' | 'overlap' {
  if (latestDay(a) < earliestDay(b)) return 'before'
  if (earliestDay(a) > latestDay(b)) return 'after'
  return a === b && a.length === 10 ? 'same' : 'overlap'
}

/** Full years between two days; whoever was born on 29 February completes a common year on 1 March. */
function yearsBetween(birth: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4))
  return day.slice(5) < birth.slice(5) ? years - 1 : years
}

/**
 * The age in full years on a day, as the least and the greatest that the birth date allows; the two are equal where
 * the age is certain. Negative for a person who may not have been born by then. A limit of age is met when `min`
 * reaches it, missed when `max` does not, and cannot be determined in between.
 */
export function ageOn(birth: string, day: string): { min: number; max: number } {
  assertDate(isDay(day))
  return { min: yearsBetween(latestDay(birth), day), max: yearsBetween(earliestDay(birth), day) }
}

/** Days since 1970-01-01. Years are counted from March, so that the leap day is the last of its year. */
function dayNumber(day: string): number {
  assertDate(isDay(day))
  const month = Number(day.slice(5, 7))
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(day.slice(8)) - 1
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - 719_468
}

/** The day with this number: the inverse of `dayNumber`, by eras of 400 years (146,097 days). */
function dayOfNumber(number: number): string {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const centuriesAndLeaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - centuriesAndLeaps) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  const day = `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1, 2)}`
  assertDate(isDay(day))
  return day
}

/** The day n days later, or earlier where n is negative. */
export function addDays(day: string, n: number): string {
  return dayOfNumber(dayNumber(day) + n)
}

/** The day of the week as ISO counts: 1 Monday … 7 Sunday. */
export function dayOfWeek(day: string): number {
  // 1970-01-01 was a Thursday; the sum is kept positive for the remainder.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
}

/** The date for people to read: vi 07/03/1950, 03/1950, 1950; en 7 March 1950, March 1950, 1950. */
export function showDate(date: string, language: 'vi' | 'en'): string {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return year
  if (language === 'vi') return day === undefined ? `${month}/${year}` : `${day}/${month}/${year}`
  const monthAndYear = `${monthNames[Number(month) - 1] ?? month} ${year}`
  return day === undefined ? monthAndYear : `${Number(day)} ${monthAndYear}`
}
