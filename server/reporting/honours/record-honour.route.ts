import * as z from 'zod'
import { route } from '../../access/route.ts'
import { GivenHonour, recordHonour } from './record-honour.ts'

/** Enters a decision by which units and officers were honoured, or corrects an entry by a later one. */
export const recordHonourRoute = route({
  method: 'post',
  path: '/api/reporting/honours',
  summary: 'Enter a decision on honours, or correct an entry',
  action: 'reporting.record-honours',
  body: GivenHonour,
  answer: z.object({ decisionId: z.uuid() }),
  async handle(tx, { body, account: { accountId }, reach, site }) {
    return { decisionId: await recordHonour(tx, body, { site, reach, accountId }) }
  },
})
