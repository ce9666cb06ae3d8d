import { sql } from 'kysely'
import * as z from 'zod'
import { equipmentTypeCodes, type EquipmentTypeCode } from '../../forms/workforce/equipment-types.ts'
import { listEvents, listHoldings, type CustodyEvent } from '../custody/holdings.ts'
import { listPlaces } from '../custody/place.ts'
import type { AnyTx, Tx } from '../db/database.ts'

/** How a thing is: what is in repair or lost is held, and counts for nothing. */
type Condition = 'usable' | 'in-repair' | 'lost'

/** A piece, or a quantity, of equipment on a day. */
export type StockItem = {
  thingId: string
  type: EquipmentTypeCode
  serial: string
  quantity: number
  condition: Condition
  /** The unit and the post that answer for it; the post is null in a store. */
  unitCode: string
  postId: string | null
  placeName: string
  /** The unit and the post that it was sent to, and that have not signed yet. */
  headingTo: { unitCode: string; postId: string | null } | null
  /** The account that signed for it last. */
  takenBy: string | null
}

const conditionAfter: Record<string, Condition> = {
  'in-repair': 'in-repair',
  repaired: 'usable',
  lost: 'lost',
  found: 'usable',
}

const TypeCode = z.enum(equipmentTypeCodes)

/** All equipment of the tier at the end of a day, computed from the events of custody. */
export async function listStock(tx: AnyTx, on: string): Promise<StockItem[]> {
  const holdings = await listHoldings(tx, { use: 'equipment', on })
  const events = new Map<string, CustodyEvent[]>()
  for (const event of await listEvents(
    tx,
    holdings.map(({ thingId }) => thingId),
  ))
    if (event.onDay <= on) events.set(event.thingId, [...(events.get(event.thingId) ?? []), event])
  const ids = [...events.values()].flat().flatMap(({ placeId, headingTo }) => [placeId, headingTo])
  const places = new Map(
    (
      await listPlaces(
        tx,
        ids.filter((id) => id !== null),
      )
    ).map((place) => [place.placeId, place]),
  )
  const whereIs = (placeId: string | null) => {
    const place = places.get(placeId ?? '')
    const postId = place?.kind === 'officer-post' ? place.holder : null
    return place === undefined ? undefined : { unitCode: place.unitCode ?? '', postId, placeName: place.name }
  }
  return holdings.flatMap(({ thingId, type, serial, quantity, placeId }) => {
    const own = events.get(thingId) ?? []
    const [here, heading] = [whereIs(placeId), whereIs(own.at(-1)?.headingTo ?? null)]
    if (here === undefined) return []
    const noted = own.findLast(({ what }) => what in conditionAfter)
    const takenBy = own.findLast(({ move }) => ['entered', 'taken', 'split-off'].includes(move))?.takenBy ?? null
    const headingTo = heading === undefined ? null : { unitCode: heading.unitCode, postId: heading.postId }
    const condition = conditionAfter[noted?.what ?? ''] ?? 'usable'
    return [{ thingId, type: TypeCode.parse(type), serial, quantity, condition, ...here, headingTo, takenBy }]
  })
}

/** What a unit has of a type: usable and there; and on its way there. */
export function heldBy(
  stock: readonly StockItem[],
  { unitCode, type }: { unitCode: string; type: EquipmentTypeCode },
): { held: number; inTransit: number } {
  const usable = stock.filter((item) => item.type === type && item.condition === 'usable')
  const sum = (items: readonly StockItem[]): number => items.reduce((total, { quantity }) => total + quantity, 0)
  return {
    held: sum(usable.filter((item) => item.unitCode === unitCode && !leaves(item))),
    inTransit: sum(usable.filter((item) => item.headingTo?.unitCode === unitCode && leaves(item))),
  }
}

/** Whether it is on its way to another unit. Between a store and a post of one unit it stays with the unit. */
const leaves = ({ unitCode, headingTo }: StockItem): boolean => headingTo !== null && headingTo.unitCode !== unitCode

/** What is kept of a piece besides its custody. */
export type AssetFacts = {
  thingId: string
  plate: string
  acquiredOn: string
  maintainedOn: string | null
  inspectionDue: string | null
}

/** The facts of these pieces, in no order. */
export async function listAssets(tx: Tx<'workforce'>, thingIds: readonly string[]): Promise<AssetFacts[]> {
  const { rows } = await sql<AssetFacts>`
    select thing_id as "thingId", plate, acquired_on as "acquiredOn", maintained_on as "maintainedOn",
      inspection_due as "inspectionDue"
    from workforce.asset where thing_id = any(${thingIds}::uuid[])`.execute(tx)
  return rows
}
