import { expect, test } from 'vitest'
import * as z from 'zod'
import { communes, freshSite, signedIn } from '../testing/site.ts'
import { done, itemOf, receive, refusal, storeItem, surrenderWorld } from './testing/campaign.ts'

const world = await surrenderWorld()
const desk = `/api/surrender/units/${communes.here}/desk`
const Item = z.object({ itemId: z.string(), step: z.string(), isSerialElsewhere: z.boolean() })
const Desk = z.object({
  points: z.array(z.unknown()),
  items: z.array(Item),
  handIns: z.array(z.object({ state: z.string(), isOwn: z.boolean(), items: z.array(Item) })),
})

test('200: the desk of a unit shows its points, what waits for the second officer, and what is in the store', async () => {
  const itemId = await storeItem(world)
  await receive(world, [itemOf()])
  const { points, items, handIns } = Desk.parse(await done(world.officer.get(desk)))
  expect([points.length, items.map((one) => [one.itemId, one.step])]).toEqual([2, [[itemId, 'stored']]])
  expect(handIns.map(({ state, isOwn }) => [state, isOwn])).toEqual([
    ['waiting', true],
    ['confirmed', true],
  ])
})

test('200: S7: two items with one serial are an alert on both, and stay two', async () => {
  for (const _ of [1, 2]) await storeItem(world, { itemClass: 'MIL_GUN', serial: 'AK-1977' })
  const { items } = Desk.parse(await done(world.officer.get(desk)))
  expect(items.filter(({ isSerialElsewhere }) => isSerialElsewhere)).toHaveLength(2)
})

test('404: the desk of another commune is nobody else’s, and 409 before any campaign has begun', async () => {
  expect(await refusal(world.witness.get(desk))).toBe('404 not-found')
  const officer = await signedIn(await freshSite(), 'commune-officer')
  expect(await refusal(officer.get(desk))).toBe('409 surrender-no-campaign')
})
