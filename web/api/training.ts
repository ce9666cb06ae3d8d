import type { assessPracticeRoute } from '../../server/training/assess-practice.route.ts'
import type { beginAttemptRoute } from '../../server/training/begin-attempt.route.ts'
import type { beginPracticeRoute } from '../../server/training/begin-practice.route.ts'
import type { confirmAttendance } from '../../server/training/confirm-attendance.route.ts'
import type { findTrainingCertificates } from '../../server/training/find-certificates.route.ts'
import type { finishAttemptRoute } from '../../server/training/finish-attempt.route.ts'
import type { openAttendanceCodeRoute } from '../../server/training/open-attendance-code.route.ts'
import type { readTrainingWarnings } from '../../server/training/read-warnings.route.ts'
import type { readTrainingBoard } from '../../server/training/read-board.route.ts'
import type { readCourses } from '../../server/training/read-courses.route.ts'
import type { readOwnTraining } from '../../server/training/read-own-training.route.ts'
import type { readSession } from '../../server/training/read-session.route.ts'
import type { saveCourse } from '../../server/training/save-course.route.ts'
import type { saveSessionRoute } from '../../server/training/save-session.route.ts'
import type { AnswerOf, BodyOf } from './answer.ts'
import { request } from './request.ts'

/** The own training. */
export type OwnTraining = AnswerOf<typeof readOwnTraining>

/** Who needs which training. */
export type TrainingBoard = AnswerOf<typeof readTrainingBoard>

/** A session with its learners. */
export type SessionWithLearners = AnswerOf<typeof readSession>

/** An assessment that was begun, without what is right. */
export type BegunAttempt = AnswerOf<typeof beginAttemptRoute>

/** What an assessment was worth. */
export type AttemptMark = AnswerOf<typeof finishAttemptRoute>

/** A task that was begun in the practice city. */
export type BegunPractice = AnswerOf<typeof beginPracticeRoute>

/** What a task was worth. */
export type PracticeMark = AnswerOf<typeof assessPracticeRoute>

/** The courses, and what is asked for at use. */
export type Courses = AnswerOf<typeof readCourses>

/** A session as it is opened, and a version of a course as it is saved. */
export type SessionToSave = BodyOf<typeof saveSessionRoute>
export type CourseToSave = BodyOf<typeof saveCourse>

/** A code that the trainer shows, and what came of repeating one. */
export type AttendanceCode = AnswerOf<typeof openAttendanceCodeRoute>
export type ConfirmedAttendance = AnswerOf<typeof confirmAttendance>

/** Certificates that were found. */
export type FoundTrainingCertificates = AnswerOf<typeof findTrainingCertificates>

/** Certificates that end soon. */
type TrainingWarnings = AnswerOf<typeof readTrainingWarnings>

/** What came of saving a version of a course. */
export type SavedCourse = AnswerOf<typeof saveCourse>

/** Where things are done. */
export const trainingPaths = {
  attempts: '/api/training/attempts',
  answers: (attemptId: string): string => `/api/training/attempts/${attemptId}/answers`,
  practices: '/api/training/practices',
  assessment: (practiceId: string): string => `/api/training/practices/${practiceId}/assessment`,
  sessions: '/api/training/sessions',
  enrolments: (sessionId: string): string => `/api/training/sessions/${sessionId}/enrolments`,
  attendance: (sessionId: string): string => `/api/training/sessions/${sessionId}/attendance`,
  attendanceCodes: (sessionId: string): string => `/api/training/sessions/${sessionId}/attendance-codes`,
  ownAttendance: '/api/training/attendance',
  certificates: '/api/training/certificates',
  revocation: (certificateId: string): string => `/api/training/certificates/${certificateId}/revocation`,
  file: (certificateId: string, format: 'pdf' | 'credential'): string =>
    `/api/training/certificates/${certificateId}/files/${format}`,
  courses: '/api/training/courses',
  gate: '/api/training/gate',
}

/** The own training. */
export const askOwnTraining = async (signal: AbortSignal): Promise<OwnTraining> =>
  request('/api/training/own', { signal })

/** Certificates that end soon: the own ones, and how many colleagues have such. */
export const askTrainingWarnings = async (signal: AbortSignal): Promise<TrainingWarnings> =>
  request('/api/training/warnings', { signal })

/** Certificates of officers within reach, by a part of the name or number. */
export const findCertificates = async (text: string, signal: AbortSignal): Promise<FoundTrainingCertificates> =>
  request('/api/training/certificates/search', { body: { text }, signal })

/** Who needs which training within reach. */
export const askTrainingBoard = async (signal: AbortSignal): Promise<TrainingBoard> =>
  request('/api/training/board', { signal })

/** A session with its learners. */
export const askSession = async (sessionId: string, signal: AbortSignal): Promise<SessionWithLearners> =>
  request(`/api/training/sessions/${sessionId}`, { signal })

/** The courses, and what is asked for at use. */
export const askCourses = async (signal: AbortSignal): Promise<Courses> => request('/api/training/courses', { signal })
