import * as z from 'zod'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { lockBatch, saveBatch } from './batch.ts'
import { someText } from './short-text.ts'
import { requireOwnStore } from './store.ts'

const itemsMax = 500

/** Makes a batch of items to be destroyed, or changes one that is not approved yet. */
export const saveBatchRoute = route({
  method: 'post',
  path: '/api/surrender/batches',
  summary: 'Make or change a batch for destruction',
  action: 'surrender.prepare-batch',
  body: z.object({
    batchId: z.uuid(),
    unitCode: z.string().max(10),
    method: someText(120),
    place: someText(120),
    itemIds: z.array(z.uuid()).min(1).max(itemsMax),
  }),
  answer: z.object({ batchId: z.uuid() }),
  async handle(tx, { body, account, reach, site }) {
    await reach.requireCommune(body.unitCode)
    requireOwnStore(account, body.unitCode)
    const known = await lockBatch(tx, body.batchId)
    if (known !== undefined && known.unitCode !== body.unitCode) throw new Problem('not-found')
    await saveBatch(tx, known, { ...body, madeBy: account.accountId, madeOn: site.today() })
    return { batchId: body.batchId }
  },
})
