import { expect, test } from 'vitest'
import { download } from '../certificates/testing/issuing.ts'
import { readPdf } from '../print/testing/read-pdf.ts'
import { approval, done, itemAtDistrict, makeBatch, refusal, surrenderWorld } from './testing/campaign.ts'

const world = await surrenderWorld()
const { admin, head, witness, keeper } = world

test('200: S4: the counts of the certificate are those of the batch', async () => {
  const items = [
    await itemAtDistrict(world, { quantity: 12 }),
    await itemAtDistrict(world, { quantity: 30 }),
    await itemAtDistrict(world, { itemClass: 'AMMO', quantity: 343 }),
  ]
  const batchId = await makeBatch(world, items)
  const batch = `/api/surrender/batches/${batchId}`
  await done(admin.post(`${batch}/approval`, approval))
  for (const who of [head, witness]) await done(who.post(`${batch}/witnesses`, {}))
  await done(keeper.post(`${batch}/destruction`, { certificateNo: '9/BB-TH' }))
  const { text } = readPdf(await download(admin, `${batch}/certificate`))
  const words = text.replaceAll('\n', ' ')
  for (const expected of ['12', '30', '343', '9/BB-TH', 'Kim Chung', 'Hải Bối']) expect(words).toContain(expected)
  expect(words).toMatch(/Cộng 42 cái\s+Cộng 343 viên/)
})

test('409: what was not destroyed has no certificate', async () => {
  const batchId = await makeBatch(world, [await itemAtDistrict(world)])
  expect(await refusal(keeper.get(`/api/surrender/batches/${batchId}/certificate`))).toBe('409 surrender-wrong-state')
})
