import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'

/**
 * The commune of a person's permanent residence, by which it is decided who may see the record: the last one that is
 * named, whatever day a caller asks about, since it is today's officer who asks. So the dead and those who went abroad
 * stay with the commune where they lived, and a merged record is with the one that stands for it. Undefined: no record.
 */
export async function findHome(tx: Tx<'register'>, personId: string): Promise<string | undefined> {
  const { rows } = await sql<{ communeCode: string }>`
    select commune_code as "communeCode" from register.residence
    where person_id = ${personId} and kind = 'permanent' and superseded_by is null and commune_code <> ''
    order by valid_from desc limit 1`.execute(tx)
  if (rows[0] !== undefined) return rows[0].communeCode
  const { rows: merged } = await sql<{ intoPersonId: string }>`
    select into_person_id as "intoPersonId" from register.merger
    where person_id = ${personId} and superseded_by is null`.execute(tx)
  return merged[0] && findHome(tx, merged[0].intoPersonId)
}
