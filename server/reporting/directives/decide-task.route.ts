import * as z from 'zod'
import { route } from '../../access/route.ts'
import { getTask } from './task.ts'
import { takeStep } from './take-step.ts'

/** What is said with a decision; where it is a reason it must say something, which is refused as a problem of its own. */
const Said = z.string().trim().max(1000).default('')

/** The unit that gave a task extends it, sends a report back, closes it, or withdraws it. */
export const decideTask = route({
  method: 'post',
  path: '/api/reporting/tasks/:taskId/decision',
  summary: 'Extend, return, close or withdraw a task',
  action: 'reporting.give-tasks',
  params: z.object({ taskId: z.uuid() }),
  body: z.discriminatedUnion('action', [
    z.object({ action: z.literal('extend'), text: Said, dueOn: z.iso.date() }),
    z.object({ action: z.enum(['return', 'close', 'withdraw']), text: Said }),
  ]),
  answer: z.object({}),
  async handle(tx, { params, body, account, reach, site }) {
    const task = await getTask(tx, params.taskId, { site, reach })
    await takeStep(tx, task, { step: body, account, site })
    return {}
  },
})
