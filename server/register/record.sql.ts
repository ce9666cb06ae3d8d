import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import type { RegisterRelationKind, RegisterResidenceKind, RegisterSex } from '../db/tables.ts'
import type { ChainState } from './chain.ts'

type WithAct = ChainState & { act_id: string }

/** The facts of a person's state, named as in DC01. */
export type StateFacts = {
  family_name: string
  middle_name: string
  given_name: string
  birth_date: string
  sex: RegisterSex
  birth_registration_place: string
  origin_place: string
  ethnicity: string
  religion: string
  nationality: string
  marital_status: string
  blood_group: string
  died_on: string
  missing_on: string
  cmnd9: string
}

type ActRow = {
  act_id: string
  kind: string
  effective_on: string
  evidence: string
  decided_by: string
  tier: string
  recorded_at: Date
}

/** Everything that the register ever held about a person. */
export type PersonRecord = {
  personId: string
  acts: ActRow[]
  states: (WithAct & StateFacts)[]
  residences: (WithAct & { kind: RegisterResidenceKind; commune_code: string; hamlet: string; address: string })[]
  memberships: (WithAct & { household_id: string | null; relationship_to_head: string })[]
  relations: (WithAct & {
    kind: RegisterRelationKind
    related_person_id: string | null
    declared_name: string
    declared_pin: string
    declared_nationality: string
  })[]
  identifiers: { value: string; status: string; act_id: string; recorded_at: Date }[]
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
  const chain = async <Row>(table: 'person_state' | 'residence' | 'household_member' | 'relation'): Promise<Row[]> => {
    const { rows } = await sql<Row>`select thing.*, act.recorded_at, later.recorded_at as superseded_at
      from ${sql.table(`register.${table}`)} as thing
      join register.act on act.person_id = thing.person_id and act.act_id = thing.act_id
      left join register.act as later on later.person_id = thing.person_id and later.act_id = thing.superseded_by
      where thing.person_id = ${personId}`.execute(tx)
    return rows
  }
  const identifiers = tx
    .selectFrom('register.identifier as identifier')
    .innerJoin('register.act as act', (join) =>
      join.onRef('act.act_id', '=', 'identifier.act_id').onRef('act.person_id', '=', 'identifier.person_id'),
    )
    .select(['identifier.value', 'identifier.status', 'identifier.act_id', 'act.recorded_at'])
    .where('identifier.person_id', '=', personId)
  return {
    personId,
    acts,
    states: await chain('person_state'),
    residences: await chain('residence'),
    memberships: await chain('household_member'),
    relations: await chain('relation'),
    identifiers: await identifiers.execute(),
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

/** Who is in a household on a day as the register has it now, the head first. */
export async function listMembers(tx: Tx<'register'>, householdId: string, on: string): Promise<MemberRow[]> {
  const { rows } = await sql<MemberRow>`
    select member.person_id, member.relationship_to_head, state.family_name, state.middle_name, state.given_name,
      state.birth_date, state.sex
    from register.household_member as member
    join lateral (select * from register.person_state
      where person_state.person_id = member.person_id and superseded_by is null and valid_from <= ${on}
      order by valid_from desc limit 1) as state on true
    where member.household_id = ${householdId} and member.superseded_by is null and member.valid_from <= ${on}
      and not exists (select from register.household_member as later
        where later.person_id = member.person_id and later.superseded_by is null
          and later.valid_from > member.valid_from and later.valid_from <= ${on})
    order by member.relationship_to_head <> 'head', state.birth_date, member.person_id`.execute(tx)
  return rows
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
