import type { DuckDBConnection } from '@duckdb/node-api'
import type { ColumnProfile } from './column-profiles.ts'
import { quoteName, readRows } from './duckdb.ts'

const groupMax = 50
const pairsMax = 50_000
const keysMax = 8

/** A column's value as SQL: null where it is empty. */
export function valueOf(name: string, table = ''): string {
  return `nullif(trim(${table}${quoteName(name)}::varchar), '')`
}

/**
 * How often related people agree in each column: measured on pairs of rows that agree in two columns and differ in the
 * one that tells people apart best, a date or a number. Undefined for a column of which nothing was found.
 */
export async function measureRelated(
  connection: DuckDBConnection,
  { relation, compared }: { relation: string; compared: readonly ColumnProfile[] },
): Promise<Map<string, number>> {
  const telling = compared.find(({ as }) => as === 'date') ?? compared.find(({ as }) => as === 'digits')
  const sums = new Map<string, { agree: number; both: number }>()
  if (telling === undefined) return new Map()
  const shared = compared.filter(({ as }) => as !== 'date' && as !== 'digits')
  const keys = shared.flatMap((one, at) => shared.slice(at + 1).map((other) => [one, other] as const)).slice(0, 30)
  const likely = keys
    .toSorted((one, other) => one[0].chance * one[1].chance - other[0].chance * other[1].chance)
    .slice(0, keysMax)
  for (const [one, other] of likely) {
    const others = compared.filter(({ name }) => ![one.name, other.name, telling.name].includes(name))
    if (others.length === 0) continue
    const columns = compared.map(({ name }, at) => `${valueOf(name)} as c${at}`).join(', ')
    const place = (profile: ColumnProfile): number => compared.indexOf(profile)
    const [first, second, apart] = [place(one), place(other), place(telling)]
    const rows = `select ${columns}, (row_number() over ()) as number from ${relation}`
    const grouped = `select * from (${rows}) where c${first} is not null and c${second} is not null
      qualify count(*) over (partition by c${first}, c${second}) between 2 and ${groupMax}`
    const measures = others.flatMap((profile) => {
      const at = place(profile)
      return [
        `count(*) filter (where l.c${at} = r.c${at})`,
        `count(*) filter (where l.c${at} is not null and r.c${at} is not null)`,
      ]
    })
    const [row = []] = await readRows(
      connection,
      `with rows as materialized (${grouped}),
         pairs as (select l, r from rows l join rows r on l.c${first} = r.c${first} and l.c${second} = r.c${second}
           and l.number < r.number and l.c${apart} <> r.c${apart} limit ${pairsMax})
       select ${measures.join(', ')} from pairs`,
    )
    for (const [at, { name }] of others.entries()) {
      const sum = sums.get(name) ?? { agree: 0, both: 0 }
      sums.set(name, { agree: sum.agree + Number(row[2 * at] ?? 0), both: sum.both + Number(row[2 * at + 1] ?? 0) })
    }
  }
  return new Map(
    Array.from(sums)
      .filter(([, { both }]) => both >= 20)
      .map(([name, { agree, both }]) => [name, agree / both]),
  )
}
