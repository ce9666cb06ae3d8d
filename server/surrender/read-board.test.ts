import { expect, test } from 'vitest'
import { communes } from '../testing/site.ts'
import { done, refusal, sendItems, storeItem, surrenderWorld } from './testing/campaign.ts'

const world = await surrenderWorld()

test('200: S8: the board counts by commune, class and week, each way of counting by itself, beside its coverage', async () => {
  const blades = await storeItem(world, { quantity: 12 })
  await storeItem(world, { itemClass: 'AMMO', quantity: 343 })
  await sendItems(world, [blades])
  const counts = [
    { itemClass: 'AMMO', quantity: 343 },
    { itemClass: 'RUDE', quantity: 12 },
  ]
  expect(await done(world.checker.get('/api/surrender/board'))).toMatchObject({
    coverage: { points: 4, pointsReporting: 1, handIns: 2 },
    totals: [
      { countedIn: 'piece', quantity: 12 },
      { countedIn: 'round', quantity: 343 },
    ],
    weeks: [{ week: '2020-05-25', counts }],
    communes: [{ unitCode: communes.here, name: 'Xã Hải Bối', counts, daysSinceTransfer: 0 }],
  })
})

test('404: a commune has no board of the city', async () => {
  expect(await refusal(world.head.get('/api/surrender/board'))).toBe('404 not-found')
})
