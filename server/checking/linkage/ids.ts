import { quoteName } from './duckdb.ts'
import type { SourceFile } from './source-file.ts'

/** The ids of a file beside the numbers of its records, which begin at `from`: rows of `record` and `id`, as SQL. */
export function idsOf({ relation, id }: SourceFile, from: number): string {
  const number = `(row_number() over () - 1)::uinteger`
  return id === undefined
    ? `select ${number} + ${from} as record, ${number}::bigint + 1 as id from ${relation}`
    : `select ${quoteName(id)} as id, ${number} + ${from} as record from ${relation}`
}
