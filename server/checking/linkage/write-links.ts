import { DuckDBDataChunk, DOUBLE, UINTEGER, type DuckDBConnection } from '@duckdb/node-api'
import { Refusal } from '../../refusal.ts'
import type { Links } from './clusters.ts'
import { quoteText } from './duckdb.ts'
import { idsOf } from './ids.ts'
import type { SourceFile } from './source-file.ts'

const chunkRows = 2048

/**
 * Writes links to a Parquet or CSV file, by the records' places in the file: `id_l`, `id_r`, `score`. The ids are as the
 * files have them, or numbers of rows from 1.
 */
export async function writeLinks(
  connection: DuckDBConnection,
  { files, out }: { files: readonly SourceFile[]; out: string },
  links: Links,
): Promise<void> {
  await fillTable(connection, 'links', { count: links.size, columns: [links.one, links.other], scores: links.score })
  if (files.every(({ id }) => id === undefined)) {
    const secondFrom = files.length === 2 ? (files[0]?.rowCount ?? 0) : 0
    const ids = `one::bigint + 1 as id_l, other::bigint + 1 - ${secondFrom} as id_r`
    await copyTo(connection, out, `select ${ids}, score from links order by one, other`)
    return
  }
  const [first, second] = [files[0], files.at(-1)]
  if (first === undefined || second === undefined) throw new Error('There is no file.')
  const from = files.length === 2 ? first.rowCount : 0
  const ids = `select * from (${idsOf(first, 0)}) where record in (select one from links union select other from links)`
  await connection.run(`create temp table ids as ${files.length === 2 ? idsOf(first, 0) : ids}`)
  const right = files.length === 2 ? `(${idsOf(second, from)})` : 'ids'
  await copyTo(
    connection,
    out,
    `select l.id as id_l, r.id as id_r, score from links join ids l on l.record = one join ${right} r on r.record = other
     order by one, other`,
  )
}

/** Puts numbers of records into a table of their own: `one`, `other` and, where there are any, `score`. */
export async function fillTable(
  connection: DuckDBConnection,
  name: string,
  { count, columns, scores }: { count: number; columns: readonly Uint32Array[]; scores: Float64Array | undefined },
): Promise<void> {
  const score = scores === undefined ? '' : ', score double'
  await connection.run(`create temp table ${name} (one uinteger, other uinteger${score})`)
  const appender = await connection.createAppender(name)
  const types = [UINTEGER, UINTEGER, ...(scores === undefined ? [] : [DOUBLE])]
  for (let at = 0; at < count; at += chunkRows) {
    const end = Math.min(count, at + chunkRows)
    const chunk = DuckDBDataChunk.create(types, end - at)
    for (const [place, values] of [...columns, ...(scores === undefined ? [] : [scores])].entries())
      chunk.setColumnValues(place, Array.from(values.subarray(at, end)))
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}

/** Writes what a query gives, as Parquet or CSV by the name's ending. Refuses what cannot be written. */
export async function copyTo(connection: DuckDBConnection, out: string, query: string): Promise<void> {
  const format = out.toLowerCase().endsWith('.csv') ? 'format csv, header' : 'format parquet'
  try {
    await connection.run(`copy (${query}) to ${quoteText(out)} (${format})`)
  } catch (error) {
    const [said = ''] = error instanceof Error ? error.message.split('\n') : []
    throw new Refusal(`${out} cannot be written: ${said}`)
  }
}
