import * as z from 'zod'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { destroyBatch, lockBatch } from './batch.ts'
import { someText } from './short-text.ts'
import { requireOwnStore } from './store.ts'

/** The custodian writes down that the batch was destroyed; both witnesses have signed before. */
export const destroyBatchRoute = route({
  method: 'post',
  path: '/api/surrender/batches/:batchId/destruction',
  summary: 'Write down that a batch was destroyed',
  action: 'surrender.prepare-batch',
  params: z.object({ batchId: z.uuid() }),
  body: z.object({ certificateNo: someText(50) }),
  answer: z.object({ batchId: z.uuid() }),
  async handle(tx, { params: { batchId }, body: { certificateNo }, account, reach, site }) {
    const batch = await lockBatch(tx, batchId)
    if (batch === undefined) throw new Problem('not-found')
    await reach.requireCommune(batch.unitCode)
    requireOwnStore(account, batch.unitCode)
    await destroyBatch(tx, { batch, by: account.accountId, on: site.today(), certificateNo })
    return { batchId }
  },
})
