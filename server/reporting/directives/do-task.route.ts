import * as z from 'zod'
import { route } from '../../access/route.ts'
import { getTask } from './task.ts'
import { takeStep } from './take-step.ts'

/** The unit that owns a task acknowledges it, or reports on it: in words, and with a compiled figure where it is measured. */
export const doTask = route({
  method: 'post',
  path: '/api/reporting/tasks/:taskId/work',
  summary: 'Acknowledge a task, or report on it with evidence',
  action: 'reporting.do-tasks',
  params: z.object({ taskId: z.uuid() }),
  body: z.discriminatedUnion('action', [
    z.object({ action: z.literal('acknowledge') }),
    z.object({
      action: z.literal('report'),
      text: z.string().trim().min(1, 'required').max(4000),
      figure: z
        .object({ element: z.string().max(60), periodCode: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) })
        .nullable()
        .default(null),
    }),
  ]),
  answer: z.object({}),
  async handle(tx, { params, body, account, reach, site }) {
    const task = await getTask(tx, params.taskId, { site, reach })
    await takeStep(tx, task, { step: { text: '', ...body }, account, site })
    return {}
  },
})
