import { expect, test } from 'vitest'
import { signedIn } from '../testing/site.ts'
import { approval, done, itemAtDistrict, makeBatch, refusal, surrenderWorld } from './testing/campaign.ts'

const world = await surrenderWorld()
const { admin, head, checker, site } = world

test('200: a witness of each unit signs, once', async () => {
  const batchId = await makeBatch(world, [await itemAtDistrict(world)])
  const sign = async (who = head) => who.post(`/api/surrender/batches/${batchId}/witnesses`, {})
  expect(await refusal(sign())).toBe('404 not-found')
  await done(admin.post(`/api/surrender/batches/${batchId}/approval`, approval))
  await done(sign())
  expect(await refusal(sign())).toBe('409 surrender-wrong-state')
  const second = await signedIn(site, 'head-of-commune-police')
  expect(await refusal(sign(second))).toBe('409 surrender-wrong-state')
  expect(await refusal(sign(checker))).toBe('409 surrender-witnesses')
})

test('404: a unit that sends no witness cannot tell the batch from one that does not exist', async () => {
  const batchId = await makeBatch(world, [await itemAtDistrict(world)])
  const far = await signedIn(site, 'head-of-commune-police', { unitCode: '00511' })
  expect(await refusal(far.post(`/api/surrender/batches/${batchId}/witnesses`, {}))).toBe('404 not-found')
})
