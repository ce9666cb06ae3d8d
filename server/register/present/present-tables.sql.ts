import { sql } from 'kysely'
import type { Tx } from '../../db/database.ts'

/** The columns of somebody's present facts, as `person` and `anyone` have them. */
const facts = `person_id uuid, family_name text, middle_name text, given_name text, full_name text, birth_date text,
  birth_earliest date, birth_latest date, sex text, birth_registration_place text, origin_place text, ethnicity text,
  religion text, nationality text, marital_status text, blood_group text, died_on text, missing_on text, cmnd9 text`

/** The tables by name. They stay with the connection and are empty after every transaction. */
const presentTables: Readonly<Record<string, string>> = {
  asked: 'person_id uuid',
  anyone: `${facts}, is_asked boolean, unit_code text`,
  home: `person_id uuid, kind text, valid_from date, commune_code text, hamlet text, address text, gone text`,
  member: 'person_id uuid, household_id uuid, relationship_to_head text, valid_from date',
  household: 'household_id uuid, person_id uuid, commune_code text, household_no text',
  relation: `person_id uuid, kind text, valid_from date, other_id uuid, is_linked boolean, declared_name text,
    declared_pin text`,
  number: 'person_id uuid, value text, valid_from date, act_id uuid, is_present boolean',
  card: 'person_id uuid, card_no text, valid_from date, expires_on text',
  card_holder: 'card_no text, person_id uuid',
  flag: 'person_id uuid, kind text, valid_from date, grade smallint',
  deed: 'person_id uuid, act_id uuid, kind text, effective_on date, recorded_on date',
}

const making = sql.raw(
  [
    ...Object.entries(presentTables).map(
      ([name, columns]) => `create temporary table ${name} (${columns}) on commit delete rows;`,
    ),
    'create temporary view person as select * from anyone where is_asked;',
  ].join('\n'),
)
const emptying = sql.raw(
  Object.keys(presentTables)
    .map((name) => `delete from ${name};`)
    .join('\n'),
)

/**
 * Makes the tables where this connection has none yet, and empties those of an earlier load in the transaction. To make
 * or truncate a table lets PostgreSQL forget every plan over it, so neither is done without need.
 */
export async function preparePresentTables(tx: Tx<'register'>): Promise<void> {
  const { rows } = await sql<{
    areThere: boolean
  }>`select to_regclass('pg_temp.asked') is not null as "areThere"`.execute(tx)
  await (rows[0]?.areThere ? emptying : making).execute(tx)
}

/** Lets the planner know how much they hold: worth it for thousands of people. */
export const analysePresentTables = sql.raw(`analyze ${Object.keys(presentTables).join(', ')}`)
