import * as z from 'zod'
import { route } from '../../access/route.ts'
import { Problem } from '../../http/problem.ts'
import { beginSweep } from './sweep.ts'

/** Begins a check of everybody in a unit; the job does it, and whoever asks sees how far it has come. */
export const startCheck = route({
  method: 'post',
  path: '/api/checking/checks',
  summary: 'Begins a check of everybody in a unit, or tells of the one under way',
  action: 'checking.start-check',
  body: z.object({ unitCode: z.string().regex(/^\d{2,5}$/) }),
  answer: z.object({ unitCode: z.string(), done: z.int(), all: z.int() }),
  async handle(tx, { body: { unitCode }, reach, site, account }) {
    await reach.requireCommune(unitCode)
    if ((await site.units()).find(unitCode, site.today()) === undefined) throw new Problem('not-found')
    const { personsDone, personsAll } = await beginSweep(tx, site, { unitCode, askedBy: account.accountId })
    site.wake()
    return { unitCode, done: personsDone, all: personsAll }
  },
})
