import { expect, test } from 'vitest'
import { newId } from '../../db/new-id.ts'
import { communes, signedIn } from '../../testing/site.ts'
import { compileMonth } from '../compile.ts'
import { loadOthers, placeOf, refusalOf } from '../testing/reports.ts'
import { conclusion, give, planned, report, task, taskPath, taskSite, told } from './testing/tasks.ts'

const { site, giver, owner, district, stranger, moveTo } = await taskSite()
const work = async (caller: typeof owner, taskId: string | undefined, body: object) =>
  refusalOf(await caller.post(`${taskPath(taskId)}/work`, body))
const done = '200 '
const steps = async () => site.db.selectFrom('reporting.task_step').select('step_no').execute()

test('200: T3: the owner acknowledges, then reports with evidence', async () => {
  const [taskId] = await give(giver)
  expect(await work(owner, taskId, { action: 'report', text: 'trước khi nhận' })).toBe('409 task-state')
  expect(await work(owner, taskId, { action: 'acknowledge' })).toBe(done)
  expect(await work(owner, taskId, { action: 'acknowledge' })).toBe('409 task-state')
  expect(await work(owner, taskId, { action: 'report', text: ' ' })).toBe('400 not-valid')
  expect(await work(owner, taskId, { action: 'report', text: 'Đã làm xong.' })).toBe(done)
  expect(await told(giver, taskId)).toMatchObject({
    task: { state: 'reported', standing: 'running' },
    steps: [{ action: 'acknowledge' }, { action: 'report', text: 'Đã làm xong.' }],
  })
})

test('409: T3: neither the giver nor a unit between does the owner’s work, and others do not know of it', async () => {
  const [taskId] = await give(giver)
  expect(await work(giver, taskId, { action: 'acknowledge' })).toBe('409 not-task-owner')
  expect(await work(district, taskId, { action: 'acknowledge' })).toBe('409 not-task-owner')
  expect(await work(stranger, taskId, { action: 'acknowledge' })).toBe('404 not-found')
  // A unit that takes part sees it, and does not answer for it.
  const [shared] = await give(giver, conclusion([task({ coUnitCodes: [communes.there] })]))
  expect(await work(stranger, shared, { action: 'acknowledge' })).toBe('409 not-task-owner')
})

test('200: T4: the figure is that of the task’s element in the compiled report, and no other', async () => {
  const measure = { element: 'CR.DRUG.CASES', target: { amount: '90', qualifier: 'at-least' } }
  const [taskId, unmeasured] = await give(
    giver,
    conclusion([task({ ownerCode: communes.district, measure }), task({ ownerCode: communes.district })]),
  )
  const figure = { element: 'CR.DRUG.CASES', periodCode: planned }
  const text = 'Số liệu tháng sáu'
  expect(await work(district, taskId, { action: 'acknowledge' })).toBe(done)
  expect(await work(district, taskId, { action: 'report', text, figure })).toBe('409 task-figure')
  await loadOthers(site, planned)
  const place = await placeOf(site, communes.city, planned)
  await site.db.transaction().execute(async (tx) => compileMonth(tx, place, { accountId: newId(), reason: '' }))
  expect(await work(district, taskId, { action: 'report', text, figure })).toBe(done)
  // Twenty-four communes of Đông Anh, four cases in each.
  expect(await told(giver, taskId)).toMatchObject({
    steps: [{}, { figure: { month: planned, figure: { amount: '96', qualifier: 'equal' }, isReached: true } }],
  })
  const other = { element: 'CR.SOC.CASES', periodCode: planned }
  expect(await work(district, taskId, { action: 'report', text, figure: other })).toBe('422 task-element')
  await work(district, unmeasured, { action: 'acknowledge' })
  expect(await work(district, unmeasured, { action: 'report', text, figure })).toBe('422 task-element')
})

test('409: T3: of two who report at the same moment one is told that it was done', async () => {
  const second = await signedIn(site, 'head-of-commune-police')
  const [taskId] = await give(giver)
  const both = await Promise.all([owner, second].map(async (who) => work(who, taskId, { action: 'acknowledge' })))
  expect(both.toSorted()).toEqual([done, '409 task-state'])
})

test('200: T2: what nobody has done is overdue the day after, though nothing was written', async () => {
  const [late, inTime] = await give(giver, conclusion([task(), task()]))
  await report(owner, inTime)
  const before = await steps()
  moveTo('2020-06-15')
  expect(await told(owner, late)).toMatchObject({ task: { state: 'given', standing: 'overdue' } })
  expect(await told(owner, inTime)).toMatchObject({ task: { standing: 'running' } })
  expect(await steps()).toEqual(before)
})
