import { randomInt } from 'node:crypto'
import type { Tx } from '../db/database.ts'
import { lettering } from './lettering.ts'

/** What a trainer shows for some minutes, so that who is there can say so. */
type AttendanceCode = {
  code: string
  sessionId: string
  part: number
  /** The trainer, who answers for what is noted by it. */
  openedBy: string
  expiresAt: Date
}

// 40 bits for some minutes: nobody guesses one, and it is still copied from a wall by hand.
const codeSigns = 8

/** Opens a code for a part of a session; it counts for so many minutes. Others that were opened go on. */
export async function openAttendanceCode(
  tx: Tx<'training'>,
  asked: { sessionId: string; part: number; openedBy: string; now: Date; minutes: number },
): Promise<AttendanceCode> {
  const { sessionId, part, openedBy, now, minutes } = asked
  const code = Array.from({ length: codeSigns }, () => lettering[randomInt(lettering.length)]).join('')
  const expiresAt = new Date(now.getTime() + minutes * 60_000)
  await tx
    .insertInto('training.attendance_code')
    .values({ code, session_id: sessionId, part, opened_by: openedBy, opened_at: now, expires_at: expiresAt })
    .execute()
  return { code, sessionId, part, openedBy, expiresAt }
}

/** The code that somebody typed or scanned, where it counts at this moment; case, spaces and dashes do not matter. */
export async function findAttendanceCode(
  tx: Tx<'training'>,
  { typed, now }: { typed: string; now: Date },
): Promise<AttendanceCode | undefined> {
  return tx
    .selectFrom('training.attendance_code')
    .select(['code', 'session_id as sessionId', 'part', 'opened_by as openedBy', 'expires_at as expiresAt'])
    .where('code', '=', typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''))
    .where('expires_at', '>', now)
    .executeTakeFirst()
}
