import { sql } from 'kysely'
import { z } from 'zod'
import { fullNameOf } from '../../forms/dc01.ts'
import type { UnitTable } from '../../forms/unit-table.ts'
import type { Tx } from '../db/database.ts'
import { presentNumber } from './record.sql.ts'
import { presentPlaces } from './reform/load-unit-acts.ts'
import { placedName } from './reform/today-name.ts'
import type { RecordedPlace } from './reform/unit-acts.ts'
import { secrecy } from './secrecy.ts'

/**
 * As much of a person as is needed to tell who is meant. The commune is the last one of permanent residence, that of today
 * where a reform took it; it is empty where there never was one, and where the address is withheld.
 */
export const PersonBrief = z.object({
  personId: z.uuid(),
  fullName: z.string(),
  birthDate: z.string(),
  sex: z.enum(['unknown', 'male', 'female']),
  communeCode: z.string(),
  communeName: z.string(),
  pin: z.string().nullable(),
})
export type PersonBrief = z.infer<typeof PersonBrief>

type Row = Omit<PersonBrief, 'fullName' | 'communeName'> &
  RecordedPlace & {
    family_name: string
    middle_name: string
    given_name: string
  }

/** The present name, birth, sex, commune and number of these persons. */
export async function listBriefs(
  tx: Tx<'register'>,
  personIds: readonly string[],
  { units, on }: { units: UnitTable; on: string },
): Promise<Map<string, PersonBrief>> {
  if (personIds.length === 0) return new Map()
  const { rows } = await sql<Row>`
    select asked as "personId", family_name, middle_name, given_name, birth_date as "birthDate", sex,
      case when flag.grade > 0 then '' else coalesce(home.commune_code, '') end as "communeCode",
      coalesce(home.hamlet, '') as hamlet, coalesce(home.valid_from, 'infinity') as "validFrom",
      ${presentNumber(sql.ref('asked'))} as pin
    from unnest(${[...new Set(personIds)]}::uuid[]) as asked
    join lateral (select * from register.person_state where person_id = asked and superseded_by is null
      order by valid_from desc limit 1) as state on true
    left join lateral (select * from register.residence where person_id = asked and kind = 'permanent'
      and superseded_by is null and commune_code <> '' order by valid_from desc limit 1) as home on true
    left join lateral (select grade from register.flag where person_id = asked and kind = ${secrecy}
      and superseded_by is null order by valid_from desc limit 1) as flag on true`.execute(tx)
  const places = await presentPlaces(tx, rows)
  return new Map(
    rows.map(({ family_name, middle_name, given_name, communeCode, personId, birthDate, sex, pin }, at) => {
      const place = places[at] ?? { code: communeCode, from: on, waitsFor: null }
      const fullName = fullNameOf({ family_name, middle_name, given_name })
      const home = { communeCode: place.code, communeName: placedName(place, units, on) }
      return [personId, { personId, fullName, birthDate, sex, ...home, pin }]
    }),
  )
}
