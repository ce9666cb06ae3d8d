import * as z from 'zod'
import { equipmentTypeCodes } from '../../forms/workforce/equipment-types.ts'
import { postTypes } from '../../forms/workforce/post-types.ts'
import { route } from '../access/route.ts'
import { UnitCode } from '../areas/unit-facts.ts'
import { labelOf } from '../custody/label.ts'
import { listMissing } from '../custody/take-stock.ts'
import { listSameSerial } from '../custody/thing.ts'
import { Problem } from '../http/problem.ts'
import { listEstablishment } from './establishment.ts'
import { listHolders, type Holder } from './holder.ts'
import { listNorms, normOf } from './norm.ts'
import { heldBy, listAssets, listStock, type StockItem } from './stock.ts'
import { findStoreOf } from './store.ts'

const Item = z.object({
  thingId: z.uuid(),
  label: z.string(),
  type: z.enum(equipmentTypeCodes),
  serial: z.string(),
  plate: z.string(),
  quantity: z.number(),
  condition: z.enum(['usable', 'in-repair', 'lost']),
  unitCode: z.string(),
  placeName: z.string(),
  postId: z.uuid().nullable(),
  /** Who holds the post where it is issued to one. */
  holderName: z.string().nullable(),
  headingTo: z.object({ unitCode: z.string(), postId: z.uuid().nullable() }).nullable(),
  maintainedOn: z.iso.date().nullable(),
  inspectionDue: z.iso.date().nullable(),
  /** Whether it is to be given back: who signed for it holds the post no more. */
  isDue: z.boolean(),
  /** Whether the last count of the store did not find it. */
  isMissing: z.boolean(),
  /** Another piece of the type bears the same serial: somebody has to look at both. They stay two. */
  isSerialElsewhere: z.boolean(),
})

/** The equipment of a unit: by type what it should have, has and needs; and every piece with where it is. */
export const readEquipment = route({
  method: 'get',
  path: '/api/workforce/units/:unitCode/equipment',
  summary: 'The equipment of a unit on a day',
  action: 'workforce.read-equipment',
  params: z.object({ unitCode: UnitCode }),
  query: z.object({ on: z.iso.date().optional() }),
  answer: z.object({
    on: z.iso.date(),
    unitCode: z.string(),
    unitName: z.string(),
    needs: z.array(
      z.object({
        type: z.enum(equipmentTypeCodes),
        norm: z.int(),
        held: z.number(),
        inTransit: z.number(),
        need: z.number(),
      }),
    ),
    items: z.array(Item),
    posts: z.array(
      z.object({ postId: z.uuid(), name: z.object({ vi: z.string(), en: z.string() }), holder: z.string() }),
    ),
  }),
  async handle(tx, { params: { unitCode }, query, reach, site }) {
    await reach.requireCommune(unitCode)
    const { on = site.today() } = query
    const unit = (await site.units()).find(unitCode, on)
    if (unit === undefined) throw new Problem('not-found')
    const [norms, establishment, stock] = [await listNorms(tx), await listEstablishment(tx), await listStock(tx, on)]
    const needs = equipmentTypeCodes.map((type) => {
      const norm = normOf(norms, unit, { equipmentType: type, on, establishment })
      const { held, inTransit } = heldBy(stock, { unitCode, type })
      return { type, norm, held, inTransit, need: Math.max(0, norm - held - inTransit) }
    })
    const own = stock.filter((item) => item.unitCode === unitCode || item.headingTo?.unitCode === unitCode)
    const thingIds = own.map(({ thingId }) => thingId)
    const serials = own.map(({ serial }) => serial)
    const same = await listSameSerial(tx, serials, 'equipment')
    const facts = new Map((await listAssets(tx, thingIds)).map((asset) => [asset.thingId, asset]))
    const holders = await listHolders(tx, { unitCodes: [unitCode], on, today: site.today() })
    const store = await findStoreOf(tx, unitCode, on)
    const lines = store === undefined ? [] : await listMissing(tx, store.placeId, 'equipment')
    const missing = new Set(lines.map(({ thingId }) => thingId))
    return {
      on,
      unitCode,
      unitName: unit.name,
      needs: needs.filter(({ norm, held, inTransit }) => norm + held + inTransit > 0),
      items: Array.from(own, (item) => ({
        ...item,
        label: labelOf(item.thingId),
        plate: facts.get(item.thingId)?.plate ?? '',
        maintainedOn: facts.get(item.thingId)?.maintainedOn ?? null,
        inspectionDue: facts.get(item.thingId)?.inspectionDue ?? null,
        holderName: holders.find(({ postId }) => postId === item.postId)?.fullName ?? null,
        isDue: item.unitCode === unitCode && isDue(item, holders),
        isMissing: missing.has(item.thingId),
        isSerialElsewhere: same.some(
          ({ thingId, type, serial }) => serial === item.serial && type === item.type && thingId !== item.thingId,
        ),
      })),
      posts: holders.map(({ postId, postType, fullName }) => ({
        postId,
        name: postTypes[postType].name,
        holder: fullName,
      })),
    }
  },
})

/** A piece that is issued to a post is due when who signed for it holds the post no more: on that very day. */
function isDue({ postId, takenBy }: StockItem, holders: readonly Holder[]): boolean {
  return postId !== null && !holders.some((holder) => holder.postId === postId && holder.accountId === takenBy)
}
