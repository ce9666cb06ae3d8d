import * as z from 'zod'
import { findMoment } from '../access/qualification.ts'
import { route } from '../access/route.ts'
import { supervisorRoles } from './learner.ts'
import { countEndingSoon, listOwnEndingSoon } from './needs.ts'
import { CompetenceOutput, StandingOutput } from './outputs.ts'

/**
 * What the first page warns of: own certificates that end within thirty days or have to be refreshed, and for who
 * supervises how many of the unit's officers have such.
 */
export const readTrainingWarnings = route({
  method: 'get',
  path: '/api/training/warnings',
  summary: 'Certificates that end soon: my own, and those of my unit',
  action: 'training.read-warnings',
  answer: z.object({
    own: z.array(z.object({ competences: z.array(CompetenceOutput), endsAt: z.date(), standing: StandingOutput })),
    /** Officers within reach, the own account left out; none for who supervises nobody. */
    colleagues: z.int(),
  }),
  async handle(tx, { account: { accountId, role, unitCode }, reach, site }) {
    const now = await findMoment(tx, site.today())
    const communes = await reach.listCommunes()
    const units = communes && [...communes, unitCode ?? '']
    const supervises = supervisorRoles.includes(role)
    return {
      own: await listOwnEndingSoon(tx, { accountId, now }),
      colleagues: supervises ? await countEndingSoon(tx, { units, except: accountId, now }) : 0,
    }
  },
})
