import * as z from 'zod'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { shortText } from './short-text.ts'
import { requireOwnStore } from './store.ts'
import { answerTransfer, findTransfer } from './transfer.ts'

/** The store that items were sent to signs for them, or refuses them and says why. */
export const answerTransferRoute = route({
  method: 'post',
  path: '/api/surrender/transfers/:transferId/answer',
  summary: 'Sign for items that were sent, or refuse them',
  action: 'surrender.keep',
  params: z.object({ transferId: z.uuid() }),
  body: z
    .object({ takes: z.boolean(), reason: shortText(200).default('') })
    .refine(({ takes, reason }) => takes || reason !== '', { path: ['reason'], message: 'missing' }),
  answer: z.object({ state: z.enum(['taken', 'refused']) }),
  async handle(tx, { params: { transferId }, body: { takes, reason }, account, reach, site }) {
    const transfer = await findTransfer(tx, transferId, 'lock')
    if (transfer === undefined) throw new Problem('not-found')
    const isWithin = await reach.covers(transfer.toUnit ?? transfer.fromUnit)
    if (!isWithin) await reach.requireCommune(transfer.fromUnit)
    requireOwnStore(account, transfer.toUnit ?? '')
    await answerTransfer(tx, transfer, { takes, reason, by: account.accountId, on: site.today() })
    return { state: takes ? ('taken' as const) : ('refused' as const) }
  },
})
