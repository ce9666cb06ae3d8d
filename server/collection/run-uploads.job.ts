import { join } from 'node:path'
import type { Site } from '../http/server.ts'
import { findNextBatch } from './batch.sql.ts'
import { openSheet } from './reading/open-sheet.ts'
import { runBatch } from './run-batch.ts'
import { importer } from './service-accounts.ts'

/** Small chunks: between two of them the server answers others. */
const chunkRows = 500

/** Takes in what was uploaded, one file after the other, and goes on with one that was cut. */
export async function runUploads(site: Site): Promise<void> {
  const { db, databaseUrl } = site
  for (;;) {
    const batch = await db.transaction().execute(async (tx) => findNextBatch(tx, importer))
    if (batch === undefined) return
    const place = { db, databaseUrl, tier: site.areaCode, today: site.today(), units: await site.units(), chunkRows }
    const path = join(site.folder, 'uploads', batch.fileSha256)
    await runBatch(place, batch, async () => openSheet(path, batch.fileName))
  }
}
