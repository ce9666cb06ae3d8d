import { searchKey, toneKey } from '../../../forms/fold.ts'
import { decodeTcvn3, decodeVni, detectLegacy } from '../../../forms/legacy-encoding.ts'
import type { Column } from './model.ts'

/**
 * The values of a column in the form in which they are compared. A value is a number, 0 for none: of names and codes
 * `fold << 8 | variant`, where `fold` numbers the folded texts from 1 and `variant` those that fold alike; of dates
 * `year << 9 | month << 5 | day`, parts that are not known being 0.
 */
export type Values = {
  /** The folded text by its number. */
  texts: readonly string[]
  /** The value by the code that the raw text was read under. */
  byCode: Uint32Array
}

const variantMax = 255

/** Signs that no Vietnamese text in Unicode has, or not there: only such a text may be in a legacy encoding. */
const oddSigns =
  /[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce\u00cf\u00d1\u00d6-\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00fc\u00fe\u00ff]|[a-z][\u00c0-\u00dd]|[aeiouy][\u00e2\u00e3\u00e8-\u00ea]|[ae][\u00e0\u00e1\u00f5\u00f9]/

/** A word as it is folded; whether it has odd signs; and, once asked, whether it seems to be TCVN3 (1) or VNI (-1). */
type Word = { text: string; fold: string; isOdd: boolean; balance: number | undefined }

const knownWords = new Map<string, Word>()
const rememberedMax = 50_000

/** What is known of a word; the same few thousand come again and again. */
export function readWord(text: string): Word {
  const known = knownWords.get(text)
  if (known !== undefined) return known
  if (knownWords.size >= rememberedMax) knownWords.clear()
  const word = { text, fold: searchKey(text), isOdd: oddSigns.test(text), balance: undefined }
  knownWords.set(text, word)
  return word
}

/** Whether a word seems to be TCVN3 (1), VNI (-1), or neither. */
export function balanceOf(word: Word): number {
  if (word.balance === undefined) {
    const encoding = detectLegacy([word.text])
    word.balance = encoding === 'unicode' ? 0 : encoding === 'tcvn3' ? 1 : -1
  }
  return word.balance
}

/** Folds a text word by word. Where more of its words seem to be TCVN3 than VNI, or fewer, it is read as that first. */
export function foldText(text: string): { fold: string; unicode: string } {
  const words: Word[] = []
  let fold = ''
  let isOdd = false
  for (let start = 0; start < text.length;) {
    const space = text.indexOf(' ', start)
    const end = space === -1 ? text.length : space
    if (end > start) {
      const word = readWord(text.slice(start, end))
      if (word.fold !== '') fold = fold === '' ? word.fold : `${fold} ${word.fold}`
      isOdd ||= word.isOdd
      words.push(word)
    }
    start = end + 1
  }
  const balance = isOdd ? words.reduce((sum, word) => sum + balanceOf(word), 0) : 0
  if (balance === 0) return { fold, unicode: text }
  const unicode = balance > 0 ? decodeTcvn3(text) : decodeVni(text)
  return { fold: searchKey(unicode), unicode }
}

/** Numbers folded texts, and within each the variants that fold alike. */
class Folds {
  readonly texts: string[] = ['']
  readonly #folds = new Map<string, number>()
  readonly #values = new Map<string, number>()
  readonly #variants: number[] = [0]

  /** The value of a text by its fold, and by its exact form where that counts. */
  valueOf(fold: string, exact?: string): number {
    if (fold === '') return 0
    const known = exact === undefined ? undefined : this.#values.get(exact)
    if (known !== undefined) return known
    let number = this.#folds.get(fold)
    if (number === undefined) {
      number = this.texts.length
      this.#folds.set(fold, number)
      this.texts.push(fold)
      this.#variants.push(0)
    }
    if (exact === undefined) return number * 256
    const variant = this.#variants[number] ?? 0
    this.#variants[number] = Math.min(variant + 1, variantMax)
    const value = number * 256 + variant
    this.#values.set(exact, value)
    return value
  }
}

/** A code as it is compared. */
export function codeKey(text: string): string {
  return text.trim().toLowerCase()
}

/** Gives texts of a column their values, one by one: for names and codes. */
export class TextValues {
  readonly #as: Column['as']
  readonly #folds = new Folds()

  constructor(as: Column['as']) {
    this.#as = as
  }

  /** The folded texts by their numbers, as far as they came. */
  get texts(): readonly string[] {
    return this.#folds.texts
  }

  /** The value of a raw text, 0 where nothing is left of it. */
  valueOf(text: string): number {
    if (text === '') return 0
    if (this.#as === 'code') return this.#folds.valueOf(codeKey(text))
    const { fold, unicode } = foldText(text)
    return this.#folds.valueOf(fold, this.#as === 'name' ? toneKey(unicode) : undefined)
  }
}

/** Normalises the distinct raw texts of a column, by code. */
export function normalise(texts: readonly string[], as: Column['as']): Values {
  if (as === 'date') return { texts: [], byCode: Uint32Array.from(texts, readDate) }
  const values = new TextValues(as)
  return { byCode: Uint32Array.from(texts, (text) => values.valueOf(text)), texts: values.texts }
}

const isoDate = /^\s*(\d{4})(?:-(\d\d?)(?:-(\d\d?))?|(\d\d)(\d\d))?\s*$/
const dayFirst = /^\s*(?:(?:(\d\d?)[/.-])?(\d\d?)[/.-])?(\d{4})\s*$/

/** The value of a date: year first as in EDTF or as in 19500307, or day first; 0 where nothing can be read. Days that no calendar has, too. */
export function readDate(text: string): number {
  const iso = isoDate.exec(text)
  const [year, month, day, nextMonth, nextDay] =
    iso === null ? (dayFirst.exec(text)?.slice(1).toReversed() ?? []) : iso.slice(1)
  if (year === undefined) return 0
  const [monthNumber, dayNumber] = [Number(month ?? nextMonth ?? 0), Number(day ?? nextDay ?? 0)]
  if (Number(year) > 4095 || monthNumber > 15 || dayNumber > 31) return 0
  return Number(year) * 512 + monthNumber * 32 + dayNumber
}

const digitsMax = 999_999_999_999_999

/** The number that the digits of a text make; 0 where there are none, or more than 15. */
export function readDigits(text: string): number {
  const number = Number(text.replaceAll(/[^0-9]/g, ''))
  return number <= digitsMax ? number : 0
}
