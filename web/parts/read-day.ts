import { isDay, readDate } from '../../forms/partial-date.ts'

/** The whole day that was typed, as `YYYY-MM-DD`; undefined where it is none, or a part of one. */
export function readDay(text: string): string | undefined {
  const read = readDate(text)
  return 'date' in read && isDay(read.date) ? read.date : undefined
}

/** The same where there may be none: an empty text is no day at all, and no mistake. */
export function readDayOrNone(text: string): string | undefined {
  return text === '' ? '' : readDay(text)
}
