import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'

/** What a tier holds of one commune, in one number: equal on both sides when both hold the same. */
export type CommuneDigest = { commune: string; persons: number; digest: string }

/**
 * A digest of every commune that anybody lives in: the people whose permanent residence is there, with all their
 * states, residences, memberships, relations and numbers in force. A sum of hashes, so it needs no order.
 */
export async function digestCommunes(tx: Tx<'register'>): Promise<CommuneDigest[]> {
  const hash = (thing: string) => sql`('x' || left(md5(${sql.ref(thing)}::text), 15))::bit(60)::bigint::numeric`
  const part = (table: string) => sql`select home.commune_code, ${hash('thing')} as hash
    from home join ${sql.table(`register.${table}`)} as thing using (person_id) where thing.superseded_by is null`
  const { rows } = await sql<CommuneDigest>`
    with home as materialized (
      select distinct on (person_id) person_id, commune_code from register.residence
      where kind = 'permanent' and superseded_by is null order by person_id, valid_from desc
    ), piece as (
      ${part('person_state')} union all ${part('residence')} union all ${part('household_member')}
      union all ${part('relation')}
      union all select home.commune_code, ${hash('thing')} from home join register.identifier as thing using (person_id)
    ), total as (select commune_code, sum(hash)::text as digest from piece group by commune_code)
    select commune_code as commune, count(*)::int as persons, min(digest) as digest
    from home join total using (commune_code)
    group by commune_code order by commune_code`.execute(tx)
  return rows
}
