import { versionFor, type FormVersion, type ReportForm } from '../../forms/reporting/catalogue.ts'
import { dueOf, isOpen, type Due } from '../../forms/reporting/deadline.ts'
import { closingDay, monthNumber, periodOf, type Period } from '../../forms/reporting/period.ts'
import type { UnitLevel, UnitTable } from '../../forms/unit-table.ts'
import * as z from 'zod'
import type { Reach } from '../access/reach.ts'
import { UnitCode } from '../areas/unit-facts.ts'
import type { Tx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import type { Site } from '../http/server.ts'
import { readCodeBook, type CodeBook } from './code-book.ts'
import { nationCode, unitNumber } from './unit-number.ts'

/** A unit that reports, or the nation, on the closing day of the month. */
export type ReportingUnit = { code: string; name: string; level: UnitLevel | 'nation' }

/** A form for a month, as the edition of then has it. */
export type FormMonth = {
  book: CodeBook
  form: ReportForm
  formNo: number
  version: FormVersion
  period: Period
  periodNo: number
  /** The day whose units report: the last of the month. */
  closingDay: string
  units: UnitTable
  site: Site
}

/** The report of a unit on a form for a month. */
export type Place = FormMonth & { unit: ReportingUnit; unitNo: number; due: Due | undefined }

/** How the address of an operation names a form and a month (`2019-11`). */
export const FormMonthParams = z.object({
  formCode: z.string().max(40),
  periodCode: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
})
/** The same with a unit, or `VN` for the nation. */
export const PlaceParams = FormMonthParams.extend({ unitCode: UnitCode.or(z.literal(nationCode)) })
type PlaceParams = z.infer<typeof PlaceParams>

/** The form with this code as it was in a month. There is none before the first rule of its periods. */
export async function getFormMonth(
  tx: Tx<'reporting'>,
  { formCode, periodCode }: z.infer<typeof FormMonthParams>,
  site: Site,
): Promise<FormMonth> {
  const book = await readCodeBook(tx)
  const found = book.findForm(formCode)
  const version = found && versionFor(found.form, periodCode)
  const period = found && periodOf(found.form.periodRules, periodCode)
  if (found === undefined || version === undefined || period === undefined) throw new Problem('not-found')
  const units = await site.units()
  const day = closingDay(period)
  return { book, ...found, version, period, periodNo: monthNumber(periodCode), closingDay: day, units, site }
}

/**
 * The report that an address names, where the unit is within reach; first of all gates, so that who may not know of the
 * unit learns nothing. A unit that does not exist on the closing day is a problem of its own (`unit-not-there`).
 */
export async function getPlace(
  tx: Tx<'reporting'>,
  params: PlaceParams,
  { site, reach }: { site: Site; reach: Reach },
): Promise<Place> {
  await requireReach(params.unitCode, reach, site)
  return placeIn(await getFormMonth(tx, params, site), params.unitCode)
}

/** Lets the request go on where the unit is within reach: a unit that ended is within that of its province. */
export async function requireReach(unitCode: string, reach: Reach, site: Site): Promise<void> {
  if (await reach.covers(unitCode)) return
  const units = await site.units()
  const versions = units.listVersions(unitCode)
  const isGone = versions.length > 0 && units.find(unitCode, site.today()) === undefined
  const provinceCode = isGone ? versions.at(-1)?.provinceCode : undefined
  if (provinceCode === undefined || !(await reach.covers(provinceCode))) throw new Problem('not-found')
}

/** The report of a unit within a month. */
export function placeIn(month: FormMonth, unitCode: string): Place {
  const unit = findReportingUnit(month, unitCode)
  if (unit === undefined)
    throw new Problem('unit-not-there', { unitCode, on: month.closingDay, periodCode: month.period.code })
  const deadline = month.form.deadlines.find(({ level }) => level === unit.level)
  return { ...month, unit, unitNo: unitNumber(unitCode), due: deadline && dueOf(deadline, month.period) }
}

/** The unit that bore the code on the closing day; undefined where none did. */
export function findReportingUnit({ units, closingDay: on }: FormMonth, code: string): ReportingUnit | undefined {
  if (code === nationCode) return { code, name: 'Việt Nam', level: 'nation' }
  const found = units.find(code, on)
  return found && { code, name: found.name, level: found.level }
}

/** Whether figures are taken today without a grant. */
export function isWindowOpen({ period, due, site }: Place): boolean {
  return due === undefined || isOpen(site.today(), period, due)
}

/** The key of a report in the tables. */
export type ReportKey = { formNo: number; periodNo: number; unitNo: number }

/** The columns of a key. */
export const keyColumns = ({ formNo, periodNo, unitNo }: ReportKey) => ({
  form_no: formNo,
  period_no: periodNo,
  unit_no: unitNo,
})
