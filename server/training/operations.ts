import { assessPracticeRoute } from './assess-practice.route.ts'
import { beginAttemptRoute } from './begin-attempt.route.ts'
import { beginPracticeRoute } from './begin-practice.route.ts'
import { confirmAttendance } from './confirm-attendance.route.ts'
import { downloadTrainingCertificate } from './download-certificate.route.ts'
import { enrolRoute } from './enrol.route.ts'
import { findTrainingCertificates } from './find-certificates.route.ts'
import { finishAttemptRoute } from './finish-attempt.route.ts'
import { issueTrainingCertificate } from './issue-certificate.route.ts'
import { openAttendanceCodeRoute } from './open-attendance-code.route.ts'
import { readTrainingBoard } from './read-board.route.ts'
import { readCourses } from './read-courses.route.ts'
import { readOwnTraining } from './read-own-training.route.ts'
import { readSession } from './read-session.route.ts'
import { readTrainingWarnings } from './read-warnings.route.ts'
import { recordAttendanceRoute } from './record-attendance.route.ts'
import { revokeTrainingCertificate } from './revoke-certificate.route.ts'
import { saveCourse } from './save-course.route.ts'
import { saveSessionRoute } from './save-session.route.ts'
import { setGate } from './set-gate.route.ts'

/** The operations of training. */
export const trainingRoutes = [
  readOwnTraining,
  beginAttemptRoute,
  finishAttemptRoute,
  beginPracticeRoute,
  assessPracticeRoute,
  confirmAttendance,
  readTrainingWarnings,
  readTrainingBoard,
  saveSessionRoute,
  readSession,
  enrolRoute,
  recordAttendanceRoute,
  openAttendanceCodeRoute,
  issueTrainingCertificate,
  findTrainingCertificates,
  revokeTrainingCertificate,
  downloadTrainingCertificate,
  readCourses,
  saveCourse,
  setGate,
] as const
