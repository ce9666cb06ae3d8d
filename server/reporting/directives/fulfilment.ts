import { countTasks, standingOf, type TaskCounts, type TaskStanding } from '../../../forms/reporting/task.ts'
import type { AnyTx } from '../../db/database.ts'
import type { Place } from '../place.ts'
import { unitNameOn, listTasksFor, progressOf, type Task } from './task.ts'

/** A task as a report tells it. */
type ToldTask = {
  taskId: string
  directiveNo: string
  issuedOn: string
  text: string
  ownerCode: string
  ownerName: string
  dueOn: string
  standing: TaskStanding
}

/** How the directives of earlier reviews were fulfilled, as it stood at the end of a day. */
export type Fulfilment = TaskCounts & { on: string; tasks: ToldTask[] }

/**
 * How what a unit gave others to do, or was given itself, had been fulfilled when a month closed (today, while it runs):
 * for section II of the month's report. Counted are the tasks of reviews before the month that were not finished before
 * it began. Of a month that has closed it says the same for ever, since steps are only added.
 */
export async function tellFulfilment(tx: AnyTx, place: Place): Promise<Fulfilment> {
  const { unit, units, closingDay, site } = place
  const on = site.today() < closingDay ? site.today() : closingDay
  const isOwn = ({ issuerCode, ownerCode, coUnitCodes }: Task): boolean =>
    [issuerCode, ownerCode, ...coUnitCodes].includes(unit.code)
  const all = (await listTasksFor(tx, place)).filter((task) => isOwn(task) && task.issuedOn <= on)
  const told = all.map((task): ToldTask => {
    const progress = progressOf(task, on)
    const { taskId, directiveNo, issuedOn, text, ownerCode } = task
    return {
      taskId,
      directiveNo,
      issuedOn,
      text,
      ownerCode,
      ownerName: unitNameOn(units, ownerCode, issuedOn),
      dueOn: progress.dueOn,
      standing: standingOf(progress, on),
    }
  })
  const tasks = told.filter(({ standing }) => standing !== 'withdrawn')
  return { on, tasks, ...countTasks(tasks.map(({ standing }) => standing)) }
}
