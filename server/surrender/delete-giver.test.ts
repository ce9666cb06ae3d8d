import { expect, test } from 'vitest'
import { newId } from '../db/new-id.ts'
import { done, receiveNamed, refusal, surrenderWorld } from './testing/campaign.ts'

const world = await surrenderWorld()
const { officer, head, site, witness } = world
const path = (handInId: string): string => `/api/surrender/hand-ins/${handInId}/giver/deletion`
const left = async (): Promise<number> =>
  (await site.db.selectFrom('surrender.giver').select('hand_in_id').execute()).length

test('200: S11: at the giver’s wish it is deleted, the hand-in stays, and again changes nothing', async () => {
  const handInId = await receiveNamed(world)
  for (const _ of [1, 2]) await done(officer.post(path(handInId), {}))
  expect(await left()).toBe(0)
  await done(head.post(`/api/surrender/hand-ins/${handInId}/decision`, { confirms: true }))
})

test('200: S11: with a hand-in that the second officer refuses it goes as well', async () => {
  const handInId = await receiveNamed(world)
  await done(head.post(`/api/surrender/hand-ins/${handInId}/decision`, { confirms: false }))
  expect(await left()).toBe(0)
})

test('404: of another commune, and where there is no hand-in', async () => {
  const handInId = await receiveNamed(world)
  expect(await refusal(witness.post(path(handInId), {}))).toBe('404 not-found')
  expect(await refusal(head.post(path(newId()), {}))).toBe('404 not-found')
  expect(await left()).toBe(1)
})
