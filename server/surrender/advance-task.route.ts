import * as z from 'zod'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { closeReport, lockTask, setTask } from './report.ts'
import { shortText } from './short-text.ts'

/** Notes that the engineers were called, or that they have cleared it and on which paper. */
export const advanceTask = route({
  method: 'post',
  path: '/api/surrender/tasks/:taskId/steps',
  summary: 'The engineers were called, or have cleared an explosive',
  action: 'surrender.call-engineers',
  params: z.object({ taskId: z.uuid() }),
  body: z.discriminatedUnion('step', [
    z.object({ step: z.literal('called') }),
    z.object({ step: z.literal('cleared'), clearanceNo: shortText(50).refine((text) => text !== '', 'missing') }),
  ]),
  answer: z.object({ state: z.enum(['called', 'cleared']) }),
  async handle(tx, { params: { taskId }, body, account, reach, site }) {
    const task = await lockTask(tx, taskId)
    if (task === undefined) throw new Problem('not-found')
    await reach.requireCommune(task.unitCode)
    const needed = body.step === 'called' ? 'open' : 'called'
    if (task.state !== needed) throw new Problem('surrender-wrong-state', { state: task.state })
    const [by, on] = [account.accountId, site.today()]
    await setTask(tx, taskId, { ...body, by, on })
    const { reportId, unitCode } = task
    if (body.step === 'cleared' && reportId !== null) await closeReport(tx, { reportId, unitCode, by, on })
    return { state: body.step }
  },
})
