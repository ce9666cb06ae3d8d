import { logFault } from '../http/log.ts'
import type { Site } from '../http/server.ts'
import { findBatch, listOpenUploads, type Batch } from './batch.sql.ts'
import { inOneRunIfFree } from './one-run.ts'
import { refuseFile } from './reading/file-refusal.ts'
import { openSheet } from './reading/open-sheet.ts'
import type { Sheet } from './reading/sheet.ts'
import { codeOf } from '../refusal.ts'
import { runBatch } from './run-batch.ts'
import { importer } from './service-accounts.ts'
import { removeDoneUpload, removeForgottenUploads, uploadPath } from './stored-uploads.ts'

/** Small chunks: between two of them the server answers others. */
const chunkRows = 500

/**
 * Takes in what was uploaded, one file after the other, and goes on with those that were cut. One that fails for a fault
 * of ours is tried again at the next time and keeps no other waiting.
 */
export async function runUploads(site: Site): Promise<void> {
  const open = await site.db.transaction().execute(async (tx) => listOpenUploads(tx, importer))
  for (const upload of open) await inOneRunIfFree(site.db, upload, async () => runUpload(site, upload)).catch(logFault)
  await removeForgottenUploads(site)
}

async function runUpload(site: Site, { batchId }: Batch): Promise<void> {
  // Another process may have ended it while this one came to it.
  const batch = await site.db.transaction().execute(async (tx) => findBatch(tx, batchId))
  if (batch === undefined || (batch.state !== 'waiting' && batch.state !== 'running')) return
  await runBatch(site, batch, async () => openStored(site, batch), { chunkRows })
  await removeDoneUpload(site, batch.fileSha256)
}

async function openStored(site: Site, { fileSha256, fileName }: Batch): Promise<Sheet> {
  try {
    return await openSheet(uploadPath(site, fileSha256), fileName)
  } catch (error) {
    // Somebody has taken the file away: its sender has it still.
    if (codeOf(error) === 'ENOENT') throw refuseFile('file-unreadable', 'changed')
    throw error
  }
}
