import * as z from 'zod'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { confirmHandIn, lockHandIn, refuseHandIn } from './hand-in.ts'

/** The second officer confirms what the first received, or does not. */
export const confirmHandInRoute = route({
  method: 'post',
  path: '/api/surrender/hand-ins/:handInId/decision',
  summary: 'Confirm as the second officer what was received, or refuse to',
  action: 'surrender.receive',
  params: z.object({ handInId: z.uuid() }),
  body: z.object({ confirms: z.boolean() }),
  answer: z.object({ state: z.enum(['confirmed', 'refused']) }),
  async handle(tx, { params: { handInId }, body: { confirms }, account, reach, site }) {
    const handIn = await lockHandIn(tx, handInId)
    if (handIn === undefined) throw new Problem('not-found')
    await reach.requireCommune(handIn.unitCode)
    const answer = { handIn, witness: account.accountId }
    if (confirms) await confirmHandIn(tx, site, answer)
    else await refuseHandIn(tx, answer)
    return { state: confirms ? ('confirmed' as const) : ('refused' as const) }
  },
})
