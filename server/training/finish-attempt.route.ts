import * as z from 'zod'
import { findMoment } from '../access/qualification.ts'
import { route } from '../access/route.ts'
import { finishAttempt } from './attempt.ts'
import { TopicOutput } from './outputs.ts'

/** Hands an assessment in. The mark says which topics to read again, and never which answers were right. */
export const finishAttemptRoute = route({
  method: 'post',
  path: '/api/training/attempts/:attemptId/answers',
  summary: 'Hand in an assessment',
  action: 'training.learn',
  params: z.object({ attemptId: z.uuid() }),
  /** For each question the place of the chosen option as shown; null where none was. */
  body: z.object({ answers: z.array(z.int().min(0).max(9).nullable()).max(60) }),
  answer: z.object({ score: z.int(), hasPassed: z.boolean(), weakTopics: z.array(TopicOutput) }),
  async handle(tx, { params: { attemptId }, body: { answers }, account: { accountId }, site }) {
    return finishAttempt(tx, { attemptId, accountId, answers, now: await findMoment(tx, site.today()) })
  },
})
