import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { hamletWhereItTells, listOf, turnOf } from './count-population.ts'
import { firstDay, type RecordedPlace, type UnitActs } from './reform/unit-acts.ts'

/** How many households of a size there are at places that mean the same. */
export type HouseholdGroup = RecordedPlace & { size: number; households: number }

/** So many codes are quicker asked household by household; from more on, all households are counted. */
const codesFew = 100

/**
 * Counts the households of a day by how many of their members are alive and registered anywhere. A household stands where
 * its head has the permanent residence; one without a head, where the member with the lowest identifier has it. Of few
 * codes it looks only at households that somebody living there belongs to: their members may live elsewhere too.
 */
export async function countHouseholds(
  tx: Tx<'register'>,
  acts: UnitActs,
  { on, codes }: { on: string; codes: readonly string[] },
): Promise<HouseholdGroup[]> {
  const turns = acts.listTurns()
  const day = sql.lit(on)
  const isMember = sql`member.valid_from <= ${day} and member.superseded_by is null and member.household_id is not null
    and not exists (select from register.household_member as later where later.person_id = member.person_id
      and later.superseded_by is null and later.valid_from > member.valid_from and later.valid_from <= ${day})`
  const isCounted = sql`stay.from_day <= ${day} and stay.until_day > ${day}`
  const ofCodes = sql`where member.household_id in (select member.household_id from register.stay
    join register.household_member as member using (person_id)
    where commune_code = any(${listOf(codes)}) and ${isCounted} and ${isMember})
    and ${isMember} and ${isCounted}`
  const { rows } = await sql<{ place: [string, string, string, string]; size: number; households: number }>`
    select place[2:4] as place, size, count(*)::int as households from (
      select count(*)::int as size, min(array[
        case relationship_to_head when 'head' then '' else member.person_id::text end,
        commune_code, ${hamletWhereItTells(acts)}, ${turnOf(turns)}::text]) as place
      from register.household_member as member join register.stay using (person_id)
      ${codes.length > codesFew ? sql`where ${isMember} and ${isCounted}` : ofCodes}
      group by member.household_id
    ) as household group by 1, 2`.execute(tx)
  return rows.map(({ place: [communeCode, hamlet, turn], size, households }) => ({
    communeCode,
    hamlet,
    validFrom: turns[Number(turn) - 1] ?? firstDay,
    size,
    households,
  }))
}
