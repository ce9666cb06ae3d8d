import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../db/database.ts'
import { unseenList } from '../../db/unseen.ts'
import type { AskedName } from './compare-name.ts'
import { wordsOf, type NameKeys } from './name-keys.ts'

/** Who may be found: people of these communes (undefined = of all), those who are gone only where it is asked for. */
export type Within = { communes: string[] | undefined; includeGone: boolean }

/** The column that a search starts from: each has an index that goes on with given, family and middle name. */
export type Start = 'birth_date' | 'birth_year' | 'commune_code'

/** A name to be looked up under a value of that column. `isLonger`: with any words more between the first and the last. */
export type NameUnder = NameKeys & { under: string; isLonger: boolean }

/** Somebody who may be meant. */
export type Candidate = NameKeys & { personId: string; birthDate: string; isGone: boolean }

/** So many are told apart by their likeness; more of one likeness are too many, whoever they are. */
export const candidatesMax = 20

const columns = sql`person_id as "personId", birth_date as "birthDate", standing = 'gone' as "isGone",
  family_key as family, middle_key as middle, given_key as given`

/** Looks names up, each under its value, with one statement: a probe of an index for each, whatever the register's size. */
export async function findNames(
  tx: Tx<'register'>,
  { start, names, month }: { start: Start; names: readonly NameUnder[]; month?: string | undefined },
  within: Within,
): Promise<Candidate[]> {
  const asked = names.map(({ isLonger, ...name }) => ({ ...name, holding: isLonger ? holdingOf(name.middle) : null }))
  const answersTo = (middle: RawBuilder<unknown>) => sql`asked join lateral (
    select * from register.name_search as found
    where ${isUnder(start, sql`asked.under`)} and given_key = asked.given and family_key = asked.family and ${middle}
      and ${mayBeFound(within, month)}
    limit ${candidatesMax + 1}) as found on true`
  const { rows } = await sql<Candidate>`with ${reachOf(within)}, asked as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        as asked (under text, given text, family text, middle text, holding text)
    )
    select ${columns} from ${answersTo(sql`${middleKey(start)} = asked.middle`)} where holding is null
    union all
    select ${columns} from ${answersTo(sql`' ' || middle_key || ' ' like asked.holding`)} where holding is not null
    `.execute(tx)
  return rows
}

/**
 * Looks up all that one slip of the pen makes of a name: some hundred texts for each part, of which the index passes over
 * those that nobody has. `isNarrow` says that there are only some hundred people under the value: there the slip and a
 * missing middle name may come together.
 */
export async function findSlips(
  tx: Tx<'register'>,
  asked: AskedName,
  { start, under, isNarrow, month }: { start: Start; under: string; isNarrow: boolean; month?: string | undefined },
  within: Within,
): Promise<Candidate[]> {
  const { slips, given, family, middle } = asked
  const middleToo = isNarrow
    ? sql`' ' || middle_key || ' ' like ${holdingOf(middle)}`
    : sql`${middleKey(start)} = ${middle}`
  const found = (conditions: RawBuilder<unknown>) => sql`(select ${columns} from register.name_search as found
    where ${isUnder(start, sql`${under}`)} and ${conditions} and ${mayBeFound(within, month)}
    limit ${candidatesMax + 1})`
  const { rows } = await sql<Candidate>`with ${reachOf(within)}
    ${found(sql`given_key ${isOneOf(slips.given)} and family_key = ${family} and ${middleToo}`)}
    union all ${found(sql`given_key = ${given} and family_key ${isOneOf(slips.family)} and ${middleToo}`)}
    union all ${found(sql`given_key = ${given} and family_key = ${family} and ${middleKey(start)} ${isOneOf(slips.middle)}`)}
    `.execute(tx)
  return rows
}

/** The planner is not to look at hundreds of texts one by one. */
function isOneOf(texts: ReadonlySet<string>): RawBuilder<unknown> {
  return sql`= any(${unseenList([...texts], 'text')})`
}

/**
 * The middle name, to be compared. Under a birth date it is told so that no index knows it: only a few share the date, the
 * given and the family name, while the planner, who takes any whole name for a rare one, would as soon read all who have it.
 */
function middleKey(start: Start): RawBuilder<string> {
  return start === 'birth_date' ? sql`(found.middle_key || '')` : sql`found.middle_key`
}

function isUnder(start: Start, value: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`found.${sql.ref(start)} = ${start === 'birth_year' ? sql`(${value})::smallint` : value}`
}

/** A pattern of LIKE for texts that have these words and more; they are asked about with a space at either end. */
function holdingOf(middle: string): string {
  const words = wordsOf(middle).map((word) => `${word} %`)
  return `% ${words.join('')}`
}

function reachOf({ communes = [] }: Within) {
  return sql`reach as materialized (
    select code from jsonb_array_elements_text(${JSON.stringify(communes)}::jsonb) as reach (code))`
}

/** `month`: only who was born in it, or in its year as far as is known. */
function mayBeFound({ communes, includeGone }: Within, month: string | undefined): RawBuilder<boolean> {
  const conditions = [includeGone ? sql`standing <> 'hidden'` : sql`standing = 'present'`]
  // So written, the communes are looked up in a hash for who was found, and never planned with or joined.
  if (communes !== undefined) conditions.push(sql`(found.commune_code in (select code from reach)) is true`)
  if (month !== undefined) conditions.push(sql`(birth_date like ${`${month}%`} or birth_date = ${month.slice(0, 4)})`)
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}
