import { cellKey } from '../../forms/reporting/catalogue.ts'
import { changeOf, sumFigures, workedOf, type Figure, type Worked } from '../../forms/reporting/figure.ts'
import { checkFormulas } from '../../forms/reporting/check-catalogue.ts'
import { decimalText } from '../../forms/reporting/decimal.ts'
import { seriesBreaks } from '../../forms/reporting/element.ts'
import { evaluate, type Look } from '../../forms/reporting/formula.ts'
import { addMonths, isComparable, monthCodeOf } from '../../forms/reporting/period.ts'
import type { AnyTx } from '../db/database.ts'
import { readCodeBook, type CodeBook } from './code-book.ts'
import type { Place } from './place.ts'
import { unitCodeOf } from './unit-number.ts'
import { findVintageRow, listNewest, listVintageCells, listVintageReports, type VintageRow } from './vintage.sql.ts'
import { figureIn } from './value.sql.ts'

/** A figure of a compiled report: of the unit itself (the total), or of a unit just below it. */
export type VintageCell = { unitCode: string; element: string; category: string; figure: Figure; reports: number }

/** A compiled report, frozen, with all that is in it. Its figures and codes never change. */
export type Vintage = {
  vintageId: string
  formCode: string
  periodCode: string
  unitCode: string
  /** 1 for the first, and one more for each revision. */
  vintageNo: number
  /** SHA-256 of what it was compiled of and what it came to, in hex. */
  hash: string
  /** Why it was revised; empty for the first. */
  reason: string
  expected: number
  received: number
  compiledBy: string
  compiledAt: Date
  reports: { unitCode: string; inclusion: 'included' | 'excused'; version: number }[]
  cells: VintageCell[]
}

/** The vintage with this identifier, whole; undefined where there is none. */
export async function findVintage(tx: AnyTx, vintageId: string): Promise<Vintage | undefined> {
  const row = await findVintageRow(tx, vintageId)
  return row && readVintage(tx, row)
}

/** The newest vintage of a unit's month, whole; undefined where none was compiled. */
export async function findNewestVintage(
  tx: AnyTx,
  { formNo, periodNo, unitNo }: Pick<Place, 'formNo' | 'periodNo' | 'unitNo'>,
): Promise<Vintage | undefined> {
  const [newest] = await listNewest(tx, { formNo, unitNo, periodNos: [periodNo] })
  return newest && findVintage(tx, newest.vintageId)
}

async function readVintage(tx: AnyTx, row: VintageRow): Promise<Vintage> {
  const book = await readCodeBook(tx)
  const { vintageId, vintageNo, reason, expected, received, compiledBy, compiledAt } = row
  const reports = await listVintageReports(tx, vintageId)
  return {
    vintageId,
    vintageNo,
    reason,
    expected,
    received,
    compiledBy,
    compiledAt,
    formCode: book.formCode(row.formNo),
    periodCode: monthCodeOf(row.periodNo),
    unitCode: unitCodeOf(row.unitNo),
    hash: row.hash.toString('hex'),
    reports: reports.map(({ unitNo, inclusion, version }) => ({ unitCode: unitCodeOf(unitNo), inclusion, version })),
    cells: await readCells(tx, vintageId, book),
  }
}

async function readCells(tx: AnyTx, vintageId: string, book: CodeBook): Promise<VintageCell[]> {
  const rows = await listVintageCells(tx, vintageId)
  return rows.flatMap((row) => {
    const figure = figureIn(book, row)
    if (figure === undefined) return []
    const { lineNo, elementNo, categoryNo, reports } = row
    const names = { element: book.elementCode(elementNo), category: book.categoryCode(categoryNo) }
    return [{ unitCode: unitCodeOf(lineNo), ...names, figure, reports }]
  })
}

/** A line of a vintage: the figures of one of its units by cell (`element/category`). */
export function figuresOf({ cells }: Vintage, unitCode: string): Map<string, Figure> {
  const own = cells.filter((cell) => cell.unitCode === unitCode)
  return new Map(own.map(({ element, category, figure }) => [cellKey(element, category), figure]))
}

const keyOf = ({ unitCode, element, category }: VintageCell): string => `${unitCode} ${cellKey(element, category)}`
const told = (cell: VintageCell | undefined): string =>
  cell === undefined ? '' : `${cell.figure.qualifier} ${decimalText(cell.figure.amount)}`

/** What a revision changed: cells whose figure is another one. A missing figure is undefined. */
export function listRevised(
  now: Vintage,
  before: Vintage,
): { unitCode: string; element: string; category: string; now: Figure | undefined; before: Figure | undefined }[] {
  const [later, earlier] = [now, before].map(({ cells }) => new Map(cells.map((cell) => [keyOf(cell), cell])))
  return [...new Set([...(later?.keys() ?? []), ...(earlier?.keys() ?? [])])].flatMap((key) => {
    const [one, other] = [later?.get(key), earlier?.get(key)]
    const cell = one ?? other
    if (cell === undefined || told(one) === told(other)) return []
    const { unitCode, element, category } = cell
    return [{ unitCode, element, category, now: one?.figure, before: other?.figure }]
  })
}

/** A figure beside an earlier one. Without per cents where there was none, or where the rule of periods changed between. */
export type Comparison = { figure: Figure; absolute: Worked; percent: string | undefined; isComparable: boolean }

/** A row of the table of the month: the total of an element, beside last month and the same month of last year. */
export type TotalRow = {
  element: string
  category: string
  figure: Figure
  reports: number
  previous: Comparison | undefined
  lastYear: Comparison | undefined
  /** The months within the last year from which the element means something else. */
  breaks: string[]
}

/** What a vintage comes to: its totals compared with the newest vintages of other months, and its indicators. */
export async function tellVintage(
  tx: AnyTx,
  place: Place,
  vintage: Vintage,
): Promise<{ rows: TotalRow[]; indicators: { code: string; worked: Worked | undefined }[] }> {
  const { form, formNo, unitNo, period, periodNo, unit, version, book } = place
  const newest = await listNewest(tx, { formNo, unitNo, periodNos: [periodNo - 1, periodNo - 12] })
  const earlier = new Map<number, Map<string, Figure>>()
  for (const { vintageId, periodNo: number } of newest) {
    const other = await findVintage(tx, vintageId)
    if (other !== undefined) earlier.set(number, figuresOf(other, unit.code))
  }
  const compare = (now: Figure, key: string, months: number): Comparison | undefined => {
    const figure = earlier.get(periodNo - months)?.get(key)
    if (figure === undefined) return undefined
    const { absolute, percent } = changeOf(workedOf(now), workedOf(figure))
    const comparable = isComparable(form.periodRules, period.code, addMonths(period.code, -months))
    return {
      figure,
      absolute,
      percent: comparable && percent ? decimalText(percent) : undefined,
      isComparable: comparable,
    }
  }
  const totals = vintage.cells.filter(({ unitCode }) => unitCode === unit.code)
  const rows = version.items.flatMap(({ element, category }): TotalRow[] => {
    const cell = totals.find((one) => one.element === element && one.category === category)
    const known = book.findElement(element)
    if (cell === undefined || known === undefined) return []
    const key = cellKey(element, category)
    return [
      {
        element,
        category,
        figure: cell.figure,
        reports: cell.reports,
        previous: compare(cell.figure, key, 1),
        lastYear: compare(cell.figure, key, 12),
        breaks: seriesBreaks(known, addMonths(period.code, -12), period.code),
      },
    ]
  })
  return { rows, indicators: workIndicators(place, new Map(earlier).set(periodNo, figuresOf(vintage, unit.code))) }
}

/** The indicators of the form over months of totals, each worked out exactly; undefined where something is missing. */
function workIndicators({ book, form, periodNo }: Place, months: ReadonlyMap<number, Map<string, Figure>>) {
  const checked = checkFormulas(book.catalogue, form.indicators)
  if ('type' in checked) throw new Error(`The catalogue has let a wrong formula through: ${checked.type}`)
  const worked = new Map<string, Worked | undefined>()
  const look: Look = (code, when) => {
    if (worked.has(code)) return worked.get(code)
    if (when === 'ytd') return undefined
    const cells = [...(months.get(periodNo + when) ?? [])].filter(([key]) => key.startsWith(`${code}/`))
    return cells.length === 0 ? undefined : workedOf(sumFigures(cells.map(([, figure]) => figure)))
  }
  for (const code of checked.order) {
    const formula = checked.parsed.get(code)
    worked.set(code, formula && evaluate(formula, look))
  }
  return form.indicators.map(({ code }) => ({ code, worked: worked.get(code) }))
}
