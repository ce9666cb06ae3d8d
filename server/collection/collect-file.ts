import { addWorkingDays } from '../../forms/working-days.ts'
import type { UnitTable } from '../../forms/unit-table.ts'
import type { Arriving } from '../checking/check-batch.ts'
import { openCopyConnection, type CopyConnection } from '../db/copy.ts'
import { applyChunk, type ChunkCounts } from './bulk/apply-chunk.ts'
import { listChunksDone } from './batch.sql.ts'
import { cutChunks, type Chunk } from './bulk/cut-chunks.ts'
import { decisionWorkingDays } from './dossier.ts'
import { Turns } from './bulk/turns.ts'
import type { Sheet } from './reading/sheet.ts'

const connectionsMax = 2

/** A file that is collected: for which unit, by whom, on which day, into which database. */
export type Collecting = {
  databaseUrl: string
  batchId: string
  unitCode: string
  approveClean: boolean
  /** The accounts that enter and, where clean forms are accepted at once, decide: never one and the same. */
  enteredBy: string
  decidedBy: string
  tier: string
  today: string
  units: UnitTable
  /** Rows in a chunk: many are faster, few are sooner on disk and leave others more time. */
  chunkRows: number
}

/** How far a file is: rows done since the start, with those of an earlier, interrupted run. */
export type Progress = ChunkCounts & { rows: number }

/**
 * Takes in the rows of a sheet, chunk by chunk, on two connections. Chunks are cut where the commune changes, so that two
 * never work on the same household. A chunk that was done before the last interruption is passed over; so a file can be
 * cut at any moment and sent again.
 */
export async function collectRows(
  sheet: Sheet,
  collecting: Collecting,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<Progress> {
  const { databaseUrl, batchId, unitCode, today, units, approveClean } = collecting
  const connections: CopyConnection[] = []
  const progress = { rows: 0, accepted: 0, held: 0, refused: 0, repeated: 0 }
  const decision = {
    ...collecting,
    submittedOn: today,
    decideBy: addWorkingDays(today, decisionWorkingDays),
  }
  const check = { today, units, unitCode, approveClean }
  const [turns, onTheirWay] = [new Turns(), new Set<Arriving>()]
  try {
    for (let count = 0; count < connectionsMax; count += 1) connections.push(await openCopyConnection(databaseUrl))
    const [first] = connections
    const done = first ? await first.db.transaction().execute(async (tx) => listChunksDone(tx, batchId)) : new Set<number>()
    await spread(cutChunks(sheet.rows(), collecting.chunkRows), connections, async (connection, { chunkNo, rows }) => {
      if (done.has(chunkNo)) turns.skip(chunkNo)
      else {
        const counts = await applyChunk(connection, rows, { check, decision: { ...decision, chunkNo }, turns, onTheirWay })
        for (const key of ['accepted', 'held', 'refused', 'repeated'] as const) progress[key] += counts[key]
      }
      progress.rows += rows.length
      onProgress(progress)
    })
    return progress
  } finally {
    await Promise.all(connections.map(async (connection) => connection.end()))
  }
}

/** Gives each chunk to the next free connection; one that goes on in the commune of another chunk waits for it. */
async function spread(
  chunks: AsyncIterable<Chunk>,
  connections: readonly CopyConnection[],
  work: (connection: CopyConnection, chunk: Chunk) => Promise<void>,
): Promise<void> {
  const running = new Map<CopyConnection, { chunk: Chunk; ended: Promise<CopyConnection> }>()
  const waitFor = async (ended: Promise<CopyConnection>): Promise<void> => {
    running.delete(await ended)
  }
  try {
    for await (const chunk of chunks) {
      for (const { chunk: other, ended } of running.values())
        if (other.lastCommune === chunk.firstCommune) await waitFor(ended)
      if (running.size === connections.length) await waitFor(Promise.race([...running.values()].map(({ ended }) => ended)))
      const free = connections.find((connection) => !running.has(connection))
      if (free === undefined) throw new Error('No connection is free.')
      const ended = work(free, chunk).then(() => free)
      // A failure is met where the chunk is waited for; until then it must not count as unhandled.
      ended.catch(() => undefined)
      running.set(free, { chunk, ended })
    }
    await Promise.all([...running.values()].map(({ ended }) => ended))
  } finally {
    await Promise.allSettled([...running.values()].map(({ ended }) => ended))
  }
}
