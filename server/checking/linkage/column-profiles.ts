import type { DuckDBConnection } from '@duckdb/node-api'
import { quoteName, readRows } from './duckdb.ts'
import type { Column } from './model.ts'

/** What a column of a file looks like. Shares are among the values that are there. */
export type ColumnProfile = {
  name: string
  /** Of the rows, the share that has a value. */
  filled: number
  distinct: number
  /** The probability that two rows that have a value have the same. */
  chance: number
  length: number
  /** Whether most values have no digit. */
  isWords: boolean
  as: Column['as']
}

/** More columns than these are not looked at. */
const columnsMax = 200

const dates = String.raw`^\s*(\d{4}(-\d\d?){0,2}|(\d\d?[/.-]){0,2}\d{4}|(18|19|20)\d{6})\s*$`

/** The share of the values that fit a pattern, as SQL. */
function matches(pattern: string): string {
  return `sum(n) filter (where regexp_matches(value, '${pattern}')) / sum(n) filter (where value is not null)`
}

/** Looks at the columns of a file, in their order; those that are empty or always the same are left out. */
export async function profileColumns(
  connection: DuckDBConnection,
  relation: string,
  names: readonly string[],
): Promise<ColumnProfile[]> {
  const profiles: ColumnProfile[] = []
  for (const name of names.slice(0, columnsMax)) {
    const column = `nullif(trim(${quoteName(name)}::varchar), '')`
    const counted = `select ${column} as value, count(*) as n from ${relation} group by 1`
    const [row = []] = await readRows(
      connection,
      `select sum(n) filter (where value is not null) / sum(n), count(value),
         sum(n * n) filter (where value is not null) / (sum(n) filter (where value is not null)) ^ 2,
         sum(n * length(value)) / sum(n) filter (where value is not null),
         ${matches(dates)}, ${matches('^[0-9 .-]{5,17}$')}, ${matches(String.raw`^\D+$`)} from (${counted})`,
    )
    const profile = readProfile(name, row)
    if (profile !== undefined) profiles.push(profile)
  }
  return profiles
}

function readProfile(name: string, row: readonly (string | undefined)[]): ColumnProfile | undefined {
  const numbers = row.map((text) => Number(text ?? 0))
  const at = (place: number): number => numbers[place] ?? 0
  const [filled, distinct, chance, length] = [at(0), at(1), at(2), at(3)]
  if (filled < 0.05 || distinct < 2) return undefined
  const as = kindOf({ distinct, length, dateShare: at(4), digitShare: at(5), wordShare: at(6), chance })
  return as === undefined ? undefined : { name, filled, distinct, chance, length, isWords: at(6) > 0.5, as }
}

/** How such a column is best compared; undefined for long text, which this engine does not compare. */
function kindOf(is: {
  distinct: number
  length: number
  dateShare: number
  digitShare: number
  wordShare: number
  chance: number
}): Column['as'] | undefined {
  if (is.length > 60) return undefined
  if (is.dateShare > 0.9 && is.distinct > 30) return 'date'
  if (is.digitShare > 0.9) return is.chance < 0.0005 ? 'digits' : 'code'
  if (is.distinct < 50 || is.wordShare < 0.5) return is.length > 8 && is.distinct >= 50 ? 'plainName' : 'code'
  return is.length > 10 ? 'plainName' : 'name'
}
