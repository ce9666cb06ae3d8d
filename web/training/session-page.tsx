import { useState } from 'react'
import { makeAct } from '../api/act.ts'
import { askSession, trainingPaths, type SessionWithLearners } from '../api/training.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useWork } from '../api/use-work.ts'
import { holding } from '../i18n/training.ts'
import { useSay } from '../i18n/language.tsx'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { Checkbox } from '../parts/choice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { SelectInput } from '../parts/select-input.tsx'
import { Tag } from '../parts/tag.tsx'
import { TitledPanel } from '../parts/titled-panel.tsx'
import { Link } from '../router.tsx'
import { AttendanceCodePanel } from './attendance-code.tsx'

/** A session: who is there today, who has passed, and who is certified by somebody else than its trainer. */
export function SessionPage({ params: { sessionId = '' } }: { params: Record<string, string> }) {
  const say = useSay()
  const asked = useAnswer(sessionId, async (signal) => askSession(sessionId, signal))
  return (
    <>
      <Link to="/training/board" className="crumb">
        {say(holding.board)}
      </Link>
      <PageTitle text={holding.attendance} />
      <Answered asked={asked}>
        {(answer) => (
          <>
            <p className="lead">
              {answer.session.place} · {say(holding.days(answer.session.startsOn, answer.session.endsOn))}
            </p>
            {answer.isRunning && <AttendanceCodePanel session={answer.session} onLook={asked.again} />}
            {answer.learners.length === 0 && <p>{say(holding.noLearners)}</p>}
            {answer.isRunning && answer.learners.length > 0 && <Attendance answer={answer} onSaved={asked.again} />}
            {answer.learners.length > 0 && <Learners answer={answer} onCertified={asked.again} />}
          </>
        )}
      </Answered>
    </>
  )
}

function Attendance({ answer, onSaved }: { answer: SessionWithLearners; onSaved: () => void }) {
  const say = useSay()
  const { session, learners } = answer
  const [part, setPart] = useState('1')
  const [present, setPresent] = useState<readonly string[]>([])
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const save = (): void => {
    void run(async () => {
      const body = { part: Number(part), accountIds: present, method: 'signature' }
      await act(trainingPaths.attendance(session.sessionId), body)
      setPresent([])
      onSaved()
    })
  }
  const parts = Array.from({ length: session.parts }, (_, at) => ({ value: String(at + 1), ...holding.part(at + 1) }))
  return (
    <section className="panel">
      {problem && <ProblemNotice problem={problem} />}
      <SelectInput
        framed={{ id: 'part', label: say(holding.whichPart) }}
        codes={parts}
        value={part}
        onChange={setPart}
      />
      {learners.map(({ accountId, name }) => (
        <Checkbox
          key={accountId}
          label={name}
          isChecked={present.includes(accountId)}
          onChange={(isPresent) =>
            setPresent(isPresent ? [...present, accountId] : present.filter((one) => one !== accountId))
          }
        />
      ))}
      {present.length > 0 && part !== '' && (
        <p className="actions">
          <Button isBusy={isBusy} onClick={save}>
            {say(holding.record)}
          </Button>
        </p>
      )}
    </section>
  )
}

function Learners({ answer, onCertified }: { answer: SessionWithLearners; onCertified: () => void }) {
  const say = useSay()
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const { courseCode } = answer.session
  const certify = (accountId: string, unitCode: string): void => {
    void run(async () => {
      await act(trainingPaths.certificates, { accountId, unitCode, courseCode })
      onCertified()
    })
  }
  return (
    <TitledPanel title={say(holding.learners)}>
      {problem && <ProblemNotice problem={problem} />}
      {answer.isOwn && <p className="soft">{say(holding.byAnother)}</p>}
      {answer.learners.map(({ accountId, unitCode, name, attended, hasPassed, hasPractised, isCertified }) => (
        <div key={accountId}>
          <h3>{name}</h3>
          <p>
            {say(holding.attendedParts)}: {attended.join(', ') || '–'} · {say(holding.assessment)}:{' '}
            {say(hasPassed ? holding.yes : holding.no)} · {say(holding.practice)}:{' '}
            {say(hasPractised ? holding.yes : holding.no)}{' '}
            {isCertified && <Tag colour="green">{say(holding.certified)}</Tag>}
          </p>
          {hasPassed && hasPractised && !isCertified && !answer.isOwn && (
            <p className="actions">
              <Button isSmall isBusy={isBusy} onClick={() => certify(accountId, unitCode)}>
                {say(holding.certify(name))}
              </Button>
            </p>
          )}
        </div>
      ))}
    </TitledPanel>
  )
}
