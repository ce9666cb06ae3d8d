import * as z from 'zod'
import { route } from '../access/route.ts'
import { newId } from '../db/new-id.ts'
import { Problem } from '../http/problem.ts'
import { insertBatch } from './batch.sql.ts'
import { canCollectFor } from './collecting-unit.ts'
import { refuseFile } from './reading/file-refusal.ts'
import { fileNameOf, storeFile } from './store-file.ts'
import { holdUpload, uploadFolder } from './stored-uploads.ts'

const bytesMax = 8 * 1024 ** 3

/** Stores a file of forms; a job takes it in. Clean forms are accepted at once only where the city's administrator asks. */
export const uploadBatch = route({
  method: 'post',
  path: '/api/collection/batches',
  summary: 'Upload a file of DC01 forms (CSV of any length, XLSX of up to 20,000 rows)',
  action: 'collection.upload-batch',
  query: z.object({ approveClean: z.enum(['true', 'false']).optional() }),
  receive: async ({ stream, header, site }) => {
    const { sha256, bytes } = await storeFile(stream, { folder: uploadFolder(site), bytesMax })
    return { sha256, bytes, fileName: fileNameOf(header) }
  },
  body: z.object({ sha256: z.string(), bytes: z.int().min(1), fileName: z.string() }),
  answer: z.object({ batchId: z.uuid() }),
  async handle(tx, { query, body, account, reach, site }) {
    const { unitCode, accountId } = account
    if (unitCode === null) throw new Problem('not-found')
    await reach.requireCommune(unitCode)
    if (!canCollectFor(unitCode, { units: await site.units(), areaCode: site.areaCode })) throw new Problem('not-found')
    const approveClean = query.approveClean === 'true'
    if (approveClean && account.role !== 'city-administrator') throw new Problem('not-found')
    const { fileName, sha256: fileSha256 } = body
    if (!(await holdUpload(tx, site, fileSha256))) throw refuseFile('file-unreadable', 'changed')
    const batchId = newId()
    await insertBatch(tx, { batchId, unitCode, accountId, fileName, fileSha256, approveClean, state: 'waiting' })
    site.wake()
    return { batchId }
  },
})
