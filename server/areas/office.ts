import { sql } from 'kysely'
import type { UnitLevel } from '../../forms/unit-table.ts'
import type { Tx } from '../db/database.ts'

/** A police office on a day. It is not a unit: it serves units, and may end before them. */
export type Office = {
  /** Stays the same through new names and new loads; ends with the office. */
  officeId: string
  tier: 'ministry' | UnitLevel
  /** Its name on that day, such as Công an phường Ba Đình. */
  name: string
  /** The unit it is named for; null for the ministry. */
  unitCode: string | null
  validFrom: string
  /** The first day without it; null while it exists. */
  validTo: string | null
}

/**
 * The office that serves a unit on a day (`YYYY-MM-DD`): its own, or that of the province for a district after district
 * police ended on 2025-03-01. Undefined where the unit does not exist then.
 */
export async function findOffice(
  tx: Tx<'areas'>,
  { unitCode, on }: { unitCode: string; on: string },
): Promise<Office | undefined> {
  const { rows } = await sql<Office>`
    ${officesOn(on)}
    join areas.office_service as service on service.office_id = office.office_id
    where service.unit_code = ${unitCode} and service.valid_from <= ${on}
      and (service.valid_to is null or service.valid_to > ${on})`.execute(tx)
  return rows[0]
}

/** The offices that exist on a day, by code of their unit: all, those of a unit and the units below it, or one tier. */
export async function listOffices(
  tx: Tx<'areas'>,
  { on, below, tier }: { on: string; below?: string | undefined; tier?: Office['tier'] | undefined },
): Promise<Office[]> {
  const { rows } = await sql<Office>`
    ${officesOn(on)}
    left join areas.unit as unit on unit.code = office.unit_code and unit.valid_from <= ${on}
      and (unit.valid_to is null or unit.valid_to > ${on})
    where office.valid_from <= ${on} and (office.valid_to is null or office.valid_to > ${on})
      and (${below ?? null}::text is null or ${below ?? null} in (unit.code, unit.parent_code, unit.province_code))
      and (${tier ?? null}::areas.office_tier is null or office.tier = ${tier ?? null}::areas.office_tier)
    order by office.tier, office.unit_code`.execute(tx)
  return rows
}

/** Offices with their name on the day; the caller's WHERE says which. */
function officesOn(on: string) {
  return sql`
    select office.office_id as "officeId", office.tier, office_name.name, office.unit_code as "unitCode",
      office.valid_from as "validFrom", office.valid_to as "validTo"
    from areas.office as office
    join lateral (
      select name from areas.office_name
      where office_name.office_id = office.office_id and valid_from <= ${on}
      order by valid_from desc limit 1
    ) as office_name on true`
}
