import { competenceFacts } from '../../forms/training/competence.ts'
import { courseCodes, courses } from '../../forms/training/course.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import { askOwnTraining, type OwnTraining } from '../api/training.ts'
import { useAnswer } from '../api/use-answer.ts'
import { certification } from '../i18n/certification.ts'
import { holding, learning } from '../i18n/training.ts'
import { useSay } from '../i18n/language.tsx'
import { Answered } from '../parts/answered.tsx'
import { FilterLinks } from '../parts/filter-links.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { TitledPanel } from '../parts/titled-panel.tsx'
import { Link } from '../router.tsx'
import { OwnCertificates } from './own-certificates.tsx'
import { OwnSessions } from './own-sessions.tsx'
import { Tasks } from './tasks.tsx'

/** Training as who is signed in has to do with it: to learn, to hold sessions, to administer. */
export function TrainingPage() {
  const account = useAccount()
  return (
    <>
      <PageTitle text={learning.title} />
      <Rooms here="/training" />
      {mayUse(account, 'training.learn') && <Own />}
      <Lessons />
    </>
  )
}

/** The rooms of training that an account may enter. */
export function Rooms({ here }: { here: string }) {
  const say = useSay()
  const account = useAccount()
  const rooms = [
    { to: '/training', label: learning.title, isOpen: true },
    { to: '/training/board', label: holding.board, isOpen: mayUse(account, 'training.read-board') },
    {
      to: '/training/certificates',
      label: certification.title,
      isOpen: mayUse(account, 'training.find-certificates'),
    },
    { to: '/training/courses', label: holding.courses, isOpen: mayUse(account, 'training.set-gate') },
  ].filter(({ isOpen }) => isOpen)
  if (rooms.length === 1) return null
  return (
    <FilterLinks
      label={say(learning.title)}
      filters={rooms.map(({ to, label }) => ({ to, label: say(label), isChosen: to === here }))}
    />
  )
}

function Own() {
  const asked = useAnswer('own training', askOwnTraining)
  return (
    <Answered asked={asked}>
      {(own) => (
        <>
          <Warnings own={own} />
          <OwnSessions own={own} />
          <Tasks own={own} onChange={asked.again} />
          <OwnCertificates own={own} />
        </>
      )}
    </Answered>
  )
}

function Warnings({ own: { missing, work } }: { own: OwnTraining }) {
  const say = useSay()
  const names = missing.map((one) => say(competenceFacts[one].name)).join(', ')
  return (
    <>
      {missing.length > 0 && (
        <Notice kind="care" title={say(learning.missing)}>
          <p>{say(learning.missingText(names))}</p>
        </Notice>
      )}
      {work.suggestsRefresher && (
        <Notice title={say(learning.refresher)}>
          <p>{say(learning.work(work.sentBack, work.decided))}</p>
        </Notice>
      )}
    </>
  )
}

function Lessons() {
  const say = useSay()
  return (
    <TitledPanel title={say(learning.lessons)}>
      {courseCodes.map((code) => (
        <div key={code}>
          <h3>{say(courses[code].title)}</h3>
          <p className="soft small">{say(courses[code].about)}</p>
          <ol>
            {courses[code].lessons.map(({ topic, title, minutes }) => (
              <li key={topic}>
                <Link to={`/training/lessons/${topic}`}>{say(title)}</Link>{' '}
                <span className="soft small">{say(learning.minutes(minutes))}</span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </TitledPanel>
  )
}
