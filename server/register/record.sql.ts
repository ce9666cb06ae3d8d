import { sql, type RawBuilder, type Selectable } from 'kysely'
import type { Tx } from '../db/database.ts'
import type { DB, RegisterEffectChain, RegisterSex } from '../db/tables.ts'
import { unseen } from '../db/unseen.ts'
import { secrecy } from './secrecy.ts'

type Row<Table extends keyof DB> = Selectable<DB[Table]>

/** An act: what changed the register, from which day, on what evidence, by whose decision, and when it was recorded. */
export type ActRow = Omit<Row<'register.act'>, 'xid'>

/** What an act says: these facts of a chain from a day on. */
type EffectRow = {
  person_id: string
  act_id: string
  chain: RegisterEffectChain
  kind: string
  valid_from: string
  facts: Record<string, string | number | null>
}

/** Everything that the register ever held about a person. */
export type PersonRecord = {
  personId: string
  /** In the order in which they were recorded. */
  acts: ActRow[]
  effects: EffectRow[]
  states: Omit<Row<'register.person_state'>, 'birth_earliest' | 'birth_latest'>[]
  residences: Row<'register.residence'>[]
  memberships: Row<'register.household_member'>[]
  relations: Row<'register.relation'>[]
  cards: Row<'register.card'>[]
  flags: Row<'register.flag'>[]
  mergers: Row<'register.merger'>[]
  identifiers: Row<'register.identifier'>[]
  /** The records that this one stands for, or ever stood for: those that were found to be of the same person. */
  absorbed: string[]
}

/** The table of each part of a record. */
const parts = {
  acts: 'act',
  effects: 'effect',
  states: 'person_state',
  residences: 'residence',
  memberships: 'household_member',
  relations: 'relation',
  cards: 'card',
  flags: 'flag',
  mergers: 'merger',
  identifiers: 'identifier',
} as const

/** The rows of a table about the person asked for, as JSON; acts in the order in which they were recorded. */
function rowsOf(table: string): RawBuilder<unknown> {
  const order = table === 'act' ? sql`order by recorded_at, act_id` : sql``
  return sql`coalesce((select json_agg(thing ${order}) from ${sql.table(`register.${table}`)} as thing
    where thing.person_id = asked.person_id), '[]')`
}

const wholeRecord = sql.join([
  ...Object.entries(parts).map(([part, table]) => sql`${rowsOf(table)} as ${sql.ref(part)}`),
  sql`array(select distinct merger.person_id from register.merger
    where merger.into_person_id = asked.person_id order by 1) as absorbed`,
])

/** The whole records of these persons, by identifier: one question, a dozen rows each, every table by its key. */
export async function findRecords(
  tx: Tx<'register'>,
  personIds: readonly string[],
): Promise<Map<string, PersonRecord>> {
  const { rows } = await sql<PersonRecord>`select asked.person_id as "personId", ${wholeRecord}
    from (select distinct value::uuid as person_id from jsonb_array_elements_text(${JSON.stringify(personIds)}::jsonb))
      as asked`.execute(tx)
  const records = rows.filter(({ acts }) => acts.length > 0)
  // JSON has no moments.
  for (const { acts } of records) for (const act of acts) act.recorded_at = new Date(act.recorded_at)
  return new Map(records.map((record) => [record.personId, record]))
}

/** The whole record of a person; undefined where there is none. */
export async function findRecord(tx: Tx<'register'>, personId: string): Promise<PersonRecord | undefined> {
  return (await findRecords(tx, [personId])).get(personId)
}

/** Somebody's place in a household. */
export type MemberRow = {
  person_id: string
  relationship_to_head: string
  family_name: string
  middle_name: string
  given_name: string
  birth_date: string
  sex: RegisterSex
  /** Whether the address of the person is under secrecy now. */
  is_secret: boolean
}

/** A day, and the moment at which the register is asked; without one, now. */
export type When = { on: string; at: Date | undefined }

/** Who was in a household on a day, as the register had it at the moment; the head first. */
export async function listMembers(tx: Tx<'register'>, householdId: string, { on, at }: When): Promise<MemberRow[]> {
  const day = unseen(on, 'date')
  const { rows } = await sql<MemberRow>`
    select member.person_id, member.relationship_to_head, state.family_name, state.middle_name, state.given_name,
      state.birth_date, state.sex, coalesce((select grade > 0 from register.flag
        where flag.person_id = member.person_id and flag.kind = ${secrecy} and flag.superseded_by is null
        order by flag.valid_from desc limit 1), false) as is_secret
    from register.household_member as member
    join lateral (select * from register.person_state as state
      where state.person_id = member.person_id and valid_from <= ${day} and ${isInForce('state', at)}
      order by valid_from desc limit 1) as state on true
    where member.household_id = ${householdId} and member.valid_from <= ${day} and ${isInForce('member', at)}
      and not exists (select from register.household_member as later
        where later.person_id = member.person_id and later.valid_from > member.valid_from and later.valid_from <= ${day}
          and ${isInForce('later', at)})
    order by member.relationship_to_head <> 'head', state.birth_date, member.person_id`.execute(tx)
  return rows
}

/** Whether a state of a chain was in force at a moment: what `inForce` in `chain.ts` says, in SQL. */
export function isInForce(alias: string, at: Date | undefined): RawBuilder<boolean> {
  const [personId, actId, later] = ['person_id', 'act_id', 'superseded_by'].map((column) =>
    sql.ref(`${alias}.${column}`),
  )
  if (at === undefined) return sql<boolean>`${later} is null`
  // A moment has milliseconds, as the acts that are shown have.
  const isKnown = (act: typeof actId) => sql`exists (select from register.act where act.person_id = ${personId}
    and act.act_id = ${act} and date_trunc('milliseconds', act.recorded_at) <= ${at})`
  return sql<boolean>`(${isKnown(actId)} and (${later} is null or not ${isKnown(later)}))`
}

/** A household by its identifier. */
export async function getHousehold(
  tx: Tx<'register'>,
  householdId: string,
): Promise<{ household_id: string; commune_code: string; household_no: string }> {
  return tx
    .selectFrom('register.household')
    .selectAll()
    .where('household_id', '=', householdId)
    .executeTakeFirstOrThrow()
}

/**
 * The present number of the person of a reference: the latest that was not annulled; of a record without one, that of a
 * record that was merged into it.
 */
export function presentNumber(personId: RawBuilder<unknown>): RawBuilder<string | null> {
  return sql<string | null>`(select value from register.identifier
    where identifier.person_id = any(array(select ${personId} union all
        select merger.person_id from register.merger
        where merger.into_person_id = ${personId} and merger.superseded_by is null))
      and not exists (select from register.act where act.person_id = identifier.person_id
        and act.annuls = identifier.act_id)
    order by identifier.person_id <> ${personId}, identifier.valid_from desc, identifier.act_id desc limit 1)`
}
