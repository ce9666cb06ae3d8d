import * as z from 'zod'
import { decimalText } from '../../../forms/reporting/decimal.ts'
import { monthCodeOf } from '../../../forms/reporting/period.ts'
import { isReached, taskActions } from '../../../forms/reporting/task.ts'
import { namesOf } from '../../access/account.ts'
import { route } from '../../access/route.ts'
import type { AnyTx } from '../../db/database.ts'
import { readCodeBook } from '../code-book.ts'
import { FigureOutput } from '../report-output.ts'
import { figureIn } from '../value.sql.ts'
import { getTask, type Task } from './task.ts'
import { listStepRows, type StepRow } from './task.sql.ts'
import { TaskOutput, tellTask } from './task-output.ts'

/** A task with everything that was done with it. */
export const readTask = route({
  method: 'get',
  path: '/api/reporting/tasks/:taskId',
  summary: 'A task with its history',
  action: 'reporting.read',
  params: z.object({ taskId: z.uuid() }),
  answer: z.object({
    task: TaskOutput,
    steps: z.array(
      z.object({
        action: z.enum(taskActions),
        by: z.string(),
        on: z.iso.date(),
        at: z.date(),
        text: z.string(),
        dueOn: z.iso.date().nullable(),
        /** A figure of the owner from a compiled report, and whether it reaches the target where there is one. */
        figure: z.object({ month: z.string(), figure: FigureOutput, isReached: z.boolean().nullable() }).nullable(),
      }),
    ),
  }),
  async handle(tx, { params, reach, site }) {
    const task = await getTask(tx, params.taskId, { site, reach })
    const rows = await listStepRows(tx, task.taskId)
    const names = await namesOf(
      tx,
      rows.map(({ accountId }) => accountId),
    )
    const steps = []
    for (const row of rows) {
      const { action, accountId, takenOn, takenAt, text, dueOn } = row
      const figure = await tellFigure(tx, task, row)
      steps.push({ action, by: names.get(accountId) ?? '', on: takenOn, at: takenAt, text, dueOn, figure })
    }
    return { task: tellTask(task, await site.units(), site.today()), steps }
  },
})

async function tellFigure(tx: AnyTx, { element, target }: Task, { periodNo, amount, qualifier }: StepRow) {
  if (element === undefined || periodNo === null || qualifier === null) return null
  const book = await readCodeBook(tx)
  const figure = figureIn(book, { elementNo: book.elementNo(element.code), amount, qualifier })
  if (figure === undefined) return null
  return {
    month: monthCodeOf(periodNo),
    figure: { amount: decimalText(figure.amount), qualifier: figure.qualifier },
    isReached: target === undefined ? null : isReached(figure, target),
  }
}
