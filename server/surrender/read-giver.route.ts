import * as z from 'zod'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { findGiver, giverLevels } from './giver.ts'
import { lockHandIn } from './hand-in.ts'

/** Shows what a giver wanted to be kept. The purpose has to be said, and the ledger keeps who looked and why. */
export const readGiver = route({
  method: 'get',
  path: '/api/surrender/hand-ins/:handInId/giver',
  summary: 'What the giver of a hand-in wanted to be kept; the purpose has to be named',
  action: 'surrender.read-giver',
  params: z.object({ handInId: z.uuid() }),
  answer: z.object({
    level: z.enum(giverLevels),
    name: z.string(),
    contact: z.string(),
    /** The day on which it is deleted by itself. */
    deleteOn: z.iso.date(),
  }),
  async handle(tx, { params: { handInId }, reach }) {
    const handIn = await lockHandIn(tx, handInId)
    if (handIn === undefined) throw new Problem('not-found')
    await reach.requireCommune(handIn.unitCode)
    const giver = await findGiver(tx, handInId)
    if (giver === undefined) throw new Problem('not-found')
    return giver
  },
})
