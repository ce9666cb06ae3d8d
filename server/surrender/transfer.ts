import { classFacts } from '../../forms/surrender/item-class.ts'
import { recallThings, refuseThings, sendThings, takeThings } from '../custody/change-hands.ts'
import { listEvents } from '../custody/holdings.ts'
import { endThings } from '../custody/keep-things.ts'
import type { Rule } from '../custody/move-things.ts'
import type { AnyTx, Tx } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import type { SurrenderTransferKind, SurrenderTransferState } from '../db/tables.ts'
import { Problem } from '../http/problem.ts'
import type { Site } from '../http/server.ts'
import { listItems, setEnding, type Item } from './item.sql.ts'
import { storeOf } from './store.ts'

/** Items that go to the store of another unit, to the military, or back to an owner by decision. */
export type Transfer = {
  transferId: string
  kind: SurrenderTransferKind
  fromUnit: string
  toUnit: string | null
  /** The military unit; empty otherwise: nothing is kept of an owner. */
  toName: string
  state: SurrenderTransferState
  sealNo: string
  paperNo: string
  sentBy: string
  sentOn: string
  answeredBy: string | null
  answeredOn: string | null
  reason: string
}

const columns = [
  'transfer_id as transferId',
  'kind',
  'from_unit as fromUnit',
  'to_unit as toUnit',
  'to_name as toName',
  'state',
  'seal_no as sealNo',
  'paper_no as paperNo',
  'sent_by as sentBy',
  'sent_on as sentOn',
  'answered_by as answeredBy',
  'answered_on as answeredOn',
  'reason',
] as const

/** A transfer; locked until the transaction ends where it is about to be answered. */
export async function findTransfer(
  tx: Tx<'surrender'>,
  transferId: string,
  lock?: 'lock',
): Promise<Transfer | undefined> {
  const found = tx.selectFrom('surrender.transfer').select(columns).where('transfer_id', '=', transferId)
  return (lock === undefined ? found : found.forUpdate()).executeTakeFirst()
}

/** The newest transfers from and to a unit. */
export async function listTransfers(tx: Tx<'surrender'>, unitCode: string, countMax: number): Promise<Transfer[]> {
  return tx
    .selectFrom('surrender.transfer')
    .select(columns)
    .where((one) => one.or([one('from_unit', '=', unitCode), one('to_unit', '=', unitCode)]))
    .orderBy('transfer_id', 'desc')
    .limit(countMax)
    .execute()
}

/** The items of a transfer, each with how much of it went: what is divided later went whole. */
export async function listItemsIn(tx: AnyTx, transferId: string): Promise<Item[]> {
  const rows = await tx
    .selectFrom('surrender.transfer_item')
    .select('item_id')
    .where('transfer_id', '=', transferId)
    .execute()
  const itemIds = rows.map(({ item_id }) => item_id)
  const sent = (await listEvents(tx, itemIds)).filter(({ actId }) => actId === transferId)
  const quantities = new Map(sent.map(({ thingId, quantity }) => [thingId, quantity]))
  const items = await listItems(tx, itemIds)
  return Array.from(items, (item) => ({ ...item, quantity: quantities.get(item.itemId) ?? item.quantity }))
}

/** What is sent, and by whom. */
export type Sending = Pick<
  Transfer,
  'transferId' | 'kind' | 'fromUnit' | 'toUnit' | 'toName' | 'sealNo' | 'paperNo' | 'sentBy' | 'sentOn' | 'reason'
> & { itemIds: readonly string[] }

type Where = Pick<Site, 'units' | 'today'>

/**
 * Sends items from the store of a unit, all or none. To another store they are in transit until that one signs; to the
 * military or an owner they leave for good, on the paper that both have signed. Refuses what is not stored there, and
 * what the military takes where it is to go elsewhere.
 */
export async function sendTransfer(tx: AnyTx, site: Where, sending: Sending): Promise<void> {
  const { transferId, kind, fromUnit, toUnit, sentBy, sentOn, itemIds } = sending
  const items = await listItems(tx, itemIds)
  if (items.length < new Set(itemIds).size) throw new Problem('not-found')
  refuseWrongRoute(items, kind)
  await tx
    .insertInto('surrender.transfer')
    .values({
      transfer_id: transferId,
      kind,
      from_unit: fromUnit,
      to_unit: toUnit,
      to_name: sending.toName,
      state: kind === 'store' ? 'sent' : 'taken',
      seal_no: sending.sealNo,
      paper_no: sending.paperNo,
      sent_by: sentBy,
      sent_on: sentOn,
      reason: sending.reason,
    })
    .execute()
  const rows = items.map(({ itemId }) => ({ transfer_id: transferId, item_id: itemId }))
  await tx.insertInto('surrender.transfer_item').values(rows).execute()
  const act = {
    actId: transferId,
    thingIds: itemIds,
    on: sentOn,
    reason: sending.reason,
    sealNo: sending.sealNo,
    paper: sending.paperNo,
    givenBy: sentBy,
  }
  const rule = onlyFrom((await storeOf(tx, site, fromUnit)).placeId)
  if (toUnit !== null) {
    const { placeId } = await storeOf(tx, site, toUnit)
    await sendThings(tx, { ...act, toPlaceId: placeId }, rule)
    return
  }
  const ending = kind === 'military' ? 'handed-over' : 'returned'
  await endThings(tx, { ...act, ending }, rule)
  await setEnding(tx, itemIds, { ending, on: sentOn })
}

function refuseWrongRoute(items: readonly Item[], kind: SurrenderTransferKind): void {
  for (const { itemClass, step } of items) {
    if (classFacts[itemClass].route === 'military') {
      if (kind !== 'military') throw new Problem('surrender-military-only')
    } else if (step !== 'stored') throw new Problem('surrender-not-stored')
  }
}

/** What is elsewhere cannot be sent from here. */
function onlyFrom(place: string): Rule {
  return ({ thingId, placeId }) => {
    if (placeId !== place) throw new Problem('custody-not-here', { thingId })
  }
}

/**
 * Who sent items takes them back, with the reason: they are stored where they were. Refused once the other side has
 * answered (`surrender-wrong-state`).
 */
export async function recallTransfer(
  tx: AnyTx,
  { transferId, state, paperNo }: Transfer,
  { reason, by, on }: { reason: string; by: string; on: string },
): Promise<void> {
  if (state !== 'sent') throw new Problem('surrender-wrong-state', { state })
  const thingIds = (await listItemsIn(tx, transferId)).map(({ itemId }) => itemId)
  await recallThings(tx, { actId: newId(), thingIds, on, by, reason, paper: paperNo })
  await tx
    .updateTable('surrender.transfer')
    .set({ state: 'recalled', answered_on: on, reason })
    .where('transfer_id', '=', transferId)
    .execute()
}

/** The store that items were sent to signs for them, or refuses them with the reason: then they are where they were. */
export async function answerTransfer(
  tx: AnyTx,
  transfer: Transfer,
  answer: { takes: boolean; reason: string; by: string; on: string },
): Promise<void> {
  const { transferId, state } = transfer
  const { takes, reason, by, on } = answer
  if (state !== 'sent') throw new Problem('surrender-wrong-state', { state })
  const thingIds = (await listItemsIn(tx, transferId)).map(({ itemId }) => itemId)
  const act = { actId: newId(), thingIds, on, takenBy: by, reason, paper: transfer.paperNo }
  if (takes) await takeThings(tx, act)
  else await refuseThings(tx, act)
  await tx
    .updateTable('surrender.transfer')
    .set({ state: takes ? 'taken' : 'refused', answered_by: by, answered_on: on, reason })
    .where('transfer_id', '=', transferId)
    .execute()
}
