import type { UnitVersion } from '../../forms/unit-table.ts'
import { cellKey } from '../../forms/reporting/catalogue.ts'
import { dueOf, isInTime } from '../../forms/reporting/deadline.ts'
import type { ReportState } from '../../forms/reporting/report-state.ts'
import type { AnyTx } from '../db/database.ts'
import { sql } from 'kysely'
import { listPermits } from './note.sql.ts'
import type { FormMonth } from './place.ts'
import { freshReport, listReports, type Report } from './report.sql.ts'
import { listExpected } from './tree.ts'
import { unitNumber } from './unit-number.ts'

/** How it stands with one unit that has to report. */
export type Reporter = {
  unit: UnitVersion
  state: ReportState
  approvedLevels: number
  isSent: boolean
  /** Sent after it was due, or not sent and due by now. */
  isLate: boolean
  /** Why it need not report; empty where it has to. */
  excuse: string
  /** Of the cells that must be filled in, how many are. */
  filled: number
}

/**
 * Counts of a form for a month, as whole numbers: a rate is one over another, and is rounded only where it is shown.
 * An empty form that was sent has no cells that are filled.
 */
export type Rates = {
  expected: number
  received: number
  inTime: number
  approved: number
  excused: number
  compulsoryCells: number
  filledCells: number
}

/** How it stands with every unit that has to report below a unit, on the tree of the closing day, by code. */
export async function listReporters(tx: AnyTx, month: FormMonth, below: string): Promise<Reporter[]> {
  const units = listExpected(month, below)
  const unitNos = units.map(({ code }) => unitNumber(code))
  const reports = await listReports(tx, { formNo: month.formNo, periodNos: [month.periodNo] }, unitNos)
  const byUnit = new Map(reports.map((report) => [report.unitNo, report]))
  const permits = await listPermits(tx, month, unitNos)
  const filled = await countFilled(tx, month, unitNos)
  return units.map((unit): Reporter => {
    const unitNo = unitNumber(unit.code)
    const report = byUnit.get(unitNo) ?? freshReport(unitNo)
    return {
      unit,
      state: report.state,
      approvedLevels: report.approvedLevels,
      isSent: report.firstSentOn !== null && report.state !== 'draft' && report.state !== 'returned',
      isLate: isOverdue(month, unit, report),
      excuse: permits.findLast((permit) => permit.unitNo === unitNo && permit.kind === 'excused')?.reason ?? '',
      filled: filled.get(unitNo) ?? 0,
    }
  })
}

/** Whether a report came after it was due, or has not come and is due by now. */
function isOverdue({ form, period, site }: FormMonth, unit: UnitVersion, report: Report): boolean {
  const deadline = form.deadlines.find(({ level }) => level === unit.level)
  if (deadline === undefined) return false
  const due = dueOf(deadline, period)
  if (report.firstSentOn === null) return due.due.day < site.today()
  return !isInTime({ day: report.firstSentOn, minute: report.firstSentMinute ?? 0 }, due)
}

async function countFilled(tx: AnyTx, month: FormMonth, unitNos: readonly number[]): Promise<Map<number, number>> {
  const { book, version, formNo, periodNo } = month
  const compulsory = version.items.filter(({ isCompulsory }) => isCompulsory)
  const keys = compulsory.map(({ element, category }) => book.elementNo(element) * 65_536 + book.categoryNo(category))
  const { rows } = await sql<{ unitNo: number; filled: number }>`
    select unit_no as "unitNo", count(*)::int as filled from reporting.value
    where form_no = ${formNo} and period_no = ${periodNo} and unit_no = any(${unitNos}::int[]) and amount is not null
      and element_no * 65536 + category_no = any(${keys}::int[])
    group by unit_no`.execute(tx)
  return new Map(rows.map(({ unitNo, filled }) => [unitNo, filled]))
}

/** The counts over some of the units. */
export function ratesOf({ version }: FormMonth, reporters: readonly Reporter[]): Rates {
  const cells = new Set(
    version.items.filter(({ isCompulsory }) => isCompulsory).map(({ element, category }) => cellKey(element, category)),
  ).size
  const count = (is: (reporter: Reporter) => boolean): number => reporters.filter(is).length
  return {
    expected: reporters.length,
    received: count(({ isSent }) => isSent),
    inTime: count(({ isSent, isLate }) => isSent && !isLate),
    approved: count(({ approvedLevels }) => approvedLevels > 0),
    excused: count(({ excuse }) => excuse !== ''),
    compulsoryCells: cells * reporters.length,
    filledCells: reporters.reduce((sum, { filled }) => sum + filled, 0),
  }
}
