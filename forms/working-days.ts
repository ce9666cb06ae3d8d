/**
 * The days on which Vietnamese offices work, 2019 to 2027: legal time limits are counted in them.
 *
 * Where the days come from: the Labour Code (2012, article 115; 2019, article 112, from 2021 with a second day for 2
 * September) and, for each year, the official notice of the Ministry of Labour (since 2025 of Home Affairs) on the days
 * off of civil servants, which places Tết, gives a Monday for a holiday on a weekend and exchanges a working day for a
 * Saturday. No notice for 2027 is known to us: only what holds however Tết and 2 September are placed stands there, so
 * a limit in those weeks may fall too early, never too late. Before 2019 and after 2027 the four fixed holidays count.
 */
import { addDays, dayOfWeek, isDay } from './partial-date.ts'

/** Month and day of the holidays that are the same every year. */
const fixedHolidays = new Set(['01-01', '04-30', '05-01', '09-02'])

/** Weekdays off beside the fixed holidays, month and day: Tết, Hùng Kings, days given instead, the day beside 2/9. */
const otherDaysOff: Record<string, string> = {
  2019: '02-04 02-05 02-06 02-07 02-08 04-15 04-29',
  2020: '01-23 01-24 01-27 01-28 01-29 04-02',
  2021: '02-10 02-11 02-12 02-15 02-16 04-21 05-03 09-03',
  2022: '01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01',
  2023: '01-02 01-20 01-23 01-24 01-25 01-26 05-02 05-03 09-01 09-04',
  2024: '02-08 02-09 02-12 02-13 02-14 04-18 04-29 09-03',
  2025: '01-27 01-28 01-29 01-30 01-31 04-07 05-02 09-01',
  2026: '01-02 02-16 02-17 02-18 02-19 02-20 04-27 08-31 09-01',
  2027: '02-05 02-08 02-09 04-16 05-03',
}

/** Saturdays on which offices worked for a day off that the year's notice exchanged. */
const saturdaysAtWork = new Set(['2019-01-05', '2019-05-04', '2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22'])

const daysOff = new Set(
  Object.entries(otherDaysOff).flatMap(([year, days]) => days.split(' ').map((day) => `${year}-${day}`)),
)

const vietnamOffsetMs = 7 * 3_600_000
const lastHour = 15

/** Whether offices work on the day `YYYY-MM-DD`. */
export function isWorkingDay(day: string): boolean {
  if (dayOfWeek(day) > 5) return saturdaysAtWork.has(day)
  return !fixedHolidays.has(day.slice(5)) && !daysOff.has(day)
}

/** The day itself where offices work on it, otherwise the next one on which they do. */
function workingDayFrom(day: string): string {
  let at = day
  while (!isWorkingDay(at)) at = addDays(at, 1)
  return at
}

/**
 * The last day of a limit of so many working days: the day on which it begins is not counted. Received on a Friday,
 * two working days end on Tuesday. A limit of 0 ends on the day itself, or on the next working day.
 */
export function addWorkingDays(day: string, count: number): string {
  if (!Number.isInteger(count) || count < 0) throw new RangeError('A limit is a whole number of working days')
  if (count === 0) return workingDayFrom(day)
  let at = day
  for (let left = count; left > 0; left--) at = workingDayFrom(addDays(at, 1))
  return at
}

/**
 * Working days after the first day up to and with the second, negative where the second is the earlier: what is left
 * of a limit, or by how much it was missed. Walks day by day; meant for spans of weeks.
 */
export function workingDaysBetween(from: string, to: string): number {
  if (!isDay(to)) throw new RangeError('The end of the span is not a day')
  if (to < from) return -workingDaysBetween(to, from)
  let count = 0
  for (let at = from; at < to;) {
    at = addDays(at, 1)
    if (isWorkingDay(at)) count++
  }
  return count
}

/**
 * The day, in Vietnam (UTC+7 all year), from which a request counts as received: what comes in after 15:00 or on a day
 * off counts from the next working day.
 */
export function receivedOn(moment: Date): string {
  const local = new Date(moment.getTime() + vietnamOffsetMs)
  const day = local.toISOString().slice(0, 10)
  const sinceMidnightMs = local.getTime() - Date.parse(`${day}T00:00:00Z`)
  return workingDayFrom(sinceMidnightMs > lastHour * 3_600_000 ? addDays(day, 1) : day)
}
