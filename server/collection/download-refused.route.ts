import { Readable } from 'node:stream'
import { z } from 'zod'
import { FileOutput, route } from '../access/route.ts'
import type { Database } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import { findBatch, listRefusedRows } from './batch.sql.ts'
import { refusedCsv, type RefusedSheetRow } from './reading/refused-rows.ts'

const pageMax = 1000

/** The refused rows of an upload as a file: mended there, it can be sent again as it is. */
export const downloadRefused = route({
  method: 'get',
  path: '/api/collection/batches/:batchId/refused',
  summary: 'The refused rows with their reasons, as CSV to be mended',
  action: 'collection.read-batch',
  params: z.object({ batchId: z.uuid() }),
  answer: FileOutput,
  async handle(tx, { params: { batchId }, account, reach, site }) {
    const batch = await findBatch(tx, batchId)
    if (batch === undefined || batch.accountId !== account.accountId) throw new Problem('not-found')
    await reach.covers(batch.unitCode)
    const content = Readable.toWeb(Readable.from(refusedCsv(refusedRows(site.db, batchId)))) as ReadableStream
    return { file: { name: `${batch.fileName}.refused.csv`, mediaType: 'text/csv; charset=utf-8', content } }
  },
})

/** The refused rows of a batch, page by page: a file may have any number of them. */
export async function* refusedRows(db: Database, batchId: string): AsyncGenerator<RefusedSheetRow> {
  for (let after = 0; ; ) {
    const page = await db.transaction().execute(async (tx) => listRefusedRows(tx, { batchId, after, countMax: pageMax }))
    yield* page
    const last = page.at(-1)
    if (last === undefined) return
    after = last.rowNo
  }
}
