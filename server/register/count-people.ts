import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'

/**
 * How many people have their permanent residence in these communes, as the register has it now. It counts them one by
 * one: fine for a commune, a scan for a whole city.
 */
export async function countPeople(tx: Tx<'register'>, communes: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from register.residence as home
    where kind = 'permanent' and superseded_by is null and commune_code = any(${communes}::text[])
      and not exists (select from register.residence as later where later.person_id = home.person_id
        and later.kind = 'permanent' and later.superseded_by is null and later.valid_from > home.valid_from)`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}
