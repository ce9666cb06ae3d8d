import { expect, test } from 'vitest'
import { findThing } from '../custody/thing.ts'
import { communes } from '../testing/site.ts'
import { approval, done, itemAtDistrict, makeBatch, refusal, surrenderWorld } from './testing/campaign.ts'

const world = await surrenderWorld()
const { admin, site } = world
const approve = async (batchId: string, body: object = approval) =>
  admin.post(`/api/surrender/batches/${batchId}/approval`, body)
const stateOf = async (itemId: string) =>
  (await site.db.transaction().execute(async (tx) => findThing(tx, itemId)))?.state

test('200: an approval reserves the items, and a batch that is called off lets them go', async () => {
  const itemId = await itemAtDistrict(world)
  const batchId = await makeBatch(world, [itemId])
  expect(await done(approve(batchId))).toEqual({ state: 'approved' })
  expect(await stateOf(itemId)).toBe('reserved')
  await done(approve(batchId, { approves: false, reason: 'cần giám định' }))
  expect(await stateOf(itemId)).toBe('held')
})

test('409: the witnesses come from two units, neither that of the store; and nothing is approved twice', async () => {
  const batchId = await makeBatch(world, [await itemAtDistrict(world)])
  for (const witnessUnits of [
    [communes.here, communes.here],
    [communes.here, communes.district],
    [communes.here, '99999'],
  ])
    expect(await refusal(approve(batchId, { ...approval, witnessUnits }))).toBe('409 surrender-witnesses')
  await done(approve(batchId))
  expect(await refusal(approve(batchId))).toBe('409 surrender-batch-frozen')
})
