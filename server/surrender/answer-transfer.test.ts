import { expect, test } from 'vitest'
import { findThing } from '../custody/thing.ts'
import { newId } from '../db/new-id.ts'
import { signedIn } from '../testing/site.ts'
import { done, refusal, sendItems, storeItem, surrenderWorld } from './testing/campaign.ts'

const world = await surrenderWorld()
const { officer, keeper, site } = world
const answer = async (transferId: string, body: object, who = keeper): Promise<Response> =>
  who.post(`/api/surrender/transfers/${transferId}/answer`, body)
const thing = async (itemId: string) => site.db.transaction().execute(async (tx) => findThing(tx, itemId))

test('200: the store signs for what was sent, or refuses it and says why', async () => {
  const [taken, refused] = [await storeItem(world), await storeItem(world)]
  await done(answer(await sendItems(world, [taken]), { takes: true }))
  expect(await thing(taken)).toMatchObject({ state: 'held', headingTo: null })
  const before = await thing(refused)
  await done(answer(await sendItems(world, [refused]), { takes: false, reason: 'niêm phong rách' }))
  expect(await thing(refused)).toMatchObject({ state: 'held', placeId: before?.placeId })
})

test('409: a transfer is signed once, also when two sign at the same moment', async () => {
  const transferId = await sendItems(world, [await storeItem(world)])
  const other = await signedIn(site, 'store-keeper')
  const signed = await Promise.all([answer(transferId, { takes: true }), answer(transferId, { takes: true }, other)])
  expect(signed.map(({ status }) => status).toSorted((one, next) => one - next)).toEqual([200, 409])
  expect(await refusal(answer(transferId, { takes: true }))).toBe('409 surrender-wrong-state')
})

test('409: who sent does not sign for the other side, and 400: a refusal has a reason', async () => {
  const transferId = await sendItems(world, [await storeItem(world)])
  expect(await refusal(answer(transferId, { takes: true }, officer))).toBe('409 surrender-other-store')
  expect(await refusal(answer(transferId, { takes: false }))).toBe('400 not-valid')
  expect(await refusal(answer(newId(), { takes: true }))).toBe('404 not-found')
  const far = await signedIn(site, 'store-keeper', { unitCode: '001' })
  expect(await refusal(answer(transferId, { takes: true }, far))).toBe('404 not-found')
})
