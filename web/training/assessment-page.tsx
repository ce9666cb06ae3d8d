import { useState, type SubmitEvent } from 'react'
import { findLesson } from '../../forms/training/course.ts'
import { makeAct } from '../api/act.ts'
import { trainingPaths, type AttemptMark, type BegunAttempt } from '../api/training.ts'
import { useWork } from '../api/use-work.ts'
import { learning } from '../i18n/training.ts'
import { useSay } from '../i18n/language.tsx'
import { Button } from '../parts/button.tsx'
import { RadioGroup } from '../parts/choice.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { Link } from '../router.tsx'

/** An assessment: begun when its learner says so, handed in once, marked by the server. */
export function AssessmentPage({ params: { sessionId = '' } }: { params: Record<string, string> }) {
  const say = useSay()
  const [begun, setBegun] = useState<BegunAttempt>()
  const [mark, setMark] = useState<AttemptMark>()
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const begin = (): void => {
    void run(async () => setBegun(await act<BegunAttempt>(trainingPaths.attempts, { sessionId })))
  }
  return (
    <>
      <Link to="/training" className="crumb">
        {say(learning.toTraining)}
      </Link>
      <PageTitle text={learning.assessment} />
      {problem && <ProblemNotice problem={problem} />}
      {!mark && <p className="lead">{say(learning.assessmentLead)}</p>}
      {!begun && (
        <p className="actions">
          <Button isBusy={isBusy} onClick={begin}>
            {say(learning.begin)}
          </Button>
        </p>
      )}
      {begun && !mark && <Questions begun={begun} onMarked={setMark} />}
      {mark && <Result mark={mark} />}
    </>
  )
}

function Questions({ begun, onMarked }: { begun: BegunAttempt; onMarked: (mark: AttemptMark) => void }) {
  const say = useSay()
  const { questions, attemptId } = begun
  const [answers, setAnswers] = useState<Record<string, string>>({})
  const [isTold, setTold] = useState(false)
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const open = questions.filter(({ questionId }) => answers[questionId] === undefined).length
  const handIn = (event: SubmitEvent): void => {
    event.preventDefault()
    setTold(open > 0)
    if (open > 0) return
    const body = { answers: questions.map(({ questionId }) => Number(answers[questionId])) }
    void run(async () => onMarked(await act<AttemptMark>(trainingPaths.answers(attemptId), body)))
  }
  return (
    <form className="panel" onSubmit={handIn}>
      {questions.map(({ questionId, text, options }, at) => (
        <RadioGroup
          key={questionId}
          framed={{ id: questionId, label: say(learning.number(at + 1, say(text))) }}
          choices={options.map((option, place) => ({ value: String(place), label: say(option) }))}
          value={answers[questionId] ?? ''}
          onChange={(value) => setAnswers({ ...answers, [questionId]: value })}
        />
      ))}
      {isTold && open > 0 && <Notice kind="bad">{say(learning.unanswered(open))}</Notice>}
      {problem && <ProblemNotice problem={problem} />}
      <p className="actions">
        <Button type="submit" isBusy={isBusy}>
          {say(learning.handIn)}
        </Button>
      </p>
    </form>
  )
}

function Result({ mark: { score, hasPassed, weakTopics } }: { mark: AttemptMark }) {
  const say = useSay()
  const again = weakTopics.flatMap((topic) => findLesson(topic)?.lesson ?? [])
  return (
    <Notice kind={hasPassed ? 'good' : 'bad'} title={say(hasPassed ? learning.passed : learning.notPassed)}>
      <p>{say(learning.result(score))}</p>
      {again.length > 0 && (
        <>
          <p>{say(learning.readAgain)}</p>
          <ul>
            {again.map(({ topic, title }) => (
              <li key={topic}>
                <Link to={`/training/lessons/${topic}`}>{say(title)}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}
