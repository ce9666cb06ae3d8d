import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../db/database.ts'
import { unseen } from '../../db/unseen.ts'
import type { NameKeys } from './name-keys.ts'

/** What somebody is looked for by: folded names (`forms/fold.ts`), the commune of permanent residence, the number. */
export type AlikeKeys = NameKeys & {
  pin: string
  birthDate: string
  mother: string
  father: string
  commune: string
}

/** Somebody in the register who agrees in one of the keys. `hasPin`: has, or had, the number that was asked for. */
export type Alike = Omit<AlikeKeys, 'pin'> & { at: number; personId: string; hasPin: boolean; isHidden: boolean }

type AskedKey = keyof AlikeKeys
const sameKeys = ['pin', 'birthDate', 'family', 'middle', 'given'] as const satisfies AskedKey[]
const everyAskedKey = [...sameKeys, 'mother', 'father', 'commune'] as const satisfies AskedKey[]

/** So many are looked at under one key, those first who agree in more: as in the linkage model, which divides such groups. */
const underKeyMax = 100

const columns =
  'person_id birth_year birth_date family_key middle_key given_key mother_key father_key commune_code standing'.split(
    ' ',
  )
const places = sql.join(columns.map((column) => sql.ref(column)))
const placesOfHolder = sql.join(columns.map((column) => sql.ref(`held.${column}`)))

const year = sql`birth_year = asked.year and asked.year > 0`
const mother = sql`mother_key = asked.mother and asked.mother <> ''`
const father = sql`father_key = asked.father and asked.father <> ''`
const date = sql`birth_date = asked."birthDate" and asked."birthDate" <> ''`
const given = sql`given_key = asked.given and asked.given <> ''`
const fullName = sql`${given} and family_key = asked.family and middle_key = asked.middle`
// Beside a date or a place. The planner takes the parts of a name for independent, expects nobody of a whole name, and
// would read everybody of it: an expression no index has leaves it the one that begins with the date or the place.
const nameThere = sql`${given} and family_key = asked.family and middle_key || '' = asked.middle`
const commune = sql`commune_code = asked.commune and asked.commune <> ''`

/**
 * The probes, each a range of a B-tree, by the key of the residents' linkage model whose pairs it gives. A name counts
 * here as one, whoever wrote it down in which parts: that gives a few more.
 */
export const alikeProbes: Readonly<Record<string, RawBuilder<unknown>>> = {
  // So written, the planner sees that the index of those with both parents will do.
  'mother_name + father_name': sql`${mother} and ${father} and mother_key <> '' and father_key <> ''`,
  'birth_date + given_name': sql`${date} and ${given}`,
  'birth_date + commune': sql`${commune} and ${year} and ${date}`,
  'birth_date + mother_name': sql`${date} and ${mother}`,
  'birth_date + father_name': sql`${date} and ${father}`,
  'family_name? + middle_name? + given_name + mother_name': sql`${fullName} and ${mother}`,
  'family_name? + middle_name? + given_name + father_name': sql`${fullName} and ${father}`,
  'family_name? + middle_name? + given_name + commune + birth_date.year': sql`${commune} and ${nameThere} and ${year}`,
  'mother_name + commune + birth_date.year': sql`${commune} and ${year} and ${mother}`,
  'father_name + commune + birth_date.year': sql`${commune} and ${year} and ${father}`,
}

const everyKey = sql.join(
  Object.values(alikeProbes).map(
    (condition) => sql`(select ${places} from register.name_search where ${condition}
      order by birth_year = asked.year desc, given_key = asked.given desc, commune_code = asked.commune desc
      limit ${underKeyMax})`,
  ),
  sql` union all `,
)
// Of an empty register, which a first file comes to, the planner takes every index for as good, and would read all of a
// name instead of those few of a day. Compared as one row, the date comes first: so does it in one index alone.
const sameRow = sql`(asked."birthDate", asked.given, asked.family)`
const samePerson = sql`(select ${places} from register.name_search
  where (birth_date, given_key, family_key) between ${sameRow} and ${sameRow} and middle_key = asked.middle
    and asked."birthDate" <> '' and asked.given <> '')`

/**
 * Who in the register agrees with one of these in a key: the number, the birth date and a name, the whole name and a
 * parent's, … In one statement, whose cost does not grow with the register but for people of one key. Of a number that a
 * merged record had, the one that stands for it. `at` is the place of the question.
 */
export async function findAlike(tx: Tx<'register'>, asked: readonly AlikeKeys[]): Promise<Alike[]> {
  return probe(tx, asked, { keys: everyAskedKey, probes: everyKey })
}

/** The same of those alone who have the number, or the name and the birth date: one probe instead of ten for each. */
export async function findSame(tx: Tx<'register'>, asked: readonly AlikeKeys[]): Promise<Alike[]> {
  return probe(tx, asked, { keys: sameKeys, probes: samePerson })
}

async function probe(
  tx: Tx<'register'>,
  asked: readonly AlikeKeys[],
  { keys, probes }: { keys: readonly AskedKey[]; probes: RawBuilder<unknown> },
): Promise<Alike[]> {
  if (asked.length === 0) return []
  const years = asked.map(({ birthDate }) => Number(birthDate.slice(0, 4)))
  const names = sql.join(keys.map((key) => sql.ref(key)))
  // Lists of texts: taken apart in a fifth of the time that JSON takes.
  const lists = keys.map((key) => asked.map((one) => one[key]))
  const values = sql.join(lists.map((list) => unseen(list, 'text[]')))
  const { rows } = await sql<Alike>`
    with asked as materialized (
      select at - 1 as at, year, ${names}
      from unnest(${unseen(years, 'smallint[]')}, ${values}) with ordinality as asked (year, ${names}, at)
    ), found as (
      select asked.at, alike.*, false as has_pin from asked cross join lateral (${probes}) as alike
      union all
      select asked.at, ${placesOfHolder}, true from asked
        join register.identifier on identifier.value = asked.pin
        left join lateral (select into_person_id from register.merger
          where merger.person_id = identifier.person_id and superseded_by is null
          order by valid_from desc limit 1) as merger on true
        join lateral (select birth_date as born from register.person_state
          where person_state.person_id = coalesce(merger.into_person_id, identifier.person_id)
            and superseded_by is null order by valid_from desc limit 1) as state on true
        join register.name_search as held on held.person_id = coalesce(merger.into_person_id, identifier.person_id)
          and birth_year = case born when '' then 0 else left(born, 4)::int end
      where asked.pin <> ''
    )
    select distinct on (at, person_id) at::int, person_id as "personId", has_pin as "hasPin", birth_date as "birthDate",
      family_key as family, middle_key as middle, given_key as given, mother_key as mother, father_key as father,
      commune_code as commune, standing = 'hidden' as "isHidden"
    from found order by at, person_id, has_pin desc`.execute(tx)
  return rows
}
