import { sql, type RawBuilder } from 'kysely'

/** A household of the register in which nothing contradicts itself: a married man at its head, his wife, their child. */
export type Family = { householdId: string; head: string; wife: string; child: string }

/** What a fault is made with: a family, another that has nothing to do with it, and the day of the check. */
export type Stage = { family: Family; other: Family; day: string }

/** Statements that make a fault as the owner of the tables, since no act would. */
export type Spoiling = RawBuilder<unknown>[]

const firstAct = (person: string): RawBuilder<unknown> =>
  sql`(select min(act_id::text)::uuid from register.act where person_id = ${person})`

/** Gives all states of somebody other facts. */
export function state(person: string, facts: Readonly<Record<string, string>>): Spoiling {
  const set = sql.join(Object.entries(facts).map(([column, value]) => sql`${sql.ref(column)} = ${value}`))
  const year = Number((facts['birth_date'] ?? '').slice(0, 4))
  const search =
    'birth_date' in facts ? [sql`update register.name_search set birth_year = ${year} where person_id = ${person}`] : []
  return [sql`update register.person_state set ${set} where person_id = ${person}`, ...search]
}

/** Says that somebody is a relative, by the record or by name and number. */
export function relation(
  person: string,
  kind: string,
  { to = null, name = 'Trần Thị Sen', pin = '' }: { to?: string | null; name?: string; pin?: string },
): Spoiling {
  return [
    noRelation(person, kind),
    sql`insert into register.relation (person_id, kind, valid_from, act_id, related_person_id, declared_name,
        declared_pin, declared_nationality)
      values (${person}, ${kind}, '2000-01-01', ${firstAct(person)}, ${to}, ${name}, ${pin}, 'VN')`,
  ]
}

/** Forgets a relative. */
export const noRelation = (person: string, kind: string): RawBuilder<unknown> =>
  sql`delete from register.relation where person_id = ${person} and kind::text = ${kind}`

/** Gives somebody a residence of a kind since a day, in place of the one of that kind. */
export function home(
  person: string,
  kind: string,
  facts: { since?: string; commune?: string; gone?: string | null; hamlet?: string; address?: string },
): Spoiling {
  const { since = '2019-01-01', commune = '', gone = null, hamlet = '', address = 'Số 1' } = facts
  return [
    sql`delete from register.residence where person_id = ${person} and kind::text = ${kind}`,
    sql`insert into register.residence (person_id, kind, valid_from, act_id, commune_code, hamlet, address, gone)
      values (${person}, ${kind}, ${since}, ${firstAct(person)}, ${commune}, ${hamlet}, ${address}, ${gone})`,
  ]
}

/** A residence of a kind like the one of another kind. */
export const sameHome = (person: string, kind: string): RawBuilder<unknown> => sql`
  insert into register.residence (person_id, kind, valid_from, act_id, commune_code, hamlet, address)
  select person_id, ${kind}, valid_from, act_id, commune_code, hamlet, address
  from register.residence where person_id = ${person} and kind = 'permanent' and superseded_by is null`

/** Records that something happened, and nothing of what it says. */
export function act(person: string, kind: string, on: string): RawBuilder<unknown> {
  return sql`insert into register.act (person_id, act_id, kind, effective_on, evidence, decided_by, tier)
    values (${person}, gen_random_uuid(), ${kind}, ${on}, 'planted', gen_random_uuid(), '01')`
}

/** Gives somebody a card. */
export const card = (person: string, cardNo: string, since: string, until = ''): RawBuilder<unknown> => sql`
  insert into register.card (person_id, valid_from, act_id, card_no, issued_by, expires_on)
  values (${person}, ${since}, ${firstAct(person)}, ${cardNo}, 'Cục Cảnh sát', ${until})`

/** Sets a flag. */
export const flag = (person: string, kind: string, since: string): RawBuilder<unknown> => sql`
  insert into register.flag (person_id, kind, valid_from, act_id, grade)
  values (${person}, ${kind}, ${since}, ${firstAct(person)}, 1)`

/** Gives somebody another number in place of the present one. */
export const number = (person: string, value: string): RawBuilder<unknown> =>
  sql`update register.identifier set value = ${value} where person_id = ${person}`

/** Makes somebody something else to the head. */
export const member = (person: string, relationship: string): RawBuilder<unknown> =>
  sql`update register.household_member set relationship_to_head = ${relationship} where person_id = ${person}`

/** Puts somebody into a household. */
export const moveTo = (person: string, householdId: string, relationship: string): RawBuilder<unknown> => sql`
  update register.household_member set household_id = ${householdId}, relationship_to_head = ${relationship}
  where person_id = ${person}`

/** So many people who are counted in a commune, and of whom nothing else is known. */
export const crowd = (
  commune: string,
  { count, since, sex = 'female', born = 19_800_305 }: { count: number; since: string; sex?: string; born?: number },
): RawBuilder<unknown> => sql`
  insert into register.stay (person_id, from_day, until_day, residence_from, sex, born, commune_code, hamlet)
  select gen_random_uuid(), ${since}, 'infinity', ${since},
    (case when ${sex} = 'both' and at % 2 = 0 then 'male' when ${sex} = 'both' then 'female' else ${sex} end)::register.sex,
    ${born}::int, ${commune}, 'Thôn 1' from generate_series(1, ${count}::int) as at`

/** So many grown-ups in a household of whom the register knows hardly more. */
export const lodgers = (householdId: string, count: number): RawBuilder<unknown> => sql`
  with person as (
    insert into register.person select gen_random_uuid() from generate_series(1, ${count}::int) returning person_id
  ), act as (
    insert into register.act (person_id, act_id, kind, effective_on, evidence, decided_by, tier)
    select person_id, gen_random_uuid(), 'first-collection', '2019-01-01', 'planted', gen_random_uuid(), '01' from person
    returning person_id, act_id
  ), state as (
    insert into register.person_state (person_id, valid_from, act_id, family_name, middle_name, given_name, birth_date,
      sex, birth_registration_place, origin_place, ethnicity, religion, nationality, marital_status, blood_group, died_on,
      missing_on, cmnd9)
    select person_id, '2019-01-01', act_id, 'Bùi', '', 'Thuê ' || row_number() over (), '1970-01-02', 'female', '01', '01',
      '01', '', 'VN', 'never-married', '', '', '', '' from act
  )
  insert into register.household_member (person_id, valid_from, act_id, household_id, relationship_to_head)
  select person_id, '2019-01-01', act_id, ${householdId}, 'lodger' from act`
