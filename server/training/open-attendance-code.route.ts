import * as z from 'zod'
import { findMoment } from '../access/qualification.ts'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { drawQr } from '../print/qr-code.ts'
import { openAttendanceCode } from './attendance-code.ts'
import { getSession } from './session.ts'

/** Opens a code that the trainer shows to the room, as a QR code and in letters; it counts for some minutes. */
export const openAttendanceCodeRoute = route({
  method: 'post',
  path: '/api/training/sessions/:sessionId/attendance-codes',
  summary: 'Open a code by which learners say that they are there',
  action: 'training.hold-session',
  params: z.object({ sessionId: z.uuid() }),
  body: z.object({ part: z.int().min(1).max(30), minutes: z.int().min(1).max(60) }),
  answer: z.object({
    code: z.string(),
    part: z.int(),
    expiresAt: z.date(),
    address: z.string(),
    /** The QR code of the address, as SVG. */
    picture: z.string(),
  }),
  async handle(tx, { params: { sessionId }, body: { part, minutes }, account, reach, site }) {
    const session = await getSession(tx, sessionId)
    await reach.requireCommune(session.unitCode)
    const today = site.today()
    if (today < session.startsOn || today > session.endsOn) throw new Problem('session-over')
    if (part > session.parts) throw new Problem('not-a-learner')
    const now = await findMoment(tx, today)
    const opened = await openAttendanceCode(tx, { sessionId, part, openedBy: account.accountId, now, minutes })
    const address = `${site.origin}/app/training/attend/${opened.code}`
    return { ...opened, address, picture: drawQr(address) }
  },
})
