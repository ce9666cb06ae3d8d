import * as z from 'zod'
import { findMoment } from '../access/qualification.ts'
import { route } from '../access/route.ts'
import { FaultOutput } from './outputs.ts'
import { assessPractice } from './practice.ts'

/** Looks at the records that came of a task. It may be asked as often as one likes; the last look counts. */
export const assessPracticeRoute = route({
  method: 'post',
  path: '/api/training/practices/:practiceId/assessment',
  summary: 'Have a task in the practice city assessed',
  action: 'training.learn',
  params: z.object({ practiceId: z.uuid() }),
  answer: z.object({ hasPassed: z.boolean(), faults: z.array(FaultOutput) }),
  async handle(tx, { params: { practiceId }, account: { accountId }, site }) {
    return assessPractice(tx, site, { practiceId, accountId, now: await findMoment(tx, site.today()) })
  },
})
