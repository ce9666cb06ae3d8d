import { sql } from 'kysely'
import { fullNameOf } from '../../forms/dc01.ts'
import type { Tx } from '../db/database.ts'
import { unseen, unseenRows } from '../db/unseen.ts'
import { isInForce, type When } from './record.sql.ts'

type Child = { personId: string; fullName: string; birthDate: string }

/**
 * The children of a person on a day: those who name one of these records as a parent, by birth or adoption. They are
 * found through the relation and never stored.
 */
export async function listChildren(
  tx: Tx<'register'>,
  parentIds: readonly string[],
  { on, at }: When,
): Promise<Child[]> {
  const day = unseen(on, 'date')
  const { rows } = await sql<{
    person_id: string
    family_name: string
    middle_name: string
    given_name: string
    birth_date: string
  }>`
    select distinct on (state.birth_date, state.person_id) state.*
    from ${unseenRows(parentIds, 'uuid')} as parent (person_id)
    join register.relation as parenthood on parenthood.related_person_id = parent.person_id
      and parenthood.kind in ('father', 'mother', 'adoptive-father', 'adoptive-mother')
      and parenthood.valid_from <= ${day} and ${isInForce('parenthood', at)}
    join lateral (select * from register.person_state as state
      where state.person_id = parenthood.person_id and valid_from <= ${day} and ${isInForce('state', at)}
      order by valid_from desc limit 1) as state on true
    where not exists (select from register.relation as later
      where later.person_id = parenthood.person_id and later.kind = parenthood.kind
        and later.valid_from > parenthood.valid_from and later.valid_from <= ${day} and ${isInForce('later', at)})
    order by state.birth_date, state.person_id`.execute(tx)
  return rows.map((row) => ({ personId: row.person_id, fullName: fullNameOf(row), birthDate: row.birth_date }))
}
