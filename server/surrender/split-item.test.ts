import { expect, test } from 'vitest'
import { findThing } from '../custody/thing.ts'
import { newId } from '../db/new-id.ts'
import { done, refusal, sendItems, storeItem, surrenderWorld } from './testing/campaign.ts'

const world = await surrenderWorld()
const { officer, keeper, checker, site } = world
const split = async (itemId: string, quantity: number, more: object = {}, who = officer): Promise<Response> =>
  who.post(`/api/surrender/items/${itemId}/parts`, { actId: newId(), newItemId: newId(), quantity, ...more })
const quantities = async (itemIds: string[]) =>
  site.db.transaction().execute(async (tx) => {
    const things = await Promise.all(itemIds.map(async (itemId) => findThing(tx, itemId)))
    return things.map((thing) => thing?.quantity)
  })
const rounds = async () => storeItem(world, { itemClass: 'AMMO', quantity: 50 })

test('200: fifty rounds become thirty and twenty, in custody and on the board; again changes nothing', async () => {
  const itemId = await rounds()
  const part = { actId: newId(), newItemId: newId() }
  for (const _ of [1, 2]) expect(await done(split(itemId, 20, part))).toEqual({ newItemId: part.newItemId })
  expect(await quantities([itemId, part.newItemId])).toEqual([30, 20])
  expect(await done(checker.get('/api/surrender/board'))).toMatchObject({
    totals: [{ countedIn: 'round', quantity: 50 }],
  })
  await sendItems(world, [part.newItemId])
  expect((await split(itemId, 29)).status).toBe(200)
})

test('422: a part is more than nothing, less than the whole, and of rounds a whole number: nothing is divided', async () => {
  const itemId = await rounds()
  for (const quantity of [0, -1, 2.5, 50, 51])
    expect(await refusal(split(itemId, quantity))).toBe('422 custody-quantity')
  expect(await quantities([itemId])).toEqual([50])
  expect(await refusal(split(itemId, 1, { newItemId: await rounds() }))).toBe('409 custody-not-here')
})

test('409: of two who divide at one moment each takes from what is left; what is elsewhere is not divided', async () => {
  const itemId = await rounds()
  const both = await Promise.all([split(itemId, 30), split(itemId, 30)])
  expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 422])
  expect(await quantities([itemId])).toEqual([20])
  expect(await refusal(split(itemId, 5, {}, keeper))).toBe('409 surrender-other-store')
  await sendItems(world, [itemId])
  expect(await refusal(split(itemId, 5))).toBe('409 custody-not-here')
  expect(await refusal(split(newId(), 5))).toBe('404 not-found')
})
