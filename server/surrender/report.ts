import { needsEngineers, type ReportKind, type ReportedThing } from '../../forms/surrender/report.ts'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import type { SurrenderTaskState } from '../db/tables.ts'
import { Problem } from '../http/problem.ts'

/** So many reports of one unit in a day are taken; more are somebody who plays, and nobody is traced. */
const reportsPerDayMax = 40

/** What somebody told: three answers and the day, and nothing of who told it. */
export type Report = {
  reportId: string
  kind: ReportKind
  unitCode: string
  /** Where a find lies; of a wish nothing is kept but the unit. */
  place: string
  what: ReportedThing
  on: string
}

/**
 * Takes a report from anybody; the same one again changes nothing. Where it may be an explosive, the engineers' task is
 * opened with it. Refuses (`too-many-attempts`) what is more than a day can have.
 */
export async function takeReport(tx: Tx<'surrender'>, campaignId: string, report: Report): Promise<void> {
  const { reportId, kind, unitCode, what, on } = report
  const { count } = await tx
    .selectFrom('surrender.report')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('unit_code', '=', unitCode)
    .where('reported_on', '=', on)
    .executeTakeFirstOrThrow()
  if (Number(count) >= reportsPerDayMax) throw new Problem('too-many-attempts')
  const forEngineers = needsEngineers(kind, what)
  const place = kind === 'find' || forEngineers ? report.place : ''
  const made = await tx
    .insertInto('surrender.report')
    .values({
      report_id: reportId,
      campaign_id: campaignId,
      kind,
      unit_code: unitCode,
      place,
      what,
      reported_on: on,
      state: forEngineers ? 'engineers' : 'open',
    })
    .onConflict((conflict) => conflict.column('report_id').doNothing())
    .returning('report_id')
    .executeTakeFirst()
  if (made === undefined || !forEngineers) return
  await tx
    .insertInto('surrender.engineer_task')
    .values({ task_id: newId(), unit_code: unitCode, report_id: reportId, place, state: 'open', opened_on: on })
    .execute()
}

/** Notes that somebody has dealt with a report. One that is closed already, or of another unit, stays as it is. */
export async function closeReport(
  tx: Tx<'surrender'>,
  { reportId, unitCode, by, on }: { reportId: string; unitCode: string; by: string; on: string },
): Promise<void> {
  await tx
    .updateTable('surrender.report')
    .set({ state: 'closed', closed_by: by, closed_on: on })
    .where('report_id', '=', reportId)
    .where('unit_code', '=', unitCode)
    .where('state', '<>', 'closed')
    .execute()
}

/** The reports of a unit that nobody has dealt with, the oldest first. */
export async function listOpenReports(tx: Tx<'surrender'>, unitCode: string) {
  return tx
    .selectFrom('surrender.report')
    .select(['report_id as reportId', 'kind', 'place', 'what', 'state', 'reported_on as reportedOn'])
    .where('unit_code', '=', unitCode)
    .where('state', '<>', 'closed')
    .orderBy('report_id')
    .execute()
}

/** An explosive that nobody may touch, and how far the engineers are. */
export type EngineerTask = {
  taskId: string
  unitCode: string
  reportId: string | null
  place: string
  state: SurrenderTaskState
  openedOn: string
  clearanceNo: string | null
}

const taskColumns = [
  'task_id as taskId',
  'unit_code as unitCode',
  'report_id as reportId',
  'place',
  'state',
  'opened_on as openedOn',
  'clearance_no as clearanceNo',
] as const

/** The engineers' task, locked until the transaction ends. */
export async function lockTask(tx: Tx<'surrender'>, taskId: string): Promise<EngineerTask | undefined> {
  return tx
    .selectFrom('surrender.engineer_task')
    .select(taskColumns)
    .where('task_id', '=', taskId)
    .forUpdate()
    .executeTakeFirst()
}

/** The tasks of a unit of which nothing has been received yet. */
export async function listOpenTasks(tx: Tx<'surrender'>, unitCode: string): Promise<EngineerTask[]> {
  return tx
    .selectFrom('surrender.engineer_task as task')
    .leftJoin('surrender.item as item', 'item.task_id', 'task.task_id')
    .select([
      'task.task_id as taskId',
      'task.unit_code as unitCode',
      'task.report_id as reportId',
      'task.place',
      'task.state',
      'task.opened_on as openedOn',
      'task.clearance_no as clearanceNo',
    ])
    .where('task.unit_code', '=', unitCode)
    .where('item.item_id', 'is', null)
    .orderBy('task.task_id')
    .execute()
}

/** Opens a task for an explosive that an officer has before him: the engineers are called at once. */
export async function callEngineers(
  tx: Tx<'surrender'>,
  { taskId, unitCode, place, by, on }: { taskId: string; unitCode: string; place: string; by: string; on: string },
): Promise<void> {
  await tx
    .insertInto('surrender.engineer_task')
    .values({
      task_id: taskId,
      unit_code: unitCode,
      place,
      state: 'called',
      opened_on: on,
      called_by: by,
      called_on: on,
    })
    .onConflict((conflict) => conflict.column('task_id').doNothing())
    .execute()
}

/** Notes that the engineers were called, or have cleared it on their paper. */
export async function setTask(
  tx: Tx<'surrender'>,
  taskId: string,
  step: ({ step: 'called' } | { step: 'cleared'; clearanceNo: string }) & { by: string; on: string },
): Promise<void> {
  const { by, on } = step
  await tx
    .updateTable('surrender.engineer_task')
    .set(
      step.step === 'called'
        ? { state: 'called', called_by: by, called_on: on }
        : { state: 'cleared', cleared_by: by, cleared_on: on, clearance_no: step.clearanceNo },
    )
    .where('task_id', '=', taskId)
    .execute()
}
