import { Worker } from 'node:worker_threads'
import { joinKeys, type Blocking } from './blocking.ts'
import { keepInMemory, planChunks, type ChunkStore } from './chunks.ts'
import type { Reading } from './read-records.ts'
import type { RecordColumn } from './records.ts'
import {
  compareChunks,
  groupKeys,
  receiveColumn,
  type ChunksCompared,
  type KeysFound,
  type SentColumn,
  type Shared,
  type Task,
} from './thread-work.ts'

/** So many chunks for each thread: the last of them is not long to wait for. */
const chunksPerThread = 8

/** Threads that work beside this one, which takes its part of the work like each of them. */
export type Threads = {
  /** How many they are, this one counted. */
  count: number
  /** Memory for the cells of the records, which threads share. */
  makeCells: (count: number) => Uint32Array
  /** Lets each of the others read some of the columns, given by their names. */
  read: (reading: Reading, names: readonly (readonly string[])[]) => Promise<RecordColumn[]>
  /** Tells them what they work on. */
  share: (shared: Shared) => void
  /** Groups the records by all keys. */
  group: (isCopy: Uint8Array) => Promise<Blocking>
  /** Compares all pairs, and gives a store of compared chunks. */
  compare: (blocking: Blocking) => Promise<{ store: ChunkStore; chunks: number }>
  end: () => Promise<void>
}

/** Starts so many threads, this one counted. What they find together is the same, however many they are. */
export function startThreads(count: number): Threads {
  const workers = Array.from(
    { length: count - 1 },
    () => new Worker(new URL('./compare-in-thread.mjs', import.meta.url)),
  )
  let given: Shared | undefined
  const shared = (): Shared => {
    if (given === undefined) throw new Error('There are no records yet.')
    return given
  }
  return {
    count,
    makeCells: (size) => new Uint32Array(new SharedArrayBuffer(size * Uint32Array.BYTES_PER_ELEMENT)),
    async read(reading, names) {
      const answers = workers.map(async (worker, at) =>
        ask<SentColumn[]>(worker, { kind: 'read', reading, names: names[at] ?? [] }),
      )
      return (await Promise.all(answers)).flat().map(receiveColumn)
    },
    share(wanted) {
      given = wanted
      const { columns, ...records } = wanted.records
      const task: Task = { kind: 'records', model: wanted.model, records, columns: Array.from(columns.values()) }
      for (const worker of workers) tell(worker, task)
    },
    async group(isCopy) {
      const { model, records } = shared()
      const next = makeCounter()
      const answers = workers.map(async (worker) => ask<KeysFound>(worker, { kind: 'group', isCopy, next }))
      const own = groupKeys(shared(), isCopy, next)
      const found = [own, ...(await Promise.all(answers))].flat().toSorted((one, other) => one.batch - other.batch)
      return joinKeys(
        model,
        records,
        found.flatMap((one) => one.found),
      )
    },
    async compare(blocking) {
      const { groups, costs } = blocking
      const pairs = costs.reduce((sum, cost) => sum + cost.pairs, 0)
      const chunks = planChunks(blocking, shared().records, Math.ceil(pairs / count / chunksPerThread))
      const next = makeCounter()
      const answers = workers.map(async (worker) =>
        ask<ChunksCompared>(worker, { kind: 'compare', groups, chunks, next }),
      )
      const own = compareChunks(shared(), { groups, chunks }, next)
      const store = keepInMemory(chunks.length)
      for (const compared of [own, ...(await Promise.all(answers))].flat())
        await store.save(compared.chunk, compared.pairs)
      return { store, chunks: chunks.length }
    },
    async end() {
      await Promise.all(workers.map(async (worker) => worker.terminate()))
    },
  }
}

/** Counts pieces of work that were taken, for all threads. */
function makeCounter(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
}

function tell(worker: Worker, task: Task): void {
  // A thread has no origin: the rule is for windows.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage(task)
}

async function ask<Answer>(worker: Worker, task: Task): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.once('message', (answer: Answer) => resolve(answer))
    worker.once('error', reject)
    tell(worker, task)
  })
}
