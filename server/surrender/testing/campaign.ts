import { expect } from 'vitest'
import * as z from 'zod'
import { newId } from '../../db/new-id.ts'
import type { Site } from '../../http/server.ts'
import { communes, freshSite, signedIn, type Caller } from '../../testing/site.ts'
import { saveCampaign, type CollectionPoint } from '../campaign.ts'

/** A city in a campaign, and everybody who has to do with it. */
export type SurrenderWorld = {
  site: Site
  /** A collection point of the commune `here`. */
  pointId: string
  officer: Caller
  head: Caller
  /** Of the store of the district, and one of the same who signs beside. */
  keeper: Caller
  admin: Caller
  checker: Caller
  /** The head of the commune `there`. */
  witness: Caller
}

/** Begins Plan 105 in a city, with two points in each of two communes; answers those of `here`. */
export async function beginCampaign({ db }: Site): Promise<CollectionPoint[]> {
  const campaignId = newId()
  const points = [communes.here, communes.there].flatMap((unitCode) =>
    [1, 2].map((ordinal) => ({
      pointId: newId(),
      campaignId,
      unitCode,
      ordinal,
      kind: 'fixed' as const,
      address: `Nhà văn hóa ${ordinal}`,
      hours: '7:30–17:00',
    })),
  )
  const campaign = {
    campaignId,
    planNo: '105/KH-BCA-C06',
    scopeCode: communes.city,
    fromDay: '2020-03-13',
    toDay: '2020-12-30',
    nameVi: 'Vận động giao nộp vũ khí',
    nameEn: 'Surrender of weapons',
    legalBasis: 'Luật 14/2017/QH14',
  }
  await db.transaction().execute(async (tx) => saveCampaign(tx, campaign, points))
  return points.filter(({ unitCode }) => unitCode === communes.here)
}

/** A fresh city in a campaign. */
export async function surrenderWorld(): Promise<SurrenderWorld> {
  const site = await freshSite()
  const [point] = await beginCampaign(site)
  return {
    site,
    pointId: point?.pointId ?? '',
    officer: await signedIn(site, 'commune-officer'),
    head: await signedIn(site, 'head-of-commune-police'),
    keeper: await signedIn(site, 'store-keeper'),
    admin: await signedIn(site, 'city-administrator'),
    checker: await signedIn(site, 'city-checker'),
    witness: await signedIn(site, 'head-of-commune-police', { unitCode: communes.there }),
  }
}

/** The answer of a request that has to succeed. */
export async function done(response: Promise<Response>): Promise<unknown> {
  const answer = await response
  const text = await answer.text()
  expect([answer.status, text]).toEqual([200, expect.anything()])
  return JSON.parse(text)
}

/** The type of the problem that a request is refused with, and its status. */
export async function refusal(response: Promise<Response>): Promise<string> {
  const answer = await response
  const { type } = z.object({ type: z.string().default('') }).parse(await answer.json())
  return `${answer.status} ${type.replace('/problems/', '')}`
}

/** An item as an officer enters it: a blade, unless it is said to be something else. */
export const itemOf = (more: object = {}) => ({
  itemId: newId(),
  itemClass: 'RUDE',
  quantity: 1,
  origin: 'kept',
  ...more,
})

/** Receives items at `here`, by the officer. */
export async function receive(
  { officer, pointId }: Pick<SurrenderWorld, 'officer' | 'pointId'>,
  items: object[],
  more: object = {},
): Promise<string> {
  const handInId = newId()
  await done(officer.post('/api/surrender/hand-ins', { handInId, pointId, items, ...more }))
  return handInId
}

/** Receives an item, confirmed by the head, and stores it; answers its identifier. */
export async function storeItem(
  world: Pick<SurrenderWorld, 'officer' | 'head' | 'pointId'>,
  more: object = {},
): Promise<string> {
  const item = itemOf(more)
  const handInId = await receive(world, [item])
  await done(world.head.post(`/api/surrender/hand-ins/${handInId}/decision`, { confirms: true }))
  const step = async (act: string) =>
    world.officer.post(`/api/surrender/items/${item.itemId}/steps`, { actId: newId(), act })
  if (item.itemClass !== 'RUDE') await done(step('made-safe'))
  await done(step('stored'))
  return item.itemId
}

/** Sends items from `here` to the store of the district. */
export async function sendItems(world: Pick<SurrenderWorld, 'officer'>, itemIds: string[]): Promise<string> {
  const transferId = newId()
  const to = { kind: 'store', unitCode: communes.district, sealNo: 'NP-0105' }
  const body = { transferId, fromUnit: communes.here, itemIds, paperNo: '12/BB-CAX', to }
  await done(world.officer.post('/api/surrender/transfers', body))
  return transferId
}

/** An item in the store of the district. */
export async function itemAtDistrict(world: SurrenderWorld, more: object = {}): Promise<string> {
  const itemId = await storeItem(world, more)
  const transferId = await sendItems(world, [itemId])
  await done(world.keeper.post(`/api/surrender/transfers/${transferId}/answer`, { takes: true }))
  return itemId
}

/** A batch of these items in the store of the district, not approved. */
export async function makeBatch({ keeper }: Pick<SurrenderWorld, 'keeper'>, itemIds: string[]): Promise<string> {
  const batchId = newId()
  const body = { batchId, unitCode: communes.district, method: 'Cắt, nấu chảy', place: 'Nhà máy Z', itemIds }
  await done(keeper.post('/api/surrender/batches', body))
  return batchId
}

/** A hand-in of somebody who wants the name to be kept; answers its identifier. */
export async function receiveNamed(world: Pick<SurrenderWorld, 'officer' | 'pointId'>): Promise<string> {
  const giver = { level: 'named', name: 'Nguyễn Thị Tự Nguyện', contact: '0900 000 017' }
  return receive(world, [itemOf()], { giver })
}

/** What the approval of a batch says: a decision, and witnesses of two communes. */
export const approval = { approves: true, decisionNo: '7/QĐ', witnessUnits: [communes.here, communes.there] }
