import * as z from 'zod'
import { findMoment } from '../access/qualification.ts'
import { route } from '../access/route.ts'
import { getSession, recordAttendance } from './session.ts'

/** Notes who was there in a part of a session, by signature or by a QR code that was scanned. */
export const recordAttendanceRoute = route({
  method: 'post',
  path: '/api/training/sessions/:sessionId/attendance',
  summary: 'Record who attended a part of a session',
  action: 'training.hold-session',
  params: z.object({ sessionId: z.uuid() }),
  body: z.object({
    part: z.int().min(1).max(30),
    accountIds: z.array(z.uuid()).min(1).max(500),
    method: z.enum(['signature', 'qr']),
  }),
  answer: z.object({ recorded: z.int() }),
  async handle(tx, { params: { sessionId }, body, account, reach, site }) {
    const session = await getSession(tx, sessionId)
    await reach.requireCommune(session.unitCode)
    const today = site.today()
    const now = await findMoment(tx, today)
    await recordAttendance(tx, { ...body, session, recordedBy: account.accountId, now, today })
    return { recorded: body.accountIds.length }
  },
})
