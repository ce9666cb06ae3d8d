import { expect, test } from 'vitest'
import { newId } from '../db/new-id.ts'
import { communes } from '../testing/site.ts'
import { done, itemOf, refusal, surrenderWorld } from './testing/campaign.ts'

const world = await surrenderWorld()
const { officer, head, pointId } = world
const send = async (items: object[], more: object = {}): Promise<Response> =>
  officer.post('/api/surrender/hand-ins', { handInId: newId(), pointId, items, ...more })
const things = async () => (await world.site.db.selectFrom('surrender.item').select('item_id').execute()).length

test('200: what is received gets the next number of the unit and the year', async () => {
  const first = await done(send([itemOf(), itemOf({ itemClass: 'AMMO', quantity: 43 })]))
  expect(first).toMatchObject({ receiptNo: '00508-20-00001' })
  expect(await done(send([itemOf()]))).toMatchObject({ receiptNo: '00508-20-00002' })
})

const explosive = (taskId: string | null) => itemOf({ itemClass: 'UXO', subtype: 'grenade', taskId })

test('409: S3: there is no way to receive an explosive until the engineers have cleared it, and then once', async () => {
  expect(await refusal(send([explosive(null)]))).toBe('409 surrender-explosive')
  const taskId = newId()
  await done(officer.post(`/api/surrender/units/${communes.here}/tasks`, { taskId, place: 'bờ ao' }))
  expect(await refusal(send([explosive(taskId)]))).toBe('409 surrender-explosive')
  await done(head.post(`/api/surrender/tasks/${taskId}/steps`, { step: 'cleared', clearanceNo: '15/CB' }))
  expect(await refusal(send([explosive(taskId), explosive(taskId)]))).toBe('409 surrender-explosive')
  await done(send([explosive(taskId)]))
  expect(await refusal(send([explosive(taskId)]))).toBe('409 surrender-explosive')
})

test('200: S11: who wants it leaves a code or a name, apart from the hand-in; nobody is asked', async () => {
  for (const giver of [
    { level: 'pseudonym', name: 'Sông Hồng 17' },
    { level: 'named', name: 'Nguyễn Thị Tự Nguyện', contact: '0900 000 017' },
  ])
    await done(send([itemOf()], { giver }))
  const kept = await world.site.db.selectFrom('surrender.giver').selectAll().orderBy('level').execute()
  expect(kept.map(({ level, contact, delete_on }) => [level, contact, delete_on])).toEqual([
    ['pseudonym', '', '2021-05-26'],
    ['named', '0900 000 017', '2021-05-26'],
  ])
  const others = JSON.stringify(await world.site.db.selectFrom('surrender.hand_in').selectAll().execute())
  for (const words of ['Sông Hồng', 'Tự Nguyện', '0900']) expect(others).not.toContain(words)
})

test('400: a code has no contact beside it, and what is kept has words', async () => {
  for (const giver of [
    { level: 'pseudonym', name: 'x', contact: '0900' },
    { level: 'named', name: ' ' },
    { level: 'anonymous', name: 'x' },
  ])
    expect(await refusal(send([itemOf()], { giver }))).toBe('400 not-valid')
})

test('422: pieces that are half, none or less than none are received by nobody', async () => {
  const before = await things()
  for (const quantity of [0, -1, 1.5]) expect(await refusal(send([itemOf({ quantity })]))).toBe('422 custody-quantity')
  expect(await refusal(send([itemOf({ quantity: 2, serial: 'A1' })]))).toBe('422 custody-quantity')
  expect(await things()).toBe(before)
})

test('400: a grenade is no blade, and 409: a hand-in is received once', async () => {
  expect(await refusal(send([itemOf({ subtype: 'grenade' })]))).toBe('400 not-valid')
  const handInId = newId()
  await done(send([itemOf()], { handInId }))
  expect(await refusal(send([itemOf()], { handInId }))).toBe('409 surrender-wrong-state')
})
