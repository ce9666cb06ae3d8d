import * as z from 'zod'
import { findMoment } from '../access/qualification.ts'
import { route } from '../access/route.ts'
import { beginAttempt, questionsOf } from './attempt.ts'
import { QuestionsOutput } from './outputs.ts'

/** Begins an assessment, or goes on with the one that is open. The questions come without what is right. */
export const beginAttemptRoute = route({
  method: 'post',
  path: '/api/training/attempts',
  summary: 'Begin an assessment',
  action: 'training.learn',
  body: z.object({ sessionId: z.uuid() }),
  answer: z.object({ attemptId: z.uuid(), attemptNo: z.int(), questions: QuestionsOutput }),
  async handle(tx, { body: { sessionId }, account: { accountId }, site }) {
    const attempt = await beginAttempt(tx, { sessionId, accountId, now: await findMoment(tx, site.today()) })
    return { ...attempt, questions: questionsOf(attempt) }
  },
})
