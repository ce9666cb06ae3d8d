import * as z from 'zod'
import { namesOf } from '../access/account.ts'
import { route } from '../access/route.ts'
import { listThingsAt } from '../custody/thing.ts'
import { listMissing } from '../custody/take-stock.ts'
import { Problem } from '../http/problem.ts'
import { findCampaign, listPoints, pointKinds } from './campaign.ts'
import { giverLevels, listGiverLevels } from './giver.ts'
import { listHandIns, type HandIn } from './hand-in.ts'
import { ItemOutput, showItems } from './item-output.ts'
import { listItems, listItemsOf } from './item.sql.ts'
import { listPhotos } from './photo.ts'
import { listOpenReports, listOpenTasks } from './report.ts'
import { storeOf } from './store.ts'
import { listTransfers } from './transfer.ts'

const listedMax = 30

const TransferOutput = z.object({
  transferId: z.uuid(),
  kind: z.enum(['store', 'military', 'owner']),
  fromUnit: z.string(),
  toUnit: z.string().nullable(),
  toName: z.string(),
  state: z.enum(['sent', 'taken', 'refused', 'recalled']),
  sealNo: z.string(),
  paperNo: z.string(),
  sentOn: z.iso.date(),
  reason: z.string(),
})

/** Shows what lies on the desk of a unit: reports, explosives, hand-ins, its store, and what is on its way. */
export const readDesk = route({
  method: 'get',
  path: '/api/surrender/units/:unitCode/desk',
  summary: 'What a unit has to do about surrender, and what is in its store',
  action: 'surrender.read-desk',
  params: z.object({ unitCode: z.string().max(10) }),
  answer: z.object({
    unitCode: z.string(),
    planNo: z.string(),
    points: z.array(
      z.object({
        pointId: z.uuid(),
        ordinal: z.int(),
        kind: z.enum(pointKinds),
        address: z.string(),
        hours: z.string(),
      }),
    ),
    reports: z.array(
      z.object({
        reportId: z.uuid(),
        kind: z.enum(['find', 'wish']),
        place: z.string(),
        what: z.string(),
        state: z.string(),
        reportedOn: z.iso.date(),
      }),
    ),
    tasks: z.array(
      z.object({
        taskId: z.uuid(),
        place: z.string(),
        state: z.enum(['open', 'called', 'cleared']),
        openedOn: z.iso.date(),
        clearanceNo: z.string().nullable(),
      }),
    ),
    handIns: z.array(
      z.object({
        handInId: z.uuid(),
        on: z.iso.date(),
        state: z.enum(['waiting', 'confirmed', 'refused']),
        receivedBy: z.string(),
        isOwn: z.boolean(),
        receiptNo: z.string(),
        /** Whether the giver wanted something to be kept; what it is, is asked for by itself. Null for most. */
        giverLevel: z.enum(giverLevels).nullable(),
        photoIds: z.array(z.uuid()),
        items: z.array(ItemOutput),
      }),
    ),
    items: z.array(ItemOutput),
    missing: z.array(z.object({ itemId: z.uuid(), lastTakenBy: z.string() })),
    transfers: z.array(TransferOutput),
  }),
  async handle(tx, { params: { unitCode }, account, reach, site }) {
    await reach.requireCommune(unitCode)
    const campaign = await findCampaign(tx, site.today())
    if (campaign === undefined) throw new Problem('surrender-no-campaign')
    const { placeId } = await storeOf(tx, site, unitCode)
    const things = (await listThingsAt(tx, placeId, 'surrender')).filter((thing) => thing.placeId === placeId)
    const items = await listItems(
      tx,
      things.map(({ thingId }) => thingId),
    )
    const handIns = await listHandIns(tx, unitCode, listedMax)
    const handInIds = handIns.map(({ handInId }) => handInId)
    const shown = await showItems(tx, await listItemsOf(tx, handInIds))
    const levels = await listGiverLevels(tx, handInIds)
    const photos = await listPhotos(tx, handInIds)
    const missing = await listMissing(tx, placeId, 'surrender')
    const names = await namesOf(tx, [
      ...handIns.map(({ receivedBy }) => receivedBy),
      ...missing.flatMap(({ lastTakenBy }) => lastTakenBy ?? []),
    ])
    const showHandIn = (one: HandIn) => ({
      ...one,
      receivedBy: names.get(one.receivedBy) ?? '',
      isOwn: one.receivedBy === account.accountId,
      giverLevel: levels.get(one.handInId) ?? null,
      photoIds: photos.filter(({ handInId }) => handInId === one.handInId).map(({ photoId }) => photoId),
      items: shown.filter(({ handInId }) => handInId === one.handInId),
    })
    return {
      unitCode,
      planNo: campaign.planNo,
      points: await listPoints(tx, campaign.campaignId, unitCode),
      reports: await listOpenReports(tx, unitCode),
      tasks: await listOpenTasks(tx, unitCode),
      handIns: handIns.map(showHandIn),
      items: await showItems(tx, items),
      missing: missing.flatMap(({ thingId, lastTakenBy }) =>
        thingId === null ? [] : [{ itemId: thingId, lastTakenBy: names.get(lastTakenBy ?? '') ?? '' }],
      ),
      transfers: await listTransfers(tx, unitCode, listedMax),
    }
  },
})
