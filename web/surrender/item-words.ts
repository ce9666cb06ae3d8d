import type { CodeList } from '../../forms/codes.ts'
import type { Language, Text } from '../../forms/language.ts'
import { classFacts, countWord, type ItemClass } from '../../forms/surrender/item-class.ts'
import { isSubtype, subtypes } from '../../forms/surrender/subtype.ts'
import type { SurrenderItem } from '../api/surrender.ts'

const numbers = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 }),
}

type Described = Pick<SurrenderItem, 'itemClass' | 'subtype' | 'quantity' | 'make' | 'calibre' | 'serial'>

/** An item in one line: what, how much, and by what it is known. */
export function itemWords(
  { itemClass, subtype, quantity, make, calibre, serial }: Described,
  language: Language,
): string {
  const name = isSubtype(subtype) ? subtypes[subtype].name : classFacts[itemClass].name
  const known = [make, calibre, serial].filter((text) => text !== '').join(' ')
  return `${name[language]}, ${countOf(itemClass, quantity, language)}${known === '' ? '' : ` · ${known}`}`
}

/** How much there is of a class, with the word for how it is counted. */
export function countOf(itemClass: ItemClass, quantity: number, language: Language): string {
  return `${numbers[language].format(quantity)} ${countWord(classFacts[itemClass].countedIn, quantity, language)}`
}

/** A record of texts as a list of codes for a select. */
export function codesOf(words: Record<string, Text>): CodeList {
  return Object.entries(words).map(([value, { vi, en }]) => ({ value, vi, en }))
}
