import * as z from 'zod'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { deleteGiver } from './giver.ts'
import { lockHandIn } from './hand-in.ts'

/** Deletes what was kept of a giver who does not want it any more. Done again it changes nothing. */
export const deleteGiverRoute = route({
  method: 'post',
  path: '/api/surrender/hand-ins/:handInId/giver/deletion',
  summary: 'Delete what was kept of a giver',
  action: 'surrender.delete-giver',
  params: z.object({ handInId: z.uuid() }),
  answer: z.object({ handInId: z.uuid() }),
  async handle(tx, { params: { handInId }, reach }) {
    const handIn = await lockHandIn(tx, handInId)
    if (handIn === undefined) throw new Problem('not-found')
    await reach.requireCommune(handIn.unitCode)
    await deleteGiver(tx, handInId)
    return { handInId }
  },
})
