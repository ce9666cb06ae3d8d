import { useState } from 'react'
import { competenceFacts } from '../../forms/training/competence.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { askTrainingBoard, trainingPaths, type TrainingBoard } from '../api/training.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useWork } from '../api/use-work.ts'
import { holding, standings } from '../i18n/training.ts'
import { useSay } from '../i18n/language.tsx'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { RadioGroup } from '../parts/choice.tsx'
import { Tag } from '../parts/tag.tsx'
import { TitledPanel } from '../parts/titled-panel.tsx'
import { UnitName } from '../parts/unit-name.tsx'
import { Link } from '../router.tsx'
import { SessionForm } from './session-form.tsx'
import { Rooms } from './training-page.tsx'

/** Who needs what, and the sessions to come: from here officers are enrolled. */
export function BoardPage() {
  const account = useAccount()
  const say = useSay()
  const asked = useAnswer('training board', askTrainingBoard)
  return (
    <>
      <PageTitle text={holding.board} />
      <Rooms here="/training/board" />
      <p className="lead">{say(holding.boardLead)}</p>
      <Answered asked={asked}>
        {(board) => (
          <>
            <Needs board={board} onEnrolled={asked.again} />
            <Sessions board={board} />
          </>
        )}
      </Answered>
      {mayUse(account, 'training.hold-session') && <SessionForm onSaved={asked.again} />}
    </>
  )
}

/** Several people can be chosen at once; those of one unit go in one request. */
function Needs({ board: { needs, sessions, areMore }, onEnrolled }: { board: TrainingBoard; onEnrolled: () => void }) {
  const say = useSay()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [sessionId, setSession] = useState('')
  const [done, setDone] = useState(0)
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const enrol = (): void => {
    void run(async () => {
      setDone(0)
      const units = new Set(needs.filter((need) => isChosen(need, chosen)).map(({ unitCode }) => unitCode))
      for (const unitCode of units) {
        const accountIds = needs
          .filter((need) => need.unitCode === unitCode && isChosen(need, chosen))
          .flatMap(({ accountId }) => accountId ?? [])
        await act(trainingPaths.enrolments(sessionId), { unitCode, accountIds })
      }
      setDone(chosen.length)
      setChosen([])
      onEnrolled()
    })
  }
  if (needs.length === 0) return <Notice>{say(holding.nobody)}</Notice>
  return (
    <section className="panel">
      <table>
        <caption>{say(holding.caption)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(holding.officer)}</th>
            <th scope="col">{say(holding.unit)}</th>
            <th scope="col">{say(holding.needs)}</th>
          </tr>
        </thead>
        <tbody>
          {needs.map((need) => (
            <NeedRow
              key={need.officerId}
              need={need}
              isChosen={isChosen(need, chosen)}
              onChoose={(id) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])}
            />
          ))}
        </tbody>
      </table>
      {areMore && <p className="soft">{say(holding.more)}</p>}
      {sessions.length > 0 && (
        <RadioGroup
          framed={{ id: 'into', label: say(holding.into) }}
          choices={sessions.map((session) => ({
            value: session.sessionId,
            label: session.place,
            hint: `${say(holding.days(session.startsOn, session.endsOn))} · ${say(holding.seatsLeft(session.seatsLeft, session.seats))}`,
          }))}
          value={sessionId}
          onChange={setSession}
        />
      )}
      {problem && <ProblemNotice problem={problem} />}
      {done > 0 && <Notice kind="good">{say(holding.enrolDone(done))}</Notice>}
      {sessionId !== '' && chosen.length > 0 && (
        <p className="actions">
          <Button isBusy={isBusy} onClick={enrol}>
            {say(holding.enrol)}
          </Button>
        </p>
      )}
    </section>
  )
}

type Need = TrainingBoard['needs'][number]

const isChosen = ({ accountId }: Need, chosen: readonly string[]): boolean =>
  accountId !== null && chosen.includes(accountId)

function NeedRow({
  need: { accountId, fullName, unitCode, missing, ending, work },
  isChosen: isTicked,
  onChoose,
}: {
  need: Need
  isChosen: boolean
  onChoose: (accountId: string) => void
}) {
  const say = useSay()
  const { today } = useAccount()
  return (
    <tr>
      <td>
        {accountId === null ? (
          <>
            {fullName} <Tag>{say(holding.noAccount)}</Tag>
          </>
        ) : (
          <label>
            <input
              type="checkbox"
              aria-label={say(holding.choose(fullName))}
              checked={isTicked}
              onChange={() => onChoose(accountId)}
            />{' '}
            {fullName}
          </label>
        )}
      </td>
      <td>
        <UnitName code={unitCode} on={today} isShort />
      </td>
      <td>
        {missing.map((one) => (
          <Tag key={one} colour="red">
            {say(competenceFacts[one].name)}
          </Tag>
        ))}
        {ending.map(({ standing, endsAt }) => (
          <Tag key={endsAt} colour="amber" isPhrase>
            {say(standings[standing] ?? { vi: standing, en: standing })}
          </Tag>
        ))}
        {work.suggestsRefresher && (
          <Tag colour="amber" isPhrase>
            {say(holding.sentBack(work.sentBack, work.decided))}
          </Tag>
        )}
      </td>
    </tr>
  )
}

function Sessions({ board: { sessions } }: { board: TrainingBoard }) {
  const say = useSay()
  const mayOpen = mayUse(useAccount(), 'training.hold-session')
  if (sessions.length === 0) return null
  return (
    <TitledPanel title={say(holding.attendance)}>
      <ul>
        {sessions.map(({ sessionId, place, startsOn, endsOn }) => (
          <li key={sessionId}>
            {mayOpen ? <Link to={`/training/sessions/${sessionId}`}>{place}</Link> : place}{' '}
            {say(holding.days(startsOn, endsOn))}
          </li>
        ))}
      </ul>
    </TitledPanel>
  )
}
