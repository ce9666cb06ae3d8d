import * as z from 'zod'
import { isCompetence } from '../../forms/training/competence.ts'
import { endOf, standingOf } from '../../forms/training/standing.ts'
import { taskCodes } from '../../forms/training/task.ts'
import { findMoment } from '../access/qualification.ts'
import { route } from '../access/route.ts'
import { listHolders } from '../workforce/holder.ts'
import { listCertificates } from './certificate.ts'
import { listCourses } from './course.ts'
import { listOwnSessions } from './list-own-sessions.ts'
import { findOwnWork } from './needs.ts'
import {
  CompetenceOutput,
  CourseCodeOutput,
  CourseOutput,
  FaultOutput,
  SessionOutput,
  StandingOutput,
  WorkOutput,
} from './outputs.ts'
import { findPracticeCity } from './practice-city.ts'
import { listPractices } from './practice.ts'

const OwnSession = SessionOutput.extend({
  isEnrolled: z.boolean(),
  attended: z.int(),
  hasAttendedEnough: z.boolean(),
  attempts: z.array(
    z.object({
      attemptId: z.uuid(),
      attemptNo: z.int(),
      score: z.int().nullable(),
      hasPassed: z.boolean().nullable(),
      finishedAt: z.date().nullable(),
    }),
  ),
  noAttempt: z
    .object({ why: z.enum(['passed', 'open', 'no-attempts-left', 'wait']), from: z.date().nullable() })
    .nullable(),
})

/** The own training: what the post asks for, sessions, attempts, tasks, certificates, and what became of the own forms. */
export const readOwnTraining = route({
  method: 'get',
  path: '/api/training/own',
  summary: 'My training: courses, sessions, tasks and certificates',
  action: 'training.learn',
  answer: z.object({
    missing: z.array(CompetenceOutput),
    courses: z.array(CourseOutput),
    sessions: z.array(OwnSession),
    hasPracticeCity: z.boolean(),
    tasks: z.array(
      z.object({
        taskCode: z.enum(taskCodes),
        practiceId: z.uuid().nullable(),
        hasPassed: z.boolean(),
        faults: z.array(FaultOutput),
      }),
    ),
    certificates: z.array(
      z.object({
        certificateId: z.uuid(),
        certificateNo: z.string(),
        courseCode: CourseCodeOutput,
        competences: z.array(CompetenceOutput),
        issuedAt: z.date(),
        endsAt: z.date(),
        standing: StandingOutput,
      }),
    ),
    work: WorkOutput,
  }),
  async handle(tx, { account: { accountId, unitCode }, site }) {
    const today = site.today()
    const now = await findMoment(tx, today)
    const holders = await listHolders(tx, { unitCodes: unitCode === null ? [] : [unitCode], on: today, today })
    const own = holders.filter((holder) => holder.accountId === accountId)
    const practices = await listPractices(tx, [accountId])
    return {
      missing: [...new Set(own.flatMap(({ missing }) => missing).filter(isCompetence))],
      courses: await listCourses(tx),
      sessions: await listOwnSessions(tx, { accountId, from: today, now }),
      hasPracticeCity: (await findPracticeCity(tx)) !== undefined,
      tasks: taskCodes.map((taskCode) => {
        const tried = practices.filter((one) => one.taskCode === taskCode)
        const last = tried.at(-1)
        const hasPassed = tried.some((one) => one.hasPassed === true)
        return { taskCode, practiceId: last?.practiceId ?? null, hasPassed, faults: last?.faults ?? [] }
      }),
      certificates: (await listCertificates(tx, [accountId])).map((one) =>
        Object.assign(one, { endsAt: endOf(one), standing: standingOf(one, now) }),
      ),
      work: await findOwnWork(tx, { accountId, today }),
    }
  },
})
