import type { AnyTx } from '../db/database.ts'
import { namesOf } from '../access/account.ts'
import { hasAttendedEnough, whyNoAttempt } from '../../forms/training/mark.ts'
import { listAttempts } from './attempt.ts'
import { getCourseVersion } from './course.ts'
import { listParticipants, listSessions, type ListedSession } from './session.ts'

/** Sessions with the names of their trainers. */
export async function withTrainers(tx: AnyTx, sessions: ListedSession[]) {
  const names = await namesOf(
    tx,
    sessions.map(({ trainerId }) => trainerId),
  )
  return sessions.map((session) => Object.assign(session, { trainerName: names.get(session.trainerId) ?? '' }))
}

/** The sessions that somebody has a seat in or could have one, with what they attended and tried in each. */
export async function listOwnSessions(
  tx: AnyTx,
  { accountId, from, now }: { accountId: string; from: string; now: Date },
) {
  const sessions = await withTrainers(tx, await listSessions(tx, { from, accountId }))
  const seats = await listParticipants(
    tx,
    sessions.map(({ sessionId }) => sessionId),
  )
  const attempts = await listAttempts(tx, [accountId])
  return Promise.all(
    sessions.map(async (session) => {
      const seat = seats.find((one) => one.sessionId === session.sessionId && one.accountId === accountId)
      const course = await getCourseVersion(tx, { courseCode: session.courseCode, version: session.courseVersion })
      const own = attempts.filter(({ sessionId }) => sessionId === session.sessionId)
      const why = whyNoAttempt(own, course, now)
      const attended = seat?.attended.length ?? 0
      return Object.assign(session, {
        isEnrolled: seat !== undefined,
        attended,
        hasAttendedEnough: seat !== undefined && hasAttendedEnough(attended, session.parts, course),
        attempts: own,
        noAttempt: why === undefined ? null : { why: why.why, from: why.from ?? null },
      })
    }),
  )
}
