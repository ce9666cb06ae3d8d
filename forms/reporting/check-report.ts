import type { Text } from '../language.ts'
import { cellKey, findElement, type Catalogue, type FormVersion, type ReportForm } from './catalogue.ts'
import { decimalText } from './decimal.ts'
import { overMonths, sumFigures, workedOf, type Figure } from './figure.ts'
import type { Look } from './formula.ts'
import { isOutlier } from './outlier.ts'
import { addMonths, monthNumber } from './period.ts'
import { applyRule, cellsOfRule, type ReportSeverity } from './validation.ts'

/** The figures of a report by cell (`cellKey`). */
export type CellFigures = ReadonlyMap<string, Figure>

/** A report to be looked at: its figures, those of the twelve months before, and the cells with an explanation. */
export type CheckedReport = {
  month: string
  figures: CellFigures
  /** By month. */
  earlier: ReadonlyMap<string, CellFigures>
  explained: ReadonlySet<string>
  /** What the registers know: another figure is explained. */
  offered?: CellFigures
}

/**
 * What was found in a report: a broken rule, an empty cell that must be filled in, a figure unlike the months before.
 * What asks for an explanation is settled by a comment at one of its cells.
 */
export type ReportFinding = { code: string; severity: ReportSeverity; cells: string[]; text: Text; isSettled: boolean }

const monthsOfHistory = 12

/** The months before one, the latest first: as many as are compared with. */
export const monthsBefore = (month: string): string[] =>
  Array.from({ length: monthsOfHistory }, (_, at) => addMonths(month, -1 - at))

/** What the checks need of a form, here and in the browser. */
export type CheckedForm = {
  catalogue: Pick<Catalogue, 'elements'>
  form: Pick<ReportForm, 'rules'>
  version: Pick<FormVersion, 'items'>
}

/** Looks at a report with the rules of its form, the same while it is typed and when it is sent. */
export function checkReport({ catalogue, form, version }: CheckedForm, report: CheckedReport): ReportFinding[] {
  const found = [
    ...findEmpty(version, report),
    ...findOutliers({ catalogue, version }, report),
    ...findOthers(version, report),
  ]
  const look = lookerOf(catalogue, version, report)
  for (const rule of form.rules) {
    if (applyRule(rule, look) !== 'broken') continue
    const elements = cellsOfRule(rule)
    const cells = version.items.filter(({ element }) => elements.includes(element)).map(keyOf)
    found.push({ code: rule.code, severity: rule.severity, cells, text: rule.text, isSettled: false })
  }
  for (const one of found) one.isSettled = one.severity === 'warn' || isExplained(one, report)
  return found
}

const keyOf = ({ element, category }: { element: string; category: string }): string => cellKey(element, category)

function isExplained({ severity, code, cells }: ReportFinding, { explained }: CheckedReport): boolean {
  // What must be filled in can be explained too; a contradiction has to be put right.
  return (severity === 'explain' || code === 'compulsory') && cells.some((cell) => explained.has(cell))
}

/** The findings that keep a report from being sent. */
export const blocking = (findings: readonly ReportFinding[]): ReportFinding[] =>
  findings.filter(({ isSettled }) => !isSettled)

function findEmpty({ items }: CheckedForm['version'], { figures }: CheckedReport): ReportFinding[] {
  const empty = items.filter((item) => item.isCompulsory && !figures.has(keyOf(item)))
  return empty.map((item) => ({
    code: 'compulsory',
    severity: 'refuse',
    cells: [keyOf(item)],
    text: { vi: 'Nhập số liệu, hoặc nêu lý do không có.', en: 'Fill it in, or say why there is none.' },
    isSettled: false,
  }))
}

/** Cells that say something else than the register knows; an empty one is the same as nought. */
function findOthers({ items }: CheckedForm['version'], { figures, offered }: CheckedReport): ReportFinding[] {
  return items.flatMap((item): ReportFinding[] => {
    const key = keyOf(item)
    const [known, said] = [offered?.get(key), figures.get(key)]
    if (known === undefined || (said === undefined && item.isCompulsory)) return []
    const [one, other] = [known, said].map((figure) => (figure === undefined ? '0' : decimalText(figure.amount)))
    return one === other
      ? []
      : [{ code: 'register', severity: 'explain', cells: [key], text: otherThanRegister, isSettled: false }]
  })
}

const otherThanRegister: Text = {
  vi: 'Khác số trong sổ. Lấy số của sổ, hoặc ghi chú lý do.',
  en: 'The register says another figure. Take it, or say why in a comment.',
}

/** The verdict about one figure beside the months before it. */
function findOutliers(
  { catalogue, version }: Pick<CheckedForm, 'catalogue' | 'version'>,
  { month, figures, earlier }: CheckedReport,
): ReportFinding[] {
  return version.items.flatMap((item): ReportFinding[] => {
    const [key, element] = [keyOf(item), findElement(catalogue, item.element)]
    const figure = figures.get(key)
    if (figure === undefined || element === undefined || element.kind === 'text') return []
    const history = monthsBefore(month).flatMap((one) => earlier.get(one)?.get(key) ?? [])
    const isUnlike = isOutlier(history.map(asNumber), asNumber(figure))
    return isUnlike ? [{ code: 'outlier', severity: 'explain', cells: [key], text: unlike, isSettled: false }] : []
  })
}

const unlike: Text = {
  vi: 'Khác hẳn các tháng trước. Kiểm tra lại; nếu đúng, ghi chú lý do.',
  en: 'Quite unlike the months before. Look again; if it is right, say why in a comment.',
}

/** A figure for the check of outliers, which is a hint and needs no exactness. */
const asNumber = ({ amount }: Figure): number => Number(decimalText(amount))

/** Finds figures under the codes of elements: the sum of the element's cells, in this month or another. */
function lookerOf(catalogue: CheckedForm['catalogue'], { items }: CheckedForm['version'], report: CheckedReport): Look {
  const figureIn = (code: string, cells: CellFigures | undefined): Figure | undefined => {
    const parts = items.filter(({ element }) => element === code).flatMap((item) => cells?.get(keyOf(item)) ?? [])
    return parts.length === 0 ? undefined : sumFigures(parts)
  }
  return (code, when) => {
    if (when !== 'ytd') {
      const cells = when === 0 ? report.figures : report.earlier.get(addMonths(report.month, when))
      const figure = figureIn(code, cells)
      return figure && workedOf(figure)
    }
    const element = findElement(catalogue, code)
    const earlier = Array.from({ length: monthNumber(report.month) % 12 }, (_, at) => addMonths(report.month, -1 - at))
    const months = earlier.toReversed().map((month) => figureIn(code, report.earlier.get(month)))
    return element && overMonths(element, [...months, figureIn(code, report.figures)])
  }
}
