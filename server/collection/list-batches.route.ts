import * as z from 'zod'
import { route } from '../access/route.ts'
import { listBatches } from './batch.sql.ts'
import { BatchOutput } from './batch-output.ts'

const countMax = 50

/** The newest uploads of the account. */
export const listOwnBatches = route({
  method: 'get',
  path: '/api/collection/batches',
  summary: 'The uploads of the account',
  action: 'collection.read-batch',
  answer: z.object({ batches: z.array(BatchOutput) }),
  async handle(tx, { account, reach }) {
    reach.requireAccount(account.accountId)
    const batches = await listBatches(tx, account.accountId, countMax)
    return { batches }
  },
})
