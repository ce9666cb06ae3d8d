import { sql, type RawBuilder } from 'kysely'
import * as z from 'zod'
import { fullNameOf } from '../../forms/dc01.ts'
import type { UnitTable } from '../../forms/unit-table.ts'
import type { Tx } from '../db/database.ts'
import { fixedStatement } from '../db/fixed-statement.ts'
import { unseenRows } from '../db/unseen.ts'
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

type Row = Omit<PersonBrief, 'fullName' | 'communeCode' | 'communeName'> &
  RecordedPlace & {
    family_name: string
    middle_name: string
    given_name: string
    isReformed: boolean
    isWithheld: boolean
    isGone: boolean
  }

/** A person in brief, with what a search has to know besides. */
export type SeenPerson = {
  brief: PersonBrief
  /** The commune of `brief`, also where it is withheld there: by it is decided who may see the person. */
  home: string
  /** Dead, emigrated or deregistered: without the permanent residence, or another. */
  isGone: boolean
}

/** Those whom a source of identifiers names. Records in error and merged ones are not among them. */
const selectSeen = (source: RawBuilder<unknown>): RawBuilder<Row> => sql<Row>`
    select asked as "personId", family_name, middle_name, given_name, birth_date as "birthDate", sex,
      coalesce(home.commune_code, '') as "communeCode", coalesce(home.hamlet, '') as hamlet,
      coalesce(home.valid_from, 'infinity') as "validFrom",
      exists (select from register.unit_act where unit_code = home.commune_code) as "isReformed",
      coalesce(flag.grade > 0, false) as "isWithheld", died_on <> '' or home.is_gone is true as "isGone",
      ${presentNumber(sql.ref('asked'))} as pin
    from ${source} as asked
    join lateral (select * from register.person_state where person_id = asked and superseded_by is null
      order by valid_from desc limit 1) as state on true
    left join lateral (select commune_code, hamlet, valid_from,
        first_value(gone) over (order by valid_from desc) is not null as is_gone
      from register.residence where person_id = asked and kind = 'permanent' and superseded_by is null
      order by commune_code = '', valid_from desc limit 1) as home on true
    left join lateral (select grade from register.flag where person_id = asked and kind = ${sql.lit(secrecy)}
      and superseded_by is null order by valid_from desc limit 1) as flag on true`

const selectHolder = fixedStatement<{ pin: string }, Row>((at) =>
  selectSeen(sql`(select person_id as asked from register.identifier where value = ${at('pin')})`),
)
const selectListed = fixedStatement<{ personIds: string[] }, Row>((at) =>
  selectSeen(unseenRows(at('personIds'), 'uuid')),
)

/** The present name, birth, sex, commune and number of these persons. */
export async function listBriefs(
  tx: Tx<'register'>,
  personIds: readonly string[],
  today: { units: UnitTable; on: string },
): Promise<Map<string, PersonBrief>> {
  const seen = await seePersons(tx, personIds, today)
  return new Map(seen.map(({ brief }) => [brief.personId, brief]))
}

/** The same with what a search has to know besides. */
export async function seePersons(
  tx: Tx<'register'>,
  personIds: readonly string[],
  today: { units: UnitTable; on: string },
): Promise<SeenPerson[]> {
  if (personIds.length === 0) return []
  return toSeen(tx, await selectListed(tx, { personIds: [...new Set(personIds)] }), today)
}

/**
 * The same of the holder of a number; undefined where there is none, or none to be seen: a record in error or merged. An
 * officer waits for it with every number that is typed.
 */
export async function seeHolder(
  tx: Tx<'register'>,
  pin: string,
  today: { units: UnitTable; on: string },
): Promise<SeenPerson | undefined> {
  const [seen] = await toSeen(tx, await selectHolder(tx, { pin }), today)
  return seen
}

async function toSeen(
  tx: Tx<'register'>,
  rows: readonly Row[],
  { units, on }: { units: UnitTable; on: string },
): Promise<SeenPerson[]> {
  const reformed = rows.filter(({ isReformed }) => isReformed)
  const places = reformed.length === 0 ? [] : await presentPlaces(tx, reformed)
  const placed = new Map(reformed.map((row, at) => [row, places[at]]))
  return rows.map((row) => {
    const { communeCode, validFrom, personId, birthDate, sex, pin, isWithheld, isGone } = row
    const place = placed.get(row) ?? { code: communeCode, from: validFrom, waitsFor: null }
    const home = isWithheld || communeCode === '' ? undefined : place
    const told = { communeCode: home?.code ?? '', communeName: home ? placedName(home, units, on) : '' }
    const brief = { personId, fullName: fullNameOf(row), birthDate, sex, ...told, pin }
    return { brief, home: place.code, isGone }
  })
}
