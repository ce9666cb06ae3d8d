import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../db/database.ts'
import { analysePresentTables, preparePresentTables } from './present-tables.sql.ts'

/** From so many on the planner has to know how many there are. */
const manyPersons = 200

/** The state of a chain in force on a day; `of` names whose, and which of several kinds. */
const presentState = (table: string, on: string, of: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`lateral (select * from ${sql.table(`register.${table}`)} as state where ${of}
    and superseded_by is null and valid_from <= ${on} order by valid_from desc limit 1) as state on true`

/**
 * Fills the tables of the README with the present facts, on a day, of these persons and of whom they are compared with,
 * for rules to read in the same transaction. Some thousand persons at a time: what is loaded is about 2 kB for each.
 */
export async function loadPresent(tx: Tx<'register'>, personIds: readonly string[], on: string): Promise<void> {
  await preparePresentTables(tx)
  await sql`insert into asked select distinct unnest(${personIds}::uuid[])`.execute(tx)
  await loadHouseholds(tx, on)
  await loadFacts(tx, on)
  await loadHomes(tx, on)
  await loadPapers(tx, on)
  if (personIds.length >= manyPersons) await analysePresentTables.execute(tx)
}

/** The present members of every household in which one of the persons is. */
async function loadHouseholds(tx: Tx<'register'>, on: string): Promise<void> {
  const isPresent = sql`not exists (select from register.household_member as later
    where later.person_id = member.person_id and later.superseded_by is null
      and later.valid_from > member.valid_from and later.valid_from <= ${on})`
  await sql`insert into member
    with home as materialized (
      select distinct state.household_id from asked
      join ${presentState('household_member', on, sql`state.person_id = asked.person_id`)}
      where state.household_id is not null)
    select member.person_id, member.household_id, member.relationship_to_head, member.valid_from
    from home join lateral (select * from register.household_member as member
      where member.household_id = home.household_id and superseded_by is null and valid_from <= ${on} offset 0) as member
      on ${isPresent}`.execute(tx)
  await sql`insert into household
    select household_id, first.person_id, commune_code, household_no
    from (select household_id, min(person_id::text)::uuid as person_id from member group by household_id) as first
    join lateral (select commune_code, household_no from register.household as thing
      where thing.household_id = first.household_id offset 0) as household on true`.execute(tx)
}

/** The relations of the persons, whom they are compared with, and the facts of all. */
async function loadFacts(tx: Tx<'register'>, on: string): Promise<void> {
  await loadRelations(tx, on, sql`select person_id from asked`)
  const sameCard = sql`lateral (select other.person_id from register.person_state as other
    where other.cmnd9 = state.cmnd9 and other.cmnd9 <> '' and other.superseded_by is null limit 20) as other on true`
  await sql`insert into anyone
    with compared as (
      select person_id from asked union select person_id from member
      union select other_id from relation where other_id is not null
      union select child.person_id from asked join register.relation as child
        on child.related_person_id = asked.person_id and child.superseded_by is null
      union select other.person_id from asked
        join ${presentState('person_state', on, sql`state.person_id = asked.person_id`)} join ${sameCard})
    select compared.person_id, family_name, middle_name, given_name,
      concat_ws(' ', nullif(family_name, ''), nullif(middle_name, ''), nullif(given_name, '')), birth_date,
      birth_earliest, birth_latest, sex, birth_registration_place, origin_place, ethnicity, religion, nationality,
      marital_status, blood_group, died_on, missing_on, cmnd9,
      exists (select from asked where asked.person_id = compared.person_id),
      (select commune_code from register.name_search as found where found.person_id = compared.person_id
        and birth_year = coalesce(nullif(left(state.birth_date, 4), ''), '0')::smallint)
    from compared join ${presentState('person_state', on, sql`state.person_id = compared.person_id`)}`.execute(tx)
  await loadRelations(tx, on, sql`select person_id from anyone where not is_asked`)
}

/** What is said about these persons' relatives; whom a declared number belongs to is the relative, where no record is. */
async function loadRelations(tx: Tx<'register'>, on: string, whose: RawBuilder<unknown>): Promise<void> {
  await sql`insert into relation
    select state.person_id, state.kind, state.valid_from,
      coalesce(survivor.into_person_id, state.related_person_id, holder.person_id),
      state.related_person_id is not null, state.declared_name, state.declared_pin
    from (${whose}) as whose
    join lateral (select distinct on (kind) * from register.relation as state where state.person_id = whose.person_id
      and superseded_by is null and valid_from <= ${on} order by kind, valid_from desc) as state on true
    left join lateral (select person_id from register.identifier where value = state.declared_pin
      and state.related_person_id is null offset 0) as holder on true
    left join lateral (select into_person_id from register.merger
      where merger.person_id = coalesce(state.related_person_id, holder.person_id) and superseded_by is null limit 1)
      as survivor on true
    where state.declared_name <> '' or state.declared_pin <> '' or state.related_person_id is not null`.execute(tx)
}

async function loadHomes(tx: Tx<'register'>, on: string): Promise<void> {
  await sql`insert into home
    select state.person_id, state.kind, state.valid_from, commune_code, hamlet, address, gone::text
    from asked join lateral (select distinct on (kind) * from register.residence as state
      where state.person_id = asked.person_id and superseded_by is null and valid_from <= ${on}
      order by kind, valid_from desc) as state on true
    where commune_code <> '' or gone is not null`.execute(tx)
}

/** Numbers, cards, flags and acts of the persons. */
async function loadPapers(tx: Tx<'register'>, on: string): Promise<void> {
  await sql`insert into deed
    select act.person_id, act_id, kind::text, effective_on, recorded_at::date
    from asked join lateral (select * from register.act where act.person_id = asked.person_id offset 0) as act on true
    where not exists (select from register.act as later
      where later.person_id = act.person_id and later.annuls = act.act_id)`.execute(tx)
  await sql`insert into number
    select person_id, value, valid_from, act_id,
      row_number() over (partition by person_id order by valid_from desc, act_id desc) = 1
    from (select thing.* from asked join lateral (select * from register.identifier as thing
        where thing.person_id = asked.person_id offset 0) as thing on true) as given
    where not exists (select from register.act as later
      where later.person_id = given.person_id and later.annuls = given.act_id)`.execute(tx)
  await sql`insert into card
    select state.person_id, card_no, valid_from, expires_on
    from asked join ${presentState('card', on, sql`state.person_id = asked.person_id`)} where card_no <> ''`.execute(tx)
  await sql`insert into card_holder
    select card.card_no, holder.person_id from card join lateral (select person_id from register.card as thing
      where thing.card_no = card.card_no and superseded_by is null offset 0) as holder on true`.execute(tx)
  await sql`insert into flag
    select state.person_id, state.kind, state.valid_from, state.grade
    from asked join lateral (select distinct on (kind) * from register.flag as state
      where state.person_id = asked.person_id and superseded_by is null and valid_from <= ${on}
      order by kind, valid_from desc) as state on true
    where grade > 0`.execute(tx)
}
