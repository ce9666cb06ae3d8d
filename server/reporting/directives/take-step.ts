import { wholeCategory } from '../../../forms/reporting/catalogue.ts'
import { mantissaAt } from '../../../forms/reporting/decimal.ts'
import { monthNumber } from '../../../forms/reporting/period.ts'
import { qualifierBits } from '../../../forms/reporting/qualifier.ts'
import { isOwnersAction, taskTransitions, type TaskAction } from '../../../forms/reporting/task.ts'
import type { Account } from '../../access/account.ts'
import type { AnyTx } from '../../db/database.ts'
import { Problem } from '../../http/problem.ts'
import type { Site } from '../../http/server.ts'
import { getFormMonth } from '../place.ts'
import { findReportedFigure } from '../reported-figure.ts'
import { progressOf, type Task } from './task.ts'
import { insertSteps, type StepFigure } from './task.sql.ts'

/** A step as somebody takes it. A figure is named by element and month, and taken from what was compiled. */
export type TakenStep = {
  action: TaskAction
  text: string
  dueOn?: string | undefined
  figure?: { element: string; periodCode: string } | null | undefined
}

const needsReason: ReadonlySet<TaskAction> = new Set(['extend', 'return', 'withdraw'])

/**
 * Does something with a task, today. The owner's unit acknowledges and reports (`not-task-owner`), all else is for the
 * unit that gave it (`not-task-giver`); each at a step that allows it (`task-state`). An extension goes beyond the day
 * that stands (`task-due`) and, as what is sent back or withdrawn, says why (`task-reason`).
 */
export async function takeStep(
  tx: AnyTx,
  task: Task,
  { step, account, site }: { step: TakenStep; account: Pick<Account, 'accountId' | 'unitCode'>; site: Site },
): Promise<void> {
  const { action, text, dueOn } = step
  const today = site.today()
  const [doer, refusal] = isOwnersAction(action)
    ? ([task.ownerCode, 'not-task-owner'] as const)
    : ([task.issuerCode, 'not-task-giver'] as const)
  if (account.unitCode !== doer) throw new Problem(refusal, { unitCode: doer })
  const progress = progressOf(task, today)
  if (taskTransitions[progress.state][action] === null) throw new Problem('task-state', { state: progress.state })
  if (needsReason.has(action) && text === '') throw new Problem('task-reason')
  if (dueOn !== undefined && dueOn <= progress.dueOn) throw new Problem('task-due', { dueOn, from: progress.dueOn })
  const figure = step.figure ? await takeFigure(tx, task, { ...step.figure, site }) : null
  const { taskId, steps } = task
  const { accountId } = account
  const stepNo = steps.length + 1
  await insertSteps(tx, [{ taskId, stepNo, action, accountId, takenOn: today, text, dueOn: dueOn ?? null, figure }])
}

/** The figure of the owner for a month, from the compiled report. Another element than that of the task is refused. */
async function takeFigure(
  tx: AnyTx,
  { formCode, ownerCode, element: own }: Task,
  { element, periodCode, site }: { element: string; periodCode: string; site: Site },
): Promise<StepFigure> {
  if (own === undefined || own.code !== element)
    throw new Problem('task-element', { element, measured: own?.code ?? null })
  const month = await getFormMonth(tx, { formCode, periodCode }, site)
  const found = await findReportedFigure(tx, month, { unitCode: ownerCode, element })
  if (found === undefined || found.vintageId === null)
    throw new Problem('task-figure', { element, periodCode, category: wholeCategory })
  const { amount, qualifier } = found.figure
  return {
    periodNo: monthNumber(periodCode),
    vintageId: found.vintageId,
    amount: String(mantissaAt(amount, own.scale) ?? amount.mantissa),
    qualifier: qualifierBits(qualifier),
  }
}
