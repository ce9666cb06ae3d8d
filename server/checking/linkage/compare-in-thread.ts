// What runs in a thread beside the program: it is told of the records once, then takes its part of each task.
import { parentPort } from 'node:worker_threads'
import { compareChunks, groupKeys, type ChunksCompared, type KeysFound, type Shared, type Task } from './thread-work.ts'

let shared: Shared | undefined

function perform(task: Exclude<Task, { kind: 'records' }>): KeysFound | ChunksCompared {
  if (shared === undefined) throw new Error('A thread has no records.')
  if (task.kind === 'group') return groupKeys(shared, task.isCopy, task.next)
  return compareChunks(shared, task, task.next)
}

/** The memory of what was found: it is handed over, not copied. */
function memoryOf(found: KeysFound | ChunksCompared): ArrayBuffer[] {
  const arrays = found.flatMap((piece) =>
    'pairs' in piece ? Object.values(piece.pairs) : [piece.found.groups.members, piece.found.groups.ends],
  )
  return arrays.map(({ buffer }) => buffer).filter((buffer) => buffer instanceof ArrayBuffer)
}

parentPort?.on('message', (task: Task) => {
  if (task.kind === 'records') {
    shared = task.shared
    return
  }
  const found = perform(task)
  parentPort?.postMessage(found, memoryOf(found))
})
