import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../db/database.ts'
import { unitActColumns } from './reform/unit-act.sql.ts'

/** What a tier holds of one commune, in one number: equal on both sides when both hold the same. */
export type CommuneDigest = { commune: string; persons: number; digest: string }

/**
 * A digest of every commune by its code: the people whose permanent residence is recorded there, whatever a reform made of
 * it since, with all their acts, numbers, states, residences, memberships, relations, cards, flags and mergers, the
 * superseded ones too; and the acts about the unit itself. When an act was recorded is not in it, since each tier has its
 * own moment. A sum of hashes, so it needs no order: it finds what was lost or altered, and is no proof against somebody
 * who makes rows to fit.
 */
export async function digestCommunes(tx: Tx<'register'>): Promise<CommuneDigest[]> {
  const act = sql`(act_id, kind, effective_on, evidence, decided_by, tier, event_id, annuls)`
  const unitAct = sql`(${sql.join(unitActColumns.map((column) => sql.ref(column)))})`
  const { rows } = await sql<CommuneDigest>`
    with home as materialized (
      select distinct on (person_id) person_id, commune_code from register.residence
      where kind = 'permanent' and superseded_by is null order by person_id, valid_from desc
    ), piece as (
      ${hashed('act', act)} union all ${hashed('identifier')} union all ${hashed('person_state')}
      union all ${hashed('residence')} union all ${hashed('household_member')} union all ${hashed('relation')}
      union all ${hashed('effect')} union all ${hashed('card')} union all ${hashed('flag')} union all ${hashed('merger')}
    ), person as (
      select person_id, sum(hash) as hash from piece group by person_id
    ), held as (
      select commune_code, 1 as persons, hash from home join person using (person_id)
      union all select unit_code, 0, ${hashOf(unitAct)} from register.unit_act
    )
    select commune_code as commune, sum(persons)::int as persons, sum(hash)::text as digest
    from held group by commune_code order by commune_code`.execute(tx)
  return rows
}

/** Each row of a table as a hash, with whose it is. */
function hashed(table: string, row = sql`thing`) {
  return sql`select person_id, ${hashOf(row)} as hash from ${sql.table(`register.${table}`)} as thing`
}

function hashOf(row: RawBuilder<unknown>) {
  return sql`('x' || left(md5(${row}::text), 15))::bit(60)::bigint`
}
