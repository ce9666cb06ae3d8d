// What runs in a thread beside the program: it takes its part of each task, and is told of the records once.
import { parentPort } from 'node:worker_threads'
import {
  compareChunks,
  groupKeys,
  readColumnsHere,
  receiveColumn,
  type ChunksCompared,
  type KeysFound,
  type SentColumn,
  type Shared,
  type Task,
} from './thread-work.ts'

let shared: Shared | undefined

async function perform(task: Exclude<Task, { kind: 'records' }>): Promise<KeysFound | ChunksCompared | SentColumn[]> {
  if (task.kind === 'read') return readColumnsHere(task.reading, task.names)
  if (shared === undefined) throw new Error('A thread has no records.')
  if (task.kind === 'group') return groupKeys(shared, task.isCopy, task.next)
  return compareChunks(shared, task, task.next)
}

/** The memory of what was found: it is handed over, not copied. */
function memoryOf(found: KeysFound | ChunksCompared | SentColumn[]): ArrayBuffer[] {
  const arrays = found.flatMap((piece) => {
    if ('pairs' in piece) return Object.values(piece.pairs)
    return 'found' in piece ? piece.found.flatMap(({ groups }) => [groups.members, groups.ends]) : []
  })
  return arrays.map(({ buffer }) => buffer).filter((buffer) => buffer instanceof ArrayBuffer)
}

async function answer(task: Task): Promise<void> {
  if (task.kind === 'records') {
    const columns = new Map(task.columns.map((column) => [column.name, receiveColumn(column)]))
    shared = { model: task.model, records: { ...task.records, columns } }
    return
  }
  const found = await perform(task)
  parentPort?.postMessage(found, memoryOf(found))
}

parentPort?.on('message', (task: Task) => void answer(task))
