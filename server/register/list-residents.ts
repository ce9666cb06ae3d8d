import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { presentNumber } from './record.sql.ts'

/** What the data of a commune are measured by: the present facts of somebody who lives there, or died there. */
export type ResidentFacts = {
  personId: string
  number: string | null
  givenName: string
  birthDate: string
  sex: string
  birthRegistrationPlace: string
  originPlace: string
  ethnicity: string
  nationality: string
  maritalStatus: string
  diedOn: string
  cmnd9: string
  householdId: string | null
  relationship: string | null
  /** Somebody else in the register has the same name, date of birth and mother's name. */
  isDouble: boolean
  isInvestigated: boolean
}

/** Everybody whose permanent residence is, or was last, in the commune: a few thousand people, each by index. */
export async function listResidents(tx: Tx<'register'>, communeCode: string): Promise<ResidentFacts[]> {
  const { rows } = await sql<ResidentFacts>`
    select found.person_id as "personId", ${presentNumber(sql.ref('found.person_id'))} as number,
      state.given_name as "givenName", state.birth_date as "birthDate", state.sex,
      state.birth_registration_place as "birthRegistrationPlace", state.origin_place as "originPlace",
      state.ethnicity, state.nationality, state.marital_status as "maritalStatus", state.died_on as "diedOn",
      state.cmnd9, member.household_id as "householdId", member.relationship_to_head as relationship,
      found.birth_date <> '' and exists (select from register.name_search as other
        where other.birth_date = found.birth_date and other.given_key = found.given_key
          and other.family_key = found.family_key and other.middle_key = found.middle_key
          and other.mother_key = found.mother_key and other.person_id <> found.person_id) as "isDouble",
      exists (select from register.flag where flag.person_id = found.person_id and superseded_by is null
        and grade > 0 and kind like 'under-investigation/%' and not exists (select from register.flag as later
          where later.person_id = flag.person_id and later.kind = flag.kind and later.superseded_by is null
            and later.valid_from > flag.valid_from)) as "isInvestigated"
    from register.name_search as found
    join lateral (select * from register.person_state as state where state.person_id = found.person_id
      and superseded_by is null order by valid_from desc limit 1) as state on true
    left join lateral (select * from register.household_member as member where member.person_id = found.person_id
      and superseded_by is null order by valid_from desc limit 1) as member on true
    where found.commune_code = ${communeCode}`.execute(tx)
  return rows
}

/** How many acts about a commune's people were recorded since a day, and how many of them within so many days. */
export async function countActsInTime(
  tx: Tx<'register'>,
  communeCode: string,
  { since, days }: { since: string; days: number },
): Promise<{ inTime: number; all: number }> {
  const { rows } = await sql<{ inTime: number; all: number }>`
    select count(*) filter (where act.recorded_at::date - act.effective_on <= ${days})::int as "inTime",
      count(*)::int as "all"
    from register.name_search as found join register.act on act.person_id = found.person_id
    where found.commune_code = ${communeCode} and act.recorded_at >= ${since}::date
      and act.kind not in ('first-collection', 'number-given')`.execute(tx)
  return rows[0] ?? { inTime: 0, all: 0 }
}
