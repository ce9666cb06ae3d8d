import * as z from 'zod'
import { competences } from '../../forms/training/competence.ts'
import { courseCodes } from '../../forms/training/course.ts'
import { topics } from '../../forms/training/question.ts'

/** The code of a course that the product has content for. */
export const CourseCodeOutput = z.enum(courseCodes)

/** The code of a competence. */
export const CompetenceOutput = z.enum(competences)

/** A text in both languages. */
export const TextOutput = z.object({ vi: z.string(), en: z.string() })

/** How it stands with a certificate. */
export const StandingOutput = z.enum(['valid', 'expiring', 'refresh-due', 'expired', 'lapsed', 'revoked'])

/** The rules of a course, as its administrator sets them and everybody may read them. */
export const CourseRulesBody = z.object({
  competences: z.array(CompetenceOutput).min(1).max(competences.length),
  passMark: z.int().min(1).max(100),
  questionCount: z.int().min(1).max(40),
  attendanceShare: z.int().min(0).max(100),
  attemptsMax: z.int().min(1).max(10),
  waitHours: z.int().min(0).max(720),
  validityMonths: z.int().min(1).max(120),
  procedureVersion: z.string().trim().min(1).max(20),
})

/** A version of a course as it is told. */
export const CourseOutput = CourseRulesBody.extend({ courseCode: CourseCodeOutput, version: z.int() })

/** A session in a list. */
export const SessionOutput = z.object({
  sessionId: z.uuid(),
  courseCode: CourseCodeOutput,
  unitCode: z.string(),
  place: z.string(),
  trainerName: z.string(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  parts: z.int(),
  seats: z.int(),
  seatsLeft: z.int(),
})

/** What became of an officer's forms. */
export const WorkOutput = z.object({ decided: z.int(), sentBack: z.int(), suggestsRefresher: z.boolean() })

/** Questions as they are shown: nothing of it tells which option is right. */
export const QuestionsOutput = z.array(
  z.object({ questionId: z.string(), text: TextOutput, options: z.array(TextOutput) }),
)

/** The topics of questions. */
export const TopicOutput = z.enum(topics)

/** What is wrong with what was done in a task. */
export const FaultOutput = z.object({
  fault: z.enum(['missing', 'differs', 'wrong-decision', 'no-reason']),
  where: z.string(),
})
