import type { Language, Text } from '../language.ts'
import { showFigure } from './amount.ts'
import { mantissaAt, type Decimal } from './decimal.ts'
import type { Element } from './element.ts'
import type { Figure } from './figure.ts'

/** What is done with a task: the owner acknowledges and reports, all else is done by the unit that gave it. */
export const taskActions = ['acknowledge', 'report', 'return', 'extend', 'close', 'withdraw'] as const
export type TaskAction = (typeof taskActions)[number]

/** How far a task has come, by its steps alone. Whether it is late is no state: that is a question of the day. */
export const taskStates = ['given', 'acknowledged', 'reported', 'closed', 'withdrawn'] as const
type TaskState = (typeof taskStates)[number]

const never = { acknowledge: null, report: null, return: null, extend: null, close: null, withdraw: null }

/** Where an action leads, or null where it is not allowed. */
export const taskTransitions: Record<TaskState, Record<TaskAction, TaskState | null>> = {
  given: { ...never, acknowledge: 'acknowledged', extend: 'given', withdraw: 'withdrawn' },
  acknowledged: { ...never, report: 'reported', extend: 'acknowledged', withdraw: 'withdrawn' },
  reported: {
    ...never,
    report: 'reported',
    return: 'acknowledged',
    extend: 'reported',
    close: 'closed',
    withdraw: 'withdrawn',
  },
  closed: never,
  withdrawn: never,
}

const ownerActions: ReadonlySet<TaskAction> = new Set(['acknowledge', 'report'])

/** Whether the owner of the task does this; otherwise the unit that gave it. */
export const isOwnersAction = (action: TaskAction): boolean => ownerActions.has(action)

/** What can be done now by a unit that owns the task, gave it, or both. */
export function listTaskActions(
  state: TaskState,
  { isOwner, isGiver }: { isOwner: boolean; isGiver: boolean },
): TaskAction[] {
  return taskActions.filter(
    (action) => taskTransitions[state][action] !== null && (isOwnersAction(action) ? isOwner : isGiver),
  )
}

/** A step of a task as far as its standing depends on it. An extension names the new day on which the task is due. */
export type TaskStep = { action: TaskAction; takenOn: string; dueOn: string | null }

/** How far a task had come on a day: when it was due, and when its owner reported what now stands. */
export type TaskProgress = { state: TaskState; dueOn: string; reportedOn: string | null }

/** What the steps of a task came to up to the end of a day. The first day on which it is due is that of the directive. */
export function foldTask(firstDueOn: string, steps: readonly TaskStep[], on: string): TaskProgress {
  let progress: TaskProgress = { state: 'given', dueOn: firstDueOn, reportedOn: null }
  for (const { action, takenOn, dueOn } of steps) {
    const state = taskTransitions[progress.state][action]
    if (takenOn > on || state === null) continue
    const reportedOn = action === 'report' ? takenOn : action === 'return' ? null : progress.reportedOn
    progress = { state, dueOn: dueOn ?? progress.dueOn, reportedOn }
  }
  return progress
}

/** Done or not, late or not; withdrawn tasks are neither. Worked out for a day, and never kept. */
export const taskStandings = ['running', 'overdue', 'done-in-time', 'done-late', 'withdrawn'] as const
export type TaskStanding = (typeof taskStandings)[number]

/**
 * How a task stood on a day. It is done once the giver has closed it, and in time where the owner had reported by the
 * day on which it was due: how long the giver took to look at it is not the owner's delay.
 */
export function standingOf({ state, dueOn, reportedOn }: TaskProgress, on: string): TaskStanding {
  if (state === 'withdrawn') return 'withdrawn'
  const isLate = (reportedOn ?? on) > dueOn
  if (state === 'closed') return isLate ? 'done-late' : 'done-in-time'
  return isLate ? 'overdue' : 'running'
}

/** The columns of the board, from left to right. */
export const taskColumns = ['given', 'acknowledged', 'reported', 'overdue', 'done'] as const
export type TaskColumn = (typeof taskColumns)[number]

/** In which column a task stands on a day; withdrawn ones in none. What is overdue stands there whatever was done. */
export function columnOf(progress: TaskProgress, on: string): TaskColumn | undefined {
  const standing = standingOf(progress, on)
  if (standing === 'withdrawn') return undefined
  if (standing === 'overdue') return 'overdue'
  return progress.state === 'given' || progress.state === 'acknowledged' || progress.state === 'reported'
    ? progress.state
    : 'done'
}

/** How many of the tasks that were given came to what. Withdrawn ones are not counted. */
export type TaskCounts = { given: number; doneInTime: number; doneLate: number; overdue: number; running: number }

/** Counts tasks by how they stand. */
export function countTasks(all: readonly TaskStanding[]): TaskCounts {
  const of = (wanted: TaskStanding): number => all.filter((standing) => standing === wanted).length
  const [doneInTime, doneLate] = [of('done-in-time'), of('done-late')]
  const [overdue, running] = [of('overdue'), of('running')]
  return { given: doneInTime + doneLate + overdue + running, doneInTime, doneLate, overdue, running }
}

/** Whether a figure reaches a target, which is an amount with `at-least` or `at-most`. */
export function isReached({ amount }: Figure, target: Figure): boolean {
  const difference = compare(amount, target.amount)
  return target.qualifier === 'at-most' ? difference <= 0n : difference >= 0n
}

function compare(one: Decimal, other: Decimal): bigint {
  const scale = Math.max(one.scale, other.scale)
  return (mantissaAt(one, scale) ?? 0n) - (mantissaAt(other, scale) ?? 0n)
}

/** A target in words: `từ 10 vụ trở lên`, `at most 10 cases`. */
export function targetText(
  element: Pick<Element, 'measure' | 'countingUnit'>,
  { amount, qualifier }: Figure,
  language: Language,
): string {
  const told = showFigure(element, { amount, qualifier: 'equal' }, { language, unit: '' })
  if (qualifier === 'at-most') return language === 'vi' ? `không quá ${told}` : `at most ${told}`
  return language === 'vi' ? `từ ${told} trở lên` : `at least ${told}`
}

/** The columns in words. */
export const taskColumnNames: Record<TaskColumn, Text> = {
  given: { vi: 'Mới giao', en: 'Given' },
  acknowledged: { vi: 'Đã nhận', en: 'Acknowledged' },
  reported: { vi: 'Đã báo cáo, chờ kết thúc', en: 'Reported, to be closed' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  done: { vi: 'Hoàn thành', en: 'Done' },
}

/** The standings in words. */
export const taskStandingNames: Record<TaskStanding, Text> = {
  running: { vi: 'Trong hạn', en: 'Running' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  'done-in-time': { vi: 'Hoàn thành đúng hạn', en: 'Done in time' },
  'done-late': { vi: 'Hoàn thành quá hạn', en: 'Done late' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
}
