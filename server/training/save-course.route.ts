import * as z from 'zod'
import { courseCodes } from '../../forms/training/course.ts'
import { findMoment } from '../access/qualification.ts'
import { route } from '../access/route.ts'
import { askForRefresh } from './certificate.ts'
import { addCourseVersion } from './course.ts'
import { CourseRulesBody } from './outputs.ts'

const dayMs = 86_400_000

/**
 * Adds the next version of a course. What was begun goes on by its own version; where the procedure is a new one, the
 * certificates of older editions have to be refreshed within the days of grace, and lapse after them.
 */
export const saveCourse = route({
  method: 'post',
  path: '/api/training/courses',
  summary: 'Add a version of a course',
  action: 'training.save-course',
  body: CourseRulesBody.extend({
    courseCode: z.enum(courseCodes),
    /** The version that was seen; the new one is the next. */
    seenVersion: z.int().min(0),
    graceDays: z.int().min(1).max(730),
  }),
  answer: z.object({ version: z.int(), toRefresh: z.int() }),
  async handle(tx, { body: { seenVersion, graceDays, ...rules }, account, site }) {
    const now = await findMoment(tx, site.today())
    const version = seenVersion + 1
    await addCourseVersion(tx, { ...rules, version }, { savedBy: account.accountId, savedAt: now })
    const lapsesAt = new Date(now.getTime() + graceDays * dayMs)
    return { version, toRefresh: await askForRefresh(tx, { ...rules, now, lapsesAt }) }
  },
})
