import * as z from 'zod'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { approveBatch, cancelBatch, lockBatch } from './batch.ts'
import { someText } from './short-text.ts'

/** Approves a batch, which freezes it, or calls it off with the reason. */
export const approveBatchRoute = route({
  method: 'post',
  path: '/api/surrender/batches/:batchId/approval',
  summary: 'Approve a batch for destruction, or cancel it',
  action: 'surrender.approve-batch',
  params: z.object({ batchId: z.uuid() }),
  body: z.discriminatedUnion('approves', [
    z.object({
      approves: z.literal(true),
      decisionNo: someText(50),
      witnessUnits: z.array(z.string().max(10)).length(2),
    }),
    z.object({ approves: z.literal(false), reason: someText(200) }),
  ]),
  answer: z.object({ state: z.enum(['approved', 'cancelled']) }),
  async handle(tx, { params: { batchId }, body, account, reach, site }) {
    const batch = await lockBatch(tx, batchId)
    if (batch === undefined) throw new Problem('not-found')
    await reach.requireCommune(batch.unitCode)
    const by = account.accountId
    if (!body.approves) {
      await cancelBatch(tx, { batch, by, on: site.today(), reason: body.reason })
      return { state: 'cancelled' as const }
    }
    const units = await site.units()
    if (body.witnessUnits.some((code) => units.find(code, site.today()) === undefined))
      throw new Problem('surrender-witnesses')
    await approveBatch(tx, site, { batch, by, decisionNo: body.decisionNo, witnessUnits: body.witnessUnits })
    return { state: 'approved' as const }
  },
})
