import { expect, test } from 'vitest'
import { newId } from '../../db/new-id.ts'
import { signedIn } from '../../testing/site.ts'
import { give, report, taskPath, taskSite } from './testing/tasks.ts'

const { site, giver, owner, stranger } = await taskSite()
const [taskId] = await give(giver)

test('200: a task is told with every step, who took it and when', async () => {
  await report(owner, taskId)
  await giver.post(`${taskPath(taskId)}/decision`, { action: 'extend', text: 'Thêm địa bàn', dueOn: '2020-06-30' })
  const answer = await owner.get(taskPath(taskId))
  expect(await answer.json()).toMatchObject({
    steps: [
      { action: 'acknowledge', by: 'head-of-commune-police of a test', on: '2020-05-26', dueOn: null },
      { action: 'report', text: 'Đã tuần tra 12 đêm.', figure: null },
      { action: 'extend', by: 'city-administrator of a test', text: 'Thêm địa bàn', dueOn: '2020-06-30' },
    ],
  })
})

test('404: T5: a task of another area answers as one that there is not', async () => {
  const far = await signedIn(site, 'city-checker', { unitCode: '79' })
  for (const who of [stranger, far])
    expect(await (await who.get(taskPath(taskId))).json()).toEqual(await (await who.get(taskPath(newId()))).json())
  expect((await stranger.get(taskPath(taskId))).status).toBe(404)
})
