import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { presentCommunes } from './reform/load-unit-acts.ts'
import type { RecordedPlace } from './reform/unit-acts.ts'

/**
 * The commune of a person's permanent residence, by which it is decided who may see the record: the last one that is
 * named, whatever day a caller asks about, since it is today's officer who asks; and the one in which it lies now, where
 * a reform took it to another. So the dead and those who went abroad stay with the commune where they lived, and a merged
 * record is with the one that stands for it. Undefined: no record.
 */
export async function findHome(tx: Tx<'register'>, personId: string): Promise<string | undefined> {
  const { rows } = await sql<RecordedPlace & { isReformed: boolean }>`
    select commune_code as "communeCode", hamlet, valid_from as "validFrom",
      exists (select from register.unit_act where unit_code = commune_code) as "isReformed"
    from register.residence
    where person_id = ${personId} and kind = 'permanent' and superseded_by is null and commune_code <> ''
    order by valid_from desc limit 1`.execute(tx)
  const [home] = rows
  if (home !== undefined) return home.isReformed ? (await presentCommunes(tx, [home]))[0] : home.communeCode
  const { rows: merged } = await sql<{ intoPersonId: string }>`
    select into_person_id as "intoPersonId" from register.merger
    where person_id = ${personId} and superseded_by is null`.execute(tx)
  return merged[0] && findHome(tx, merged[0].intoPersonId)
}
