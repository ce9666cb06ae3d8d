import type { Language, Text } from '../../forms/language.ts'
import { inUnit, readTyped, showDecimal, showFigure, takeAmount } from '../../forms/reporting/amount.ts'
import { parseDecimal, whole } from '../../forms/reporting/decimal.ts'
import type { Figure } from '../../forms/reporting/figure.ts'
import { unitsOfMeasure } from '../../forms/reporting/measure.ts'
import type { Qualifier } from '../../forms/reporting/qualifier.ts'
import type { FigureText, ReportElement, SentCell } from '../api/reporting.ts'
import { reporting } from '../i18n/reporting.ts'

const signs: Record<Qualifier, string> = { equal: '', 'at-least': '≥ ', 'at-most': '≤ ', about: '~ ' }

/** A figure of the server as a number. */
export const figureOf = ({ amount, qualifier }: FigureText): Figure => ({
  amount: parseDecimal(amount) ?? whole(0),
  qualifier,
})

/** A figure as it stands in its cell to be typed over, in the unit in which it was entered. */
export function cellText(
  element: ReportElement,
  figure: FigureText | null,
  { unit, language }: { unit: string; language: Language },
): string {
  if (figure === null) return ''
  const shown = inUnit(element.measure, figureOf(figure).amount, unit)
  const isBase = shown.unit === unitsOfMeasure[element.measure][0].code
  return `${signs[figure.qualifier]}${showDecimal(shown.amount, language)}${isBase ? '' : ` ${shown.unit}`}`
}

/** A figure as it is told, with its words and its unit; heavy ones in kilograms. */
export function toldText(element: ReportElement | undefined, figure: FigureText, language: Language): string {
  const number = figureOf(figure)
  if (element === undefined) return `${signs[figure.qualifier]}${showDecimal(number.amount, language)}`
  const isHeavy = element.measure === 'mass' && Number(figure.amount) >= 1000
  return showFigure(element, number, { language, unit: isHeavy ? 'kg' : '' })
}

/** A change of an element, with its sign; of masses in kilograms or grams, as it is read beside the figure itself. */
export function changeText(element: ReportElement | undefined, figure: FigureText, language: Language): string {
  const { amount } = figureOf(figure)
  const isHeavy = Math.abs(Number(figure.amount)) >= 1000
  const shown = element?.measure === 'mass' ? inUnit('mass', amount, isHeavy ? 'kg' : 'g') : { amount, unit: '' }
  const plus = Number(figure.amount) > 0 ? '+' : ''
  return `${signs[figure.qualifier]}${plus}${showDecimal(shown.amount, language)} ${shown.unit}`.trim()
}

/** What was typed as a cell to be sent and as a figure, or what is wrong with it. Nothing typed empties the cell. */
export function readCellText(
  element: ReportElement,
  typed: string,
  language: Language,
): { cell: Pick<SentCell, 'amount' | 'unit' | 'qualifier'>; figure: Figure | undefined } | { wrong: Text } {
  if (typed.trim() === '') return { cell: { amount: null }, figure: undefined }
  const given = readTyped(typed, language)
  if ('problem' in given) return { wrong: reporting.unreadable }
  const taken = takeAmount(element, given)
  if (!('problem' in taken)) return { cell: given, figure: taken.figure }
  const units = unitsOfMeasure[element.measure].map(({ name }) => name[language]).join(', ')
  const texts = {
    'value-unreadable': reporting.unreadable,
    'value-unit': reporting.wrongUnit(units === '' ? element.countingUnit[language] : units),
    'value-too-exact': reporting.tooExact,
    'value-negative': reporting.negative,
    'value-too-large': reporting.unreadable,
  }
  return { wrong: texts[taken.problem] }
}
