import { cellKey } from '../../forms/reporting/catalogue.ts'
import { checkFormulas } from '../../forms/reporting/check-catalogue.ts'
import { overMonths, sumFigures, workedOf, type Figure, type Worked } from '../../forms/reporting/figure.ts'
import { evaluate, type Look } from '../../forms/reporting/formula.ts'
import { addMonths, monthCodeOf, monthNumber, monthsOf } from '../../forms/reporting/period.ts'
import type { Element } from '../../forms/reporting/element.ts'
import type { AnyTx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import { summable, totalOf } from './compile.ts'
import { getFormMonth, placeIn, type FormMonth, type Place } from './place.ts'
import { placerOnMap } from './place-on-map.ts'
import { listReports } from './report.sql.ts'
import { sumCells, type SumRow, type SummedReport } from './sum-cells.sql.ts'
import { sumLines } from './sum-lines.ts'
import { lineOf, listExpected } from './tree.ts'
import { unitCodeOf, unitNumber } from './unit-number.ts'
import { figureIn } from './value.sql.ts'
import { listCellsOf, listNewest, listVintageReports } from './vintage.sql.ts'
import type { Site } from '../http/server.ts'

/**
 * Figures of a form over periods, by unit. `compiled` takes the newest vintages, `accepted` what is accepted now. `then`
 * tells them on the map of each month; a day tells them on that day's, with what has no one place there in a line of its
 * own, so that the sums are the same.
 */
export type Pivot = {
  formCode: string
  unitCode: string
  /** Labels of months, quarters, half-years or years; each becomes one by the rule of its element. */
  periods: readonly string[]
  source: 'compiled' | 'accepted'
  map: 'then' | { on: string }
  /** The total alone, or every unit just below as well. */
  isByUnit: boolean
  /** Figures to be worked out beside those that were reported. */
  formulas: readonly { code: string; formula: string }[]
}

/** A figure of a pivot. The line is a unit, or empty for what was reported by units that are not one unit on the map. */
export type PivotCell = { line: string; period: string; code: string; worked: Worked }

const monthsMax = 120

/** Answers a pivot; cells without a figure are left out. Wrong formulas are problems of their own. */
export async function answerPivot(tx: AnyTx, pivot: Pivot, site: Site): Promise<PivotCell[]> {
  const labels = pivot.periods.map((label) => ({ label, months: monthsOf(label) ?? [] }))
  const months = [...new Set(labels.flatMap((one) => one.months))].toSorted()
  if (labels.some((one) => one.months.length === 0) || months.length > monthsMax)
    throw new Problem('not-valid', { errors: [{ path: ['periods'], message: 'period' }] })
  const last = await getFormMonth(tx, { formCode: pivot.formCode, periodCode: months.at(-1) ?? '' }, site)
  const checked = checkFormulas(last.book.catalogue, pivot.formulas)
  if ('type' in checked) throw new Problem(checked.type, checked)
  const rows = await readRows(tx, pivot, { months, site })
  const cells = labels.flatMap(({ label, months: own }) => spanCells(last, label, { months: own, rows }))
  return [...cells, ...derived(cells, checked)]
}

type PivotRow = Omit<SumRow, 'reports'>
/** The rows of each month by its label. */
type MonthRows = ReadonlyMap<string, readonly PivotRow[]>

async function readRows(
  tx: AnyTx,
  pivot: Pivot,
  { months, site }: { months: readonly string[]; site: Site },
): Promise<MonthRows> {
  if (pivot.source === 'compiled' && pivot.map === 'then') return readVintages(tx, pivot, { months, site })
  const placer = pivot.map === 'then' ? undefined : placerOnMap(tx, await site.units(), pivot.map.on)
  const rows = new Map<string, SumRow[]>()
  for (const periodCode of months) {
    const month = await getFormMonth(tx, { formCode: pivot.formCode, periodCode }, site).catch(noMonth)
    if (month === undefined) continue
    const place = placeOnDay(month, pivot)
    const reports = await chooseReports(tx, month, { pivot, place, placer })
    const lines = await sumReports(tx, month, { pivot, place, reports })
    const total = totalOf(lines, place.unitNo)
    const own = lines.filter(({ lineNo }) => lineNo !== place.unitNo)
    rows.set(periodCode, pivot.isByUnit ? [...total, ...own] : total)
  }
  return rows
}

/** On the map of then the lines are those that were compiled; on another one nothing was. */
async function sumReports(
  tx: AnyTx,
  month: FormMonth,
  { pivot, place, reports }: { pivot: Pivot; place: ReportPlace; reports: readonly SummedReport[] },
): Promise<SumRow[]> {
  const elementNos = summable(month)
  if (pivot.map !== 'then') return sumCells(tx, month, { reports, elementNos })
  const expected = listExpected(month, pivot.unitCode)
  const lines = new Map(expected.map((unit) => [unitNumber(unit.code), unitNumber(lineOf(unit, pivot.unitCode))]))
  return sumLines(tx, month, { unitNo: place.unitNo, reports, lineOf: lines, elementNos })
}

type ReportPlace = Pick<Place, 'unitNo' | 'formNo' | 'periodNo'>

/** The reports of a month, each with the line in which it counts on the map. */
async function chooseReports(
  tx: AnyTx,
  month: FormMonth,
  { pivot, place, placer }: { pivot: Pivot; place: ReportPlace; placer: ReturnType<typeof placerOnMap> | undefined },
): Promise<SummedReport[]> {
  const versions = await listVersions(tx, place, pivot.source)
  const day = pivot.map === 'then' ? month.closingDay : pivot.map.on
  const reports: SummedReport[] = []
  for (const unit of listExpected(month, pivot.unitCode)) {
    const unitNo = unitNumber(unit.code)
    const version = versions.get(unitNo)
    if (version === undefined) continue
    const code = placer === undefined ? unit.code : await placer(unit.code, month.closingDay)
    const placed = code === undefined ? undefined : month.units.find(code, day)
    reports.push({ unitNo, version, lineNo: placed === undefined ? 0 : unitNumber(lineOf(placed, pivot.unitCode)) })
  }
  return reports
}

function noMonth(error: unknown): undefined {
  if (error instanceof Problem && error.type === 'not-found') return undefined
  throw error
}

/** A unit may have begun after a month, and be asked for on a later map: then it has its number all the same. */
function placeOnDay(month: FormMonth, { unitCode, map }: Pivot): ReportPlace {
  if (map === 'then') return placeIn(month, unitCode)
  return { formNo: month.formNo, periodNo: month.periodNo, unitNo: unitNumber(unitCode) }
}

async function listVersions(
  tx: AnyTx,
  { formNo, periodNo, unitNo }: ReportPlace,
  source: Pivot['source'],
): Promise<Map<number, number>> {
  if (source === 'compiled') {
    const [newest] = await listNewest(tx, { formNo, unitNo, periodNos: [periodNo] })
    const reports = newest === undefined ? [] : await listVintageReports(tx, newest.vintageId)
    const included = reports.filter(({ inclusion }) => inclusion === 'included')
    return new Map(included.map((report) => [report.unitNo, report.version]))
  }
  const reports = await listReports(tx, { formNo, periodNos: [periodNo] })
  const accepted = reports.filter(({ state }) => state === 'accepted' || state === 'compiled')
  return new Map(accepted.map((report) => [report.unitNo, report.version]))
}

async function readVintages(
  tx: AnyTx,
  pivot: Pivot,
  { months, site }: { months: readonly string[]; site: Site },
): Promise<MonthRows> {
  const { formNo } = await getFormMonth(tx, { formCode: pivot.formCode, periodCode: months.at(-1) ?? '' }, site)
  const unitNo = unitNumber(pivot.unitCode)
  const newest = await listNewest(tx, { formNo, unitNo, periodNos: months.map(monthNumber) })
  const ids = newest.map(({ vintageId }) => vintageId)
  const rows = new Map(newest.map(({ periodNo }): [string, PivotRow[]] => [monthCodeOf(periodNo), []]))
  const byNumber = new Map(newest.map(({ periodNo }) => [periodNo, rows.get(monthCodeOf(periodNo))]))
  for (const cell of await listCellsOf(tx, ids, pivot.isByUnit ? undefined : unitNo))
    byNumber.get(cell.periodNo)?.push(cell)
  return rows
}

/** The cells of a period: for each line and element of the form its months, as one figure. */
function spanCells(
  { book }: FormMonth,
  label: string,
  { months, rows }: { months: readonly string[]; rows: MonthRows },
): PivotCell[] {
  const lines = new Map<number, Map<number, (Figure | undefined)[]>>()
  for (const [at, month] of months.entries())
    for (const row of rows.get(month) ?? []) {
      const figure = figureIn(book, row)
      if (figure === undefined) continue
      const cells = lines.get(row.lineNo) ?? new Map<number, (Figure | undefined)[]>()
      const inMonths = cells.get(row.elementNo) ?? months.map(() => undefined)
      const before = inMonths[at]
      inMonths[at] = before === undefined ? figure : sumFigures([before, figure])
      cells.set(row.elementNo, inMonths)
      lines.set(row.lineNo, cells)
    }
  const found: PivotCell[] = []
  for (const [lineNo, cells] of lines) {
    const line = lineNo === 0 ? '' : unitCodeOf(lineNo)
    for (const [elementNo, inMonths] of cells) {
      const code = book.elementCode(elementNo)
      const worked = asOne(book.findElement(code), inMonths)
      if (worked !== undefined) found.push({ line, period: label, code, worked })
    }
  }
  return found
}

function asOne(element: Element | undefined, inMonths: readonly (Figure | undefined)[]): Worked | undefined {
  const [only] = inMonths
  if (inMonths.length === 1) return only && workedOf(only)
  return element && overMonths(element, inMonths)
}

/** The formulas, for every line and period. A formula sees its own period only, and the one so many months before. */
function derived(
  cells: readonly PivotCell[],
  { parsed, order }: Exclude<ReturnType<typeof checkFormulas>, { type: string }>,
): PivotCell[] {
  const all = new Map(cells.map((cell) => [`${cell.line} ${cell.period} ${cell.code}`, cell.worked]))
  const lines = [...new Map(cells.map(({ line, period }) => [cellKey(line, period), { line, period }])).values()]
  const made: PivotCell[] = []
  for (const code of order) {
    const formula = parsed.get(code)
    for (const { line, period } of lines) {
      const look: Look = (wanted, when) => {
        if (when === 'ytd' || (when !== 0 && monthsOf(period)?.length !== 1)) return undefined
        return all.get(`${line} ${when === 0 ? period : addMonths(period, when)} ${wanted}`)
      }
      const worked = formula && evaluate(formula, look)
      if (worked === undefined) continue
      all.set(`${line} ${period} ${code}`, worked)
      made.push({ line, period, code, worked })
    }
  }
  return made
}
