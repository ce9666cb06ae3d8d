import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'

/** Somebody who has no personal number, and what the structure of one is made of. */
export type NumberlessFacts = {
  personId: string
  sex: string
  birthDate: string
  birthRegistrationPlace: string
  /** From when the facts hold: the day by which the code of the place is read. */
  validFrom: string
}

/**
 * Those of these persons who have no number, with the facts of their last state in force. Who has one by a record that
 * was merged into the own one needs no other.
 */
export async function listNumberless(tx: Tx<'register'>, personIds: readonly string[]): Promise<NumberlessFacts[]> {
  const { rows } = await sql<NumberlessFacts>`
    select asked.person_id::uuid as "personId", state.sex, state.birth_date as "birthDate",
      state.birth_registration_place as "birthRegistrationPlace", state.valid_from as "validFrom"
    from jsonb_array_elements_text(${JSON.stringify(personIds)}::jsonb) as asked (person_id)
    join lateral (select * from register.person_state where person_id = asked.person_id::uuid and superseded_by is null
      order by valid_from desc limit 1) as state on true
    where not exists (select from register.identifier where person_id = asked.person_id::uuid)
      and not exists (select from register.merger join register.identifier using (person_id)
        where merger.into_person_id = asked.person_id::uuid and merger.superseded_by is null)`.execute(tx)
  return rows
}
