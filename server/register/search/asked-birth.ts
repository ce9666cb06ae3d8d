/**
 * How a birth date in the register may differ from the one asked for, and still be meant: only the year or month is
 * known there (`partial`); day and month changed places (`day-month`); one of the two is 1 January, which stands in many
 * papers for a day that nobody knew (`new-year`); the year is the one before or after (`year`).
 */
export type BirthDifference = 'partial' | 'day-month' | 'new-year' | 'year'

/** The other birth dates that may be meant by a full day (`1950-03-07`), each with what it differs in. */
export function variantsOf(day: string): Map<string, BirthDifference> {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-')
  // Where two ways lead to one date, the later line is told.
  const variants = new Map<string, BirthDifference>([
    [`${Number(year) - 1}-${month}-${dayOfMonth}`, 'year'],
    [`${Number(year) + 1}-${month}-${dayOfMonth}`, 'year'],
    [`${year}-01-01`, 'new-year'],
    [`${year}-${dayOfMonth}-${month}`, 'day-month'],
    [`${year}-${month}`, 'partial'],
    [year, 'partial'],
  ])
  variants.delete(day)
  return variants
}

/** In what a birth date in the register differs from the one asked for; undefined where another person is meant. */
export function compareBirth(asked: string, found: string): BirthDifference | 'same' | undefined {
  if (found.startsWith(asked)) return 'same'
  if (asked.length < 10) return found !== '' && asked.startsWith(found) ? 'partial' : undefined
  const difference = variantsOf(asked).get(found)
  if (difference !== undefined) return difference
  return isNewYear(asked) && found.startsWith(asked.slice(0, 4)) ? 'new-year' : undefined
}

/** Whether a day is the one that stands for a day nobody knows. */
export function isNewYear(date: string): boolean {
  return date.endsWith('-01-01')
}
