import { sql } from 'kysely'
import type { Tx } from '../../db/database.ts'
import { secrecy } from '../secrecy.ts'

/** Which of these persons are under secrecy now: nobody is told where they live, nor with whom. */
export async function listSecret(tx: Tx<'register'>, personIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ personId: string }>`
    select person_id as "personId" from unnest(${personIds}::uuid[]) as asked (person_id)
    where (select grade from register.flag where flag.person_id = asked.person_id and kind = ${secrecy}
      and superseded_by is null order by valid_from desc limit 1) > 0`.execute(tx)
  return new Set(rows.map(({ personId }) => personId))
}
