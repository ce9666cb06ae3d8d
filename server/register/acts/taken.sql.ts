import { sql } from 'kysely'
import type { Tx } from '../../db/database.ts'

/** Which of these personal numbers are somebody's. */
export async function findTaken(tx: Tx<'register'>, numbers: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ value: string }>`
    select identifier.value from jsonb_array_elements_text(${JSON.stringify(numbers)}::jsonb) as asked (number)
    join register.identifier on identifier.value = asked.number`.execute(tx)
  return rows.map(({ value }) => value)
}

/** The acts of an event: of each, whose it is and what kind. */
export async function listEventActs(
  tx: Tx<'register'>,
  eventId: string,
): Promise<{ personId: string; actId: string; kind: string }[]> {
  const { rows } = await sql<{ personId: string; actId: string; kind: string }>`
    select person_id as "personId", act_id as "actId", kind from register.act where event_id = ${eventId}
    order by recorded_at, act_id`.execute(tx)
  return rows
}
