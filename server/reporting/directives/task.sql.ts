import { sql } from 'kysely'
import type { TaskAction } from '../../../forms/reporting/task.ts'
import type { Tx } from '../../db/database.ts'
import { newId } from '../../db/new-id.ts'

/** A task with the directive that it is of and the steps on which its standing depends, in their order. */
export type TaskRow = {
  taskId: string
  directiveId: string
  formNo: number
  periodNo: number
  issuerNo: number
  directiveNo: string
  issuedOn: string
  /** The conclusion, in its own words. */
  said: string
  taskNo: number
  ownerNo: number
  coNos: number[]
  text: string
  dueOn: string
  elementNo: number | null
  target: string | null
  targetQualifier: number | null
  steps: { action: TaskAction; takenOn: string; dueOn: string | null }[]
}

const columns = sql`task.task_id as "taskId", directive_id as "directiveId", form_no as "formNo",
  period_no as "periodNo", issuer_no as "issuerNo", directive_no as "directiveNo", issued_on as "issuedOn",
  directive.text as said, task_no as "taskNo", owner_no as "ownerNo", task.text, task.due_on as "dueOn",
  element_no as "elementNo", target::text, target_qualifier as "targetQualifier",
  array(select unit_no from reporting.task_unit where task_unit.task_id = task.task_id order by unit_no) as "coNos",
  (select coalesce(json_agg(json_build_object('action', action, 'takenOn', taken_on, 'dueOn', task_step.due_on)
      order by step_no), '[]')
    from reporting.task_step where task_step.task_id = task.task_id) as steps`

/** The task with this identifier, or undefined. */
export async function findTaskRow(tx: Tx<'reporting'>, taskId: string): Promise<TaskRow | undefined> {
  const { rows } = await sql<TaskRow>`
    select ${columns} from reporting.task join reporting.directive using (directive_id)
    where task_id = ${taskId}`.execute(tx)
  return rows[0]
}

/**
 * The tasks that were given at reviews before a month of a form and were not finished before a day, by directive: what
 * is to be done in that month.
 */
export async function listTaskRows(
  tx: Tx<'reporting'>,
  { formNo, beforePeriodNo, unfinishedOn }: { formNo: number; beforePeriodNo: number; unfinishedOn: string },
): Promise<TaskRow[]> {
  const { rows } = await sql<TaskRow>`
    select ${columns} from reporting.task join reporting.directive using (directive_id)
    where form_no = ${formNo} and period_no < ${beforePeriodNo} and not exists (
      select from reporting.task_step where task_step.task_id = task.task_id
        and action in ('close', 'withdraw') and taken_on < ${unfinishedOn})
    order by issued_on, directive_no, directive_id, task_no`.execute(tx)
  return rows
}

/** A directive as it is kept. */
type NewDirective = {
  formNo: number
  periodNo: number
  issuerNo: number
  directiveNo: string
  issuedOn: string
  text: string
  givenBy: string
  tasks: readonly NewTask[]
}

/** A task as it is kept; the target is at the scale of the element. */
export type NewTask = {
  text: string
  ownerNo: number
  coNos: readonly number[]
  dueOn: string
  elementNo: number | null
  target: string | null
  targetQualifier: number | null
}

/** Keeps a directive with its tasks; answers their identifiers, in their order. */
export async function insertDirective(
  tx: Tx<'reporting'>,
  directive: NewDirective,
): Promise<{ directiveId: string; taskIds: string[] }> {
  const directiveId = newId()
  const tasks = directive.tasks.map((task, at) => ({ taskId: newId(), taskNo: at + 1, ...task }))
  await tx
    .insertInto('reporting.directive')
    .values({
      directive_id: directiveId,
      form_no: directive.formNo,
      period_no: directive.periodNo,
      issuer_no: directive.issuerNo,
      directive_no: directive.directiveNo,
      issued_on: directive.issuedOn,
      text: directive.text,
      given_by: directive.givenBy,
    })
    .execute()
  await tx
    .insertInto('reporting.task')
    .values(
      tasks.map((task) => ({
        task_id: task.taskId,
        directive_id: directiveId,
        task_no: task.taskNo,
        owner_no: task.ownerNo,
        text: task.text,
        due_on: task.dueOn,
        element_no: task.elementNo,
        target: task.target,
        target_qualifier: task.targetQualifier,
      })),
    )
    .execute()
  const units = tasks.flatMap(({ taskId, coNos }) => coNos.map((unit_no) => ({ task_id: taskId, unit_no })))
  if (units.length > 0) await tx.insertInto('reporting.task_unit').values(units).execute()
  return { directiveId, taskIds: tasks.map(({ taskId }) => taskId) }
}

/** A figure that was taken from a compiled report: its month and vintage, the amount at the scale of its element. */
export type StepFigure = { periodNo: number; vintageId: string; amount: string; qualifier: number }

/** What was done with a task, whole. */
export type StepRow = {
  stepNo: number
  action: TaskAction
  accountId: string
  takenOn: string
  takenAt: Date
  text: string
  dueOn: string | null
} & (StepFigure | { [Key in keyof StepFigure]: null })

/** The steps of a task, in their order. */
export async function listStepRows(tx: Tx<'reporting'>, taskId: string): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    select step_no as "stepNo", action, account_id as "accountId", taken_on as "takenOn", taken_at as "takenAt", text,
      due_on as "dueOn", period_no as "periodNo", vintage_id as "vintageId", amount::text, qualifier
    from reporting.task_step where task_id = ${taskId} order by step_no`.execute(tx)
  return rows
}

/** A step as it is kept. Two at one moment have the same number, and the second is refused (`task-state`). */
type NewStep = {
  taskId: string
  stepNo: number
  action: TaskAction
  accountId: string
  takenOn: string
  text: string
  dueOn: string | null
  figure: StepFigure | null
}

/** Keeps steps of tasks. */
export async function insertSteps(tx: Tx<'reporting'>, steps: readonly NewStep[]): Promise<void> {
  if (steps.length === 0) return
  await tx
    .insertInto('reporting.task_step')
    .values(
      steps.map(({ taskId, stepNo, action, accountId, takenOn, text, dueOn, figure }) => ({
        task_id: taskId,
        step_no: stepNo,
        action,
        account_id: accountId,
        taken_on: takenOn,
        text,
        due_on: dueOn,
        period_no: figure?.periodNo ?? null,
        vintage_id: figure?.vintageId ?? null,
        amount: figure?.amount ?? null,
        qualifier: figure?.qualifier ?? null,
      })),
    )
    .execute()
}
