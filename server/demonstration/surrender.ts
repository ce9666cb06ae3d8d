import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import * as z from 'zod'
import { classFacts, isExplosive, itemClasses, type ItemClass } from '../../forms/surrender/item-class.ts'
import { categoryOf, isSubtype, subtypes } from '../../forms/surrender/subtype.ts'
import { saveAccount } from '../access/account.ts'
import { noteThings } from '../custody/keep-things.ts'
import type { AnyTx } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import type { Site } from '../http/server.ts'
import { installation } from '../settings.ts'
import { findCampaign, saveCampaign, type CollectionPoint } from '../surrender/campaign.ts'
import { confirmHandIn, lockHandIn, receiveHandIn, type NewItem } from '../surrender/hand-in.ts'
import { setStep } from '../surrender/item.sql.ts'
import { callEngineers, setTask } from '../surrender/report.ts'
import { sendTransfer } from '../surrender/transfer.ts'

const folder = join(installation, 'reference/vn/surrender')
const [receiver, witness] = ['00000000-0000-7000-8000-000000000601', '00000000-0000-7000-8000-000000000602']
const keeper = { accountId: '00000000-0000-7000-8000-000000000603', signInName: 'donganh.store' }
const [firstDay, lastDay] = ['2020-03-13', '2020-04-29']
const handedOverOn = '2020-05-04'

/** So much of a class is handed in at once; the rest of the total with the last. */
const portions: Partial<Record<ItemClass, number>> = { AMMO: 49, RUDE: 11, SUPP: 8, UXO: 4 }

const Campaigns = z.array(
  z.object({
    plan_no: z.string(),
    name_vi: z.string(),
    name_en: z.string(),
    scope_code: z.string(),
    from_day: z.string(),
    to_day: z.string(),
    legal_basis: z.string(),
  }),
)
const Published = z.array(
  z.object({ place: z.string(), to: z.string(), category: z.string(), quantity: z.coerce.number() }),
)

/**
 * Puts Plan 105 into the demonstration: its points in every commune of the city, and hand-ins that come to what the
 * newspapers published of Hanoi for 13 March to 29 April 2020. Who handed in what is invented, as is the share of each
 * commune. Answers the account that keeps a store. Done once.
 */
export async function prepareSurrender(
  site: Site,
  password: string,
): Promise<{ name: string; password: string; what: string }[]> {
  await site.db.transaction().execute(async (tx) => {
    if ((await findCampaign(tx, lastDay)) !== undefined) return
    await saveOfficers(tx, password)
    const points = await beginCampaign(tx, site)
    await handInAll(tx, site, points)
  })
  return [{ name: keeper.signInName, password, what: 'store-keeper, Đông Anh district' }]
}

async function saveOfficers(tx: AnyTx, password: string): Promise<void> {
  const nobody = { personId: null, unitCode: '01', role: 'commune-officer' as const }
  const names = [
    { ...nobody, accountId: receiver, signInName: 'surrender.receiver', displayName: 'Cán bộ tiếp nhận' },
    { ...nobody, accountId: witness, signInName: 'surrender.witness', displayName: 'Cán bộ chứng kiến' },
  ]
  for (const one of names) await saveAccount(tx, one)
  const store = {
    role: 'store-keeper' as const,
    unitCode: '017',
    personId: null,
    displayName: 'Thủ kho huyện Đông Anh',
  }
  await saveAccount(tx, { ...keeper, ...store, password })
}

async function beginCampaign(tx: AnyTx, site: Site): Promise<CollectionPoint[]> {
  const [row] = Campaigns.parse(parse(await readFile(join(folder, 'campaigns.csv')), { columns: true }))
  if (row === undefined) throw new Error('There is no campaign in the reference facts.')
  const campaignId = newId()
  const units = await site.units()
  const points = units.communesBelow(site.areaCode, row.from_day).flatMap(({ code, name }) =>
    [`Trụ sở Công an ${name}`, `Nhà văn hóa ${name}`].map((address, at) => ({
      pointId: newId(),
      campaignId,
      unitCode: code,
      ordinal: at + 1,
      kind: 'fixed' as const,
      address,
      hours: '7:30–11:30, 13:30–17:00',
    })),
  )
  const campaign = {
    campaignId,
    planNo: row.plan_no,
    nameVi: row.name_vi,
    nameEn: row.name_en,
    scopeCode: row.scope_code,
    fromDay: row.from_day,
    toDay: row.to_day,
    legalBasis: row.legal_basis,
  }
  await saveCampaign(tx, campaign, points)
  return points
}

/** What is handed in at once: a portion of one published category. */
type Portion = { itemClass: ItemClass; subtype: string; quantity: number }

async function listPortions(): Promise<Portion[]> {
  const rows = Published.parse(parse(await readFile(join(folder, 'published.csv')), { columns: true }))
  const hanoi = rows.filter(({ place, to }) => place === 'Hà Nội' && to === lastDay)
  return hanoi.flatMap(({ category, quantity }) => {
    const kind = kindOf(category)
    if (kind === undefined) return []
    const size = portions[kind.itemClass] ?? 1
    const count = Math.ceil(quantity / size)
    return Array.from({ length: count }, (_, at) => ({ ...kind, quantity: Math.min(size, quantity - at * size) }))
  })
}

function kindOf(category: string): Pick<Portion, 'itemClass' | 'subtype'> | undefined {
  if (isSubtype(category)) return { itemClass: subtypes[category].itemClass, subtype: category }
  const itemClass = itemClasses.find((one) => categoryOf(one, '') === category)
  return itemClass && { itemClass, subtype: '' }
}

async function handInAll(tx: AnyTx, site: Site, points: readonly CollectionPoint[]): Promise<void> {
  const days = Math.round((Date.parse(lastDay) - Date.parse(firstDay)) / 86_400_000) + 1
  // The two communes of the demonstration's officers come first, so that their desks have something on them.
  const known = points.filter(({ unitCode, ordinal }) => ['00508', '00493'].includes(unitCode) && ordinal === 1)
  for (const [at, portion] of (await listPortions()).entries()) {
    const point = at % 6 === 0 ? known[(at / 6) % known.length] : points[(at * 137) % points.length]
    if (point === undefined) continue
    const on = new Date(Date.parse(firstDay) + ((at * 11) % days) * 86_400_000).toISOString().slice(0, 10)
    await handIn(tx, site, { point, portion, on })
  }
}

async function handIn(
  tx: AnyTx,
  site: Site,
  { point, portion, on }: { point: CollectionPoint; portion: Portion; on: string },
): Promise<void> {
  const { pointId, campaignId, unitCode } = point
  const [handInId, itemId] = [newId(), newId()]
  const taskId = isExplosive(portion.itemClass) ? await clear(tx, unitCode, on) : null
  const plain = { make: '', calibre: '', serial: '', marks: '', origin: 'not-said' as const }
  const items: NewItem[] = [{ ...portion, ...plain, itemId, taskId }]
  await receiveHandIn(tx, { handInId, pointId, campaignId, unitCode, on, receivedBy: receiver, reportId: null, items })
  const received = await lockHandIn(tx, handInId)
  if (received === undefined) throw new Error('What was just received is not there.')
  await confirmHandIn(tx, site, { handIn: received, witness })
  if (taskId !== null) {
    await sendTransfer(tx, site, {
      transferId: newId(),
      kind: 'military',
      fromUnit: unitCode,
      toUnit: null,
      toName: 'Ban chỉ huy quân sự huyện',
      sealNo: '',
      paperNo: '05/BB-BG',
      sentBy: receiver,
      sentOn: handedOverOn,
      reason: '',
      itemIds: [itemId],
    })
    return
  }
  const note = async (what: string) =>
    noteThings(tx, { actId: newId(), thingIds: [itemId], on, what, by: receiver, witnesses: [witness] })
  if (!['blade', 'none'].includes(classFacts[portion.itemClass].hazard)) await note('made-safe')
  await note('stored')
  await setStep(tx, [itemId], 'stored')
}

/** The engineers were called to an explosive, and cleared it the same day. */
async function clear(tx: AnyTx, unitCode: string, on: string): Promise<string> {
  const taskId = newId()
  await callEngineers(tx, { taskId, unitCode, place: 'điểm tiếp nhận', by: receiver, on })
  await setTask(tx, taskId, { step: 'cleared', clearanceNo: '12/CB', by: receiver, on })
  return taskId
}
