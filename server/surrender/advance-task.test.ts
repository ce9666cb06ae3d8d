import { expect, test } from 'vitest'
import { newId } from '../db/new-id.ts'
import { communes } from '../testing/site.ts'
import { done, refusal, surrenderWorld } from './testing/campaign.ts'

const world = await surrenderWorld()

test('200: what the engineers have cleared is cleared, on their paper', async () => {
  const taskId = newId()
  await done(world.officer.post(`/api/surrender/units/${communes.here}/tasks`, { taskId, place: 'bờ ao' }))
  const steps = `/api/surrender/tasks/${taskId}/steps`
  expect(await refusal(world.officer.post(steps, { step: 'called' }))).toBe('409 surrender-wrong-state')
  expect(await done(world.head.post(steps, { step: 'cleared', clearanceNo: '15/CB' }))).toEqual({ state: 'cleared' })
})

test('400: nothing is cleared without a paper, and 404: nor what does not exist', async () => {
  const steps = `/api/surrender/tasks/${newId()}/steps`
  expect(await refusal(world.head.post(steps, { step: 'cleared', clearanceNo: '' }))).toBe('400 not-valid')
  expect(await refusal(world.head.post(steps, { step: 'called' }))).toBe('404 not-found')
})
