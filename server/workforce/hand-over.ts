import { equipmentTypeCodes, equipmentTypes } from '../../forms/workforce/equipment-types.ts'
import { listQualified } from '../access/qualification.ts'
import { recallThings, refuseThings, sendThings, takeThings } from '../custody/change-hands.ts'
import { listPlaces, type Place } from '../custody/place.ts'
import { listThings, type Thing } from '../custody/thing.ts'
import type { AnyTx } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import { Problem } from '../http/problem.ts'
import { listHolders } from './holder.ts'
import { noteSent, noteTaken, noteRefused } from './request-things.ts'

/** Who signs, on which day, and how far the account reaches. */
export type Signing = {
  accountId: string
  today: string
  paper: string
  requireUnit: (unitCode: string) => Promise<void>
}

/** Gives things out: they are on their way to a store or a post, and the giver answers until it is signed for there. */
export async function handOver(
  tx: AnyTx,
  {
    thingIds,
    to,
    requestId,
    ...signing
  }: Signing & { thingIds: readonly string[]; to: Place; requestId?: string | undefined },
): Promise<void> {
  const things = await listEquipment(tx, thingIds)
  for (const place of await placesOf(
    tx,
    things.map(({ placeId }) => placeId),
  ))
    await requireReach(place, signing)
  if (to.kind === 'officer-post') await requireLicences(tx, { things, to, today: signing.today })
  const act = { actId: newId(), thingIds, on: signing.today, paper: signing.paper }
  await sendThings(tx, { ...act, givenBy: signing.accountId, toPlaceId: to.placeId })
  if (requestId !== undefined) await noteSent(tx, { requestId, things, unitCode: to.unitCode ?? '' })
}

/** The other side signs for things that were sent: now it answers for them. A post is signed for by its holder. */
export async function takeOver(
  tx: AnyTx,
  { thingIds, ...signing }: Signing & { thingIds: readonly string[] },
): Promise<void> {
  const things = await requireReceiver(tx, thingIds, signing)
  for (const place of await placesOf(
    tx,
    things.map(({ headingTo }) => headingTo),
  ))
    if (place.kind === 'officer-post') await requireLicences(tx, { things, to: place, today: signing.today })
  await takeThings(tx, {
    actId: newId(),
    thingIds,
    on: signing.today,
    paper: signing.paper,
    takenBy: signing.accountId,
  })
  await noteTaken(tx, thingIds, signing.today)
}

/** The other side does not sign, and says why: the things stay with who sent them. */
export async function refuseToTake(
  tx: AnyTx,
  { thingIds, reason, ...signing }: Signing & { thingIds: readonly string[]; reason: string },
): Promise<void> {
  await requireReceiver(tx, thingIds, signing)
  await refuseThings(tx, { actId: newId(), thingIds, on: signing.today, takenBy: signing.accountId, reason })
  await noteRefused(tx, thingIds)
}

/** Who sent things takes them back while nobody has signed for them, and says why. */
export async function takeBack(
  tx: AnyTx,
  { thingIds, reason, ...signing }: Signing & { thingIds: readonly string[]; reason: string },
): Promise<void> {
  const things = await listEquipment(tx, thingIds)
  const places = await placesOf(
    tx,
    things.map(({ placeId }) => placeId),
  )
  if (places.length === 0) throw new Problem('not-found')
  for (const place of places) await requireReach(place, signing)
  await recallThings(tx, { actId: newId(), thingIds, on: signing.today, by: signing.accountId, reason })
  await noteRefused(tx, thingIds)
}

/** The equipment of these identifiers; what is kept for another use is none (`not-found`). */
export async function listEquipment(tx: AnyTx, thingIds: readonly string[]): Promise<Thing[]> {
  const things = await listThings(tx, thingIds)
  const isAll = things.length === new Set(thingIds).size && things.every(({ use }) => use === 'equipment')
  if (!isAll) throw new Problem('not-found')
  return things
}

/** The places of these identifiers, once each. */
export async function placesOf(tx: AnyTx, placeIds: readonly (string | null)[]): Promise<Place[]> {
  return listPlaces(
    tx,
    placeIds.filter((placeId) => placeId !== null),
  )
}

async function requireReach(place: Place, { requireUnit }: Signing): Promise<void> {
  if (place.unitCode === null) throw new Problem('not-found')
  await requireUnit(place.unitCode)
}

async function requireReceiver(tx: AnyTx, thingIds: readonly string[], signing: Signing): Promise<Thing[]> {
  const things = await listEquipment(tx, thingIds)
  const places = await placesOf(
    tx,
    things.map(({ headingTo }) => headingTo),
  )
  if (places.length === 0) throw new Problem('not-found')
  for (const place of places) {
    await requireReach(place, signing)
    if (place.kind !== 'officer-post') continue
    const holder = await findHolder(tx, place, signing.today)
    if (holder?.accountId !== signing.accountId) throw new Problem('not-the-holder')
  }
  return things
}

async function findHolder(tx: AnyTx, place: Place, today: string) {
  const holders = await listHolders(tx, { unitCodes: [place.unitCode ?? ''], on: today, today })
  // Who stands in for the holder has what belongs to the post.
  return holders.findLast(({ postId, kind }) => postId === place.holder && kind !== 'temporary')
}

/** What needs a licence goes only to a holder whose certificate is valid at this moment (`licence-missing`). */
async function requireLicences(
  tx: AnyTx,
  { things, to, today }: { things: readonly Thing[]; to: Place; today: string },
): Promise<void> {
  const codes = new Set(things.map(({ type }) => type))
  const needed = equipmentTypeCodes.flatMap((code) => (codes.has(code) ? (equipmentTypes[code].licence ?? []) : []))
  const holder = await findHolder(tx, to, today)
  if (holder === undefined) throw new Problem('post-without-holder')
  if (needed.length === 0) return
  const accountIds = holder.accountId === null ? [] : [holder.accountId]
  const held = await listQualified(tx, { accountIds, on: today, today })
  const missing = [...new Set(needed)].filter((one) => held.get(holder.accountId ?? '')?.has(one) !== true)
  if (missing.length > 0) throw new Problem('licence-missing', { competences: missing })
}
