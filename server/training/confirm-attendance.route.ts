import * as z from 'zod'
import { findMoment } from '../access/qualification.ts'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { findAttendanceCode } from './attendance-code.ts'
import { CourseCodeOutput } from './outputs.ts'
import { getSession, recordAttendance } from './session.ts'

/**
 * Says that who is signed in is there, by the code that the trainer shows. The trainer who opened the code answers for
 * what is noted. A code that is over and one that never was are refused alike.
 */
export const confirmAttendance = route({
  method: 'post',
  path: '/api/training/attendance',
  summary: 'Say that I am there, by the code of the trainer',
  action: 'training.learn',
  body: z.object({ code: z.string().trim().min(1).max(40) }),
  answer: z.object({ courseCode: CourseCodeOutput, place: z.string(), part: z.int() }),
  async handle(tx, { body: { code: typed }, account: { accountId }, site }) {
    const today = site.today()
    const now = await findMoment(tx, today)
    const code = await findAttendanceCode(tx, { typed, now })
    if (code === undefined) throw new Problem('attendance-code-over')
    const session = await getSession(tx, code.sessionId)
    const [part, recordedBy] = [code.part, code.openedBy]
    await recordAttendance(tx, { session, accountIds: [accountId], part, method: 'qr', recordedBy, now, today })
    return { courseCode: session.courseCode, place: session.place, part }
  },
})
