import { expect, test } from 'vitest'
import * as z from 'zod'
import { communes, signedIn } from '../../testing/site.ts'
import { conclusion, give, monthPath, planned, report, task, taskPath, taskSite } from './testing/tasks.ts'

const { site, giver, owner, district, stranger, moveTo } = await taskSite()
const Plan = z.object({
  month: z.object({ code: z.string() }),
  counts: z.object({ given: z.int(), overdue: z.int(), doneInTime: z.int(), running: z.int() }),
  tasks: z.array(z.object({ taskId: z.string(), column: z.string().nullable() })),
})
const planOf = async (caller: typeof owner, query = '') =>
  Plan.parse(await (await caller.get(`/api/reporting/plan?${query}`)).json())
const [first, second, elsewhere] = await give(
  giver,
  conclusion([task(), task({ dueOn: '2020-07-31' }), task({ ownerCode: communes.there })]),
)

test('200: T5: a unit sees the tasks of its area, by default those of today; who gave them sees them all', async () => {
  const idsOf = async (caller: typeof owner) => (await planOf(caller)).tasks.map(({ taskId }) => taskId)
  expect(await idsOf(owner)).toEqual([first, second])
  expect(await idsOf(stranger)).toEqual([elsewhere])
  expect(await idsOf(district)).toEqual([first, second, elsewhere])
  expect(await idsOf(giver)).toEqual([first, second, elsewhere])
  expect((await planOf(giver)).month.code).toBe(planned)
  // The review that they conclude is work of the months after it.
  expect((await planOf(giver, 'periodCode=2020-05')).tasks).toEqual([])
  expect((await giver.get('/api/reporting/plan?formCode=NONE')).status).toBe(404)
})

test('200: T2: the columns follow from steps and the day; what is unfinished is carried into the next plan', async () => {
  await report(owner, first)
  await giver.post(`${taskPath(first)}/decision`, { action: 'close', text: '' })
  const columns = async (query = '') => (await planOf(giver, query)).tasks.map(({ column }) => column)
  expect(await columns()).toEqual(['done', 'given', 'given'])
  moveTo('2020-06-20')
  expect(await columns()).toEqual(['given', 'overdue'])
  expect(await columns(`periodCode=${planned}`)).toEqual(['done', 'given', 'overdue'])
  expect((await planOf(giver, `periodCode=${planned}`)).counts).toEqual({
    given: 3,
    overdue: 1,
    doneInTime: 1,
    running: 1,
  })
})

test('200: T6: fulfilment is told as it stood when the month closed, and says the same whenever it is asked', async () => {
  const path = `${monthPath(communes.city, planned)}/fulfilment`
  const tell = async () => z.looseObject({}).parse(await (await giver.get(path)).json())
  const then = { on: '2020-06-14', given: 3, doneInTime: 1, doneLate: 0, overdue: 0, running: 2 }
  expect(await tell()).toMatchObject(then)
  await report(owner, second)
  moveTo('2020-12-01')
  expect(await tell()).toMatchObject(then)
})

test('404: T5: another city, and a commune beside', async () => {
  expect((await stranger.get(`/api/reporting/plan?unitCode=${communes.here}`)).status).toBe(404)
  const far = await signedIn(site, 'city-administrator', { unitCode: '79' })
  expect((await far.get('/api/reporting/plan?unitCode=01')).status).toBe(404)
})
