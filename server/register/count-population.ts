import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../db/database.ts'
import type { RegisterSex } from '../db/tables.ts'
import { firstDay, type RecordedPlace, type UnitActs } from './reform/unit-acts.ts'

/** How many people of one sex and five-year age group live at places that mean the same, whatever happens to units. */
export type PopulationGroup = RecordedPlace & {
  sex: RegisterSex
  /** 0 = under five, 1 = five to nine … 20 = a hundred and over; null = the birth is not known. */
  ageGroup: number | null
  persons: number
}

const oldestGroup = 20

/** From so many codes on it is quicker to count everybody and leave out who lives elsewhere. */
const codesFew = 100

/**
 * Counts the people who are alive and have their permanent residence at one of these codes on a day. They are told by
 * how their residence is recorded; which unit that is on whose map, the caller asks the acts about units, which are
 * also those that say what has to be told apart.
 *
 * The values stand in the text of the statement: PostgreSQL plans it anew each time, with an index for a commune and a
 * scan for a city, and looks a code up in a list of 579 by its hash only where it sees the list.
 */
export async function countPopulation(
  tx: Tx<'register'>,
  acts: UnitActs,
  { on, codes }: { on: string; codes: readonly string[] },
): Promise<PopulationGroup[]> {
  const turns = acts.listTurns()
  const atCodes = sql`"communeCode" = any(${listOf(codes)})`
  const isWide = codes.length > codesFew
  const { rows } = await sql<Omit<PopulationGroup, 'validFrom'> & { turn: number }>`
    select * from (
      select commune_code as "communeCode", ${hamletWhereItTells(acts)} as hamlet, ${turnOf(turns)} as turn, sex,
        (${sql.lit(Number(on.replaceAll('-', '')))} - born) / 50000 as "ageGroup", count(*)::int as persons
      from register.stay
      where from_day <= ${sql.lit(on)} and until_day > ${sql.lit(on)}
        ${isWide ? sql`` : sql`and commune_code = any(${listOf(codes)})`}
      group by 1, 2, 3, 4, 5 offset 0
    ) as counted ${isWide ? sql`where ${atCodes}` : sql``}`.execute(tx)
  return rows.map(({ communeCode, hamlet, turn, sex, ageGroup, persons }) => ({
    communeCode,
    hamlet,
    validFrom: turns[turn - 1] ?? firstDay,
    sex,
    ageGroup: ageGroup === null ? null : Math.min(ageGroup, oldestGroup),
    persons,
  }))
}

/** The hamlet at codes whose unit was divided by hamlets; elsewhere it tells nothing. */
export function hamletWhereItTells(acts: UnitActs): RawBuilder<string> {
  const divided = acts.listDividedCodes()
  if (divided.length === 0) return sql<string>`''`
  return sql<string>`case when commune_code = any(${listOf(divided)}) then hamlet else '' end`
}

/** Between which turns a residence began: all of one time mean the same. */
export function turnOf(turns: readonly string[]): RawBuilder<number> {
  return turns.length === 0 ? sql<number>`0` : sql<number>`width_bucket(residence_from, ${listOf(turns)}::date[])`
}

/** A list of texts that stands in the statement itself. */
export function listOf(values: readonly string[]): RawBuilder<unknown> {
  return sql`array[${sql.join(values.map((value) => sql.lit(value)))}]::text[]`
}
