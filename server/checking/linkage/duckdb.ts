import { type DuckDBConnection, type DuckDBDataChunk, DuckDBInstance, type DuckDBResult } from '@duckdb/node-api'
import duckdb, { type Vector } from '@duckdb/node-bindings'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ChunkTexts } from './chunk-texts.ts'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** A database in memory that reads and writes files; what does not fit into its memory goes to `folder`. */
export type Workbench = { connection: DuckDBConnection; folder: string }

/**
 * Part of a result: as many rows as `rowCount`; `words` gives a column as it stands in memory, so many words of 32 bits a
 * row: 2 of a 64-bit integer, low and high; 4 of a text, its length in bytes and, up to twelve, the bytes. Words are signed:
 * greater numbers would be objects to be collected wherever they are passed on.
 */
export type Chunk = {
  rowCount: number
  words: (column: number, perRow: 2 | 4) => Int32Array
  /** Which rows of a column have a value, a bit each; undefined where all have. Where one has none, its words are anything. */
  present: (column: number) => Uint8Array | undefined
  /** The texts of a column. To be asked for only when one is needed: it takes a while. */
  texts: (column: number) => ChunkTexts
}

/**
 * How garbage is collected, usually and while files are worked on. By how much what this program holds may grow before all of
 * it is looked through for what is no longer needed (0 is the usual): the database's memory, which the collector counts,
 * comes and goes by hundreds of megabytes beside few objects, and would have all of them looked through for every tenth of a
 * million records. And who collects what is young: so little of it lives that to wake other threads for it takes longer.
 */
const [usualCollecting, workingCollecting] = [
  ['--heap-growing-percent=0', '--parallel-scavenge'],
  ['--heap-growing-percent=400', '--no-parallel-scavenge'],
]

function setCollecting(flags: readonly string[]): void {
  for (const flag of flags) setFlagsFromString(flag)
}

/** Runs with a database of its own, which is gone afterwards, with its folder. */
export async function withWorkbench<Result>(
  { memoryMb, threads }: { memoryMb: number; threads: number },
  run: (workbench: Workbench) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'dancu-link-'))
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(threads),
    memory_limit: `${memoryMb}MB`,
    temp_directory: join(folder, 'spill'),
    // A file is read once: keeping it in memory would help nobody.
    enable_external_file_cache: 'false',
  })
  const connection = await instance.connect()
  setCollecting(workingCollecting)
  try {
    return await run({ connection, folder })
  } finally {
    setCollecting(usualCollecting)
    connection.closeSync()
    instance.closeSync()
    await rm(folder, { recursive: true, force: true })
  }
}

/** A text as SQL writes it. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** A name as SQL writes it. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

const chunksHeldMax = 16

/**
 * Collects what is young. A chunk is a small object to the collector, which so leaves thousands lying
 * about, each with half a megabyte of the database; told in time it frees them while they are still in the processor's
 * memory, which takes 300 MB less for a million records, and a quarter of the time of reading.
 */
function collectYoung(): void {
  collector ??= findCollector()
  if (typeof collector === 'function') Reflect.apply(collector, undefined, [{ type: 'minor' }])
}

let collector: unknown

function findCollector(): unknown {
  setFlagsFromString('--expose-gc')
  const found: unknown = runInNewContext('gc')
  setFlagsFromString('--no-expose-gc')
  return found
}

/**
 * The chunks of a result, in the order of its rows. While one is worked on, the database reads the next. A chunk's words are
 * there for as long as somebody holds the chunk.
 */
export async function* chunksOf(connection: DuckDBConnection, query: string): AsyncGenerator<Chunk> {
  const result = await connection.stream(query)
  let coming = fetchNext(result)
  try {
    for (let read = 1; ; read += 1) {
      if (read % chunksHeldMax === 0) collectYoung()
      const chunk = await coming
      if (chunk === null || chunk.rowCount === 0) return
      coming = fetchNext(result)
      yield wordsOf(chunk)
    }
  } finally {
    // The database must not be closed while it still reads.
    await coming.catch(() => undefined)
  }
}

async function fetchNext(result: DuckDBResult): Promise<DuckDBDataChunk | null> {
  const coming = result.fetchChunk()
  // It may fail while nobody waits for it yet: who waits for it is told.
  coming.catch(() => undefined)
  return coming
}

function wordsOf(chunk: DuckDBDataChunk): Chunk {
  const { rowCount } = chunk
  const vectorOf = (column: number): Vector => duckdb.data_chunk_get_vector(chunk.chunk, column)
  const words = (column: number, perRow: 2 | 4): Int32Array => {
    const size = rowCount * perRow
    const bytes = duckdb.vector_get_data(vectorOf(column), size * 4)
    return new Int32Array(bytes.buffer, bytes.byteOffset, size)
  }
  // The package's types do not say that it gives null where no value is missing.
  const present = (column: number): Uint8Array | undefined => {
    const bits: Uint8Array | null = duckdb.vector_get_validity(vectorOf(column), Math.ceil(rowCount / 8))
    return bits ?? undefined
  }
  const texts: ChunkTexts[] = []
  return {
    rowCount,
    words,
    present,
    texts: (column) => (texts[column] ??= new ChunkTexts(words(column, 4), present(column))),
  }
}

/** The rows of a short result, as text. */
export async function readRows(connection: DuckDBConnection, query: string): Promise<(string | undefined)[][]> {
  const reader = await connection.runAndReadAll(query)
  return reader.getRows().map((row) => row.map((value) => (value === null ? undefined : String(value))))
}
