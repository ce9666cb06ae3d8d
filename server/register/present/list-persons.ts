import { sql } from 'kysely'
import type { Tx } from '../../db/database.ts'

/**
 * The next persons after one, in the order of identifiers, so that a walk over everybody can be cut off and go on: all,
 * or those of these communes, the dead and the gone among them. Without `after` from the first.
 */
export async function listPersonsAfter(
  tx: Tx<'register'>,
  { after, communes, countMax }: { after: string | null; communes: readonly string[] | undefined; countMax: number },
): Promise<string[]> {
  const beyond = after === null ? sql`true` : sql`person_id > ${after}::uuid`
  const { rows } =
    communes === undefined
      ? await sql<{ id: string }>`select person_id as id from register.person
          where ${beyond} order by person_id limit ${countMax}`.execute(tx)
      : await sql<{ id: string }>`select person_id as id from register.name_search
          where commune_code = any(${communes}) and ${beyond} order by person_id limit ${countMax}`.execute(tx)
  return rows.map(({ id }) => id)
}

/** How many such a walk meets. */
export async function countPersons(tx: Tx<'register'>, communes: readonly string[] | undefined): Promise<number> {
  const whom = communes === undefined ? sql`register.person` : sql`register.name_search`
  const where = communes === undefined ? sql`true` : sql`commune_code = any(${communes})`
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${whom} where ${where}`.execute(tx)
  return rows[0]?.count ?? 0
}

/** The persons of a part of the feed, and the number of its last change; no number where there is nothing new. */
type ChangedPersons = { seq: string | undefined; personIds: string[] }

/**
 * Whose facts may contradict each other otherwise than before the changes after a number: whom the acts are about, with
 * their relatives, and everybody who was ever in a household with them.
 */
export async function listChanged(tx: Tx<'register'>, after: string, countMax: number): Promise<ChangedPersons> {
  const { rows } = await sql<{ seq: string; personId: string | null }>`
    select seq::text as seq, person_id as "personId" from register.change
    where change.seq > ${after}::bigint order by change.seq limit ${countMax}`.execute(tx)
  const changed = [...new Set(rows.flatMap(({ personId }) => personId ?? []))]
  return { seq: rows.at(-1)?.seq, personIds: changed.length === 0 ? [] : await listNear(tx, changed) }
}

/** These persons with their relatives and with everybody who was ever in a household with them. */
async function listNear(tx: Tx<'register'>, personIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with asked as materialized (select unnest(${personIds}::uuid[]) as person_id)
    select person_id as id from asked
    union select thing.related_person_id from asked join lateral (select * from register.relation as thing
      where thing.person_id = asked.person_id offset 0) as thing on thing.related_person_id is not null
    union select thing.person_id from asked join lateral (select * from register.relation as thing
      where thing.related_person_id = asked.person_id offset 0) as thing on true
    union select other.person_id from asked join lateral (select distinct household_id
        from register.household_member as thing where thing.person_id = asked.person_id) as thing on true
      join lateral (select * from register.household_member as other
        where other.household_id = thing.household_id offset 0) as other on true`.execute(tx)
  return rows.map(({ id }) => id)
}
