import { courses } from '../../forms/training/course.ts'
import type { OwnTraining } from '../api/training.ts'
import { attending } from '../i18n/attendance.ts'
import { holding, learning } from '../i18n/training.ts'
import { useSay } from '../i18n/language.tsx'
import { Tag } from '../parts/tag.tsx'
import { TitledPanel } from '../parts/titled-panel.tsx'
import { Link } from '../router.tsx'

type OwnSession = OwnTraining['sessions'][number]

/** The sessions that there are, and for those with a seat what was attended and tried. */
export function OwnSessions({ own: { sessions } }: { own: OwnTraining }) {
  const say = useSay()
  return (
    <TitledPanel title={say(learning.sessions)}>
      {sessions.length === 0 && <p>{say(learning.noSessions)}</p>}
      {sessions.map((session) => (
        <div key={session.sessionId}>
          <h3>
            {say(courses[session.courseCode].title)}{' '}
            {session.isEnrolled && <Tag colour="teal">{say(learning.enrolled)}</Tag>}
          </h3>
          <p>
            {session.place} · {say(holding.days(session.startsOn, session.endsOn))} · {session.trainerName} ·{' '}
            {say(holding.seatsLeft(session.seatsLeft, session.seats))}
          </p>
          {session.isEnrolled && <Progress session={session} />}
        </div>
      ))}
    </TitledPanel>
  )
}

function Progress({ session }: { session: OwnSession }) {
  const say = useSay()
  const { sessionId, attended, parts, attempts, hasAttendedEnough, noAttempt } = session
  const isOpen = noAttempt?.why === 'open'
  return (
    <>
      <p>{say(learning.attended(attended, parts))}</p>
      {attempts.map(
        ({ attemptId, attemptNo, score, hasPassed }) =>
          score !== null && (
            <p key={attemptId}>
              {say(learning.attempt(attemptNo, score))}{' '}
              <Tag colour={hasPassed === true ? 'green' : 'amber'}>
                {say(hasPassed === true ? learning.passed : learning.notPassed)}
              </Tag>
            </p>
          ),
      )}
      {!hasAttendedEnough && (
        <p className="soft">
          {say(learning.tooLittle)} <Link to="/training/attend">{say(attending.haveCode)}</Link>
        </p>
      )}
      {noAttempt?.why === 'wait' && noAttempt.from !== null && <p>{say(learning.wait(noAttempt.from))}</p>}
      {noAttempt?.why === 'no-attempts-left' && <p>{say(learning.noneLeft)}</p>}
      {hasAttendedEnough && (noAttempt === null || isOpen) && (
        <p className="actions">
          <Link className="button" to={`/training/assessment/${sessionId}`}>
            {say(isOpen ? learning.goOn : learning.begin)}
          </Link>
        </p>
      )}
    </>
  )
}
