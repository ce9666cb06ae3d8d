import { useState, type SubmitEvent } from 'react'
import { mayUse, useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { askReleases, portalPaths, type ListedRelease } from '../api/portal.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useWork } from '../api/use-work.ts'
import { showDay } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { calendar, releaseStates } from '../i18n/portal.ts'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { Tag } from '../parts/tag.tsx'
import { TextInput } from '../parts/text-input.tsx'
import { EditorRooms } from './articles-page.tsx'
import { noTexts, TwoTextsInput } from './two-texts.tsx'

/** The release calendar: what is announced, moved for a reason, and out. */
export function CalendarPage() {
  const say = useSay()
  const account = useAccount()
  const asked = useAnswer('releases', askReleases)
  const isWriter = mayUse(account, 'portal.write')
  return (
    <>
      <PageTitle text={calendar.title} />
      <EditorRooms here="/calendar" />
      <p className="soft">{say(calendar.lead)}</p>
      {isWriter && <PlanForm onDone={asked.again} />}
      <Answered asked={asked}>
        {({ releases }) =>
          releases.length === 0 ? (
            <p className="soft">{say(calendar.none)}</p>
          ) : (
            <ul className="dossiers">
              {releases.map((release) => (
                <ReleaseRow key={release.releaseId} release={release} isWriter={isWriter} onDone={asked.again} />
              ))}
            </ul>
          )
        }
      </Answered>
    </>
  )
}

function PlanForm({ onDone }: { onDone: () => void }) {
  const say = useSay()
  const [planned, setPlanned] = useState({ periodCode: '', plannedOn: '' })
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const plan = (event: SubmitEvent): void => {
    event.preventDefault()
    void run(async () => {
      await act(portalPaths.releases, planned)
      setPlanned({ periodCode: '', plannedOn: '' })
      onDone()
    })
  }
  return (
    <form className="panel" onSubmit={plan}>
      {problem && <ProblemNotice problem={problem} />}
      <TextInput
        framed={{ id: 'release-month', label: say(calendar.month), hint: say(calendar.monthHint) }}
        value={planned.periodCode}
        pattern="[0-9]{4}-[0-9]{2}"
        required
        onChange={(periodCode) => setPlanned({ ...planned, periodCode })}
      />
      <TextInput
        framed={{ id: 'release-day', label: say(calendar.day) }}
        type="date"
        value={planned.plannedOn}
        required
        onChange={(plannedOn) => setPlanned({ ...planned, plannedOn })}
      />
      <Button type="submit" isBusy={isBusy}>
        {say(calendar.plan)}
      </Button>
    </form>
  )
}

function ReleaseRow({
  release: { releaseId, periodCode, outOn, plans, state },
  isWriter,
  onDone,
}: {
  release: ListedRelease
  isWriter: boolean
  onDone: () => void
}) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <li>
      <div>
        <h2>{showDay(periodCode, language)}</h2>
        {plans.map(({ plannedOn, reason }) => (
          <p key={plannedOn} className="small">
            {say(calendar.plannedOn(plannedOn))}
            {reason && `: ${say(reason)}`}
          </p>
        ))}
        {isWriter && outOn === null && <MoveForm {...{ releaseId, periodCode, onDone }} />}
      </div>
      <div className="dossier-state">
        <Tag colour={state === 'late' ? 'red' : outOn === null ? 'amber' : 'green'}>{say(releaseStates[state])}</Tag>
      </div>
    </li>
  )
}

function MoveForm({ releaseId, periodCode, onDone }: { releaseId: string; periodCode: string; onDone: () => void }) {
  const say = useSay()
  const [plannedOn, setPlannedOn] = useState('')
  const [reason, setReason] = useState(noTexts)
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const move = (event: SubmitEvent): void => {
    event.preventDefault()
    void run(async () => {
      await act(portalPaths.moveOf(releaseId), { plannedOn, reason })
      onDone()
    })
  }
  return (
    <details>
      <summary>{say(calendar.move(periodCode))}</summary>
      <form onSubmit={move}>
        {problem && <ProblemNotice problem={problem} />}
        <TextInput
          framed={{ id: `day-${releaseId}`, label: say(calendar.newDay(periodCode)) }}
          type="date"
          value={plannedOn}
          required
          onChange={setPlannedOn}
        />
        <TwoTextsInput id={`reason-${releaseId}`} value={reason} onChange={setReason} />
        <Button type="submit" look="quiet" isSmall isBusy={isBusy}>
          {say(calendar.move(periodCode))}
        </Button>
      </form>
    </details>
  )
}
