import type { Language } from '../../forms/language.ts'

/** As many marks as fit on a phone. */
const ticksMax = 5

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })

/**
 * The days that are marked on the axis of a period: firsts of a month, or of January, as far apart as needed for a few to
 * fit. A short period may have none.
 */
export function ticksOf(
  { from, to }: { from: string; to: string },
  language: Language,
): { day: string; text: string }[] {
  const first = monthNumber(from) + (from.endsWith('-01') ? 0 : 1)
  const last = monthNumber(to)
  for (const step of [1, 2, 3, 6, 12, 24, 60]) {
    const months = Array.from({ length: last - first + 1 }, (_, place) => first + place).filter(
      (one) => one % step === 0,
    )
    if (months.length <= ticksMax) return months.map((month) => tickOf(month, language, step >= 12))
  }
  return []
}

/** Months since the year 0. */
const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

function tickOf(number: number, language: Language, isYear: boolean): { day: string; text: string } {
  const [year, month] = [Math.floor(number / 12), (number % 12) + 1]
  const day = `${year}-${String(month).padStart(2, '0')}-01`
  if (isYear) return { day, text: String(year) }
  return { day, text: language === 'vi' ? `${month}/${year}` : `${monthName.format(new Date(day))} ${year}` }
}
