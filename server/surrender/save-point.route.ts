import * as z from 'zod'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { changePoint, findPoint, pointKinds } from './campaign.ts'
import { someText } from './short-text.ts'

/** Says where a collection point is and when it is open. The public page has it at once. */
export const savePoint = route({
  method: 'post',
  path: '/api/surrender/points/:pointId',
  summary: 'Change where a collection point is, and when it is open',
  action: 'surrender.save-point',
  params: z.object({ pointId: z.uuid() }),
  body: z.object({ kind: z.enum(pointKinds), address: someText(200), hours: someText(80) }),
  answer: z.object({ pointId: z.uuid() }),
  async handle(tx, { params: { pointId }, body, reach }) {
    const point = await findPoint(tx, pointId)
    if (point === undefined) throw new Problem('not-found')
    await reach.requireCommune(point.unitCode)
    await changePoint(tx, pointId, body)
    return { pointId }
  },
})
