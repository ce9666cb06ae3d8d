import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'

/** How a commune names a household. */
export type HouseholdName = { commune: string; householdNo: string }

/** A household that the register has. */
export type KnownHousehold = HouseholdName & { householdId: string; hasHead: boolean }

/** The households of these names that the register has; the others are new. */
export async function findHouseholds(tx: Tx<'register'>, names: readonly HouseholdName[]): Promise<KnownHousehold[]> {
  const { rows } = await sql<KnownHousehold>`
    select household.commune_code as commune, household.household_no as "householdNo",
      household.household_id as "householdId",
      exists (select from register.household_member as member
        where member.household_id = household.household_id and member.relationship_to_head = 'head'
          and member.superseded_by is null) as "hasHead"
    from jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as name (commune text, "householdNo" text)
    join register.household on household.commune_code = name.commune and household.household_no = name."householdNo"`.execute(
    tx,
  )
  return rows
}
