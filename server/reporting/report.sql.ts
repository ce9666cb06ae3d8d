import { sql } from 'kysely'
import type { ReportAction, ReportState } from '../../forms/reporting/report-state.ts'
import type { ReportFinding } from '../../forms/reporting/check-report.ts'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import { keyColumns, type ReportKey } from './place.ts'

/** A report without its figures. */
export type Report = {
  unitNo: number
  state: ReportState
  version: number
  approvedLevels: number
  firstSentOn: string | null
  firstSentMinute: number | null
}

const columns = [
  'unit_no as unitNo',
  'state',
  'version',
  'approved_levels as approvedLevels',
  'first_sent_on as firstSentOn',
  'first_sent_minute as firstSentMinute',
] as const

/** A report that nobody has begun. */
export const freshReport = (unitNo: number): Report => ({
  unitNo,
  state: 'draft',
  version: 1,
  approvedLevels: 0,
  firstSentOn: null,
  firstSentMinute: null,
})

/** The report, or undefined where nobody has begun it. */
export async function findReport(
  tx: Tx<'reporting'>,
  { formNo, periodNo, unitNo }: ReportKey,
): Promise<Report | undefined> {
  return tx
    .selectFrom('reporting.report')
    .select(columns)
    .where('form_no', '=', formNo)
    .where('period_no', '=', periodNo)
    .where('unit_no', '=', unitNo)
    .executeTakeFirst()
}

/** The report, begun where it was not; others wait with what they would change until the transaction ends. */
export async function lockReport(tx: Tx<'reporting'>, key: ReportKey): Promise<Report> {
  await tx
    .insertInto('reporting.report')
    .values(keyColumns(key))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const [report] = await lockReports(tx, key, [key.unitNo])
  return report ?? freshReport(key.unitNo)
}

/** The reports of these units that were begun, in one order for all who lock them. */
export async function lockReports(
  tx: Tx<'reporting'>,
  { formNo, periodNo }: Omit<ReportKey, 'unitNo'>,
  unitNos: readonly number[],
): Promise<Report[]> {
  return tx
    .selectFrom('reporting.report')
    .select(columns)
    .where('form_no', '=', formNo)
    .where('period_no', '=', periodNo)
    .where('unit_no', '=', sql<number>`any(${unitNos}::int[])`)
    .orderBy('unit_no')
    .forUpdate()
    .execute()
}

/** The reports of a form for some months, of these units or of all. */
export async function listReports(
  tx: Tx<'reporting'>,
  { formNo, periodNos }: { formNo: number; periodNos: readonly number[] },
  unitNos?: readonly number[],
): Promise<(Report & { periodNo: number })[]> {
  const reports = tx
    .selectFrom('reporting.report')
    .select([...columns, 'period_no as periodNo'])
    .where('form_no', '=', formNo)
    .where('period_no', '=', sql<number>`any(${periodNos}::smallint[])`)
    .orderBy('period_no', 'desc')
  const chosen = unitNos === undefined ? reports : reports.where('unit_no', '=', sql<number>`any(${unitNos}::int[])`)
  return chosen.execute()
}

/** A step of a report. */
export type Step = {
  action: ReportAction
  toState: ReportState
  accountId: string
  remark: string
  contentHash?: Buffer | undefined
  findings?: readonly ReportFinding[]
  /** Remarks on cells, by their numbers. */
  cells?: readonly { elementNo: number; categoryNo: number; remark: string }[]
}

/** Changes where a report stands, and keeps the step. */
export async function changeReport(
  tx: Tx<'reporting'>,
  key: ReportKey,
  change: { version: number; approvedLevels: number; step: Step; sentAt?: { day: string; minute: number } | undefined },
): Promise<void> {
  const { version, approvedLevels, step, sentAt } = change
  await tx
    .updateTable('reporting.report')
    .set({
      state: step.toState,
      version,
      approved_levels: approvedLevels,
      ...(sentAt === undefined ? {} : { first_sent_on: sentAt.day, first_sent_minute: sentAt.minute }),
    })
    .where('form_no', '=', key.formNo)
    .where('period_no', '=', key.periodNo)
    .where('unit_no', '=', key.unitNo)
    .execute()
  await appendStep(tx, key, version, step)
}

async function appendStep(tx: Tx<'reporting'>, key: ReportKey, version: number, step: Step): Promise<void> {
  const eventId = newId()
  await tx
    .insertInto('reporting.report_event')
    .values({
      event_id: eventId,
      ...keyColumns(key),
      version,
      action: step.action,
      to_state: step.toState,
      account_id: step.accountId,
      remark: step.remark,
      content_hash: step.contentHash ?? null,
      findings: JSON.stringify(step.findings ?? []),
    })
    .execute()
  const cells = step.cells ?? []
  if (cells.length === 0) return
  await tx
    .insertInto('reporting.cell_remark')
    .values(
      cells.map(({ elementNo, categoryNo, remark }) => ({
        event_id: eventId,
        element_no: elementNo,
        category_no: categoryNo,
        remark,
      })),
    )
    .execute()
}

/** The steps of a report, oldest first. */
export async function listSteps(tx: Tx<'reporting'>, { formNo, periodNo, unitNo }: ReportKey) {
  return tx
    .selectFrom('reporting.report_event')
    .select([
      'event_id as eventId',
      'action',
      'to_state as toState',
      'account_id as accountId',
      'remark',
      'version',
      'taken_at as takenAt',
    ])
    .where('form_no', '=', formNo)
    .where('period_no', '=', periodNo)
    .where('unit_no', '=', unitNo)
    .orderBy('taken_at')
    .orderBy('event_id')
    .execute()
}

/** The remarks on cells of one step. */
export async function listRemarks(tx: Tx<'reporting'>, eventId: string) {
  return tx
    .selectFrom('reporting.cell_remark')
    .select(['element_no as elementNo', 'category_no as categoryNo', 'remark'])
    .where('event_id', '=', eventId)
    .execute()
}

/** Whether an account has entered a figure of the report, be it that another one stands there now, or has sent it. */
export async function hasEntered(tx: Tx<'reporting'>, key: ReportKey, accountId: string): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (
      select from (
        select edit_no from reporting.value
        where form_no = ${key.formNo} and period_no = ${key.periodNo} and unit_no = ${key.unitNo}
        union all
        select edit_no from reporting.past_value
        where form_no = ${key.formNo} and period_no = ${key.periodNo} and unit_no = ${key.unitNo}
      ) as entered join reporting.edit using (edit_no) where account_id = ${accountId}
    ) or exists (
      select from reporting.report_event where form_no = ${key.formNo} and period_no = ${key.periodNo}
        and unit_no = ${key.unitNo} and action = 'submit' and account_id = ${accountId}
    ) as has`.execute(tx)
  return rows[0]?.has === true
}
