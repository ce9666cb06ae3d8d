import * as z from 'zod'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { answerRequest, findRequest } from './request.ts'

const states = ['submitted', 'recommended', 'approved', 'partly', 'refused', 'issued'] as const

/** The city recommends a request, the ministry approves or refuses it: who asks decides which of them it is. */
export const answerRequestRoute = route({
  method: 'post',
  path: '/api/workforce/requests/:requestId/answers',
  summary: 'Recommend a request, or decide it',
  action: 'workforce.answer-request',
  params: z.object({ requestId: z.uuid() }),
  body: z.object({
    act: z.enum(['recommend', 'approve', 'refuse']),
    quantity: z.int().min(0).max(1000),
    reason: z.string().trim().max(500).default(''),
    /** The version that was seen: who comes second is told so. */
    version: z.int(),
  }),
  answer: z.object({ state: z.enum(states) }),
  async handle(tx, { params: { requestId }, body, account, reach, site }) {
    const request = await findRequest(tx, requestId)
    if (request === undefined) throw new Problem('not-found')
    await reach.requireCommune(request.unitCode)
    const isMinistry = reach.area === 'any'
    if (request.version !== body.version || isMinistry === (body.act === 'recommend'))
      throw new Problem('request-not-open')
    if (body.act === 'refuse' ? body.reason === '' : body.quantity === 0) throw new Problem('not-valid')
    const { act, quantity, reason } = body
    const answer = { act, quantity, reason, by: account.accountId, on: site.today() }
    return { state: await answerRequest(tx, request, answer) }
  },
})
