import type { Tx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import { requireQuantity } from './quantity.ts'
import type { CountedIn, Use } from './thing.ts'

/** A thing that comes into custody. The caller makes its identifier, which is its label as well. */
export type NewThing = {
  thingId: string
  use: Use
  type: string
  /** Empty where it has none. What has a serial is one. */
  serial: string
  countedIn: CountedIn
  quantity: number
}

/** Where things come in, and who signs for them. */
export type Entry = {
  actId: string
  placeId: string
  on: string
  takenBy: string
  witnesses?: readonly string[]
  paper?: string
}

/**
 * Takes new things into custody: from the people, from a supplier. The same act again changes nothing. Refuses
 * quantities that cannot be (`custody-quantity`) and an identifier that is taken (`custody-not-here`).
 */
export async function enterThings(tx: Tx<'custody'>, entry: Entry, things: readonly NewThing[]): Promise<void> {
  for (const { quantity, countedIn, serial } of things) {
    requireQuantity(quantity, countedIn)
    if (serial !== '' && quantity !== 1) throw new Problem('custody-quantity', { quantity, countedIn })
  }
  if (things.length === 0) return
  const values = things.map(({ thingId, use, type, serial, countedIn, quantity }) => ({
    thing_id: thingId,
    use,
    type,
    serial,
    counted_in: countedIn,
    quantity: quantity.toFixed(3),
    state: 'held' as const,
    place_id: entry.placeId,
    last_seq: 1,
  }))
  const made = await tx
    .insertInto('custody.thing')
    .values(values)
    .onConflict((conflict) => conflict.column('thing_id').doNothing())
    .returning('thing_id')
    .execute()
  if (made.length < things.length) {
    await requireSameEntry(tx, entry, things)
    return
  }
  const events = things.map(({ thingId, quantity }) => ({
    thing_id: thingId,
    seq: 1,
    act_id: entry.actId,
    move: 'entered' as const,
    on_day: entry.on,
    quantity: quantity.toFixed(3),
    state: 'held' as const,
    place_id: entry.placeId,
    taken_by: entry.takenBy,
    witnesses: [...(entry.witnesses ?? [])],
    paper: entry.paper ?? '',
  }))
  await tx.insertInto('custody.event').values(events).execute()
}

/** All of them came in by this very act, or it is another one that uses an identifier again. */
async function requireSameEntry(tx: Tx<'custody'>, entry: Entry, things: readonly NewThing[]): Promise<void> {
  const ids = things.map(({ thingId }) => thingId)
  const events = await tx
    .selectFrom('custody.event')
    .select('thing_id')
    .where('thing_id', 'in', ids)
    .where('act_id', '=', entry.actId)
    .where('move', '=', 'entered')
    .execute()
  if (events.length < things.length) throw new Problem('custody-not-here')
}
