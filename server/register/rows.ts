import { sql, type Insertable } from 'kysely'
import type { AnyTx, Tx } from '../db/database.ts'
import type { DB } from '../db/tables.ts'

/** The tables of the register in the order in which rows go in, and the columns that the application writes. */
export const registerColumns = {
  person: ['person_id'],
  act: ['person_id', 'act_id', 'kind', 'effective_on', 'evidence', 'decided_by', 'tier'],
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
  identifier: ['value', 'person_id', 'act_id'],
  household: ['household_id', 'commune_code', 'household_no'],
  household_member: ['person_id', 'valid_from', 'act_id', 'household_id', 'relationship_to_head'],
  residence: ['person_id', 'kind', 'valid_from', 'act_id', 'commune_code', 'hamlet', 'address'],
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
  name_search: ['birth_year', 'person_id', 'birth_date', 'full_key', 'mother_key', 'commune_code'],
} as const

/** A table of the register that acts write to. */
export type RegisterTable = keyof typeof registerColumns

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
    person_state: [],
    identifier: [],
    household: [],
    household_member: [],
    residence: [],
    relation: [],
    name_search: [],
  }
}

/** The tables in the order in which rows go in. */
export const registerTables = Object.keys(registerColumns) as RegisterTable[]

/**
 * Writes the rows, a statement a table. Rows whose key is there already fail, with two exceptions that are no mistake: a
 * person who is known, and a household that is.
 */
export async function insertRows(tx: Tx<'register'>, rows: RegisterRows): Promise<void> {
  for (const table of registerTables) {
    if (rows[table].length === 0) continue
    const columns = sql.join(registerColumns[table].map((column) => sql.ref(column)))
    const known = table === 'person' || table === 'household' ? sql`on conflict do nothing` : sql``
    await sql`insert into ${sql.table(`register.${table}`)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(`register.${table}`)}, ${JSON.stringify(rows[table])}::jsonb)
      ${known}`.execute(tx)
  }
}

/** Keeps others from acting about these persons until the transaction ends: the first statement of every act. */
export async function lockPersons(tx: AnyTx | Tx<'register'>, personIds: readonly string[]): Promise<void> {
  await sql`select from register.person where person_id = any(${personIds}::uuid[])
    order by person_id for update`.execute(tx)
}
