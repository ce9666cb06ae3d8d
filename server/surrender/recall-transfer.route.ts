import * as z from 'zod'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { someText } from './short-text.ts'
import { requireOwnStore } from './store.ts'
import { findTransfer, recallTransfer } from './transfer.ts'

/** The store that sent items takes them back, while nobody has signed for them, and says why. */
export const recallTransferRoute = route({
  method: 'post',
  path: '/api/surrender/transfers/:transferId/recall',
  summary: 'Take back items that were sent and not signed for',
  action: 'surrender.keep',
  params: z.object({ transferId: z.uuid() }),
  body: z.object({ reason: someText(200) }),
  answer: z.object({ state: z.literal('recalled') }),
  async handle(tx, { params: { transferId }, body: { reason }, account, reach, site }) {
    const transfer = await findTransfer(tx, transferId, 'lock')
    if (transfer === undefined) throw new Problem('not-found')
    await reach.requireCommune(transfer.fromUnit)
    requireOwnStore(account, transfer.fromUnit)
    await recallTransfer(tx, transfer, { reason, by: account.accountId, on: site.today() })
    return { state: 'recalled' as const }
  },
})
