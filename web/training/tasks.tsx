import { useState } from 'react'
import { tasks as taskTexts, type TaskCode } from '../../forms/training/task.ts'
import { makeAct } from '../api/act.ts'
import { trainingPaths, type BegunPractice, type OwnTraining, type PracticeMark } from '../api/training.ts'
import { useWork } from '../api/use-work.ts'
import { faults as faultTexts, learning } from '../i18n/training.ts'
import { useSay } from '../i18n/language.tsx'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { Pairs } from '../parts/pairs.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { Tag } from '../parts/tag.tsx'
import { TitledPanel } from '../parts/titled-panel.tsx'

/** The tasks of the practice city: how each stands, a way to begin it anew, and to have it assessed. */
export function Tasks({ own, onChange }: { own: OwnTraining; onChange: () => void }) {
  const say = useSay()
  const [begun, setBegun] = useState<BegunPractice>()
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const begin = (taskCode: TaskCode): void => {
    void run(async () => {
      setBegun(await act<BegunPractice>(trainingPaths.practices, { courseCode: 'RESIDENTS', taskCode }))
      onChange()
    })
  }
  const assess = (practiceId: string): void => {
    void run(async () => {
      await act<PracticeMark>(trainingPaths.assessment(practiceId), {})
      onChange()
    })
  }
  return (
    <TitledPanel title={say(learning.practice)}>
      <p>{say(own.hasPracticeCity ? learning.practiceLead : learning.practiceClosed)}</p>
      {problem && <ProblemNotice problem={problem} />}
      {begun && <WhereToDo begun={begun} />}
      {own.hasPracticeCity &&
        own.tasks.map((task) => (
          <Task key={task.taskCode} task={task} isBusy={isBusy} onBegin={begin} onAssess={assess} />
        ))}
    </TitledPanel>
  )
}

function Task({
  task: { taskCode, practiceId, hasPassed, faults },
  isBusy,
  onBegin,
  onAssess,
}: {
  task: OwnTraining['tasks'][number]
  isBusy: boolean
  onBegin: (taskCode: TaskCode) => void
  onAssess: (practiceId: string) => void
}) {
  const say = useSay()
  const title = say(taskTexts[taskCode].title)
  const state = hasPassed ? learning.passed : faults.length > 0 ? learning.notPassed : learning.notDone
  return (
    <div>
      <h3>
        {title} <Tag colour={hasPassed ? 'green' : 'plain'}>{say(state)}</Tag>
      </h3>
      {!hasPassed && faults.length > 0 && (
        <ul>
          {faults.map(({ fault, where }) => (
            <li key={`${fault} ${where}`}>
              {say(faultTexts[fault] ?? { vi: fault, en: fault })}: {where}
            </li>
          ))}
        </ul>
      )}
      {!hasPassed && (
        <p className="actions">
          <Button
            look="quiet"
            isSmall
            isBusy={isBusy}
            onClick={() => onBegin(taskCode)}
            aria-label={`${say(learning.beginTask)}: ${title}`}
          >
            {say(learning.beginTask)}
          </Button>
          {practiceId !== null && (
            <Button
              look="quiet"
              isSmall
              isBusy={isBusy}
              onClick={() => onAssess(practiceId)}
              aria-label={`${say(learning.assess)}: ${title}`}
            >
              {say(learning.assess)}
            </Button>
          )}
        </p>
      )}
    </div>
  )
}

function WhereToDo({ begun: { address, signInName, password, instructions, sheet } }: { begun: BegunPractice }) {
  const say = useSay()
  return (
    <Notice kind="good">
      <p>{say(instructions)}</p>
      {sheet.length > 0 && (
        <section className="paper-sheet">
          <h3>{say(learning.sheet)}</h3>
          <Pairs pairs={sheet.map(({ label, value }) => ({ name: say(label), value: say(value) }))} />
        </section>
      )}
      <Pairs
        pairs={[
          {
            name: say(learning.place),
            value: (
              <a href={`${address}/app/`} target="_blank" rel="noreferrer">
                {address}
              </a>
            ),
          },
          { name: say(learning.name), value: <code>{signInName}</code> },
          { name: say(learning.password), value: <code>{password}</code> },
        ]}
      />
    </Notice>
  )
}
