import { sql } from 'kysely'
import { classFacts, isExplosive } from '../../forms/surrender/item-class.ts'
import { enterThings } from '../custody/enter-things.ts'
import { requireQuantity } from '../custody/quantity.ts'
import type { AnyTx, Tx } from '../db/database.ts'
import type { SurrenderHandInState } from '../db/tables.ts'
import { Problem } from '../http/problem.ts'
import type { Site } from '../http/server.ts'
import { deleteGiver } from './giver.ts'
import { insertItems, listItemsOf, type Item } from './item.sql.ts'
import { closeReport, lockTask } from './report.ts'
import { storeOf } from './store.ts'

/** What was handed in at once: where, on which day, who received. There is nothing here of who handed it in (`giver.ts`). */
export type HandIn = {
  handInId: string
  campaignId: string
  pointId: string
  unitCode: string
  on: string
  state: SurrenderHandInState
  receivedBy: string
  witness: string | null
  receiptNo: string
}

/** An item as an officer enters it. */
export type NewItem = Pick<
  Item,
  'itemId' | 'itemClass' | 'subtype' | 'make' | 'calibre' | 'serial' | 'marks' | 'origin' | 'quantity' | 'taskId'
>

const columns = [
  'hand_in_id as handInId',
  'campaign_id as campaignId',
  'point_id as pointId',
  'unit_code as unitCode',
  'on_day as on',
  'state',
  'received_by as receivedBy',
  'witness',
  'receipt_no as receiptNo',
] as const

/** A hand-in, locked until the transaction ends. */
export async function lockHandIn(tx: Tx<'surrender'>, handInId: string): Promise<HandIn | undefined> {
  return tx
    .selectFrom('surrender.hand_in')
    .select(columns)
    .where('hand_in_id', '=', handInId)
    .forUpdate()
    .executeTakeFirst()
}

/** The newest hand-ins of a unit. */
export async function listHandIns(tx: Tx<'surrender'>, unitCode: string, countMax: number): Promise<HandIn[]> {
  return tx
    .selectFrom('surrender.hand_in')
    .select(columns)
    .where('unit_code', '=', unitCode)
    .orderBy('hand_in_id', 'desc')
    .limit(countMax)
    .execute()
}

/** What one officer has received, before the other has confirmed it. */
export type Received = Omit<HandIn, 'state' | 'witness' | 'receiptNo'> & {
  items: readonly NewItem[]
  /** The report that it answers, which is closed with it. */
  reportId: string | null
}

/**
 * Writes down what was received; nothing is in custody until the second officer confirms. An explosive needs a task that
 * the engineers have cleared, and uses it up (`surrender-explosive`); quantities that cannot be are refused
 * (`custody-quantity`). Answers the receipt's number.
 */
export async function receiveHandIn(tx: AnyTx, received: Received): Promise<string> {
  const { handInId, items, unitCode, on, receivedBy: by, reportId } = received
  for (const item of items) {
    requireQuantity(item.quantity, classFacts[item.itemClass].countedIn)
    if (item.serial !== '' && item.quantity !== 1) throw new Problem('custody-quantity', { quantity: item.quantity })
    await requireCleared(tx, item, unitCode)
  }
  const receiptNo = await nextReceiptNo(tx, unitCode, on)
  await tx
    .insertInto('surrender.hand_in')
    .values({
      hand_in_id: handInId,
      campaign_id: received.campaignId,
      point_id: received.pointId,
      unit_code: unitCode,
      on_day: on,
      state: 'waiting',
      received_by: by,
      receipt_no: receiptNo,
    })
    .execute()
  const asReceived = (item: NewItem): Item => ({
    ...item,
    handInId,
    unitCode,
    countedIn: classFacts[item.itemClass].countedIn,
    step: isExplosive(item.itemClass) ? 'eod-cleared' : 'received',
    ending: null,
    endedOn: null,
  })
  await insertItems(tx, items.map(asReceived))
  if (reportId !== null) await closeReport(tx, { reportId, unitCode, by, on })
  return receiptNo
}

/** There is no way to receive an explosive but with the engineers' paper, of this unit, once. */
async function requireCleared(tx: Tx<'surrender'>, { itemClass, taskId }: NewItem, unitCode: string): Promise<void> {
  if (!isExplosive(itemClass)) {
    if (taskId !== null)
      throw new Problem('not-valid', { errors: [{ path: ['taskId'], message: 'Not an explosive.' }] })
    return
  }
  const task = taskId === null ? undefined : await lockTask(tx, taskId)
  if (task?.state !== 'cleared' || task.unitCode !== unitCode) throw new Problem('surrender-explosive')
  const used = await tx
    .selectFrom('surrender.item')
    .select('item_id')
    .where('task_id', '=', task.taskId)
    .executeTakeFirst()
  if (used !== undefined) throw new Problem('surrender-explosive')
}

/** Numbers of a unit and year: 00508-20-00017. */
async function nextReceiptNo(tx: Tx<'surrender'>, unitCode: string, on: string): Promise<string> {
  const { last_no } = await tx
    .insertInto('surrender.receipt_counter')
    .values({ unit_code: unitCode, year: Number(on.slice(0, 4)), last_no: 1 })
    .onConflict((conflict) =>
      conflict.columns(['unit_code', 'year']).doUpdateSet({ last_no: sql`receipt_counter.last_no + 1` }),
    )
    .returning('last_no')
    .executeTakeFirstOrThrow()
  return `${unitCode}-${on.slice(2, 4)}-${String(last_no).padStart(5, '0')}`
}

/**
 * The second officer confirms what the first received: from now on it is in custody, in the unit's store, signed by both.
 * Who received cannot confirm (`surrender-own-signature`); twice is refused (`surrender-wrong-state`).
 */
export async function confirmHandIn(
  tx: AnyTx,
  site: Pick<Site, 'units' | 'today'>,
  { handIn, witness }: { handIn: HandIn; witness: string },
): Promise<void> {
  const { handInId, unitCode, receivedBy, receiptNo, on } = handIn
  await answerHandIn(tx, handIn, { witness, state: 'confirmed' })
  const items = await listItemsOf(tx, [handInId])
  const { placeId } = await storeOf(tx, site, unitCode)
  const entry = { actId: handInId, placeId, on, takenBy: receivedBy, witnesses: [witness], paper: receiptNo }
  const things = items.map(({ itemId, itemClass, serial, countedIn, quantity }) => ({
    thingId: itemId,
    use: 'surrender' as const,
    type: itemClass,
    serial,
    countedIn,
    quantity,
  }))
  await enterThings(tx, entry, things)
}

/** The second officer does not confirm: it never came into custody, and the clearances can be used again. */
export async function refuseHandIn(tx: AnyTx, { handIn, witness }: { handIn: HandIn; witness: string }): Promise<void> {
  await answerHandIn(tx, handIn, { witness, state: 'refused' })
  await deleteGiver(tx, handIn.handInId)
  await tx.deleteFrom('surrender.photo').where('hand_in_id', '=', handIn.handInId).execute()
  await tx.deleteFrom('surrender.item').where('hand_in_id', '=', handIn.handInId).execute()
}

async function answerHandIn(
  tx: Tx<'surrender'>,
  { handInId, state, receivedBy }: HandIn,
  answer: { witness: string; state: 'confirmed' | 'refused' },
): Promise<void> {
  if (state !== 'waiting') throw new Problem('surrender-wrong-state', { state })
  if (receivedBy === answer.witness) throw new Problem('surrender-own-signature')
  await tx.updateTable('surrender.hand_in').set(answer).where('hand_in_id', '=', handInId).execute()
}
