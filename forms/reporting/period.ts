import { addDays } from '../partial-date.ts'

/**
 * How a series cuts time into months, from a month on: the month ends with this day of it (14: it runs from the 15th of
 * the month before; 31: it is the calendar month).
 */
export type PeriodRule = { validFrom: string; cutOffDay: number }

/** A reporting period: its label, its first day, and the first day after it. */
export type Period = { code: string; from: string; to: string }

const monthCode = /^(\d{4})-(0[1-9]|1[0-2])$/

/** The months of Christ, counted: 2019-11 is 24238. So months can be kept in two bytes and compared. */
export function monthNumber(code: string): number {
  const [, year = '', month = ''] = monthCode.exec(code) ?? []
  if (year === '') throw new RangeError(`${code} is no month`)
  return Number(year) * 12 + Number(month) - 1
}

/** The label of a counted month. */
export function monthCodeOf(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`
}

/** The month so many months later. */
export const addMonths = (code: string, count: number): string => monthCodeOf(monthNumber(code) + count)

/**
 * The months that a label stands for: `2019-11` itself, `2019-Q4`, `2019-H2` and `2019` theirs. Undefined for what is no
 * label. By the rule of the 15th the first quarter begins on 15 December.
 */
export function monthsOf(label: string): string[] | undefined {
  if (monthCode.test(label)) return [label]
  const [, year = '', part = '', number = '1'] = /^(\d{4})(?:-([QH])([1-4]))?$/.exec(label) ?? []
  const length = part === 'Q' ? 3 : part === 'H' ? 6 : 12
  if (year === '' || Number(number) * length > 12) return undefined
  const first = monthNumber(`${year}-01`) + (Number(number) - 1) * length
  return Array.from({ length }, (_, at) => monthCodeOf(first + at))
}

/** The rule that holds for a month; undefined before the first. */
function ruleFor(rules: readonly PeriodRule[], code: string): PeriodRule | undefined {
  return rules.filter(({ validFrom }) => validFrom <= code).toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0]
}

/**
 * The days of a month of the series; undefined before its first rule. Where the rule changes, the first month under the
 * new one begins when the last under the old one ended: no day is in two months, or in none.
 */
export function periodOf(rules: readonly PeriodRule[], code: string): Period | undefined {
  const [rule, before] = [ruleFor(rules, code), ruleFor(rules, addMonths(code, -1)) ?? ruleFor(rules, code)]
  if (rule === undefined || before === undefined) return undefined
  return { code, from: addDays(lastDay(before, addMonths(code, -1)), 1), to: addDays(lastDay(rule, code), 1) }
}

function lastDay({ cutOffDay }: PeriodRule, code: string): string {
  const end = addDays(`${addMonths(code, 1)}-01`, -1)
  const day = Math.min(cutOffDay, Number(end.slice(8)))
  return `${code}-${String(day).padStart(2, '0')}`
}

/** The day on which a period closes, its last: its units are those that are alive on it. */
export const closingDay = ({ to }: Period): string => addDays(to, -1)

/** The month of the series in which a day lies; undefined before its first rule. */
export function periodAt(rules: readonly PeriodRule[], day: string): Period | undefined {
  const month = day.slice(0, 7)
  for (const code of [month, addMonths(month, 1)]) {
    const period = periodOf(rules, code)
    if (period !== undefined && period.from <= day && day < period.to) return period
  }
  return undefined
}

/** Whether two months are cut by the same rule, so that a change between them means something. */
export function isComparable(rules: readonly PeriodRule[], one: string, other: string): boolean {
  const [first, second] = [ruleFor(rules, one), ruleFor(rules, other)]
  if (first === undefined || second === undefined || first.cutOffDay !== second.cutOffDay) return false
  // The first month of a rule may be longer or shorter than others.
  return ![one, other].some((code) => rules.some(({ validFrom }) => validFrom === code && code !== rules[0]?.validFrom))
}
