/** The three parts of a date as somebody is typing them: day, month, year. */
export type DateParts = { day: string; month: string; year: string }

const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Takes a date apart for its three inputs: EDTF (`1950-03-07`), or as written (`7/3/1950`, `3/1950`, `1950`). */
export function splitDate(text: string): DateParts {
  const known = iso.exec(text.trim())
  if (known) return { year: known[1] ?? '', month: known[2] ?? '', day: known[3] ?? '' }
  const parts = text.split('/')
  if (parts.length === 1 && text.length === 4) return { day: '', month: '', year: text }
  const [year = '', month = '', day = ''] = parts.toReversed()
  return { day, month, year }
}

/**
 * Puts the three inputs together as a date is written: leading parts that are empty are left out. A gap in the middle
 * stays one (`7//1950`), so that it is no date and the rules say so.
 */
export function joinDate({ day, month, year }: DateParts): string {
  if (day === '' && month === '') return year
  return day === '' ? `${month}/${year}` : `${day}/${month}/${year}`
}

/** A whole date that was pasted into one of the inputs (`07-03-1950`), as it is written with slashes. */
export function pastedDate(text: string): string | undefined {
  const trimmed = text.trim()
  if (iso.test(trimmed) && trimmed.length > 4) return trimmed
  const parts = trimmed.split(/[/.\s-]+/)
  return parts.length > 1 && parts.length < 4 && /^\d{4}$/.test(parts.at(-1) ?? '') ? parts.join('/') : undefined
}
