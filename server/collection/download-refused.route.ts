import { Readable } from 'node:stream'
import * as z from 'zod'
import { FileOutput, route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { findBatch } from './batch.sql.ts'
import { refusedCsv } from './reading/refused-rows.ts'
import { listRefused } from './refused.ts'

/** The refused rows of an upload as a file: mended there, it can be sent again as it is. */
export const downloadRefused = route({
  method: 'get',
  path: '/api/collection/batches/:batchId/refused',
  summary: 'The refused rows with their reasons, as CSV to be mended',
  action: 'collection.read-batch',
  params: z.object({ batchId: z.uuid() }),
  answer: FileOutput,
  async handle(tx, { params: { batchId }, reach, site }) {
    const batch = await findBatch(tx, batchId)
    if (batch === undefined) throw new Problem('not-found')
    reach.requireAccount(batch.accountId)
    const content = Readable.toWeb(Readable.from(refusedCsv(listRefused(site.db, batchId)))) as ReadableStream
    return { file: { name: `${batch.fileName}.refused.csv`, mediaType: 'text/csv; charset=utf-8', content } }
  },
})
