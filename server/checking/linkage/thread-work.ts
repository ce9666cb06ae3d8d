import { prepareAgreement } from './agreement.ts'
import { batchKeys, prepareGrouping, type Groups, type KeyGroups } from './blocking.ts'
import type { Chunk } from './chunks.ts'
import { withWorkbench } from './duckdb.ts'
import { KeyAgreement } from './keys.ts'
import { findPairs } from './find-pairs.ts'
import type { LinkageModel } from './model.ts'
import { readSome, type Reading } from './read-records.ts'
import { PairList, type ComparedPairs } from './pairs.ts'
import type { RecordColumn, Records } from './records.ts'
import { WordTexts, type WordTextParts } from './word-texts.ts'

/** What all threads work on: `cells` are memory that they share. */
export type Shared = { model: LinkageModel; records: Records }

/** What a thread is told. A counter that all threads share is `next`: whoever counts up takes the piece of that number. */
export type Task =
  | { kind: 'read'; reading: Reading; names: readonly string[] }
  | { kind: 'records'; model: LinkageModel; records: Omit<Records, 'columns'>; columns: readonly SentColumn[] }
  | { kind: 'group'; isCopy: Uint8Array; next: Int32Array }
  | { kind: 'compare'; groups: readonly Groups[]; chunks: readonly Chunk[]; next: Int32Array }

/** A column on its way to another thread: texts become what they are made of. */
export type SentColumn = Omit<RecordColumn, 'texts'> & { texts: readonly string[] | WordTextParts }

/** A column as it arrived from another thread. */
export function receiveColumn(column: SentColumn): RecordColumn {
  const { texts } = column
  return { ...column, texts: 'words' in texts ? new WordTexts(texts) : texts }
}

/** A database of few columns needs little memory, in megabytes. */
const memoryMb = 256

/** Reads some columns through a database of the thread's own. */
export async function readColumnsHere(reading: Reading, names: readonly string[]): Promise<SentColumn[]> {
  if (names.length === 0) return []
  return withWorkbench({ memoryMb, threads: 1 }, async ({ connection }) =>
    readSome(connection, reading, { names, hasIds: false }),
  )
}

/** What a thread has found for the pieces that it took. */
export type KeysFound = { batch: number; found: KeyGroups[] }[]
export type ChunksCompared = { chunk: number; pairs: ComparedPairs }[]

/** Takes batches of keys until none is left, and groups the records by each. */
export function groupKeys({ model, records }: Shared, isCopy: Uint8Array, next: Int32Array): KeysFound {
  const groupBy = prepareGrouping(model, records, isCopy)
  const found: KeysFound = []
  const batches = batchKeys(model)
  for (const batch of pieces(next, batches.length)) found.push({ batch, found: groupBy(batches[batch] ?? []) })
  return found
}

/** Takes chunks until none is left, and compares the pairs of each. */
export function compareChunks(
  { model, records }: Shared,
  { groups, chunks }: { groups: readonly Groups[]; chunks: readonly Chunk[] },
  next: Int32Array,
): ChunksCompared {
  const agreements = model.comparisons.map((comparison) => prepareAgreement(comparison, records))
  const agreement = new KeyAgreement(model, records)
  const compared: ChunksCompared = []
  for (const chunk of pieces(next, chunks.length)) {
    const { ranges = [], pairs = 0 } = chunks[chunk] ?? {}
    const sink = new PairList(agreements, records.width, Math.ceil(pairs / 2))
    findPairs({ groups, agreement }, ranges, { records, sink })
    compared.push({ chunk, pairs: sink.finish() })
  }
  return compared
}

function* pieces(next: Int32Array, count: number): Generator<number> {
  for (let piece = Atomics.add(next, 0, 1); piece < count; piece = Atomics.add(next, 0, 1)) yield piece
}
