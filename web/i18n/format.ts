import type { Language, Text } from '../../forms/language.ts'
import { showDate } from '../../forms/partial-date.ts'

const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' }
const numbers = { vi: new Intl.NumberFormat(locales.vi), en: new Intl.NumberFormat(locales.en) }
const moment = {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Ho_Chi_Minh',
} as const
const moments = {
  vi: new Intl.DateTimeFormat(locales.vi, moment),
  en: new Intl.DateTimeFormat(locales.en, { ...moment, day: 'numeric', month: 'short' }),
}

/** A whole number with its groups of thousands: 1.234 in Vietnamese, 1,234 in English. */
export function showNumber(value: number, language: Language): string {
  return numbers[language].format(value)
}

/** A day or partial date of the register (EDTF level 0); a dash where there is none. */
export function showDay(date: string | null | undefined, language: Language): string {
  return date === null || date === undefined || date === '' ? '–' : showDate(date, language)
}

/** A moment (ISO 8601 with its zone) in Vietnamese time, to the minute; a dash where there is none. */
export function showMoment(at: string | null | undefined, language: Language): string {
  return at === null || at === undefined ? '–' : moments[language].format(new Date(at))
}

/** A size in bytes, to read: in kB below a megabyte, otherwise in MB. */
export function showBytes(bytes: number, language: Language): string {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB']
  return `${new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1 }).format(value)} ${unit}`
}

/**
 * The name of an account. One that is no person, but a part of the program, is named in both languages with a slash
 * between them: Vietnamese first.
 */
export function accountNameIn(displayName: string, language: Language): string {
  const [vi = displayName, en = vi] = displayName.split(' / ')
  return language === 'vi' ? vi : en
}

/** Two days as a span; once where they are the same. */
export function showSpan(from: string, last: string, language: Language): string {
  return from === last ? showDay(from, language) : `${showDay(from, language)} – ${showDay(last, language)}`
}

/** A number with the noun it counts. Vietnamese nouns have one form; English has two. */
export function count(value: number, vi: string, one: string, many: string): Text {
  return { vi: `${showNumber(value, 'vi')} ${vi}`, en: `${showNumber(value, 'en')} ${value === 1 ? one : many}` }
}

/** A text in which a part differs by language: both are made by the same function. */
export function inBoth(make: (language: Language) => string): Text {
  return { vi: make('vi'), en: make('en') }
}
