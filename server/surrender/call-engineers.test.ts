import { expect, test } from 'vitest'
import * as z from 'zod'
import { newId } from '../db/new-id.ts'
import { communes } from '../testing/site.ts'
import { done, refusal, surrenderWorld } from './testing/campaign.ts'

const world = await surrenderWorld()
const tasks = `/api/surrender/units/${communes.here}/tasks`

test('200: an officer calls the engineers to an explosive, and sending it again calls nobody twice', async () => {
  const body = { taskId: newId(), place: 'sau nhà văn hóa' }
  for (const _ of [1, 2]) await done(world.officer.post(tasks, body))
  const Desk = z.object({ tasks: z.array(z.object({ place: z.string(), state: z.string() })) })
  const desk = Desk.parse(await done(world.head.get(`/api/surrender/units/${communes.here}/desk`)))
  expect(desk.tasks).toEqual([{ place: 'sau nhà văn hóa', state: 'called' }])
})

test('400: without a place the engineers cannot find it, and 404: for another commune nobody calls', async () => {
  expect(await refusal(world.officer.post(tasks, { taskId: newId(), place: '  ' }))).toBe('400 not-valid')
  expect(await refusal(world.witness.post(tasks, { taskId: newId(), place: 'x' }))).toBe('404 not-found')
})
