import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import duckdb from '@duckdb/node-bindings'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A database in memory that reads and writes files; what does not fit into its memory goes to `folder`. */
export type Workbench = { connection: DuckDBConnection; folder: string }

/**
 * Part of a result: as many rows as `rowCount`; `words` gives a column as it stands in memory, so many words of 32 bits a
 * row: 2 of a 64-bit integer, low and high; 4 of a text, its length in bytes and, up to twelve, the bytes.
 */
export type Chunk = {
  rowCount: number
  words: (column: number, perRow: 2 | 4) => Uint32Array
  text: (column: number, row: number) => string | undefined
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
  })
  const connection = await instance.connect()
  try {
    return await run({ connection, folder })
  } finally {
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

/** The chunks of a result, in the order of its rows. A chunk's words are gone once the next has been asked for. */
export async function* chunksOf(connection: DuckDBConnection, query: string): AsyncGenerator<Chunk> {
  const result = await connection.stream(query)
  for (;;) {
    const chunk = await result.fetchChunk()
    if (chunk === null || chunk.rowCount === 0) return
    const { rowCount } = chunk
    yield {
      rowCount,
      words(column, perRow) {
        const size = rowCount * perRow
        const bytes = duckdb.vector_get_data(duckdb.data_chunk_get_vector(chunk.chunk, column), size * 4)
        return new Uint32Array(bytes.buffer, bytes.byteOffset, size)
      },
      text(column, row) {
        const value = chunk.getColumnVector(column).getItem(row)
        return value === null ? undefined : String(value)
      },
    }
  }
}

/** The rows of a short result, as text. */
export async function readRows(connection: DuckDBConnection, query: string): Promise<(string | undefined)[][]> {
  const reader = await connection.runAndReadAll(query)
  return reader.getRows().map((row) => row.map((value) => (value === null ? undefined : String(value))))
}
