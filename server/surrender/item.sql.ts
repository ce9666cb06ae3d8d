import { sql } from 'kysely'
import type { ItemClass } from '../../forms/surrender/item-class.ts'
import type { Tx } from '../db/database.ts'
import type { CustodyCountedIn, SurrenderEnding, SurrenderOrigin, SurrenderStep } from '../db/tables.ts'

/** An item of a hand-in. What it is stays; where it is and in what state, custody knows. */
export type Item = {
  itemId: string
  handInId: string
  unitCode: string
  itemClass: ItemClass
  subtype: string
  make: string
  calibre: string
  serial: string
  marks: string
  origin: SurrenderOrigin
  quantity: number
  countedIn: CustodyCountedIn
  step: SurrenderStep
  taskId: string | null
  ending: SurrenderEnding | null
  endedOn: string | null
}

const columns = [
  'item_id as itemId',
  'hand_in_id as handInId',
  'unit_code as unitCode',
  'class as itemClass',
  'subtype',
  'make',
  'calibre',
  'serial',
  'marks',
  'origin',
  'quantity',
  'counted_in as countedIn',
  'step',
  'task_id as taskId',
  'ending',
  'ended_on as endedOn',
] as const

const withNumber = <Row extends { quantity: string }>(row: Row) => ({ ...row, quantity: Number(row.quantity) })

/** Writes down the items of a hand-in. */
export async function insertItems(tx: Tx<'surrender'>, items: readonly Item[]): Promise<void> {
  const rows = items.map((item) => ({
    item_id: item.itemId,
    hand_in_id: item.handInId,
    unit_code: item.unitCode,
    class: item.itemClass,
    subtype: item.subtype,
    make: item.make,
    calibre: item.calibre,
    serial: item.serial,
    marks: item.marks,
    origin: item.origin,
    quantity: item.quantity.toFixed(3),
    counted_in: item.countedIn,
    step: item.step,
    task_id: item.taskId,
    ending: item.ending,
    ended_on: item.endedOn,
  }))
  await tx.insertInto('surrender.item').values(rows).execute()
}

/** The items of these identifiers, in the order in which they were made. */
export async function listItems(tx: Tx<'surrender'>, itemIds: readonly string[]): Promise<Item[]> {
  if (itemIds.length === 0) return []
  const rows = await tx
    .selectFrom('surrender.item')
    .select(columns)
    .where('item_id', 'in', [...itemIds])
    .orderBy('item_id')
    .execute()
  return rows.map(withNumber)
}

/** The items of hand-ins. */
export async function listItemsOf(tx: Tx<'surrender'>, handInIds: readonly string[]): Promise<Item[]> {
  if (handInIds.length === 0) return []
  const rows = await tx
    .selectFrom('surrender.item')
    .select(columns)
    .where('hand_in_id', 'in', [...handInIds])
    .orderBy('item_id')
    .execute()
  return rows.map(withNumber)
}

/** Takes a part of an item away as an item of its own, which is in everything else what the first one is. */
export async function divideItem(
  tx: Tx<'surrender'>,
  { itemId, newItemId, quantity }: { itemId: string; newItemId: string; quantity: number },
): Promise<void> {
  const part = quantity.toFixed(3)
  await sql`
    insert into surrender.item (item_id, hand_in_id, unit_code, class, subtype, make, calibre, serial, marks, origin,
      quantity, counted_in, step, task_id, split_from)
    select ${newItemId}, hand_in_id, unit_code, class, subtype, make, calibre, serial, marks, origin,
      ${part}::numeric, counted_in, step, task_id, item_id
    from surrender.item where item_id = ${itemId}`.execute(tx)
  await sql`update surrender.item set quantity = quantity - ${part}::numeric where item_id = ${itemId}`.execute(tx)
}

/** Notes how far items are in being made safe. */
export async function setStep(tx: Tx<'surrender'>, itemIds: readonly string[], step: SurrenderStep): Promise<void> {
  await tx
    .updateTable('surrender.item')
    .set({ step })
    .where('item_id', 'in', [...itemIds])
    .execute()
}

/** Notes how items have left for good. Custody has the act itself. */
export async function setEnding(
  tx: Tx<'surrender'>,
  itemIds: readonly string[],
  ended: { ending: SurrenderEnding; on: string },
): Promise<void> {
  await tx
    .updateTable('surrender.item')
    .set({ ending: ended.ending, ended_on: ended.on })
    .where('item_id', 'in', [...itemIds])
    .execute()
}
