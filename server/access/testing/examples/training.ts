import { newId } from '../../../db/new-id.ts'
import { communes, signedIn, today } from '../../../testing/site.ts'
import { issueCertificate } from '../../../training/certificate.ts'
import { getCourseVersion } from '../../../training/course.ts'
import { attend, enrol, openSession, sessionOf } from '../../../training/testing/classroom.ts'
import { findMoment } from '../../qualification.ts'
import type { Example, World } from '../examples.ts'

const get = (path: string, isThing = true): Example => ({ path: () => path, isThing })
const post = (path: string, body: object, isThing = true): Example => ({ path: () => path, body: () => body, isThing })

/** A request for each operation of training. */
// One entry for each operation.
// oxlint-disable-next-line max-lines-per-function
export async function trainingExamples({ site }: World): Promise<Record<string, Example>> {
  const [trainer, learner] = [await signedIn(site, 'trainer'), await signedIn(site, 'commune-officer')]
  const sessionId = await openSession(trainer, { unitCode: communes.here, seats: 100 })
  await enrol(trainer, sessionId, [learner])
  await attend(trainer, sessionId, [learner])
  const { accountId } = learner.account
  const { certificateId } = await site.db.transaction().execute(async (tx) =>
    issueCertificate(tx, {
      accountId,
      unitCode: communes.here,
      holderName: learner.account.displayName,
      course: await getCourseVersion(tx, { courseCode: 'RESIDENTS', version: 1 }),
      attemptId: null,
      issuedBy: trainer.account.accountId,
      issuedAt: await findMoment(tx, today),
      folder: site.folder,
    }),
  )
  const [session, certificate] = [`/api/training/sessions/${sessionId}`, `/api/training/certificates/${certificateId}`]
  const rules = { competences: ['COLLECT'], passMark: 80, questionCount: 20, attendanceShare: 80, attemptsMax: 3 }
  return {
    'get /api/training/own': get('/api/training/own', false),
    // Whoever asks has no seat, no attempt and no task: a conflict, for who may learn.
    'post /api/training/attempts': post('/api/training/attempts', { sessionId }, false),
    'post /api/training/attempts/:attemptId/answers': post(
      `/api/training/attempts/${newId()}/answers`,
      { answers: [] },
      false,
    ),
    'post /api/training/practices': post(
      '/api/training/practices',
      { courseCode: 'RESIDENTS', taskCode: 'enter-form' },
      false,
    ),
    'post /api/training/practices/:practiceId/assessment': post(
      `/api/training/practices/${newId()}/assessment`,
      {},
      false,
    ),
    // No code of that kind was opened: a conflict, for who may learn.
    'post /api/training/attendance': post('/api/training/attendance', { code: 'AAAA-AAAA' }, false),
    'get /api/training/warnings': get('/api/training/warnings', false),
    'get /api/training/board': get('/api/training/board', false),
    'post /api/training/sessions': post('/api/training/sessions', sessionOf({ unitCode: communes.here, sessionId })),
    'get /api/training/sessions/:sessionId': get(session),
    'post /api/training/sessions/:sessionId/enrolments': post(`${session}/enrolments`, {
      unitCode: communes.here,
      accountIds: [accountId],
    }),
    'post /api/training/sessions/:sessionId/attendance': post(`${session}/attendance`, {
      part: 1,
      accountIds: [accountId],
      method: 'qr',
    }),
    'post /api/training/sessions/:sessionId/attendance-codes': post(`${session}/attendance-codes`, {
      part: 1,
      minutes: 10,
    }),
    'post /api/training/certificates': post('/api/training/certificates', {
      unitCode: communes.here,
      accountId,
      courseCode: 'RESIDENTS',
    }),
    'post /api/training/certificates/search': post('/api/training/certificates/search', {}, false),
    'post /api/training/certificates/:certificateId/revocation': post(`${certificate}/revocation`, {
      reason: 'a reason of a test',
    }),
    'get /api/training/certificates/:certificateId/files/:formatCode': get(`${certificate}/files/credential`),
    'get /api/training/courses': get('/api/training/courses', false),
    // Of a version that nobody has seen: a conflict, for who may save one.
    'post /api/training/courses': post(
      '/api/training/courses',
      {
        ...rules,
        courseCode: 'RESIDENTS',
        waitHours: 24,
        validityMonths: 24,
        procedureVersion: '1',
        seenVersion: 99,
        graceDays: 30,
      },
      false,
    ),
    'post /api/training/gate': post('/api/training/gate', { competence: 'TRAIN', isRequired: false }, false),
  }
}
