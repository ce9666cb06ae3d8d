import { expect, test } from 'vitest'
import { newId } from '../db/new-id.ts'
import { communes } from '../testing/site.ts'
import { approval, done, itemAtDistrict, makeBatch, refusal, storeItem, surrenderWorld } from './testing/campaign.ts'

const world = await surrenderWorld()
const { keeper, admin } = world
const body = { unitCode: communes.district, method: 'Nấu chảy', place: 'Nhà máy Z' }

test('200: a batch is made, and changed until it is approved', async () => {
  const items = [await itemAtDistrict(world), await itemAtDistrict(world)]
  const batchId = await makeBatch(world, items)
  await done(keeper.post('/api/surrender/batches', { ...body, batchId, itemIds: items.slice(0, 1) }))
  await done(admin.post(`/api/surrender/batches/${batchId}/approval`, approval))
  const changed = keeper.post('/api/surrender/batches', { ...body, batchId, itemIds: items })
  expect(await refusal(changed)).toBe('409 surrender-batch-frozen')
})

const send = async (itemIds: string[]) => keeper.post('/api/surrender/batches', { ...body, batchId: newId(), itemIds })

test('404: what does not exist is in no batch, and 409: nor what is another store’s at its approval', async () => {
  expect(await refusal(send([newId()]))).toBe('404 not-found')
  const batchId = await makeBatch(world, [await storeItem(world)])
  expect(await refusal(admin.post(`/api/surrender/batches/${batchId}/approval`, approval))).toBe('409 custody-not-here')
})
