import { sql, type RawBuilder } from 'kysely'
import type { Database, Tx } from '../../db/database.ts'
import { presentNumber } from '../record.sql.ts'

/** What of a person is compared with another: texts as they were written, by the columns of the residents' linkage model. */
export const comparableColumns = [
  'family_name',
  'middle_name',
  'given_name',
  'birth_date',
  'sex',
  'pin',
  'cmnd9',
  'father_name',
  'mother_name',
  'commune',
  'origin_place',
] as const
export type ComparableFacts = Record<(typeof comparableColumns)[number], string>

type Row = ComparableFacts & { personId: string }

const last = (table: string, condition = sql``): RawBuilder<unknown> => sql`lateral (
    select * from ${sql.table(`register.${table}`)} as state
    where state.person_id = asked.person_id and superseded_by is null ${condition}
    order by valid_from desc limit 1)`

/** The present facts of those whom a source names by `person_id` and `commune_code`. */
const factsOf = (source: RawBuilder<unknown>): RawBuilder<Row> => sql<Row>`
  select asked.person_id as "personId", name.family_name, name.middle_name, name.given_name, name.birth_date,
    case name.sex when 'unknown' then '' else name.sex::text end as sex,
    coalesce(${presentNumber(sql.ref('asked.person_id'))}, '') as pin, name.cmnd9,
    coalesce(father.declared_name, '') as father_name, coalesce(mother.declared_name, '') as mother_name,
    asked.commune_code as commune, name.origin_place
  from ${source} as asked
  join ${last('person_state')} as name on true
  left join ${last('relation', sql`and kind = 'mother'`)} as mother on true
  left join ${last('relation', sql`and kind = 'father'`)} as father on true`

/** The facts of these persons, by their identifiers. The commune is the one by which they are found. */
export async function listComparable(
  tx: Tx<'register'>,
  persons: readonly { personId: string; commune: string }[],
): Promise<Map<string, ComparableFacts>> {
  if (persons.length === 0) return new Map()
  const asked = persons.map(({ personId, commune }) => ({ person_id: personId, commune_code: commune }))
  const { rows } = await factsOf(sql`(select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
    as asked (person_id uuid, commune_code text))`).execute(tx)
  return new Map(rows.map(({ personId, ...facts }) => [personId, facts]))
}

const pageRows = 5000

/**
 * Everybody whose last permanent residence is in one of the communes, in pages of 5000, by commune: for what compares all
 * with all. Each page is a statement of its own, so nothing is held up by a long transaction.
 */
export async function* eachComparable(db: Database, communes: readonly string[]): AsyncGenerator<Row[]> {
  for (const commune of communes)
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const source = sql`(select person_id, commune_code from register.name_search
        where commune_code = ${commune} and person_id > ${after}::uuid order by person_id limit ${pageRows})`
      const { rows } = await factsOf(source).execute(db)
      const next = rows.at(-1)?.personId
      if (next === undefined) break
      yield rows
      if (rows.length < pageRows) break
      after = rows.reduce((greatest, { personId }) => (personId > greatest ? personId : greatest), next)
    }
}
