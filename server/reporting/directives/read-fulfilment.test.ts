import { expect, test } from 'vitest'
import { communes } from '../../testing/site.ts'
import { conclusion, give, monthPath, planned, report, task, taskPath, taskSite } from './testing/tasks.ts'

const { giver, owner, district, stranger, moveTo } = await taskSite()

test('200: T6: counted are what a unit gave and what it was given, done in time, done late, overdue and running', async () => {
  const day = { dueOn: '2020-06-01' }
  const [inTime, late, , , withdrawn] = await give(
    giver,
    conclusion([task(day), task(day), task(day), task(), task(), task({ ownerCode: communes.there })]),
  )
  await report(owner, inTime)
  moveTo('2020-06-02')
  await report(owner, late)
  for (const taskId of [inTime, late]) await giver.post(`${taskPath(taskId)}/decision`, { action: 'close', text: '' })
  await giver.post(`${taskPath(withdrawn)}/decision`, { action: 'withdraw', text: 'Trùng' })
  const of = async (caller: typeof owner, unitCode: string) =>
    (await caller.get(`${monthPath(unitCode, planned)}/fulfilment`)).json()
  expect(await of(giver, communes.city)).toMatchObject({ given: 5, doneInTime: 1, doneLate: 1, overdue: 1, running: 2 })
  expect(await of(owner, communes.here)).toMatchObject({ given: 4, on: '2020-06-02' })
  // The district neither gave nor owns any.
  expect(await of(district, communes.district)).toMatchObject({ given: 0, tasks: [] })
  expect(await of(giver, communes.city)).toMatchObject({
    tasks: [
      { standing: 'done-in-time', ownerName: 'Xã Hải Bối' },
      { standing: 'done-late' },
      { standing: 'overdue' },
      {},
      {},
    ],
  })
})

test('404: T6: of another commune', async () => {
  expect((await stranger.get(`${monthPath(communes.here, planned)}/fulfilment`)).status).toBe(404)
})
