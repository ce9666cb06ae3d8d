import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { AnyTx, Tx } from '../db/database.ts'
import type { Site } from '../http/server.ts'
import { isUploadOpen } from './batch.sql.ts'

/** A file that no batch asks for is forgotten after this time: its request was refused, or cut. */
const forgottenAfterMs = 60 * 60 * 1000

/** Where uploaded files wait until they are taken in. Their content names them, so the same file twice is one. */
export function uploadFolder({ folder }: Site): string {
  return join(folder, 'uploads')
}

/** Where the file with this content is. */
export function uploadPath(site: Site, fileSha256: string): string {
  return join(uploadFolder(site), fileSha256)
}

/** Keeps the file from being removed until the transaction ends; false where it was removed just before. */
export async function holdUpload(tx: AnyTx, site: Site, fileSha256: string): Promise<boolean> {
  await lock(tx, fileSha256)
  return (await stat(uploadPath(site, fileSha256)).catch(() => undefined)) !== undefined
}

/** Removes a file of which all batches are done: the rows that were not accepted are in the database too. */
export async function removeDoneUpload(site: Site, fileSha256: string): Promise<void> {
  await site.db.transaction().execute(async (tx) => {
    await lock(tx, fileSha256)
    if (!(await isUploadOpen(tx, fileSha256))) await rm(uploadPath(site, fileSha256), { force: true })
  })
}

/** Removes what was stored and is of no batch that waits: the people in it have a right to that. */
export async function removeForgottenUploads(site: Site): Promise<void> {
  const names = await readdir(uploadFolder(site)).catch(() => [])
  for (const name of names) {
    const stored = await stat(uploadPath(site, name)).catch(() => undefined)
    if (stored !== undefined && Date.now() - stored.mtimeMs > forgottenAfterMs) await removeDoneUpload(site, name)
  }
}

async function lock(tx: Tx<'collection'> | AnyTx, fileSha256: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`upload ${fileSha256}`}, 0))`.execute(tx)
}
