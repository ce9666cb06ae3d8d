import * as z from 'zod'
import { courseCodes } from '../../forms/training/course.ts'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { listCourses } from './course.ts'
import { saveSession } from './session.ts'

/** Opens a session of a course, by the rules that hold now; who opens it is its trainer. */
export const saveSessionRoute = route({
  method: 'post',
  path: '/api/training/sessions',
  summary: 'Open a session of a course',
  action: 'training.hold-session',
  body: z
    .object({
      /** Made by the browser: a session that is sent again is the same one. */
      sessionId: z.uuid(),
      courseCode: z.enum(courseCodes),
      unitCode: z.string().max(5),
      place: z.string().trim().min(1).max(200),
      startsOn: z.iso.date(),
      endsOn: z.iso.date(),
      parts: z.int().min(1).max(30),
      seats: z.int().min(1).max(500),
    })
    .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ['endsOn'], message: 'before startsOn' }),
  answer: z.object({ sessionId: z.uuid() }),
  async handle(tx, { body, account, reach }) {
    await reach.requireCommune(body.unitCode)
    const course = (await listCourses(tx)).find(({ courseCode }) => courseCode === body.courseCode)
    if (course === undefined) throw new Problem('not-found')
    await saveSession(tx, { ...body, courseVersion: course.version, trainerId: account.accountId })
    return { sessionId: body.sessionId }
  },
})
