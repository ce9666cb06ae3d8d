import * as z from 'zod'
import { findMoment } from '../access/qualification.ts'
import { route } from '../access/route.ts'
import { withTrainers } from './list-own-sessions.ts'
import { listNeeds } from './needs.ts'
import { CompetenceOutput, SessionOutput, StandingOutput, WorkOutput } from './outputs.ts'
import { listSessions } from './session.ts'

const listMax = 200

/** Who needs what: holders of posts within reach whose certificates are missing, end soon, or whose forms came back. */
export const readTrainingBoard = route({
  method: 'get',
  path: '/api/training/board',
  summary: 'Who needs which training, and the sessions to come',
  action: 'training.read-board',
  answer: z.object({
    areMore: z.boolean(),
    needs: z.array(
      z.object({
        officerId: z.uuid(),
        accountId: z.uuid().nullable(),
        fullName: z.string(),
        unitCode: z.string(),
        postType: z.string(),
        missing: z.array(CompetenceOutput),
        ending: z.array(
          z.object({ competences: z.array(CompetenceOutput), standing: StandingOutput, endsAt: z.date() }),
        ),
        work: WorkOutput,
      }),
    ),
    sessions: z.array(SessionOutput),
  }),
  async handle(tx, { reach, account, site }) {
    const today = site.today()
    const communes = await reach.listCommunes()
    const within = communes && [...communes, account.unitCode ?? '']
    const needs = await listNeeds(tx, { communes: within, today, now: await findMoment(tx, today) })
    const sessions = await listSessions(tx, { from: today, accountId: account.accountId })
    return {
      areMore: needs.length > listMax,
      needs: needs.slice(0, listMax),
      sessions: await withTrainers(tx, sessions),
    }
  },
})
