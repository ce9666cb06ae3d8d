import * as z from 'zod'
import { listColleagues } from '../access/list-colleagues.ts'
import { findMoment } from '../access/qualification.ts'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { learnerRoles } from './learner.ts'
import { enrol } from './session.ts'

/** Gives officers of a unit within reach seats in a session, all or none. */
export const enrolRoute = route({
  method: 'post',
  path: '/api/training/sessions/:sessionId/enrolments',
  summary: 'Enrol officers of a unit in a session',
  action: 'training.enrol',
  params: z.object({ sessionId: z.uuid() }),
  body: z.object({ unitCode: z.string().max(5), accountIds: z.array(z.uuid()).min(1).max(100) }),
  answer: z.object({ enrolled: z.int() }),
  async handle(tx, { params: { sessionId }, body: { unitCode, accountIds }, account, reach, site }) {
    await reach.requireCommune(unitCode)
    const today = site.today()
    const there = new Set(
      (await listColleagues(tx, { unitCode, roles: learnerRoles, on: today })).map(({ accountId }) => accountId),
    )
    if (accountIds.some((accountId) => !there.has(accountId))) throw new Problem('not-a-learner')
    const now = await findMoment(tx, today)
    await enrol(tx, { sessionId, accountIds, unitCode, enrolledBy: account.accountId, now, today })
    return { enrolled: accountIds.length }
  },
})
