import { expect, test } from 'vitest'
import { listEvents } from '../custody/holdings.ts'
import { newId } from '../db/new-id.ts'
import { approval, done, itemAtDistrict, makeBatch, refusal, surrenderWorld } from './testing/campaign.ts'

const world = await surrenderWorld()
const { admin, head, witness, keeper, site } = world
const destroy = async (batchId: string) =>
  keeper.post(`/api/surrender/batches/${batchId}/destruction`, { certificateNo: '9/BB-TH' })

test('200: S4: after both witnesses have signed the batch is destroyed, and its items never move again', async () => {
  const itemId = await itemAtDistrict(world)
  const batchId = await makeBatch(world, [itemId])
  await done(admin.post(`/api/surrender/batches/${batchId}/approval`, approval))
  await done(head.post(`/api/surrender/batches/${batchId}/witnesses`, {}))
  expect(await refusal(destroy(batchId))).toBe('409 surrender-witnesses')
  await done(witness.post(`/api/surrender/batches/${batchId}/witnesses`, {}))
  await done(destroy(batchId))
  const last = (await site.db.transaction().execute(async (tx) => listEvents(tx, [itemId]))).at(-1)
  expect([last?.move, last?.paper, last?.witnesses.toSorted()]).toEqual([
    'destroyed',
    '9/BB-TH',
    [head, witness].map(({ account }) => account.accountId).toSorted(),
  ])
  expect(await refusal(destroy(batchId))).toBe('409 surrender-wrong-state')
  expect(await refusal(admin.post(`/api/surrender/batches/${batchId}/approval`, approval))).toBe(
    '409 surrender-batch-frozen',
  )
})

test('409: nothing is destroyed that nobody approved, and 404: nor what does not exist', async () => {
  const batchId = await makeBatch(world, [await itemAtDistrict(world)])
  expect(await refusal(destroy(batchId))).toBe('409 surrender-wrong-state')
  expect(await refusal(destroy(newId()))).toBe('404 not-found')
})
