import type { Element } from '../../../forms/reporting/element.ts'
import type { Figure } from '../../../forms/reporting/figure.ts'
import { foldTask, type TaskProgress } from '../../../forms/reporting/task.ts'
import type { UnitTable } from '../../../forms/unit-table.ts'
import type { Reach } from '../../access/reach.ts'
import type { AnyTx } from '../../db/database.ts'
import { Problem } from '../../http/problem.ts'
import type { Site } from '../../http/server.ts'
import { readCodeBook, type CodeBook } from '../code-book.ts'
import { requireReach, type FormMonth } from '../place.ts'
import { nationCode, unitCodeOf } from '../unit-number.ts'
import { figureIn } from '../value.sql.ts'
import { findTaskRow, listTaskRows, type TaskRow } from './task.sql.ts'

/** A task with the directive that it is of. Codes of units are those of the day on which it was given. */
export type Task = Omit<TaskRow, 'issuerNo' | 'ownerNo' | 'coNos' | 'elementNo' | 'target' | 'targetQualifier'> & {
  formCode: string
  issuerCode: string
  ownerCode: string
  coUnitCodes: string[]
  element: Element | undefined
  /** An amount with `at-least` or `at-most`. */
  target: Figure | undefined
}

function toTask(row: TaskRow, book: CodeBook): Task {
  const { issuerNo, ownerNo, coNos, elementNo, target, targetQualifier, ...same } = row
  const element = elementNo === null ? undefined : book.findElement(book.elementCode(elementNo))
  return {
    ...same,
    formCode: book.formCode(row.formNo),
    issuerCode: unitCodeOf(issuerNo),
    ownerCode: unitCodeOf(ownerNo),
    coUnitCodes: coNos.map(unitCodeOf),
    element,
    target:
      elementNo === null || targetQualifier === null
        ? undefined
        : figureIn(book, { elementNo, amount: target, qualifier: targetQualifier }),
  }
}

/** How far a task had come on a day. */
export const progressOf = ({ dueOn, steps }: Task, on: string): TaskProgress => foldTask(dueOn, steps, on)

/**
 * A task that is within reach: the account's area has the unit that gave it, its owner, or one that works on it. Any
 * other answers as what does not exist.
 */
export async function getTask(tx: AnyTx, taskId: string, { site, reach }: { site: Site; reach: Reach }): Promise<Task> {
  const row = await findTaskRow(tx, taskId)
  if (row === undefined) throw new Problem('not-found')
  const task = toTask(row, await readCodeBook(tx))
  for (const code of [task.issuerCode, ...task.coUnitCodes]) if (await reach.covers(code)) return task
  await requireReach(task.ownerCode, reach, site)
  return task
}

/** What is to be done in a month by directives of reviews before it, wherever; finished tasks where that was in it or later. */
export async function listTasksFor(tx: AnyTx, { formNo, periodNo, period, book }: FormMonth): Promise<Task[]> {
  const rows = await listTaskRows(tx, { formNo, beforePeriodNo: periodNo, unfinishedOn: period.from })
  return rows.map((row) => toTask(row, book))
}

/** Whether a task was given by a unit, or to it or one below it, on the tree of the day on which it was given. */
export function concerns(task: Task, unitCode: string, units: UnitTable): boolean {
  if (unitCode === nationCode || task.issuerCode === unitCode) return true
  return [task.ownerCode, ...task.coUnitCodes].some(
    (code) => code === unitCode || units.isWithin(code, unitCode, task.issuedOn),
  )
}

/** The name that a unit bore on a day; its code where it had none. */
export function unitNameOn(units: UnitTable, code: string, on: string): string {
  return code === nationCode ? 'Việt Nam' : (units.find(code, on)?.name ?? code)
}
