import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import { moveThings, type Act, type Rule } from './move-things.ts'
import { requireQuantity, rest } from './quantity.ts'
import { findThing, type Thing } from './thing.ts'

/** Writes down what was done with things where they are: made safe, stored, inspected, repaired. */
export async function noteThings(
  tx: Tx<'custody'>,
  act: Act & { what: string; by: string; witnesses?: readonly string[] },
  rule?: Rule,
): Promise<Thing[]> {
  return moveThings(tx, act, { move: 'noted', what: act.what, takenBy: act.by, witnesses: act.witnesses ?? [] }, rule)
}

/** Keeps things for what was decided about them; until they are released nothing else can happen to them. */
export async function reserveThings(tx: Tx<'custody'>, act: Act & { by: string }, rule?: Rule): Promise<Thing[]> {
  return moveThings(tx, act, { move: 'reserved', takenBy: act.by }, rule)
}

/** Takes back that things were reserved, with the reason. */
export async function releaseThings(
  tx: Tx<'custody'>,
  act: Act & { by: string; reason: string },
  rule?: Rule,
): Promise<Thing[]> {
  return moveThings(tx, act, { move: 'released', takenBy: act.by }, rule)
}

/** How things leave for good. Only what was reserved can be destroyed. */
export type Ending = 'destroyed' | 'handed-over' | 'returned' | 'written-off'

/** Ends things: after it they are in no place of ours, and nothing can happen to them. */
export async function endThings(
  tx: Tx<'custody'>,
  act: Act & { ending: Ending; givenBy: string; witnesses?: readonly string[] },
  rule?: Rule,
): Promise<Thing[]> {
  return moveThings(tx, act, { move: act.ending, givenBy: act.givenBy, witnesses: act.witnesses ?? [] }, rule)
}

/**
 * Takes a part of a quantity away as a thing of its own, in the same place: both together are what it was before. A part
 * is less than the whole (`custody-quantity`); what has a serial cannot be split. False where it was done before.
 */
export async function splitThing(
  tx: Tx<'custody'>,
  {
    thingId,
    newThingId,
    quantity,
    by,
    ...act
  }: Omit<Act, 'thingIds'> & { thingId: string; newThingId: string; quantity: number; by: string },
  rule?: Rule,
): Promise<boolean> {
  // Locked before it is read, since what stays depends on it; moving it locks the same row again.
  await tx.selectFrom('custody.thing').select('thing_id').where('thing_id', '=', thingId).forUpdate().execute()
  const whole = await findThing(tx, thingId)
  if (whole === undefined) throw new Problem('not-found')
  const known = await findThing(tx, newThingId)
  if (known === undefined) {
    requireQuantity(quantity, whole.countedIn)
    if (quantity >= whole.quantity) throw new Problem('custody-quantity', { quantity, there: whole.quantity })
  }
  const staying = rest(whole.quantity, quantity)
  const done = await moveThings(tx, { ...act, thingIds: [thingId] }, { move: 'split', takenBy: by, staying }, rule)
  if (done.length === 0) return false
  if (known !== undefined) throw new Problem('custody-not-here', { thingId: newThingId })
  await sql`
    insert into custody.thing (thing_id, use, type, serial, counted_in, split_from, quantity, state, place_id, last_seq)
    select ${newThingId}, use, type, serial, counted_in, thing_id, ${quantity.toFixed(3)}::numeric, 'held', place_id, 1
    from custody.thing where thing_id = ${thingId}`.execute(tx)
  await tx
    .insertInto('custody.event')
    .values({
      thing_id: newThingId,
      seq: 1,
      act_id: act.actId,
      move: 'split-off',
      on_day: act.on,
      quantity: quantity.toFixed(3),
      state: 'held',
      place_id: whole.placeId,
      taken_by: by,
    })
    .execute()
  return true
}
