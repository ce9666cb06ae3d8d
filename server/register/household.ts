import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'

/** How a commune names a household. */
export type HouseholdName = { commune: string; householdNo: string }

/** A household that the register has. */
export type KnownHousehold = HouseholdName & {
  householdId: string
  /** Whether somebody is its head now and alive: after a head's death the next form of a head is right. */
  hasHead: boolean
}

/** The households of these names that the register has; the others are new. */
export async function findHouseholds(tx: Tx<'register'>, names: readonly HouseholdName[]): Promise<KnownHousehold[]> {
  const { rows } = await sql<KnownHousehold>`
    select household.commune_code as commune, household.household_no as "householdNo",
      household.household_id as "householdId",
      exists (select from register.household_member as member
        join lateral (select died_on from register.person_state as state
          where state.person_id = member.person_id and state.superseded_by is null
          order by state.valid_from desc limit 1) as present on died_on = ''
        where member.household_id = household.household_id and member.relationship_to_head = 'head'
          and member.superseded_by is null
          and not exists (select from register.household_member as later where later.person_id = member.person_id
            and later.superseded_by is null and later.valid_from > member.valid_from)) as "hasHead"
    from jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as name (commune text, "householdNo" text)
    join register.household on household.commune_code = name.commune
      and household.household_no = name."householdNo"`.execute(tx)
  return rows
}

/** Whether anybody's place in a household begins after a day. */
export async function hasLaterMembers(tx: Tx<'register'>, householdId: string, on: string): Promise<boolean> {
  const { rows } = await sql`select from register.household_member
    where household_id = ${householdId} and superseded_by is null and valid_from > ${on} limit 1`.execute(tx)
  return rows.length > 0
}
