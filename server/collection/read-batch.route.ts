import * as z from 'zod'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { findBatch, listRefusedRows } from './batch.sql.ts'
import { BatchOutput, FirstRefused } from './batch-output.ts'

const firstMax = 20

/** How far an upload is, with its first refused rows. Only the account that sent it sees it. */
export const readBatch = route({
  method: 'get',
  path: '/api/collection/batches/:batchId',
  summary: 'The state of an upload',
  action: 'collection.read-batch',
  params: z.object({ batchId: z.uuid() }),
  answer: BatchOutput.extend({ firstRefused: FirstRefused }),
  async handle(tx, { params: { batchId }, reach }) {
    const batch = await findBatch(tx, batchId)
    if (batch === undefined) throw new Problem('not-found')
    reach.requireAccount(batch.accountId)
    const firstRefused = await listRefusedRows(tx, { batchId, after: 0, countMax: firstMax })
    return { ...batch, firstRefused: firstRefused.map(({ rowNo, findings }) => ({ rowNo, findings })) }
  },
})
