import * as z from 'zod'
import { route } from '../access/route.ts'
import { callEngineers } from './report.ts'
import { someText } from './short-text.ts'

/** Somebody stands there with an explosive: the one thing that can be done is to call the engineers. */
export const callEngineersRoute = route({
  method: 'post',
  path: '/api/surrender/units/:unitCode/tasks',
  summary: 'Call the military engineers to an explosive',
  action: 'surrender.call-engineers',
  params: z.object({ unitCode: z.string().max(10) }),
  body: z.object({ taskId: z.uuid(), place: someText(200) }),
  answer: z.object({ taskId: z.uuid() }),
  async handle(tx, { params: { unitCode }, body: { taskId, place }, account, reach, site }) {
    await reach.requireCommune(unitCode)
    await callEngineers(tx, { taskId, unitCode, place, by: account.accountId, on: site.today() })
    return { taskId }
  },
})
