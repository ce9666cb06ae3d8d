import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { splitKey } from './search/name-keys.ts'

/** What a person about to be recorded can be recognised by; keys are those of `forms/fold.ts`. */
type Likeness = {
  /** Names the question in the answer. */
  at: number
  pin: string
  fullKey: string
  birthDate: string
  motherKey: string
}

/** Somebody in the register who has the number, or the name and the birth date. */
type Namesake = {
  at: number
  personId: string
  hasPin: boolean
  fullKey: string
  birthDate: string
  motherKey: string
  communeCode: string
}

/**
 * Who in the register has or had the same number, or has the same name and birth date: two index probes a question,
 * whatever the size of the register. A record that was merged is answered by the one that stands for it. The values come
 * as one array, which the planner takes for few rows, as it should.
 */
export async function findNamesakes(tx: Tx<'register'>, likenesses: readonly Likeness[]): Promise<Namesake[]> {
  const asked = likenesses.map(({ at, pin, fullKey, birthDate }) => ({ at, pin, birthDate, ...splitKey(fullKey) }))
  const { rows } = await sql<Namesake>`
    with asked as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        as asked (at int, pin text, "birthDate" text, family text, middle text, given text)
    ), candidate as (
      select asked.at, coalesce(merger.into_person_id, identifier.person_id) as person_id, true as by_pin
      from asked join register.identifier on identifier.value = asked.pin
      left join lateral (select into_person_id from register.merger
        where merger.person_id = identifier.person_id and superseded_by is null
        order by valid_from desc limit 1) as merger on true
      where asked.pin <> ''
      union all
      select asked.at, name_search.person_id, false
      from asked join register.name_search on name_search.birth_date = asked."birthDate"
        and given_key = asked.given and family_key = asked.family and middle_key = asked.middle
      where asked."birthDate" <> ''
    ), together as (
      select at, person_id, bool_or(by_pin) as has_pin from candidate group by at, person_id
    )
    select together.at, together.person_id as "personId", has_pin as "hasPin",
      concat_ws(' ', nullif(name.family_key, ''), nullif(name.middle_key, ''), name.given_key) as "fullKey",
      name.birth_date as "birthDate", name.mother_key as "motherKey", name.commune_code as "communeCode"
    from together
    join lateral (select birth_date from register.person_state
      where person_state.person_id = together.person_id and superseded_by is null
      order by valid_from desc limit 1) as state on true
    join register.name_search as name on name.person_id = together.person_id
      and name.birth_year = case state.birth_date when '' then 0 else left(state.birth_date, 4)::int end
    order by together.at`.execute(tx)
  return rows
}
