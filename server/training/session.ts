import { sql } from 'kysely'
import type { CourseCode } from '../../forms/training/course.ts'
import type { AnyTx, Tx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'

/** A course that is held at a place, in parts, by a trainer. */
type Session = {
  sessionId: string
  courseCode: CourseCode
  courseVersion: number
  /** The unit at which it is held. */
  unitCode: string
  place: string
  trainerId: string
  startsOn: string
  endsOn: string
  parts: number
  seats: number
}

/** Who has a seat, and how many parts they attended. */
type Participant = { accountId: string; unitCode: string; attended: number[] }

const columns = sql`session_id as "sessionId", course_code as "courseCode", course_version as "courseVersion",
  unit_code as "unitCode", place, trainer_id as "trainerId", starts_on as "startsOn", ends_on as "endsOn", parts, seats`

/** Keeps a session; what was said of the same one is replaced, but not the course that it began with. */
export async function saveSession(tx: Tx<'training'>, session: Session): Promise<void> {
  const { sessionId, courseCode, courseVersion, unitCode, place, trainerId, startsOn, endsOn, parts, seats } = session
  await sql`
    insert into training.session values (${sessionId}, ${courseCode}, ${courseVersion}, ${unitCode}, ${place},
      ${trainerId}, ${startsOn}, ${endsOn}, ${parts}, ${seats})
    on conflict (session_id) do update set place = excluded.place, starts_on = excluded.starts_on,
      ends_on = excluded.ends_on, seats = excluded.seats`.execute(tx)
}

/** A session; with `lock` others wait with the seats until the transaction ends. */
export async function getSession(
  tx: Tx<'training'>,
  sessionId: string,
  lock: 'lock' | 'read' = 'read',
): Promise<Session> {
  const { rows } = await sql<Session>`
    select ${columns} from training.session where session_id = ${sessionId}
    ${lock === 'lock' ? sql`for update` : sql``}`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Problem('not-found')
  return row
}

/** A session in a list, with the seats that are left. */
export type ListedSession = Session & { seatsLeft: number }

/** The sessions that end on a day or later, and all in which this account has a seat; the next one first. */
export async function listSessions(
  tx: Tx<'training'>,
  { from, accountId }: { from: string; accountId: string },
): Promise<ListedSession[]> {
  const { rows } = await sql<ListedSession>`
    select ${columns}, (seats - (select count(*) from training.enrolment
      where enrolment.session_id = session.session_id))::int as "seatsLeft"
    from training.session
    where ends_on >= ${from} or exists (select from training.enrolment
      where enrolment.session_id = session.session_id and account_id = ${accountId})
    order by starts_on, session_id limit 100`.execute(tx)
  return rows
}

/** Who has a seat in these sessions, with the parts that they attended, by session. */
export async function listParticipants(
  tx: Tx<'training'>,
  sessionIds: readonly string[],
): Promise<(Participant & { sessionId: string })[]> {
  const { rows } = await sql<Participant & { sessionId: string }>`
    select session_id as "sessionId", account_id as "accountId", unit_code as "unitCode",
      array(select part from training.attendance where attendance.session_id = enrolment.session_id
        and attendance.account_id = enrolment.account_id order by part)::int[] as attended
    from training.enrolment where session_id = any(${sessionIds}::uuid[])
    order by enrolled_at, account_id`.execute(tx)
  return rows
}

/**
 * Gives accounts of a unit seats, all or none. Who has one keeps it. Refused where the seats do not suffice
 * (`session-full`) or the session is over.
 */
export async function enrol(
  tx: AnyTx,
  asked: {
    sessionId: string
    accountIds: readonly string[]
    unitCode: string
    enrolledBy: string
    now: Date
    today: string
  },
): Promise<void> {
  const { sessionId, accountIds, unitCode, enrolledBy, now, today } = asked
  const session = await getSession(tx, sessionId, 'lock')
  if (session.endsOn < today) throw new Problem('session-over')
  if (accountIds.includes(session.trainerId)) throw new Problem('own-training')
  await sql`
    insert into training.enrolment (session_id, account_id, unit_code, enrolled_by, enrolled_at)
    select ${sessionId}, account_id, ${unitCode}, ${enrolledBy}::uuid, ${now}::timestamptz
    from unnest(${accountIds}::uuid[]) as account_id
    on conflict do nothing`.execute(tx)
  const participants = await listParticipants(tx, [sessionId])
  if (participants.length > session.seats) throw new Problem('session-full')
}

/** Notes who attended a part, once; refused for who has no seat, for oneself, and on days without the session. */
export async function recordAttendance(
  tx: AnyTx,
  asked: {
    session: Session
    accountIds: readonly string[]
    part: number
    method: 'signature' | 'qr'
    recordedBy: string
    now: Date
    today: string
  },
): Promise<void> {
  const { session, accountIds, part, method, recordedBy, now, today } = asked
  if (accountIds.includes(recordedBy)) throw new Problem('own-training')
  if (today < session.startsOn || today > session.endsOn) throw new Problem('session-over')
  const seated = new Set((await listParticipants(tx, [session.sessionId])).map(({ accountId }) => accountId))
  if (part > session.parts || accountIds.some((accountId) => !seated.has(accountId))) throw new Problem('not-a-learner')
  await sql`
    insert into training.attendance (session_id, account_id, part, method, recorded_by, recorded_at)
    select ${session.sessionId}, account_id, ${part}, ${method}, ${recordedBy}::uuid, ${now}::timestamptz
    from unnest(${accountIds}::uuid[]) as account_id
    on conflict do nothing`.execute(tx)
}
