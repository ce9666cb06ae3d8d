import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { bank, bankOf } from '../../forms/training/bank.ts'
import { drawQuestions, showDrawn, type Drawn } from '../../forms/training/draw.ts'
import { hasAttendedEnough, markAnswers, whyNoAttempt, type Mark } from '../../forms/training/mark.ts'
import type { AnyTx, Tx } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import { Problem } from '../http/problem.ts'
import { getCourseVersion } from './course.ts'
import { getSession, listParticipants } from './session.ts'

/** An assessment that somebody began: the questions as drawn and, once it is handed in, what it was worth. */
export type Attempt = {
  attemptId: string
  accountId: string
  courseCode: string
  courseVersion: number
  sessionId: string
  attemptNo: number
  drawn: Drawn[]
  score: number | null
  hasPassed: boolean | null
  startedAt: Date
  finishedAt: Date | null
}

const seedMax = 2 ** 31

const columns = sql`attempt_id as "attemptId", account_id as "accountId", course_code as "courseCode",
  course_version as "courseVersion", session_id as "sessionId", attempt_no as "attemptNo", drawn, score,
  has_passed as "hasPassed", started_at as "startedAt", finished_at as "finishedAt"`

/** The attempts of these accounts, the oldest first. */
export async function listAttempts(tx: Tx<'training'>, accountIds: readonly string[]): Promise<Attempt[]> {
  const { rows } = await sql<Attempt>`
    select ${columns} from training.attempt where account_id = any(${accountIds}::uuid[])
    order by started_at, attempt_id`.execute(tx)
  return rows
}

/**
 * Begins an assessment of a session with a new seed, or gives the one that is open. Refused (`attempt-not-possible`)
 * without a seat, without enough attendance, before the wait is over, and when no attempt is left.
 */
export async function beginAttempt(
  tx: AnyTx,
  { sessionId, accountId, now }: { sessionId: string; accountId: string; now: Date },
): Promise<Attempt> {
  const session = await getSession(tx, sessionId, 'lock')
  const course = await getCourseVersion(tx, { courseCode: session.courseCode, version: session.courseVersion })
  const seat = (await listParticipants(tx, [sessionId])).find((one) => one.accountId === accountId)
  const earlier = (await listAttempts(tx, [accountId])).filter((one) => one.sessionId === sessionId)
  const why = whyNoAttempt(earlier, course, now)
  const open = earlier.at(-1)
  if (why?.why === 'open' && open !== undefined) return open
  if (seat === undefined || !hasAttendedEnough(seat.attended.length, session.parts, course) || why !== undefined)
    throw new Problem('attempt-not-possible', why === undefined ? {} : { why: why.why, from: why.from?.toISOString() })
  const seed = randomInt(seedMax)
  const attempt: Attempt = {
    attemptId: newId(),
    accountId,
    courseCode: course.courseCode,
    courseVersion: course.version,
    sessionId,
    attemptNo: earlier.length + 1,
    drawn: drawQuestions(bankOf(course.courseCode), { seed, count: course.questionCount }),
    score: null,
    hasPassed: null,
    startedAt: now,
    finishedAt: null,
  }
  await tx
    .insertInto('training.attempt')
    .values({
      attempt_id: attempt.attemptId,
      account_id: accountId,
      course_code: attempt.courseCode,
      course_version: attempt.courseVersion,
      session_id: sessionId,
      attempt_no: attempt.attemptNo,
      seed,
      drawn: JSON.stringify(attempt.drawn),
      started_at: now,
    })
    .execute()
  return attempt
}

/** The questions of an attempt as they are shown. What is right is not among it. */
export function questionsOf(attempt: Pick<Attempt, 'drawn'>) {
  return showDrawn(bank, attempt.drawn)
}

/** Takes the answers of an open attempt and marks them by the course version that it began with. */
export async function finishAttempt(
  tx: AnyTx,
  asked: { attemptId: string; accountId: string; answers: readonly (number | null)[]; now: Date },
): Promise<Mark> {
  const { attemptId, accountId, answers, now } = asked
  const { rows } = await sql<Attempt>`
    select ${columns} from training.attempt
    where attempt_id = ${attemptId} and account_id = ${accountId} and finished_at is null for update`.execute(tx)
  const [attempt] = rows
  if (attempt === undefined || answers.length !== attempt.drawn.length) throw new Problem('attempt-not-open')
  const { passMark } = await getCourseVersion(tx, { ...attempt, version: attempt.courseVersion })
  const mark = markAnswers(bank, attempt.drawn, { answers, passMark })
  await tx
    .updateTable('training.attempt')
    .set({ answers: JSON.stringify(answers), score: mark.score, has_passed: mark.hasPassed, finished_at: now })
    .where('attempt_id', '=', attemptId)
    .execute()
  return mark
}
