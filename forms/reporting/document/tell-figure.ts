import type { Language, Text } from '../../language.ts'
import { showDecimal, showFigure } from '../amount.ts'
import { parseDecimal, tenTo, type Decimal } from '../decimal.ts'
import type { Element } from '../element.ts'
import type { Figure, Worked } from '../figure.ts'
import { rounded } from '../fraction.ts'
import { oppositeQualifier, type Qualifier } from '../qualifier.ts'

/** What a cell changed by since an earlier figure, and whether both months were cut by the same rule. */
export type Change = { figure: Figure; absolute: Worked; percent: string | undefined; isComparable: boolean }

/** A cell of a compiled report beside the month before and the same month of last year. */
export type ToldCell = {
  element: Element
  figure: Figure
  previous: Change | undefined
  lastYear: Change | undefined
}

const nothingCounted: Text = { vi: '', en: '' }
/** From here on a mass is told in kilograms (grams). */
const kilogramsFrom = 1000n

/** The unit in which an amount of an element is told: heavy ones in kilograms; empty is the base unit. */
export function toldUnit({ measure }: Pick<Element, 'measure'>, { mantissa, scale }: Decimal): string {
  const size = mantissa < 0n ? -mantissa : mantissa
  return measure === 'mass' && size >= kilogramsFrom * tenTo(scale) ? 'kg' : ''
}

/** A figure as prose tells it, without the name of what is counted: `more than 130 kg`, `3,489`, `nearly 300`. */
export function tellFigure(
  element: Element,
  figure: Figure,
  { language, isNearly = false, unit = toldUnit(element, figure.amount) }: Telling,
): string {
  const bare = { measure: element.measure, countingUnit: nothingCounted }
  if (!isNearly || figure.qualifier !== 'about') return showFigure(bare, figure, { language, unit })
  return `${nearly[language]} ${showFigure(bare, { ...figure, qualifier: 'equal' }, { language, unit })}`
}

type Telling = { language: Language; isNearly?: boolean; unit?: string }

const nearly: Text = { vi: 'gần', en: 'nearly' }

/** With what a figure is compared. */
type Compared = 'previous' | 'last-year'

const comparedWith: Record<Compared, Text> = {
  previous: { vi: 'tháng trước', en: 'the month before' },
  'last-year': { vi: 'cùng kỳ năm trước', en: 'the same month of last year' },
}

/** A change in words: `up 12, or 0.35%, on the month before`. Undefined where months of different length would be compared. */
export function tellChange(
  element: Element,
  change: Change | undefined,
  { language, compared }: { language: Language; compared: Compared },
): string | undefined {
  if (change === undefined || !change.isComparable) return undefined
  const { absolute, percent } = change
  const than = comparedWith[compared][language]
  const isUp = absolute.value.over > 0n
  if (absolute.value.over === 0n) return told(absolute.qualifier === 'equal' ? same : alike, than)[language]
  const size = sizeOf(element, absolute)
  const share = percent === undefined ? '' : `, ${or[language]} ${tellPercent(percent, language)},`
  const amount = tellFigure(element, size, { language }) + share
  return told(isUp ? up : down, than, amount)[language]
}

const or: Text = { vi: 'tương ứng', en: 'or' }
const same: Text = { vi: 'bằng {than}', en: 'as in {than}' }
const alike: Text = { vi: 'tương đương {than}', en: 'about as in {than}' }
const up: Text = { vi: 'tăng {amount} so với {than}', en: 'up {amount} on {than}' }
const down: Text = { vi: 'giảm {amount} so với {than}', en: 'down {amount} on {than}' }

function told(words: Text, than: string, amount = ''): Text {
  const fill = (text: string): string => text.replace('{than}', than).replace('{amount}', amount)
  return { vi: fill(words.vi), en: fill(words.en) }
}

/** How large a change is, whichever way: at least 5 less is at most 5 fewer. */
function sizeOf({ scale }: Element, { value, qualifier }: Worked): Figure {
  const isNegative = value.over < 0n
  const amount = rounded(isNegative ? { over: -value.over, under: value.under } : value, scale)
  return { amount, qualifier: isNegative ? oppositeQualifier(qualifier) : qualifier }
}

function tellPercent(percent: string, language: Language): string {
  return `${showDecimal(parseDecimal(percent.replace('-', '')) ?? { mantissa: 0n, scale: 0 }, language)}%`
}

const signs: Record<Qualifier, string> = { equal: '', 'at-least': '≥ ', 'at-most': '≤ ', about: '~ ' }

/** A figure as a table tells it, with a sign for its qualifier and in the unit of its column. */
export function tellInTable(element: Element, figure: Figure, { language, unit }: Required<Omit<Telling, 'isNearly'>>) {
  const shown = showFigure({ measure: 'count', countingUnit: nothingCounted }, amountIn(element, figure, unit), {
    language,
    unit: '',
  })
  return signs[figure.qualifier] + shown
}

/** The amount in a unit, bare: a thousandth where it is told in kilograms. */
function amountIn({ measure }: Element, { amount }: Figure, unit: string): Figure {
  const isHeavy = measure === 'mass' && unit === 'kg'
  const { mantissa, scale } = amount
  return { amount: isHeavy ? { mantissa, scale: scale + 3 } : amount, qualifier: 'equal' }
}

/** A change as a table tells it: `+12 (+0.35%)`. */
export function tellChangeInTable(
  element: Element,
  change: Change | undefined,
  { language, unit }: { language: Language; unit: string },
): string {
  if (change === undefined) return '–'
  const { absolute, percent, isComparable } = change
  if (!isComparable) return notComparable[language]
  const { over } = absolute.value
  const sign = over > 0n ? '+' : over < 0n ? '−' : ''
  const { amount } = sizeOf(element, absolute)
  const size = tellInTable(element, { amount, qualifier: 'equal' }, { language, unit })
  const share = percent === undefined ? '' : ` (${sign}${tellPercent(percent, language)})`
  return `${signs[absolute.qualifier]}${sign}${size}${share}`
}

const notComparable: Text = { vi: 'quy tắc kỳ đã đổi', en: 'the rule of periods changed' }
