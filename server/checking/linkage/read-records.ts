import type { DuckDBConnection } from '@duckdb/node-api'
import { Refusal } from '../../refusal.ts'
import { CodeTable } from './code-table.ts'
import { readColumns, type ColumnReader, type Hash } from './column-readers.ts'
import { chunksOf, quoteName, readRows, type Chunk } from './duckdb.ts'
import type { Column, LinkageModel } from './model.ts'
import { widthOf, type RecordColumn, type Records } from './records.ts'
import { asking, sourcesOf, type SourceFile } from './source-file.ts'
import type { Threads } from './threads.ts'

/** What is read, and where to: the cells of all records, `width` for each. */
export type Reading = {
  files: readonly SourceFile[]
  model: LinkageModel
  cells: Uint32Array
  width: number
  secondFrom: number
}

/**
 * Reads one file, or two, one after the other. Refuses ids that are missing or there twice. Threads read some of the
 * columns each: a column's values are numbered in the order of the file, whoever reads it.
 */
export async function readRecords(
  connection: DuckDBConnection,
  files: readonly SourceFile[],
  { model, threads }: { model: LinkageModel; threads?: Threads | undefined },
): Promise<Records> {
  const count = files.reduce((sum, { rowCount }) => sum + rowCount, 0)
  const width = widthOf(Object.values(model.columns))
  const cells = threads?.makeCells(count * width) ?? new Uint32Array(count * width)
  const secondFrom = files[0]?.rowCount ?? 0
  const reading = { files, model, cells, width, secondFrom }
  const found = await readShared(connection, reading, threads)
  const columns = Object.keys(model.columns).flatMap((name) => found.filter((column) => column.name === name))
  return { count, secondFrom, columns: new Map(columns.map((column) => [column.name, column])), width, cells }
}

/** Reads all columns, some of them in other threads. */
async function readShared(
  connection: DuckDBConnection,
  reading: Reading,
  threads: Threads | undefined,
): Promise<RecordColumn[]> {
  const [own = [], ...others] = divideColumns(reading.model, threads?.count ?? 1)
  const elsewhere = threads?.read(reading, others) ?? Promise.resolve([])
  // It may fail while this thread still reads; it is waited for below.
  elsewhere.catch(() => undefined)
  const found = await readSome(connection, reading, { names: own, hasIds: true })
  return found.concat(await asking(reading.files.map(({ file }) => file).join(), async () => elsewhere))
}

/** About how long it takes to read a column, against others. */
const efforts: Readonly<Record<Column['as'], number>> = { plainName: 5, name: 2, digits: 2, date: 2, code: 1 }

/** The names of the columns that each of so many threads reads, with about the same effort. */
function divideColumns({ columns }: LinkageModel, threads: number): string[][] {
  const parts = Array.from({ length: threads }, () => ({ names: new Array<string>(), effort: 0 }))
  const all = Object.entries(columns).map(([name, { as }]) => ({ name, effort: efforts[as] }))
  for (const { name, effort } of all.toSorted((one, other) => other.effort - one.effort)) {
    const least = parts.reduce((some, part) => (part.effort < some.effort ? part : some))
    least.names.push(name)
    least.effort += effort
  }
  return parts.map(({ names }) => names)
}

/** Reads some columns of all files into their cells; with the ids, refuses those that are there twice. */
export async function readSome(
  connection: DuckDBConnection,
  reading: Reading,
  { names, hasIds }: { names: readonly string[]; hasIds: boolean },
): Promise<RecordColumn[]> {
  const nothing = await hashNothing(connection)
  const readers = readColumns(reading.model, reading, nothing).filter(({ name }) => names.includes(name))
  let first = 0
  for (const source of reading.files) {
    await asking(source.file, async () =>
      readFile(connection, source, { model: reading.model, readers, first, nothing, hasIds }),
    )
    first += source.rowCount
  }
  return readers.map((reader) => reader.finish())
}

/** A column of the model as SQL reads it from a file: null where it is empty or the file has none. */
export function textOf(from: string | readonly string[], columns: ReadonlySet<string>): string {
  const names = sourcesOf(from, columns).map((name) => `${quoteName(name)}::varchar`)
  if (names.length === 0) return 'null::varchar'
  return names.length === 1 ? (names[0] ?? '') : `nullif(trim(concat_ws(' ', ${names.join(', ')})), '')`
}

/** The hash of what is missing. */
async function hashNothing(connection: DuckDBConnection): Promise<Hash> {
  for await (const chunk of chunksOf(connection, 'select hash(null::varchar)')) {
    const [low = 0, high = 0] = chunk.words(0, 2)
    return { low, high }
  }
  throw new Error('The database hashes nothing.')
}

async function readFile(
  connection: DuckDBConnection,
  source: SourceFile,
  given: { model: LinkageModel; readers: readonly ColumnReader[]; first: number; nothing: Hash; hasIds: boolean },
): Promise<void> {
  const { places, expressions } = listExpressions(given.readers, given.model, source)
  const idPlace = expressions.length
  const ids = source.id === undefined || !given.hasIds ? undefined : new CodeTable(source.rowCount)
  if (source.id !== undefined && ids !== undefined) expressions.push(`hash(${quoteName(source.id)})`)
  if (expressions.length === 0) return
  let first = given.first
  const query = `select ${expressions.join(', ')} from ${source.relation}`
  for await (const chunks of batchesOf(chunksOf(connection, query), chunksAtOnce)) {
    for (const [at, reader] of given.readers.entries()) readColumn(reader, chunks, places[at] ?? 0, first)
    for (const chunk of chunks) {
      if (ids !== undefined && !areNew(ids, chunk.words(idPlace, 2), given.nothing)) await refuseIds(connection, source)
      first += chunk.rowCount
    }
  }
}

/** So many chunks are read column by column: what is known of a column's texts then stays near the processor for longer. */
const chunksAtOnce = 8

async function* batchesOf<Item>(items: AsyncIterable<Item>, size: number): AsyncGenerator<Item[]> {
  let batch: Item[] = []
  for await (const item of items) {
    batch.push(item)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** Reads a column of some chunks, whose first record is given. */
function readColumn(reader: ColumnReader, chunks: readonly Chunk[], place: number, first: number): void {
  let record = first
  for (const chunk of chunks) {
    reader.read(chunk, place, record)
    record += chunk.rowCount
  }
}

/** What the readers ask of a file, and where what each asks for begins. */
function listExpressions(
  readers: readonly ColumnReader[],
  model: LinkageModel,
  source: SourceFile,
): { places: number[]; expressions: string[] } {
  const places: number[] = []
  const expressions: string[] = []
  for (const { name, expressionsOf } of readers) {
    places.push(expressions.length)
    expressions.push(...expressionsOf(textOf(model.columns[name]?.from ?? [], source.columns)))
  }
  return { places, expressions }
}

/** Whether ids, by their hashes, are all there and new. */
function areNew(ids: CodeTable, words: Int32Array, nothing: Hash): boolean {
  const before = ids.size
  let missing = 0
  for (let word = 0; word < words.length; word += 2) {
    const low = words[word] ?? 0
    const high = words[word + 1] ?? 0
    if (low === nothing.low && high === nothing.high) missing += 1
    ids.codeOf(low >>> 0, high >>> 0)
  }
  return missing === 0 && ids.size === before + words.length / 2
}

async function refuseIds(connection: DuckDBConnection, { file, relation, id = '' }: SourceFile): Promise<never> {
  const name = quoteName(id)
  const [[missing] = []] = await readRows(connection, `select count(*) from ${relation} where ${name} is null`)
  if (missing !== '0') throw new Refusal(`${file}: ${missing} rows have no ${id}.`)
  const twice = `select ${name}::varchar, count(*) from ${relation} group by all having count(*) > 1 order by 2 desc, 1 limit 1`
  const [[example, times] = []] = await readRows(connection, twice)
  throw new Refusal(`${file}: the ${id} ${example} stands in ${times} rows. Ids have to be unique.`)
}
