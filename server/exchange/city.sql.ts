import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import type { Receipt } from './exchange-output.ts'

/** A city as the nation keeps it. `nextAfter` is the last change that was taken. */
export type City = {
  areaCode: string
  address: string
  nextAfter: string
  cityNewest: string
  lastPullAt: Date | null
  lastProblem: string | null
}

const columns = [
  'area_code as areaCode',
  'address',
  'next_after as nextAfter',
  'city_newest as cityNewest',
  'last_pull_at as lastPullAt',
  'last_problem as lastProblem',
] as const

/** The cities that the nation takes changes from. */
export async function listCities(tx: Tx<'exchange'>): Promise<City[]> {
  return tx.selectFrom('exchange.city').select(columns).orderBy('area_code').execute()
}

/** Says where a city is to be found; its place in the feed stays. */
export async function saveCity(tx: Tx<'exchange'>, city: { areaCode: string; address: string }): Promise<void> {
  await tx
    .insertInto('exchange.city')
    .values({ area_code: city.areaCode, address: city.address })
    .onConflict((conflict) => conflict.column('area_code').doUpdateSet({ address: city.address }))
    .execute()
}

/** The place in a city's feed; other pulls of the same city wait until the transaction ends. */
export async function lockCity(tx: Tx<'exchange'>, areaCode: string): Promise<string> {
  const row = await tx
    .selectFrom('exchange.city')
    .select('next_after')
    .where('area_code', '=', areaCode)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return row.next_after
}

/** Moves the place in a city's feed. */
export async function moveCity(
  tx: Tx<'exchange'>,
  areaCode: string,
  { nextAfter, newest }: { nextAfter: string; newest: string },
): Promise<void> {
  await tx
    .updateTable('exchange.city')
    .set({ next_after: nextAfter, city_newest: newest, last_pull_at: sql<Date>`now()`, last_problem: null })
    .where('area_code', '=', areaCode)
    .execute()
}

/** Notes why a pull stopped. */
export async function noteProblem(tx: Tx<'exchange'>, areaCode: string, problem: string): Promise<void> {
  await tx.updateTable('exchange.city').set({ last_problem: problem }).where('area_code', '=', areaCode).execute()
}

/** Keeps receipts until they are sent. */
export async function queueReceipts(tx: Tx<'exchange'>, areaCode: string, receipts: readonly Receipt[]): Promise<void> {
  if (receipts.length === 0) return
  await tx
    .insertInto('exchange.outgoing_receipt')
    .values(
      receipts.map(({ seq, outcome, personId, detail }) => ({
        area_code: areaCode,
        seq,
        outcome,
        person_id: personId,
        detail: JSON.stringify(detail),
      })),
    )
    .execute()
}

/** What these persons were answered before, other than a number: a number that was refused, or one that was withheld. */
export async function listAnswered(
  tx: Tx<'exchange'>,
  personIds: readonly string[],
): Promise<Record<'refused' | 'withheld', Set<string>>> {
  const rows = await tx
    .selectFrom('exchange.outgoing_receipt')
    .select(['person_id', 'outcome'])
    .where('outcome', '<>', 'number-given')
    .where('person_id', '=', sql<string>`any(${personIds}::uuid[])`)
    .execute()
  const withOutcome = (outcome: Receipt['outcome']): Set<string> =>
    new Set(rows.filter((row) => row.outcome === outcome).map(({ person_id }) => person_id))
  return { refused: withOutcome('refused'), withheld: withOutcome('number-withheld') }
}

/** Somebody who waits for a number, and the change that brought them. */
export type Waiting = { personId: string; seq: string }

/** Lets people of a city wait for numbers; who waits already keeps the earlier change. */
export async function addWaiting(tx: Tx<'exchange'>, areaCode: string, people: readonly Waiting[]): Promise<void> {
  if (people.length === 0) return
  await tx
    .insertInto('exchange.numberless')
    .values(people.map(({ personId, seq }) => ({ person_id: personId, area_code: areaCode, seq })))
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .execute()
}

/** Takes those who have waited longest out of the waiting list. */
export async function takeWaiting(tx: Tx<'exchange'>, areaCode: string, countMax: number): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    delete from exchange.numberless using (
      select person_id from exchange.numberless where area_code = ${areaCode} order by seq, person_id limit ${countMax}
    ) as first
    where numberless.person_id = first.person_id
    returning numberless.person_id as "personId", numberless.seq::text as seq`.execute(tx)
  return rows
}

/** The receipts that a city does not have yet, oldest first. */
export async function listUnsent(tx: Tx<'exchange'>, areaCode: string, countMax: number): Promise<Receipt[]> {
  const { rows } = await sql<Receipt>`
    select seq::text as seq, outcome, person_id as "personId", detail from exchange.outgoing_receipt as receipt
    where area_code = ${areaCode} and sent_at is null order by receipt.seq limit ${countMax}`.execute(tx)
  return rows
}

/** Notes that a city has these receipts. */
export async function markSent(tx: Tx<'exchange'>, areaCode: string, receipts: readonly Receipt[]): Promise<void> {
  await sql`update exchange.outgoing_receipt set sent_at = now()
    where area_code = ${areaCode} and seq = any(${receipts.map(({ seq }) => seq)}::bigint[])`.execute(tx)
}

/** How many numbers were given to people of each city, and how many refusals it got. */
export async function countReceipts(tx: Tx<'exchange'>): Promise<Map<string, { given: number; refused: number }>> {
  const { rows } = await sql<{ areaCode: string; given: number; refused: number }>`
    select area_code as "areaCode", count(*) filter (where outcome = 'number-given')::int as given,
      count(*) filter (where outcome <> 'number-given')::int as refused
    from exchange.outgoing_receipt group by area_code`.execute(tx)
  return new Map(rows.map(({ areaCode, ...counts }) => [areaCode, counts]))
}
