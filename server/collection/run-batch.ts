import { z } from 'zod'
import { problems } from '../../forms/problems.ts'
import type { AnyTx, Database } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import type { UnitTable } from '../../forms/unit-table.ts'
import { findBatch, setBatchState, type Batch } from './batch.sql.ts'
import { collectRows, type Progress } from './collect-file.ts'
import type { Sheet } from './reading/sheet.ts'
import { cleanRule } from './service-accounts.ts'

/** Where a batch runs. */
type Place = {
  db: Database
  databaseUrl: string
  tier: string
  today: string
  units: UnitTable
  chunkRows: number
  onProgress?: (progress: Progress) => void
}

/**
 * Runs a batch to the end, or on from where it was cut. A file that cannot be taken in as a whole
 * fails the batch with the problem that its sender is shown; nothing of it is stored. Returns the batch as it ended.
 */
export async function runBatch(place: Place, batch: Batch, open: () => Promise<Sheet>): Promise<Batch> {
  const { db } = place
  const note = async (change: Parameters<typeof setBatchState>[2]): Promise<void> =>
    db.transaction().execute(async (tx: AnyTx) => setBatchState(tx, batch.batchId, change))
  await note({ state: 'running' })
  try {
    const sheet = await open()
    const { batchId, unitCode, approveClean, accountId: enteredBy } = batch
    const { databaseUrl, tier, today, units, chunkRows, onProgress } = place
    const collecting = { databaseUrl, batchId, unitCode, approveClean, enteredBy, decidedBy: cleanRule, tier, today, units, chunkRows }
    const { rows } = await collectRows(sheet, collecting, onProgress)
    await note({ state: 'done', rowsTotal: rows })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    await note({ state: 'failed', problem: { type: error.type, ...error.more } })
  }
  const ended = await db.transaction().execute(async (tx) => findBatch(tx, batch.batchId))
  if (ended === undefined) throw new Error('A batch is never deleted.')
  return ended
}

const Failure = z.object({ type: z.custom<keyof typeof problems>((type) => typeof type === 'string' && type in problems) })

/** The problem that a batch failed with, or undefined. */
export function problemOf({ problem }: Batch): Problem | undefined {
  const failure = Failure.loose().safeParse(problem)
  if (!failure.success) return undefined
  const { type, ...more } = failure.data
  return new Problem(type, more)
}
