import type { Language } from '../language.ts'
import { decimalText, mantissaAt, parseDecimal, type Decimal } from './decimal.ts'
import type { Element } from './element.ts'
import type { Figure } from './figure.ts'
import { findUnitOfMeasure, toBaseUnit, unitsOfMeasure } from './measure.ts'
import { qualifierWords, type Qualifier } from './qualifier.ts'

/**
 * Why an amount cannot be taken: it is no number, in a unit of another measure (pills in kg), more exact than the element
 * is kept, negative, or beyond what can be kept.
 */
export type AmountProblem = 'value-unreadable' | 'value-unit' | 'value-too-exact' | 'value-negative' | 'value-too-large'

/** An amount as it was given: a decimal with a point, in a unit of its measure (empty: the base unit). */
export type GivenAmount = { amount: string; unit?: string | undefined; qualifier?: Qualifier | undefined }

/** A figure in the base unit, with the unit in which it was entered. */
export type Taken = { figure: Figure; unit: string }

const amountMax = 10n ** 17n

/** What is written before a number, and what it says. Longer ones first. */
const prefixes: readonly [string, Qualifier][] = [
  ['không quá', 'at-most'],
  ['more than', 'at-least'],
  ['less than', 'at-most'],
  ['at least', 'at-least'],
  ['ít nhất', 'at-least'],
  ['at most', 'at-most'],
  ['tối đa', 'at-most'],
  ['up to', 'at-most'],
  ['khoảng', 'about'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['around', 'about'],
  ['about', 'about'],
  ['trên', 'at-least'],
  ['over', 'at-least'],
  ['dưới', 'at-most'],
  ['hơn', 'at-least'],
  ['gần', 'about'],
  ['>=', 'at-least'],
  ['<=', 'at-most'],
  ['≥', 'at-least'],
  ['>', 'at-least'],
  ['≤', 'at-most'],
  ['<', 'at-most'],
  ['~', 'about'],
  ['≈', 'about'],
  ['=', 'equal'],
]

/** Takes an amount for an element, exactly; or says why not. */
export function takeAmount(
  { measure, scale }: Pick<Element, 'measure' | 'scale'>,
  { amount, unit = '', qualifier = 'equal' }: GivenAmount,
): Taken | { problem: AmountProblem } {
  const number = parseDecimal(amount)
  if (number === undefined) return { problem: 'value-unreadable' }
  const known = unit === '' ? unitsOfMeasure[measure][0] : findUnitOfMeasure(measure, unit)
  if (known === undefined) return { problem: 'value-unit' }
  const mantissa = mantissaAt(toBaseUnit(number, known), scale)
  if (mantissa === undefined) return { problem: 'value-too-exact' }
  if (mantissa < 0n) return { problem: 'value-negative' }
  if (mantissa > amountMax) return { problem: 'value-too-large' }
  return { figure: { amount: { mantissa, scale }, qualifier }, unit: known.code }
}

/** Takes apart what somebody typed in a language: `hơn 87.000 viên` is at least 87000, in pills. Without a unit, `unit`. */
export function readTyped(typed: string, language: Language, unit = ''): GivenAmount | { problem: AmountProblem } {
  let text = typed.normalize('NFC').trim().toLowerCase()
  const [prefix = '', qualifier = 'equal' as const] = prefixes.find(([words]) => text.startsWith(words)) ?? []
  text = text.slice(prefix.length).trim()
  const [, number = '', written = ''] = /^(-?[\d.,\s]*\d)\s*(\p{L}*[²%]?\d?|%)$/u.exec(text) ?? []
  const amount = plainNumber(number, language)
  if (amount === undefined) return { problem: 'value-unreadable' }
  return { amount, qualifier, unit: written === '' ? unit : written }
}

/** `87.000,5` in Vietnamese and `87,000.5` in English are 87000.5; groups are of three digits or it is no number. */
function plainNumber(text: string, language: Language): string | undefined {
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.']
  const [integer = '', decimals, ...rest] = text.replaceAll(/\s/g, group).split(point)
  if (rest.length > 0 || decimals?.includes(group)) return undefined
  const isGrouped = /^-?\d{1,3}([.,]\d{3})+$/.test(integer)
  if (!isGrouped && !/^-?\d+$/.test(integer)) return undefined
  return integer.replaceAll(group, '') + (decimals === undefined ? '' : `.${decimals}`)
}

/** An amount of the base unit in another unit of its measure, as far as that is a decimal; else in the base unit. */
export function inUnit(measure: Element['measure'], amount: Decimal, unit: string): { amount: Decimal; unit: string } {
  const known = findUnitOfMeasure(measure, unit)
  const factor = parseDecimal(known?.factor ?? '1')
  const base = { amount, unit: unitsOfMeasure[measure][0].code }
  if (known === undefined || factor === undefined) return base
  // Six more places: every factor is a power of ten times a small number.
  const over = amount.mantissa * 10n ** BigInt(6 + factor.scale)
  if (over % factor.mantissa !== 0n) return base
  const quotient = parseDecimal(decimalText({ mantissa: over / factor.mantissa, scale: amount.scale + 6 }))
  return quotient === undefined ? base : { amount: quotient, unit: known.code }
}

/** A decimal as people of the language write it, with groups of thousands. */
export function showDecimal(value: Decimal, language: Language): string {
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.']
  const [integer = '', decimals] = decimalText(value).split('.')
  const grouped = integer.replaceAll(/\B(?=(\d{3})+$)/g, group)
  return decimals === undefined ? grouped : grouped + point + decimals
}

/** A figure as a text tells it: `hơn 130 kg`. The unit is one of its measure, or empty for the base unit. */
export function showFigure(
  { measure, countingUnit }: Pick<Element, 'measure' | 'countingUnit'>,
  { amount, qualifier }: Figure,
  { language, unit }: { language: Language; unit: string },
): string {
  const shown = inUnit(measure, amount, unit)
  const name =
    measure === 'count' ? countingUnit[language] : (findUnitOfMeasure(measure, shown.unit)?.name[language] ?? '')
  return [qualifierWords[qualifier][language], showDecimal(shown.amount, language), name].filter(Boolean).join(' ')
}
