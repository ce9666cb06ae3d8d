import type { DuckDBConnection } from '@duckdb/node-api'
import { Refusal } from '../../refusal.ts'
import { CodeTable } from './code-table.ts'
import { readColumns, type ColumnReader } from './column-readers.ts'
import { chunksOf, quoteName, readRows } from './duckdb.ts'
import type { LinkageModel } from './model.ts'
import { widthOf, type Records } from './records.ts'
import { asking, sourcesOf, type SourceFile } from './source-file.ts'

/** Reads one file, or two, one after the other. Refuses ids that are missing or there twice. */
export async function readRecords(
  connection: DuckDBConnection,
  files: readonly SourceFile[],
  {
    model,
    makeCells = (size) => new Uint32Array(size),
  }: { model: LinkageModel; makeCells?: ((count: number) => Uint32Array) | undefined },
): Promise<Records> {
  const count = files.reduce((sum, { rowCount }) => sum + rowCount, 0)
  const width = widthOf(Object.values(model.columns))
  const cells = makeCells(count * width)
  const secondFrom = files[0]?.rowCount ?? 0
  const readers = await readColumns(connection, model, { cells, width, secondFrom })
  let first = 0
  for (const file of files) {
    await asking(file.file, async () => requireIds(connection, file))
    await asking(file.file, async () => readFile(connection, file, { model, readers, first }))
    first += file.rowCount
  }
  const columns = new Map(
    Array.from(readers, (reader) => {
      const column = reader.finish()
      return [column.name, column]
    }),
  )
  return { count, secondFrom, columns, width, cells }
}

/** A column of the model as SQL reads it from a file: null where it is empty or the file has none. */
export function textOf(from: string | readonly string[], columns: ReadonlySet<string>): string {
  const names = sourcesOf(from, columns).map((name) => `${quoteName(name)}::varchar`)
  if (names.length === 0) return 'null::varchar'
  return names.length === 1 ? (names[0] ?? '') : `nullif(trim(concat_ws(' ', ${names.join(', ')})), '')`
}

async function readFile(
  connection: DuckDBConnection,
  source: SourceFile,
  { model, readers, first }: { model: LinkageModel; readers: readonly ColumnReader[]; first: number },
): Promise<void> {
  const places: number[] = []
  const expressions: string[] = []
  for (const { name, expressionsOf } of readers) {
    places.push(expressions.length)
    expressions.push(...expressionsOf(textOf(model.columns[name]?.from ?? [], source.columns)))
  }
  const id = source.id === undefined ? undefined : quoteName(source.id)
  const idPlace = id === undefined ? -1 : expressions.push(`hash(${id})`) - 1
  const ids = id === undefined ? undefined : new CodeTable(source.rowCount)
  let row = first
  for await (const chunk of chunksOf(connection, `select ${expressions.join(', ')} from ${source.relation}`)) {
    for (const [at, reader] of readers.entries()) reader.read(chunk, places[at] ?? 0, row)
    if (ids !== undefined && !areNew(ids, chunk.words(idPlace, 2))) await refuseIds(connection, source)
    row += chunk.rowCount
  }
}

async function requireIds(connection: DuckDBConnection, { file, relation, id }: SourceFile): Promise<void> {
  if (id === undefined) return
  const [[missing] = []] = await readRows(connection, `select count(*) from ${relation} where ${quoteName(id)} is null`)
  if (missing !== '0') throw new Refusal(`${file}: ${missing} rows have no ${id}.`)
}

function areNew(ids: CodeTable, words: Uint32Array): boolean {
  const before = ids.size
  for (let word = 0; word < words.length; word += 2) ids.codeOf(words[word] ?? 0, words[word + 1] ?? 0)
  return ids.size === before + words.length / 2
}

async function refuseIds(connection: DuckDBConnection, { file, relation, id = '' }: SourceFile): Promise<never> {
  const name = quoteName(id)
  const twice = `select ${name}::varchar, count(*) from ${relation} group by all having count(*) > 1 order by 2 desc, 1 limit 1`
  const [[example, times] = []] = await readRows(connection, twice)
  throw new Refusal(`${file}: the ${id} ${example} stands in ${times} rows. Ids have to be unique.`)
}
