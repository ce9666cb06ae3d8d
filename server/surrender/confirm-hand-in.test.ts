import { expect, test } from 'vitest'
import { findThing } from '../custody/thing.ts'
import { listEvents } from '../custody/holdings.ts'
import { newId } from '../db/new-id.ts'
import { done, itemOf, receive, refusal, surrenderWorld } from './testing/campaign.ts'

const world = await surrenderWorld()
const { officer, head, site } = world
const decision = (handInId: string): string => `/api/surrender/hand-ins/${handInId}/decision`

test('200: S1: from the second signature on it is in custody, signed by both', async () => {
  const item = itemOf()
  const handInId = await receive(world, [item])
  expect(await site.db.transaction().execute(async (tx) => findThing(tx, item.itemId))).toBeUndefined()
  await done(head.post(decision(handInId), { confirms: true }))
  const [event] = await site.db.transaction().execute(async (tx) => listEvents(tx, [item.itemId]))
  expect([event?.move, event?.takenBy, event?.witnesses]).toEqual([
    'entered',
    officer.account.accountId,
    [head.account.accountId],
  ])
})

test('200: what the second officer refuses never comes into custody', async () => {
  const item = itemOf()
  const handInId = await receive(world, [item])
  expect(await done(head.post(decision(handInId), { confirms: false }))).toEqual({ state: 'refused' })
  expect(await site.db.transaction().execute(async (tx) => findThing(tx, item.itemId))).toBeUndefined()
})

test('409: S1: who received does not confirm, and nobody confirms twice', async () => {
  const handInId = await receive(world, [itemOf()])
  expect(await refusal(officer.post(decision(handInId), { confirms: true }))).toBe('409 surrender-own-signature')
  await done(head.post(decision(handInId), { confirms: true }))
  expect(await refusal(head.post(decision(handInId), { confirms: true }))).toBe('409 surrender-wrong-state')
  expect(await refusal(head.post(decision(newId()), { confirms: true }))).toBe('404 not-found')
})
