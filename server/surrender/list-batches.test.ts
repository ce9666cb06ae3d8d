import { expect, test } from 'vitest'
import * as z from 'zod'
import { signedIn } from '../testing/site.ts'
import { approval, done, itemAtDistrict, makeBatch, refusal, surrenderWorld } from './testing/campaign.ts'

const world = await surrenderWorld()
const Batches = z.object({ batches: z.array(z.object({ batchId: z.string(), signedUnits: z.array(z.string()) })) })

test('200: a batch is seen by its store, the city, and from its approval on the units of the witnesses', async () => {
  const batchId = await makeBatch(world, [await itemAtDistrict(world)])
  const seen = async (who: typeof world.keeper) =>
    Batches.parse(await done(who.get('/api/surrender/batches'))).batches.some((one) => one.batchId === batchId)
  expect([await seen(world.keeper), await seen(world.admin), await seen(world.witness)]).toEqual([true, true, false])
  await done(world.admin.post(`/api/surrender/batches/${batchId}/approval`, approval))
  const far = await signedIn(world.site, 'store-keeper', { unitCode: '001' })
  expect([await seen(world.witness), await seen(far)]).toEqual([true, false])
})

test('404: officers who only receive have no list of batches', async () => {
  expect(await refusal(world.officer.get('/api/surrender/batches'))).toBe('404 not-found')
})
