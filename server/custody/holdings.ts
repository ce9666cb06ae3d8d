import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { withNumber, type CountedIn, type CustodyStanding, type Move, type Use } from './thing.ts'

/** One thing that a place answered for at the end of a day, and since when it does. */
export type Holding = {
  thingId: string
  type: string
  serial: string
  countedIn: CountedIn
  quantity: number
  state: CustodyStanding
  placeId: string
}

/**
 * What places answered for at the end of a day (`YYYY-MM-DD`), computed from the events alone; of all places where none
 * is named. What is in transit is the sender's.
 */
export async function listHoldings(
  tx: Tx<'custody'>,
  { placeIds, use, on }: { placeIds?: readonly string[]; use: Use; on: string },
): Promise<Holding[]> {
  const { rows } = await sql<Omit<Holding, 'quantity'> & { quantity: string }>`
    select thing.thing_id as "thingId", thing.type, thing.serial, thing.counted_in as "countedIn", event.quantity,
      event.state, event.place_id as "placeId"
    from (
      select distinct on (thing_id) thing_id, quantity, state, place_id from custody.event
      where on_day <= ${on} order by thing_id, seq desc
    ) as event
    join custody.thing as thing on thing.thing_id = event.thing_id
    where thing.use = ${use}::custody.use and event.state <> 'ended'
      and (${placeIds ?? null}::uuid[] is null or event.place_id = any(${placeIds ?? null}::uuid[]))
    order by thing.thing_id`.execute(tx)
  return rows.map(withNumber)
}

/** One event of a thing, in words of the ledger. */
export type CustodyEvent = {
  thingId: string
  seq: number
  actId: string
  move: Move
  what: string
  onDay: string
  recordedAt: Date
  quantity: number
  state: CustodyStanding
  placeId: string | null
  headingTo: string | null
  givenBy: string | null
  takenBy: string | null
  witnesses: string[]
  sealNo: string
  paper: string
  reason: string
}

/** All that happened to things, thing by thing, in order. */
export async function listEvents(tx: Tx<'custody'>, thingIds: readonly string[]): Promise<CustodyEvent[]> {
  if (thingIds.length === 0) return []
  const rows = await tx
    .selectFrom('custody.event')
    .select([
      'thing_id as thingId',
      'seq',
      'act_id as actId',
      'move',
      'what',
      'on_day as onDay',
      'recorded_at as recordedAt',
      'quantity',
      'state',
      'place_id as placeId',
      'heading_to as headingTo',
      'given_by as givenBy',
      'taken_by as takenBy',
      'witnesses',
      'seal_no as sealNo',
      'paper',
      'reason',
    ])
    .where('thing_id', 'in', [...new Set(thingIds)])
    .orderBy('thing_id')
    .orderBy('seq')
    .execute()
  return rows.map(withNumber)
}
