import { expect, test } from 'vitest'
import { findThing } from '../custody/thing.ts'
import { newId } from '../db/new-id.ts'
import { done, refusal, sendItems, storeItem, surrenderWorld } from './testing/campaign.ts'

const world = await surrenderWorld()
const { officer, keeper, site } = world
const recall = async (transferId: string, who = officer, reason = 'nhầm kho'): Promise<Response> =>
  who.post(`/api/surrender/transfers/${transferId}/recall`, { reason })
const answer = async (transferId: string): Promise<Response> =>
  keeper.post(`/api/surrender/transfers/${transferId}/answer`, { takes: true })

test('200: what nobody has signed for goes back to who sent it, and can be sent anew', async () => {
  const itemId = await storeItem(world)
  const transferId = await sendItems(world, [itemId])
  expect(await done(recall(transferId))).toEqual({ state: 'recalled' })
  const thing = await site.db.transaction().execute(async (tx) => findThing(tx, itemId))
  expect(thing).toMatchObject({ state: 'held', headingTo: null })
  expect(await refusal(answer(transferId))).toBe('409 surrender-wrong-state')
  await done(answer(await sendItems(world, [itemId])))
})

test('409: signed for, taken back or both at one moment: one of the two happens', async () => {
  const transferId = await sendItems(world, [await storeItem(world)])
  const both = await Promise.all([recall(transferId), answer(transferId)])
  expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409])
  expect(await refusal(recall(transferId))).toBe('409 surrender-wrong-state')
  const other = await sendItems(world, [await storeItem(world)])
  expect(await refusal(recall(other, keeper))).toBe('409 surrender-other-store')
})

test('400: it is said why, and 404: what another commune sent, or nobody', async () => {
  const transferId = await sendItems(world, [await storeItem(world)])
  expect(await refusal(recall(transferId, officer, ''))).toBe('400 not-valid')
  expect(await refusal(recall(transferId, world.witness))).toBe('404 not-found')
  expect(await refusal(recall(newId()))).toBe('404 not-found')
})
