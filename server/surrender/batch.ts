import { classFacts } from '../../forms/surrender/item-class.ts'
import { endThings, releaseThings, reserveThings } from '../custody/keep-things.ts'
import type { AnyTx, Tx } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import type { SurrenderBatchState } from '../db/tables.ts'
import { Problem } from '../http/problem.ts'
import type { Site } from '../http/server.ts'
import { listItems, setEnding, type Item } from './item.sql.ts'
import { storeOf } from './store.ts'

/** Items that are to be destroyed together. */
export type Batch = {
  batchId: string
  unitCode: string
  method: string
  place: string
  state: SurrenderBatchState
  madeBy: string
  madeOn: string
  approvedBy: string | null
  approvedOn: string | null
  decisionNo: string | null
  witnessUnits: string[]
  destroyedBy: string | null
  destroyedOn: string | null
  certificateNo: string | null
}

const columns = [
  'batch_id as batchId',
  'unit_code as unitCode',
  'method',
  'place',
  'state',
  'made_by as madeBy',
  'made_on as madeOn',
  'approved_by as approvedBy',
  'approved_on as approvedOn',
  'decision_no as decisionNo',
  'witness_units as witnessUnits',
  'destroyed_by as destroyedBy',
  'destroyed_on as destroyedOn',
  'certificate_no as certificateNo',
] as const

/** A batch, locked until the transaction ends. */
export async function lockBatch(tx: Tx<'surrender'>, batchId: string): Promise<Batch | undefined> {
  return tx.selectFrom('surrender.batch').select(columns).where('batch_id', '=', batchId).forUpdate().executeTakeFirst()
}

/** The newest batches. */
export async function listBatches(tx: Tx<'surrender'>, countMax: number): Promise<Batch[]> {
  return tx.selectFrom('surrender.batch').select(columns).orderBy('batch_id', 'desc').limit(countMax).execute()
}

/** The items of a batch. */
export async function listItemsOfBatch(tx: Tx<'surrender'>, batchId: string): Promise<Item[]> {
  const rows = await tx.selectFrom('surrender.batch_item').select('item_id').where('batch_id', '=', batchId).execute()
  return listItems(
    tx,
    rows.map(({ item_id }) => item_id),
  )
}

/** Who has signed as a witness of a batch. */
export async function listWitnesses(tx: Tx<'surrender'>, batchId: string) {
  return tx
    .selectFrom('surrender.batch_witness')
    .select(['account_id as accountId', 'unit_code as unitCode', 'signed_on as signedOn'])
    .where('batch_id', '=', batchId)
    .orderBy('signed_on')
    .orderBy('account_id')
    .execute()
}

/** Makes a batch, or changes one that nobody has approved; afterwards it is frozen (`surrender-batch-frozen`). */
export async function saveBatch(
  tx: AnyTx,
  known: Batch | undefined,
  batch: Pick<Batch, 'batchId' | 'unitCode' | 'method' | 'place' | 'madeBy' | 'madeOn'> & {
    itemIds: readonly string[]
  },
): Promise<void> {
  const { batchId, unitCode, method, place, madeBy, madeOn, itemIds } = batch
  if (known !== undefined && known.state !== 'draft')
    throw new Problem('surrender-batch-frozen', { state: known.state })
  const items = await listItems(tx, itemIds)
  if (items.length < new Set(itemIds).size) throw new Problem('not-found')
  for (const { itemClass, step, ending } of items) {
    if (classFacts[itemClass].route === 'military') throw new Problem('surrender-military-only')
    if (ending !== null) throw new Problem('custody-ended')
    if (step !== 'stored') throw new Problem('surrender-not-stored')
  }
  await tx
    .insertInto('surrender.batch')
    .values({
      batch_id: batchId,
      unit_code: unitCode,
      method,
      place,
      state: 'draft',
      made_by: madeBy,
      made_on: madeOn,
    })
    .onConflict((conflict) => conflict.column('batch_id').doUpdateSet({ method, place, made_by: madeBy }))
    .execute()
  await tx.deleteFrom('surrender.batch_item').where('batch_id', '=', batchId).execute()
  const rows = items.map(({ itemId }) => ({ batch_id: batchId, item_id: itemId }))
  await tx.insertInto('surrender.batch_item').values(rows).execute()
}

/**
 * Approves a batch: its items are reserved and it is frozen. Who made it does not approve it; the witnesses come from two
 * units, neither that of the store (`surrender-witnesses`). An item that is elsewhere refuses the whole.
 */
export async function approveBatch(
  tx: AnyTx,
  site: Pick<Site, 'units' | 'today'>,
  { batch, by, decisionNo, witnessUnits }: { batch: Batch; by: string; decisionNo: string; witnessUnits: string[] },
): Promise<void> {
  const { batchId, unitCode, state, madeBy } = batch
  if (state !== 'draft') throw new Problem('surrender-batch-frozen', { state })
  if (madeBy === by) throw new Problem('surrender-own-signature')
  if (new Set([...witnessUnits, unitCode]).size !== 3) throw new Problem('surrender-witnesses')
  const { placeId } = await storeOf(tx, site, unitCode)
  const thingIds = (await listItemsOfBatch(tx, batchId)).map(({ itemId }) => itemId)
  const on = site.today()
  await reserveThings(tx, { actId: newId(), thingIds, on, by, paper: decisionNo }, (thing) => {
    if (thing.placeId !== placeId) throw new Problem('custody-not-here', { thingId: thing.thingId })
  })
  await tx
    .updateTable('surrender.batch')
    .set({
      state: 'approved',
      approved_by: by,
      approved_on: on,
      decision_no: decisionNo,
      witness_units: witnessUnits,
    })
    .where('batch_id', '=', batchId)
    .execute()
}

/** Calls a batch off, with the reason: what was reserved is held as before. */
export async function cancelBatch(
  tx: AnyTx,
  { batch, by, on, reason }: { batch: Batch; by: string; on: string; reason: string },
): Promise<void> {
  const { batchId, state } = batch
  if (state !== 'draft' && state !== 'approved') throw new Problem('surrender-wrong-state', { state })
  const thingIds = (await listItemsOfBatch(tx, batchId)).map(({ itemId }) => itemId)
  if (state === 'approved') await releaseThings(tx, { actId: newId(), thingIds, on, by, reason })
  await tx
    .updateTable('surrender.batch')
    .set({ state: 'cancelled', cancel_reason: reason })
    .where('batch_id', '=', batchId)
    .execute()
}

/** A witness of one of the two units signs: neither who made the batch nor who approved it. Once for each unit. */
export async function witnessBatch(
  tx: Tx<'surrender'>,
  { batch, accountId, unitCode, on }: { batch: Batch; accountId: string; unitCode: string; on: string },
): Promise<void> {
  const { batchId, state, madeBy, approvedBy } = batch
  if (state !== 'approved') throw new Problem('surrender-wrong-state', { state })
  if (accountId === madeBy || accountId === approvedBy) throw new Problem('surrender-own-signature')
  const made = await tx
    .insertInto('surrender.batch_witness')
    .values({ batch_id: batchId, account_id: accountId, unit_code: unitCode, signed_on: on })
    .onConflict((conflict) => conflict.doNothing())
    .returning('account_id')
    .executeTakeFirst()
  if (made === undefined) throw new Problem('surrender-wrong-state', { state: 'signed' })
}

/** Destroys an approved batch when both witnesses have signed: its items end, and the certificate states them. */
export async function destroyBatch(
  tx: AnyTx,
  { batch, by, on, certificateNo }: { batch: Batch; by: string; on: string; certificateNo: string },
): Promise<void> {
  const { batchId, state, approvedBy, witnessUnits } = batch
  if (state !== 'approved') throw new Problem('surrender-wrong-state', { state })
  const witnesses = await listWitnesses(tx, batchId)
  const units = new Set(witnesses.map(({ unitCode }) => unitCode))
  if (!witnessUnits.every((unit) => units.has(unit))) throw new Problem('surrender-witnesses')
  if (by === approvedBy || witnesses.some(({ accountId }) => accountId === by))
    throw new Problem('surrender-own-signature')
  const items = await listItemsOfBatch(tx, batchId)
  const thingIds = items.map(({ itemId }) => itemId)
  await endThings(tx, {
    actId: newId(),
    thingIds,
    on,
    paper: certificateNo,
    ending: 'destroyed',
    givenBy: by,
    witnesses: witnesses.map(({ accountId }) => accountId),
  })
  await setEnding(tx, thingIds, { ending: 'destroyed', on })
  await tx
    .updateTable('surrender.batch')
    .set({ state: 'destroyed', destroyed_by: by, destroyed_on: on, certificate_no: certificateNo })
    .where('batch_id', '=', batchId)
    .execute()
}
