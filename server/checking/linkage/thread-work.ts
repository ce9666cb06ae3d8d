import { prepareAgreement } from './agreement.ts'
import { findPairs, prepareGrouping, type Groups, type KeyGroups } from './blocking.ts'
import type { Chunk } from './chunks.ts'
import { KeyAgreement } from './keys.ts'
import type { LinkageModel } from './model.ts'
import { PairList, type ComparedPairs } from './pairs.ts'
import type { Records } from './records.ts'

/** What all threads work on: `cells` are memory that they share. */
export type Shared = { model: LinkageModel; records: Records }

/** What a thread is told. A counter that all threads share is `next`: whoever counts up takes the piece of that number. */
export type Task =
  | { kind: 'records'; shared: Shared }
  | { kind: 'group'; isCopy: Uint8Array; next: Int32Array }
  | { kind: 'compare'; groups: readonly Groups[]; chunks: readonly Chunk[]; next: Int32Array }

/** What a thread has found for the pieces that it took. */
export type KeysFound = { key: number; found: KeyGroups }[]
export type ChunksCompared = { chunk: number; pairs: ComparedPairs }[]

/** Takes keys until none is left, and groups the records by each. */
export function groupKeys({ model, records }: Shared, isCopy: Uint8Array, next: Int32Array): KeysFound {
  const groupBy = prepareGrouping(model, records, isCopy)
  const found: KeysFound = []
  for (const key of pieces(next, model.keys.length)) found.push({ key, found: groupBy(key) })
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
