import { sql } from 'kysely'
import { fullNameOf } from '../../forms/dc01.ts'
import { searchKey } from '../../forms/fold.ts'
import type { Tx } from '../db/database.ts'
import type { RegisterStanding } from '../db/tables.ts'
import { presentCommunes } from './reform/load-unit-acts.ts'
import type { RecordedPlace } from './reform/unit-acts.ts'
import { insertInto, type RegisterRow } from './rows.ts'
import { splitKey } from './search/name-keys.ts'
import { secrecy } from './secrecy.ts'

/** What a person is found by: the present name and birth, the parents' names, the commune of permanent residence. */
type Findable = {
  person_id: string
  family_name: string
  middle_name: string
  given_name: string
  birth_date: string
  mother_name: string
  father_name: string
  /** The last one, also of who has left it; where a reform took it since, that one. */
  commune_code: string
  standing: RegisterStanding
}

/** The row by which a person is found: the present name as keys. */
export function searchRow(found: Findable): RegisterRow<'name_search'> {
  const { family, middle, given } = splitKey(searchKey(fullNameOf(found)))
  return {
    birth_year: Number(found.birth_date.slice(0, 4)),
    person_id: found.person_id,
    birth_date: found.birth_date,
    family_key: family,
    middle_key: middle,
    given_key: given,
    mother_key: searchKey(found.mother_name),
    father_key: searchKey(found.father_name),
    commune_code: found.commune_code,
    standing: found.standing,
  }
}

/** The grade of secrecy from which on a person is not found by name. */
const hiddenFrom = 2

/**
 * Makes the search rows of these persons anew from the last states in force; a record that was merged into another gets
 * none. The old row is under the year of birth of some state that this register has, or had: those are looked for, since
 * the table is keyed by the year.
 */
export async function refreshSearch(tx: Tx<'register'>, personIds: readonly string[]): Promise<void> {
  const asked = sql`asked as materialized (
    select person_id::uuid from jsonb_array_elements_text(${JSON.stringify(personIds)}::jsonb) as asked (person_id))`
  await sql`with ${asked}, old as materialized (
      select distinct person_id, coalesce(left(nullif(birth_date, ''), 4)::smallint, 0::smallint) as birth_year
      from asked join lateral (select birth_date from register.person_state as state
        where state.person_id = asked.person_id offset 0) as state on true
    )
    delete from register.name_search as present using old
    where present.birth_year = old.birth_year and present.person_id = old.person_id`.execute(tx)
  const { rows } = await sql<Omit<Findable, 'commune_code'> & RecordedPlace>`with ${asked}
    select person_id, name.family_name, name.middle_name, name.given_name, name.birth_date,
      coalesce(mother.declared_name, '') as mother_name, coalesce(father.declared_name, '') as father_name,
      coalesce(home.commune_code, '') as "communeCode",
      coalesce(home.hamlet, '') as hamlet, coalesce(home.valid_from, 'infinity') as "validFrom",
      case when flag.grade >= ${hiddenFrom} then 'hidden' when name.died_on <> '' or stay.gone is not null then 'gone'
        else 'present' end as standing
    from asked
    join ${last('person_state')} as name using (person_id)
    left join ${last('relation', sql`and kind = 'mother'`)} as mother using (person_id)
    left join ${last('relation', sql`and kind = 'father'`)} as father using (person_id)
    left join ${last('residence', sql`and kind = 'permanent'`)} as stay using (person_id)
    left join ${last('residence', sql`and kind = 'permanent' and commune_code <> ''`)} as home using (person_id)
    left join ${last('flag', sql`and kind = ${secrecy}`)} as flag using (person_id)
    left join ${last('merger')} as merger using (person_id)
    where merger.person_id is null`.execute(tx)
  const communes = await presentCommunes(tx, rows)
  await insertInto(
    tx,
    'name_search',
    rows.map((row, at) => searchRow(Object.assign(row, { commune_code: communes[at] ?? '' }))),
  )
}

/** The last state in force of a chain of the person that is asked for. */
function last(table: string, condition = sql``) {
  return sql`lateral (select * from ${sql.table(`register.${table}`)} as state
    where state.person_id = asked.person_id and superseded_by is null ${condition} order by valid_from desc limit 1)`
}
