import type { Tx } from '../db/database.ts'
import type { CustodyCountedIn, CustodyMove, CustodyState, CustodyUse } from '../db/tables.ts'

/** What a thing is kept for: handed in by the people, or used by officers. */
export type Use = CustodyUse

/** In what a quantity is counted. Pieces and rounds are whole; kilograms and metres have up to three decimals. */
export type CountedIn = CustodyCountedIn

/** How it stands with a thing. `in-transit`: sent, and not signed for by who is to take it. `ended`: it has left for good. */
export type CustodyStanding = CustodyState

/** What can happen to a thing. */
export type Move = CustodyMove

/** A thing as it is now. */
export type Thing = {
  thingId: string
  use: Use
  type: string
  serial: string
  countedIn: CountedIn
  quantity: number
  state: CustodyStanding
  /** Who answers for it: while it is in transit the sender; null when it has ended. */
  placeId: string | null
  /** Who is to take it. */
  headingTo: string | null
  lastSeq: number
}

export const thingColumns = [
  'thing_id as thingId',
  'use',
  'type',
  'serial',
  'counted_in as countedIn',
  'quantity',
  'state',
  'place_id as placeId',
  'heading_to as headingTo',
  'last_seq as lastSeq',
] as const

/** The driver gives exact decimals as text. */
export function withNumber<Row extends { quantity: string }>(row: Row): Omit<Row, 'quantity'> & { quantity: number } {
  return { ...row, quantity: Number(row.quantity) }
}

/** A thing, or undefined where there is none. */
export async function findThing(tx: Tx<'custody'>, thingId: string): Promise<Thing | undefined> {
  return (await listThings(tx, [thingId]))[0]
}

/** The things of these identifiers, in the order of the identifiers' time. */
export async function listThings(tx: Tx<'custody'>, thingIds: readonly string[]): Promise<Thing[]> {
  if (thingIds.length === 0) return []
  const rows = await tx
    .selectFrom('custody.thing')
    .select(thingColumns)
    .where('thing_id', 'in', [...new Set(thingIds)])
    .orderBy('thing_id')
    .execute()
  return rows.map(withNumber)
}

/** The things that a place answers for, or that are on their way to it. */
export async function listThingsAt(tx: Tx<'custody'>, placeId: string, use: Use): Promise<Thing[]> {
  const rows = await tx
    .selectFrom('custody.thing')
    .select(thingColumns)
    .where((thing) => thing.or([thing('place_id', '=', placeId), thing('heading_to', '=', placeId)]))
    .where('use', '=', use)
    .orderBy('thing_id')
    .execute()
  return rows.map(withNumber)
}

/** The other things that bear a serial: an alert, never a reason to take them for one. */
export async function listSameSerial(tx: Tx<'custody'>, serials: readonly string[], use: Use): Promise<Thing[]> {
  const named = serials.filter((serial) => serial !== '')
  if (named.length === 0) return []
  const rows = await tx
    .selectFrom('custody.thing')
    .select(thingColumns)
    .where('serial', 'in', named)
    .where('use', '=', use)
    .orderBy('thing_id')
    .execute()
  return rows.map(withNumber)
}
