import * as z from 'zod'
import { itemClasses, countedIns, origins } from '../../forms/surrender/item-class.ts'
import { labelOf } from '../custody/label.ts'
import { listSameSerial, listThings } from '../custody/thing.ts'
import type { AnyTx } from '../db/database.ts'
import type { Item } from './item.sql.ts'

/** An item as the officers see it: what it is, how safe, and how it stands with it in custody. */
export const ItemOutput = z.object({
  itemId: z.uuid(),
  handInId: z.uuid(),
  unitCode: z.string(),
  itemClass: z.enum(itemClasses),
  subtype: z.string(),
  make: z.string(),
  calibre: z.string(),
  serial: z.string(),
  marks: z.string(),
  origin: z.enum(origins),
  quantity: z.number(),
  countedIn: z.enum(countedIns),
  step: z.enum(['received', 'made-safe', 'eod-cleared', 'stored']),
  state: z.enum(['held', 'in-transit', 'reserved', 'ended']),
  /** What its QR label says. */
  label: z.string(),
  /** Another item bears the same serial: somebody has to look at both. They stay two. */
  isSerialElsewhere: z.boolean(),
})
export type ItemOutput = z.infer<typeof ItemOutput>

/** Items with their state in custody; one that is not in custody yet counts as held by who received it. */
export async function showItems(tx: AnyTx, items: readonly Item[]): Promise<ItemOutput[]> {
  const things = await listThings(
    tx,
    items.map(({ itemId }) => itemId),
  )
  const states = new Map(things.map(({ thingId, state }) => [thingId, state]))
  const same = await listSameSerial(
    tx,
    items.map(({ serial }) => serial),
    'surrender',
  )
  const show = (item: Item): ItemOutput => ({
    ...item,
    state: states.get(item.itemId) ?? 'held',
    label: labelOf(item.itemId),
    isSerialElsewhere:
      item.serial !== '' && same.some(({ thingId, serial }) => serial === item.serial && thingId !== item.itemId),
  })
  return items.map(show)
}
