import * as z from 'zod'
import { decimalText } from '../../../forms/reporting/decimal.ts'
import { monthCodeOf } from '../../../forms/reporting/period.ts'
import { columnOf, standingOf, taskColumns, taskStandings, taskStates } from '../../../forms/reporting/task.ts'
import type { UnitTable } from '../../../forms/unit-table.ts'
import { ElementOutput, FigureOutput } from '../report-output.ts'
import { progressOf, unitNameOn, type Task } from './task.ts'

const NamedUnit = z.object({ code: z.string(), name: z.string() })

/** A task as the interface tells it, with how it stands today. */
export const TaskOutput = z.object({
  taskId: z.uuid(),
  directiveId: z.uuid(),
  directiveNo: z.string(),
  issuedOn: z.iso.date(),
  /** The month whose review it concludes. */
  reviewed: z.string(),
  issuer: NamedUnit,
  said: z.string(),
  taskNo: z.int(),
  text: z.string(),
  owner: NamedUnit,
  coUnits: z.array(NamedUnit),
  /** As it stands after extensions, and as it was given. */
  dueOn: z.iso.date(),
  firstDueOn: z.iso.date(),
  state: z.enum(taskStates),
  standing: z.enum(taskStandings),
  /** None for a withdrawn task. */
  column: z.enum(taskColumns).nullable(),
  reportedOn: z.iso.date().nullable(),
  element: ElementOutput.nullable(),
  target: FigureOutput.nullable(),
})

/** Tells a task as it stands on a day. */
export function tellTask(task: Task, units: UnitTable, on: string): z.input<typeof TaskOutput> {
  const progress = progressOf(task, on)
  const { taskId, directiveId, directiveNo, issuedOn, said, taskNo, text, element, target } = task
  const named = (code: string) => ({ code, name: unitNameOn(units, code, issuedOn) })
  return {
    taskId,
    directiveId,
    directiveNo,
    issuedOn,
    reviewed: monthCodeOf(task.periodNo),
    issuer: named(task.issuerCode),
    said,
    taskNo,
    text,
    owner: named(task.ownerCode),
    coUnits: task.coUnitCodes.map(named),
    ...progress,
    firstDueOn: task.dueOn,
    standing: standingOf(progress, on),
    column: columnOf(progress, on) ?? null,
    element: element ?? null,
    target: target === undefined ? null : { amount: decimalText(target.amount), qualifier: target.qualifier },
  }
}
