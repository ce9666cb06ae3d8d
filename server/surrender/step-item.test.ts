import { expect, test } from 'vitest'
import { newId } from '../db/new-id.ts'
import { done, itemAtDistrict, itemOf, receive, refusal, surrenderWorld } from './testing/campaign.ts'

const world = await surrenderWorld()
const { officer, head, keeper } = world
const step = async (itemId: string, act: string, who = officer): Promise<Response> =>
  who.post(`/api/surrender/items/${itemId}/steps`, { actId: newId(), act })

async function received(more: object): Promise<string> {
  const item = itemOf(more)
  const handInId = await receive(world, [item])
  await done(head.post(`/api/surrender/hand-ins/${handInId}/decision`, { confirms: true }))
  return item.itemId
}

test('200: S2: a gun is stored after it was made safe, a blade at once', async () => {
  const [gun, blade] = [await received({ itemClass: 'HUNT_GUN' }), await received({})]
  expect(await refusal(step(gun, 'stored'))).toBe('409 surrender-not-safe')
  expect(await done(step(gun, 'made-safe'))).toEqual({ step: 'made-safe' })
  expect(await done(step(gun, 'stored'))).toEqual({ step: 'stored' })
  expect(await done(step(gun, 'inspected'))).toEqual({ step: 'stored' })
  expect(await done(step(blade, 'stored'))).toEqual({ step: 'stored' })
})

test('409: what is in the store of the district is not touched by the commune', async () => {
  const itemId = await itemAtDistrict(world)
  expect(await refusal(step(itemId, 'inspected'))).toBe('409 surrender-other-store')
  await done(step(itemId, 'inspected', keeper))
})

test('404: an item that nobody received', async () => {
  expect(await refusal(step(newId(), 'stored'))).toBe('404 not-found')
})
