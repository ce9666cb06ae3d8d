import { sql, type Selectable } from 'kysely'
import type { Tx } from '../db/database.ts'
import type { DB, RegisterSex } from '../db/tables.ts'

type Row<Table extends keyof DB> = Selectable<DB[Table]>

/** An act: what changed the register, from which day, on what evidence, by whose decision, and when it was recorded. */
export type ActRow = Omit<Row<'register.act'>, 'person_id' | 'xid'>

/** Everything that the register ever held about a person. */
export type PersonRecord = {
  personId: string
  /** In the order in which they were recorded. */
  acts: ActRow[]
  states: Row<'register.person_state'>[]
  residences: Row<'register.residence'>[]
  memberships: Row<'register.household_member'>[]
  relations: Row<'register.relation'>[]
  identifiers: Row<'register.identifier'>[]
}

/** The whole record of a person; undefined where there is none. A dozen rows, each table by its key. */
export async function findRecord(tx: Tx<'register'>, personId: string): Promise<PersonRecord | undefined> {
  const acts = await tx
    .selectFrom('register.act')
    .select(['act_id', 'kind', 'effective_on', 'evidence', 'decided_by', 'tier', 'recorded_at'])
    .where('person_id', '=', personId)
    .orderBy('recorded_at')
    .orderBy('act_id')
    .execute()
  if (acts.length === 0) return undefined
  return {
    personId,
    acts,
    states: await tx.selectFrom('register.person_state').selectAll().where('person_id', '=', personId).execute(),
    residences: await tx.selectFrom('register.residence').selectAll().where('person_id', '=', personId).execute(),
    memberships: await tx
      .selectFrom('register.household_member')
      .selectAll()
      .where('person_id', '=', personId)
      .execute(),
    relations: await tx.selectFrom('register.relation').selectAll().where('person_id', '=', personId).execute(),
    identifiers: await tx.selectFrom('register.identifier').selectAll().where('person_id', '=', personId).execute(),
  }
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
}

/** A day, and the moment at which the register is asked; without one, now. */
export type When = { on: string; at: Date | undefined }

/** Who was in a household on a day, as the register had it at the moment; the head first. */
export async function listMembers(tx: Tx<'register'>, householdId: string, { on, at }: When): Promise<MemberRow[]> {
  const { rows } = await sql<MemberRow>`
    select member.person_id, member.relationship_to_head, state.family_name, state.middle_name, state.given_name,
      state.birth_date, state.sex
    from register.household_member as member
    join lateral (select * from register.person_state as state
      where state.person_id = member.person_id and valid_from <= ${on} and ${isInForce('state', at)}
      order by valid_from desc limit 1) as state on true
    where member.household_id = ${householdId} and member.valid_from <= ${on} and ${isInForce('member', at)}
      and not exists (select from register.household_member as later
        where later.person_id = member.person_id and later.valid_from > member.valid_from and later.valid_from <= ${on}
          and ${isInForce('later', at)})
    order by member.relationship_to_head <> 'head', state.birth_date, member.person_id`.execute(tx)
  return rows
}

/** Whether a state of a chain was in force at a moment: what `inForce` in `chain.ts` says, in SQL. */
function isInForce(alias: string, at: Date | undefined) {
  const [personId, actId, later] = ['person_id', 'act_id', 'superseded_by'].map((column) =>
    sql.ref(`${alias}.${column}`),
  )
  if (at === undefined) return sql`${later} is null`
  // A moment has milliseconds, as the acts that are shown have.
  const isKnown = (act: typeof actId) => sql`exists (select from register.act where act.person_id = ${personId}
    and act.act_id = ${act} and date_trunc('milliseconds', act.recorded_at) <= ${at})`
  return sql`${isKnown(actId)} and not ${isKnown(later)}`
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
