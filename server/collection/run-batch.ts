import type { Database } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import type { Site } from '../http/server.ts'
import { findBatch, setBatchState, type Batch } from './batch.sql.ts'
import { collectRows, type Progress } from './bulk/collect-rows.ts'
import type { Sheet } from './reading/sheet.ts'
import { cleanRule } from './service-accounts.ts'

/** How a batch is run: how many rows at a time, and who hears how far it is. */
export type Pace = { chunkRows: number; onProgress?: (progress: Progress) => void }

/**
 * Runs a batch to the end, or on from where it was cut; no other process may be at it (`one-run.ts`). A file that cannot
 * be taken in as a whole fails the batch with the problem that its sender is shown; nothing of it is stored. Returns the
 * batch as it ended.
 */
export async function runBatch(site: Site, batch: Batch, open: () => Promise<Sheet>, pace: Pace): Promise<Batch> {
  const { db } = site
  const { batchId, unitCode, approveClean, accountId } = batch
  await note(db, batchId, { state: 'running' })
  try {
    const sheet = await open()
    await note(db, batchId, { state: 'running', sheet })
    const { rows } = await collectRows(
      sheet,
      {
        databaseUrl: site.databaseUrl,
        batchId,
        unitCode,
        approveClean,
        enteredBy: accountId,
        decidedBy: cleanRule,
        tier: site.areaCode,
        today: site.today(),
        units: await site.units(),
        chunkRows: pace.chunkRows,
      },
      pace.onProgress,
    )
    await note(db, batchId, { state: 'done', rowsTotal: rows })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    await note(db, batchId, { state: 'failed', problem: { type: error.type, ...error.more } })
  }
  const ended = await db.transaction().execute(async (tx) => findBatch(tx, batchId))
  if (ended === undefined) throw new Error('A batch is never deleted.')
  return ended
}

async function note(db: Database, batchId: string, change: Parameters<typeof setBatchState>[2]): Promise<void> {
  await db.transaction().execute(async (tx) => setBatchState(tx, batchId, change))
}
