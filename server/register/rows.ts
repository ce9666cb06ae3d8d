import { sql, type Insertable } from 'kysely'
import type { Tx } from '../db/database.ts'
import type { DB } from '../db/tables.ts'
import { Problem } from '../http/problem.ts'

/** The tables of the register that acts write to, in the order in which rows go in. */
export const registerTables = [
  'person',
  'act',
  'effect',
  'person_state',
  'identifier',
  'household',
  'household_member',
  'residence',
  'relation',
  'card',
  'flag',
  'merger',
  'name_search',
  'stay',
] as const
export type RegisterTable = (typeof registerTables)[number]

/** The columns that the application writes. */
export const registerColumns = {
  person: ['person_id'],
  act: ['person_id', 'act_id', 'kind', 'effective_on', 'evidence', 'decided_by', 'tier', 'event_id', 'annuls'],
  effect: ['person_id', 'act_id', 'chain', 'kind', 'valid_from', 'facts'],
  person_state: [
    'person_id',
    'valid_from',
    'act_id',
    'family_name',
    'middle_name',
    'given_name',
    'birth_date',
    'sex',
    'birth_registration_place',
    'origin_place',
    'ethnicity',
    'religion',
    'nationality',
    'marital_status',
    'blood_group',
    'died_on',
    'missing_on',
    'cmnd9',
  ],
  identifier: ['value', 'person_id', 'valid_from', 'act_id'],
  household: ['household_id', 'commune_code', 'household_no'],
  household_member: ['person_id', 'valid_from', 'act_id', 'household_id', 'relationship_to_head'],
  residence: ['person_id', 'kind', 'valid_from', 'act_id', 'commune_code', 'hamlet', 'address', 'gone', 'since'],
  relation: [
    'person_id',
    'kind',
    'valid_from',
    'act_id',
    'related_person_id',
    'declared_name',
    'declared_pin',
    'declared_nationality',
  ],
  card: ['person_id', 'valid_from', 'act_id', 'card_no', 'issued_by', 'expires_on'],
  flag: ['person_id', 'kind', 'valid_from', 'act_id', 'grade'],
  merger: ['person_id', 'valid_from', 'act_id', 'into_person_id'],
  name_search: [
    'birth_year',
    'person_id',
    'birth_date',
    'family_key',
    'middle_key',
    'given_key',
    'mother_key',
    'father_key',
    'commune_code',
    'standing',
  ],
  stay: ['person_id', 'from_day', 'until_day', 'residence_from', 'sex', 'born', 'commune_code', 'hamlet'],
} as const satisfies Record<RegisterTable, readonly string[]>

/** A row of such a table, as far as the application writes it. */
export type RegisterRow<Table extends RegisterTable> = Pick<
  Insertable<DB[`register.${Table}`]>,
  (typeof registerColumns)[Table][number] & keyof Insertable<DB[`register.${Table}`]>
>

/** What acts write: rows by table. One request inserts them, bulk collection copies them; both get them from here. */
export type RegisterRows = { [Table in RegisterTable]: RegisterRow<Table>[] }

/** No rows yet. */
export function noRows(): RegisterRows {
  return {
    person: [],
    act: [],
    effect: [],
    person_state: [],
    identifier: [],
    household: [],
    household_member: [],
    residence: [],
    relation: [],
    card: [],
    flag: [],
    merger: [],
    name_search: [],
    stay: [],
  }
}

/** Rows on their way in, as JSON: PostgreSQL checks their values by the types of the columns. */
type WritableRow = Readonly<Record<string, unknown>>

/** Writes the rows, a statement a table. Rows whose key is there already fail, except persons and households. */
export async function insertRows(tx: Tx<'register'>, rows: RegisterRows): Promise<void> {
  for (const table of registerTables) await insertInto(tx, table, rows[table])
}

/** Writes the rows of one table in one statement, in their order. */
export async function insertInto(
  tx: Tx<'register'>,
  table: RegisterTable,
  rows: readonly WritableRow[],
  columns: readonly string[] = registerColumns[table],
): Promise<void> {
  if (rows.length === 0) return
  // What is no mistake: a person who is known, and a household that is. A household of the same name with another
  // identifier is one: its members would be in a household that does not exist.
  const known =
    table === 'person' || table === 'household' ? sql`on conflict (${sql.ref(`${table}_id`)}) do nothing` : sql``
  await sql`${insertion(table, rows, columns)} ${known}`.execute(tx)
}

/** Writes those rows whose key is not there yet, and returns the acts that these rows are of. */
export async function insertUnlessThere(
  tx: Tx<'register'>,
  table: 'act' | 'identifier',
  rows: readonly WritableRow[],
): Promise<{ act_id: string }[]> {
  if (rows.length === 0) return []
  const key = sql.raw(table === 'act' ? 'person_id, act_id' : 'value')
  return (
    await sql<{ act_id: string }>`
      ${insertion(table, rows, registerColumns[table])} on conflict (${key}) do nothing returning act_id`.execute(tx)
  ).rows
}

function insertion(table: RegisterTable, rows: readonly WritableRow[], columns: readonly string[]) {
  const names = sql.join(columns.map((column) => sql.ref(column)))
  const place = sql.table(`register.${table}`)
  return sql`insert into ${place} (${names})
    select ${names} from json_populate_recordset(null::${place}, ${JSON.stringify(rows)}::json)`
}

/**
 * Keeps others from acting about these persons until the transaction ends: the first statement of every act.
 *
 * The feed has the acts about a person in the order of their transactions' identifiers, which PostgreSQL gives at the
 * first write. A request that has written something else before (its idempotency key, a dossier) and waits here while
 * another acts would come before what it follows: it is refused (`person-changed`), and made again it comes after.
 *
 * Returns how many of them there are.
 */
export async function lockPersons(tx: Tx<'register'>, personIds: readonly string[]): Promise<number> {
  const locked = await sql`select from register.person where person_id = any(${personIds}::uuid[])
    order by person_id for update`.execute(tx)
  const { rows } = await sql`
    select from jsonb_array_elements_text(${JSON.stringify(personIds)}::jsonb) as asked (person_id)
    join register.act on act.person_id = asked.person_id::uuid and act.xid > pg_current_xact_id() limit 1`.execute(tx)
  if (rows.length > 0) throw new Problem('person-changed')
  return locked.rows.length
}
