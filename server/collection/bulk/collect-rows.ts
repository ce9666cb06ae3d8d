import type { UnitTable } from '../../../forms/unit-table.ts'
import { addWorkingDays } from '../../../forms/working-days.ts'
import { openCopyConnection, type CopyConnection } from '../../db/copy.ts'
import { listChunksDone } from '../batch.sql.ts'
import { decisionWorkingDays } from '../dossier.ts'
import type { Sheet } from '../reading/sheet.ts'
import { applyChunk, type Counts, type ChunkContext } from './apply-chunk.ts'
import { cutChunks } from './cut-chunks.ts'
import { Turns } from './turns.ts'

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

/** How far a file is: the rows that are on disk, those of an earlier run that was cut among them. */
export type Progress = Counts & { rows: number }

/**
 * Takes in the rows of a sheet, chunk by chunk, on two connections. What was done before the last interruption is passed
 * over; so a file can be cut at any moment and sent again.
 */
export async function collectRows(
  sheet: Sheet,
  collecting: Collecting,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<Progress> {
  const { databaseUrl, batchId, chunkRows } = collecting
  const connections: CopyConnection[] = []
  try {
    for (let count = 0; count < connectionsMax; count += 1) connections.push(await openCopyConnection(databaseUrl))
    const [first] = connections
    const before = (await first?.db.transaction().execute(async (tx) => listChunksDone(tx, batchId))) ?? []
    const progress = { rows: 0, accepted: 0, held: 0, refused: 0, repeated: 0 }
    for (const chunk of before) add(progress, chunk)
    const done = new Map(before.map(({ firstRow, ...counts }) => [firstRow, rowsOf(counts)]))
    const chunks = cutChunks(sheet.rows(), chunkRows, done)
    const context = contextOf(collecting)
    // Both take from the same chunks; where one fails, the chunks end for the other too.
    const takers = connections.map(async (connection) => {
      for await (const chunk of chunks) {
        add(progress, await applyChunk(connection, chunk, context))
        onProgress(progress)
      }
    })
    for (const taker of await Promise.allSettled(takers)) if (taker.status === 'rejected') throw taker.reason
    return progress
  } finally {
    await Promise.all(connections.map(async (connection) => connection.end()))
  }
}

function contextOf({
  batchId,
  tier,
  enteredBy,
  decidedBy,
  today,
  units,
  unitCode,
  approveClean,
}: Collecting): ChunkContext {
  const decideBy = addWorkingDays(today, decisionWorkingDays)
  return {
    check: { today, units, unitCode, approveClean },
    decision: { batchId, tier, enteredBy, decidedBy, submittedOn: today, decideBy },
    turns: new Turns(),
    underWay: new Set(),
  }
}

function add(progress: Progress, counts: Counts): void {
  for (const key of ['accepted', 'held', 'refused', 'repeated'] as const) progress[key] += counts[key]
  progress.rows += rowsOf(counts)
}

function rowsOf({ accepted, held, refused }: Omit<Counts, 'repeated'>): number {
  return accepted + held + refused
}
