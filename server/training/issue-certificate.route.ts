import * as z from 'zod'
import { courseCodes } from '../../forms/training/course.ts'
import { listColleagues } from '../access/list-colleagues.ts'
import { findMoment } from '../access/qualification.ts'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { listAttempts } from './attempt.ts'
import { issueCertificate, listCertificates } from './certificate.ts'
import { getCourseVersion } from './course.ts'
import { learnerRoles } from './learner.ts'
import { hasPractised } from './practice.ts'
import { getSession } from './session.ts'

/**
 * Certifies somebody who has passed everything, by the rules of the course version of the attempt. Neither the learner
 * nor the trainer of that session does it: the trainer is never the only one who marks.
 */
export const issueTrainingCertificate = route({
  method: 'post',
  path: '/api/training/certificates',
  summary: 'Certify an officer who has passed a course',
  action: 'training.certify',
  body: z.object({ unitCode: z.string().max(5), accountId: z.uuid(), courseCode: z.enum(courseCodes) }),
  answer: z.object({ certificateId: z.uuid(), certificateNo: z.string(), expiresAt: z.date() }),
  async handle(tx, { body: { unitCode, accountId, courseCode }, account, reach, site }) {
    await reach.requireCommune(unitCode)
    const today = site.today()
    const learners = await listColleagues(tx, { unitCode, roles: learnerRoles, on: today })
    const learner = learners.find((one) => one.accountId === accountId)
    if (learner === undefined) throw new Problem('not-a-learner')
    if (accountId === account.accountId) throw new Problem('own-training')

    const used = new Set((await listCertificates(tx, [accountId])).map(({ attemptId }) => attemptId))
    const passed = (await listAttempts(tx, [accountId])).findLast(
      (one) => one.courseCode === courseCode && one.hasPassed === true && !used.has(one.attemptId),
    )
    if (passed === undefined) throw new Problem('not-passed')
    const session = await getSession(tx, passed.sessionId, 'lock')
    if (session.trainerId === account.accountId) throw new Problem('own-training')
    if (!(await hasPractised(tx, { accountId, courseCode, since: session.startsOn }))) throw new Problem('not-passed')

    return issueCertificate(tx, {
      accountId,
      unitCode,
      holderName: learner.displayName,
      course: await getCourseVersion(tx, { courseCode, version: passed.courseVersion }),
      attemptId: passed.attemptId,
      issuedBy: account.accountId,
      issuedAt: await findMoment(tx, today),
      folder: site.folder,
    })
  },
})
