import { DuckDBDataChunk, DOUBLE, UINTEGER, type DuckDBConnection } from '@duckdb/node-api'
import { Refusal } from '../../refusal.ts'
import type { Links } from './clusters.ts'
import { quoteName, quoteText } from './duckdb.ts'
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

/** Writes each record's cluster: `id`, `cluster_id` (the id of the cluster's first record), and of two files `file`. */
export async function writeClusters(
  connection: DuckDBConnection,
  { files, out }: { files: readonly SourceFile[]; out: string },
  firsts: Uint32Array,
): Promise<void> {
  const joined = firsts.reduce<number[]>((records, first, record) => {
    if (first !== record) records.push(record)
    return records
  }, [])
  const columns = [Uint32Array.from(joined), Uint32Array.from(joined, (record) => firsts[record] ?? 0)]
  await fillTable(connection, 'members', { count: joined.length, columns, scores: undefined })
  let from = 0
  const all = files.map((file, at) => {
    const ids = `select ${files.length === 2 ? 'id::varchar as id' : 'id'}, record, ${at + 1} as file from (${idsOf(file, from)})`
    from += file.rowCount
    return ids
  })
  await connection.run(`create temp table everybody as ${all.join(' union all ')}`)
  await copyTo(
    connection,
    out,
    `select e.id, coalesce(f.id, e.id) as cluster_id${files.length === 2 ? ', e.file, coalesce(f.file, e.file) as cluster_file' : ''}
     from everybody e left join members on members.one = e.record left join everybody f on f.record = members.other
     order by e.record`,
  )
}

/** The ids of a file beside the numbers of its records, which begin at `from`. */
function idsOf({ relation, id }: SourceFile, from: number): string {
  const number = `(row_number() over () - 1)::uinteger`
  return id === undefined
    ? `select ${number} + ${from} as record, ${number}::bigint + 1 as id from ${relation}`
    : `select ${quoteName(id)} as id, ${number} + ${from} as record from ${relation}`
}

async function fillTable(
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

async function copyTo(connection: DuckDBConnection, out: string, query: string): Promise<void> {
  const format = out.toLowerCase().endsWith('.csv') ? 'format csv, header' : 'format parquet'
  try {
    await connection.run(`copy (${query}) to ${quoteText(out)} (${format})`)
  } catch (error) {
    const [said = ''] = error instanceof Error ? error.message.split('\n') : []
    throw new Refusal(`${out} cannot be written: ${said}`)
  }
}
