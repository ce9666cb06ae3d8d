import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../partial-date.ts'
import { whole } from './decimal.ts'
import {
  columnOf,
  countTasks,
  foldTask,
  isReached,
  listTaskActions,
  standingOf,
  targetText,
  taskActions,
  taskColumns,
  taskStandings,
  taskStates,
  taskTransitions,
  type TaskStep,
} from './task.ts'

const due = '2019-12-14'
const step = (action: TaskStep['action'], takenOn: string, dueOn: string | null = null): TaskStep => ({
  action,
  takenOn,
  dueOn,
})
const standing = (steps: TaskStep[], on: string) => standingOf(foldTask(due, steps, on), on)
const figure = (amount: number) => ({ amount: whole(amount), qualifier: 'equal' as const })

test('a task is overdue the day after it was due, without anybody having said so', () => {
  expect(standing([], due)).toBe('running')
  expect(standing([], '2019-12-15')).toBe('overdue')
  expect(columnOf(foldTask(due, [], '2019-12-15'), '2019-12-15')).toBe('overdue')
})

test('what was reported in time is done in time, however late the giver closes it', () => {
  const steps = [step('acknowledge', '2019-11-26'), step('report', due), step('close', '2020-01-20')]
  expect(standing(steps, '2019-12-20')).toBe('running')
  expect(standing(steps, '2020-01-20')).toBe('done-in-time')
  expect(
    standing([...steps.slice(0, 1), step('report', '2019-12-15'), step('close', '2019-12-16')], '2019-12-16'),
  ).toBe('done-late')
})

test('a report that was sent back does not count, and an extension moves the day', () => {
  const back = [step('acknowledge', '2019-11-26'), step('report', '2019-12-10'), step('return', '2019-12-11')]
  expect(standing(back, '2019-12-15')).toBe('overdue')
  expect(standing([...back, step('extend', '2019-12-16', '2019-12-31')], '2019-12-31')).toBe('running')
  // What was done later is not known on an earlier day.
  expect(standing([...back, step('extend', '2019-12-16', '2019-12-31')], '2019-12-15')).toBe('overdue')
})

test('whatever is done with a task, it stands in one way on each day, and once finished for ever', () => {
  const steps = fc
    .array(fc.tuple(fc.constantFrom(...taskActions), fc.nat(40), fc.integer({ min: 1, max: 60 })), { maxLength: 12 })
    .map((all) =>
      all
        .toSorted((one, other) => one[1] - other[1])
        .map(([action, after, by]) =>
          step(action, addDays('2019-11-25', after), action === 'extend' ? addDays('2019-11-25', by) : null),
        ),
    )
  fc.assert(
    fc.property(steps, fc.nat(60), (all, after) => {
      const on = addDays('2019-11-25', after)
      const progress = foldTask(due, all, on)
      const now = standingOf(progress, on)
      expect(taskStandings).toContain(now)
      expect(countTasks([now]).given).toBe(now === 'withdrawn' ? 0 : 1)
      const column = columnOf(progress, on)
      expect(column === undefined ? now === 'withdrawn' : taskColumns.includes(column)).toBe(true)
      const isFinished = progress.state === 'closed' || progress.state === 'withdrawn'
      expect(foldTask(due, all, isFinished ? '2021-01-01' : on)).toEqual(progress)
    }),
  )
})

test('the owner acknowledges and reports, the giver does the rest, and nobody does anything with what is finished', () => {
  expect(listTaskActions('given', { isOwner: true, isGiver: false })).toEqual(['acknowledge'])
  expect(listTaskActions('reported', { isOwner: false, isGiver: true })).toEqual([
    'return',
    'extend',
    'close',
    'withdraw',
  ])
  for (const state of taskStates.slice(3))
    expect(taskActions.filter((action) => taskTransitions[state][action] !== null)).toEqual([])
})

test('a target is reached from its amount on, or up to it', () => {
  const [atLeast, atMost] = [
    { amount: { mantissa: 1000n, scale: 2 }, qualifier: 'at-least' as const },
    { amount: whole(10), qualifier: 'at-most' as const },
  ]
  expect([9, 10, 11].map((amount) => isReached(figure(amount), atLeast))).toEqual([false, true, true])
  expect([9, 10, 11].map((amount) => isReached(figure(amount), atMost))).toEqual([true, true, false])
  const element = { measure: 'count' as const, countingUnit: { vi: 'vụ', en: 'cases' } }
  expect(targetText(element, atLeast, 'vi')).toBe('từ 10 vụ trở lên')
  expect(targetText(element, atMost, 'en')).toBe('at most 10 cases')
})
