import * as z from 'zod'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { lockBatch, witnessBatch } from './batch.ts'

/** A witness of one of the two units signs that the batch was destroyed before his eyes. */
export const witnessBatchRoute = route({
  method: 'post',
  path: '/api/surrender/batches/:batchId/witnesses',
  summary: 'Sign as a witness of a destruction',
  action: 'surrender.witness-batch',
  params: z.object({ batchId: z.uuid() }),
  answer: z.object({ batchId: z.uuid() }),
  async handle(tx, { params: { batchId }, account, reach, site }) {
    const batch = await lockBatch(tx, batchId)
    const units = batch === undefined ? [] : [batch.unitCode, ...batch.witnessUnits]
    const covered = []
    for (const unitCode of units) if (await reach.covers(unitCode)) covered.push(unitCode)
    if (batch === undefined || covered.length === 0) throw new Problem('not-found')
    const { unitCode } = account
    if (unitCode === null || !batch.witnessUnits.includes(unitCode)) throw new Problem('surrender-witnesses')
    await witnessBatch(tx, { batch, accountId: account.accountId, unitCode, on: site.today() })
    return { batchId }
  },
})
