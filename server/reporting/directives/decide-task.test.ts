import { expect, test } from 'vitest'
import { refusalOf } from '../testing/reports.ts'
import { give, report, taskPath, taskSite, told } from './testing/tasks.ts'

const { site, giver, owner, district, stranger, moveTo } = await taskSite()
const decide = async (caller: typeof owner, taskId: string | undefined, body: object) =>
  refusalOf(await caller.post(`${taskPath(taskId)}/decision`, body))
const done = '200 '
const extend = { action: 'extend', text: 'Mưa lũ kéo dài', dueOn: '2020-06-30' }

test('200: T3: the giver extends with a reason, returns a report, and closes what was reported', async () => {
  const [taskId] = await give(giver)
  expect(await decide(giver, taskId, { action: 'close', text: '' })).toBe('409 task-state')
  expect(await decide(giver, taskId, extend)).toBe(done)
  await report(owner, taskId)
  expect(await decide(giver, taskId, { action: 'return', text: 'Nêu rõ địa bàn' })).toBe(done)
  expect(await told(owner, taskId)).toMatchObject({
    task: { state: 'acknowledged', dueOn: '2020-06-30', firstDueOn: '2020-06-14' },
  })
  await report(owner, taskId)
  expect(await decide(giver, taskId, { action: 'close', text: '' })).toBe(done)
  moveTo('2020-09-01')
  expect(await told(owner, taskId)).toMatchObject({ task: { state: 'closed', standing: 'done-in-time' } })
  expect(await decide(giver, taskId, extend)).toBe('409 task-state')
  moveTo('2020-05-26')
})

test('422: T3: an extension without a reason, or to a day that is not later; nothing is sent back or withdrawn without one', async () => {
  const [taskId] = await give(giver)
  expect(await decide(giver, taskId, { ...extend, text: ' ' })).toBe('422 task-reason')
  expect(await decide(giver, taskId, { ...extend, dueOn: '2020-06-14' })).toBe('422 task-due')
  expect(await decide(giver, taskId, { action: 'withdraw' })).toBe('422 task-reason')
  await report(owner, taskId)
  expect(await decide(giver, taskId, { action: 'return' })).toBe('422 task-reason')
  expect(await decide(giver, taskId, { action: 'withdraw', text: 'Trùng với nhiệm vụ khác' })).toBe(done)
  expect(await told(owner, taskId)).toMatchObject({ task: { state: 'withdrawn', standing: 'withdrawn' } })
})

test('409: T3: nobody closes somebody else’s task: not its owner, not a level between; others do not know of it', async () => {
  const [taskId] = await give(giver)
  await report(owner, taskId)
  const close = { action: 'close', text: '' }
  expect(await decide(district, taskId, close)).toBe('409 not-task-giver')
  expect(await decide(owner, taskId, close)).toBe('404 not-found')
  expect(await decide(stranger, taskId, close)).toBe('404 not-found')
  expect(await told(giver, taskId)).toMatchObject({ task: { state: 'reported' } })
})

test('T8: what was given and done is added to, and cannot be changed or deleted', async () => {
  await give(giver)
  for (const change of [
    site.db.updateTable('reporting.task').set({ due_on: '2021-01-01' }),
    site.db.updateTable('reporting.directive').set({ text: 'khác' }),
    site.db.deleteFrom('reporting.task_step'),
  ])
    await expect(change.execute()).rejects.toThrow('permission denied')
})
