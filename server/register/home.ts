import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'

/**
 * The commune of a person's permanent residence, by which it is decided who may see the record: the last one, whatever
 * day a caller asks about, since it is today's officer who asks. Undefined: no record.
 */
export async function findHome(tx: Tx<'register'>, personId: string): Promise<string | undefined> {
  const { rows } = await sql<{ communeCode: string }>`
    select commune_code as "communeCode" from register.residence
    where person_id = ${personId} and kind = 'permanent' and superseded_by is null
    order by valid_from desc limit 1`.execute(tx)
  return rows[0]?.communeCode
}
