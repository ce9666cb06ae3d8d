import * as z from 'zod'
import { namesOf } from '../access/account.ts'
import { route } from '../access/route.ts'
import { listAttempts } from './attempt.ts'
import { listCertificates } from './certificate.ts'
import { withTrainers } from './list-own-sessions.ts'
import { SessionOutput } from './outputs.ts'
import { hasPractised } from './practice.ts'
import { getSession, listParticipants } from './session.ts'

/** A session with its learners: what they attended, whether they passed, and whether they are certified already. */
export const readSession = route({
  method: 'get',
  path: '/api/training/sessions/:sessionId',
  summary: 'A session with its learners',
  action: 'training.hold-session',
  params: z.object({ sessionId: z.uuid() }),
  answer: z.object({
    session: SessionOutput,
    isRunning: z.boolean(),
    isOwn: z.boolean(),
    learners: z.array(
      z.object({
        accountId: z.uuid(),
        name: z.string(),
        unitCode: z.string(),
        attended: z.array(z.int()),
        hasPassed: z.boolean(),
        hasPractised: z.boolean(),
        isCertified: z.boolean(),
      }),
    ),
  }),
  async handle(tx, { params: { sessionId }, account, reach, site }) {
    const session = await getSession(tx, sessionId)
    await reach.requireCommune(session.unitCode)
    const seats = await listParticipants(tx, [sessionId])
    const accountIds = seats.map(({ accountId }) => accountId)
    const names = await namesOf(tx, accountIds)
    const passed = (await listAttempts(tx, accountIds)).filter(
      (one) => one.sessionId === sessionId && one.hasPassed === true,
    )
    const certified = await listCertificates(tx, accountIds)
    const { courseCode, startsOn, endsOn } = session
    const today = site.today()
    const [listed] = await withTrainers(tx, [{ ...session, seatsLeft: session.seats - seats.length }])
    const learners = []
    for (const { accountId, unitCode, attended } of seats) {
      const attempt = passed.find((one) => one.accountId === accountId)
      learners.push({
        accountId,
        unitCode,
        attended,
        name: names.get(accountId) ?? '',
        hasPassed: attempt !== undefined,
        hasPractised: await hasPractised(tx, { accountId, courseCode, since: startsOn }),
        isCertified: attempt !== undefined && certified.some(({ attemptId }) => attemptId === attempt.attemptId),
      })
    }
    return {
      session: listed ?? { ...session, seatsLeft: 0, trainerName: '' },
      isRunning: startsOn <= today && today <= endsOn,
      isOwn: session.trainerId === account.accountId,
      learners,
    }
  },
})
