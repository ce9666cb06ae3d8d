import { expect, test } from 'vitest'
import { findThing } from '../custody/thing.ts'
import { newId } from '../db/new-id.ts'
import { communes } from '../testing/site.ts'
import { listItemsIn } from './transfer.ts'
import {
  done,
  itemAtDistrict,
  itemOf,
  receive,
  refusal,
  sendItems,
  storeItem,
  surrenderWorld,
} from './testing/campaign.ts'

const world = await surrenderWorld()
const { officer, head, keeper, site } = world
const toDistrict = { kind: 'store', unitCode: communes.district, sealNo: 'NP-1' }
const send = async (itemIds: string[], to: object = toDistrict, who = officer): Promise<Response> =>
  who.post('/api/surrender/transfers', {
    transferId: newId(),
    fromUnit: communes.here,
    itemIds,
    paperNo: '1/BB',
    to,
  })
const stateOf = async (itemId: string) =>
  (await site.db.transaction().execute(async (tx) => findThing(tx, itemId)))?.state

test('200: what is sent is in transit, and the sender answers for it', async () => {
  const itemId = await storeItem(world)
  await sendItems(world, [itemId])
  expect(await stateOf(itemId)).toBe('in-transit')
})

test('200: S4: an explosive that was cleared goes to the military and nowhere else', async () => {
  const taskId = newId()
  await done(officer.post(`/api/surrender/units/${communes.here}/tasks`, { taskId, place: 'bờ ao' }))
  await done(head.post(`/api/surrender/tasks/${taskId}/steps`, { step: 'cleared', clearanceNo: '15/CB' }))
  const item = itemOf({ itemClass: 'EXPL', quantity: 1.8, taskId })
  const handInId = await receive(world, [item])
  await done(head.post(`/api/surrender/hand-ins/${handInId}/decision`, { confirms: true }))
  expect(await refusal(send([item.itemId]))).toBe('409 surrender-military-only')
  await done(send([item.itemId], { kind: 'military', name: 'Ban CHQS huyện Đông Anh' }))
  expect(await stateOf(item.itemId)).toBe('ended')
  expect(await refusal(send([item.itemId], { kind: 'military', name: 'x' }))).toBe('409 custody-ended')
})

test('200: what is divided later stands in the minutes as it went', async () => {
  const itemId = await storeItem(world, { itemClass: 'AMMO', quantity: 50 })
  const transferId = await sendItems(world, [itemId])
  await done(keeper.post(`/api/surrender/transfers/${transferId}/answer`, { takes: true }))
  const part = { actId: newId(), newItemId: newId(), quantity: 20 }
  await done(keeper.post(`/api/surrender/items/${itemId}/parts`, part))
  const items = await site.db.transaction().execute(async (tx) => listItemsIn(tx, transferId))
  expect(items.map(({ quantity }) => quantity)).toEqual([50])
})

test('200: what goes back to an owner goes by a decision, and nothing is kept of the owner', async () => {
  const itemId = await storeItem(world)
  await done(send([itemId], { kind: 'owner', name: 'Nguyễn Văn Chủ' }))
  const kept = await site.db.selectFrom('surrender.transfer').selectAll().where('kind', '=', 'owner').execute()
  expect(JSON.stringify(kept)).not.toContain('Chủ')
})

test('409: an item that is elsewhere, on its way or not stored is not sent, and nothing moves', async () => {
  const elsewhere = await itemAtDistrict(world)
  expect(await refusal(send([elsewhere]))).toBe('409 custody-not-here')
  const [going, staying] = [await storeItem(world), await storeItem(world)]
  await sendItems(world, [going])
  expect(await refusal(send([staying, going]))).toBe('409 custody-not-here')
  expect(await stateOf(staying)).toBe('held')
  const item = itemOf()
  const handInId = await receive(world, [item])
  await done(head.post(`/api/surrender/hand-ins/${handInId}/decision`, { confirms: true }))
  expect(await refusal(send([item.itemId]))).toBe('409 surrender-not-stored')
})

test('409: nothing is sent to oneself, and nobody sends from the store of another', async () => {
  const itemId = await storeItem(world)
  const toSelf = { ...toDistrict, unitCode: communes.here }
  expect(await refusal(send([itemId], toSelf))).toBe('409 custody-same-holder')
  expect(await refusal(send([itemId], toDistrict, keeper))).toBe('409 surrender-other-store')
})
