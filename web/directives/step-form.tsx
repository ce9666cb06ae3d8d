import { useState } from 'react'
import { addMonths } from '../../forms/reporting/period.ts'
import type { TaskAction } from '../../forms/reporting/task.ts'
import { makeAct } from '../api/act.ts'
import { takeStep, type PlanTask } from '../api/directives.ts'
import { useWork } from '../api/use-work.ts'
import { directives, taskActionNames } from '../i18n/directives.ts'
import { useSay } from '../i18n/language.tsx'
import { Button } from '../parts/button.tsx'
import { Checkbox } from '../parts/choice.tsx'
import { DateInput } from '../parts/date-input.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { TextArea, TextInput } from '../parts/text-input.tsx'
import { readDay } from '../parts/read-day.ts'

type Stepping = { task: PlanTask; action: TaskAction; isOwners: boolean; onDone: () => void }

const looks: Partial<Record<TaskAction, 'main' | 'danger'>> = {
  withdraw: 'danger',
  acknowledge: 'main',
  report: 'main',
  close: 'main',
}

/** One thing that can be done with a task: at once, or after what it takes (words, a day, a figure) was said. */
export function StepForm({ task, action, isOwners, onDone }: Stepping) {
  const say = useSay()
  const [act] = useState(makeAct)
  const [text, setText] = useState('')
  const [dueOn, setDueOn] = useState('')
  const [isMeasured, setMeasured] = useState(false)
  const [month, setMonth] = useState(addMonths(task.reviewed, 1))
  const [isWrong, setWrong] = useState(false)
  const { isBusy, problem, run } = useWork()
  const name = say(taskActionNames[action])
  const press = (): void => {
    const day = readDay(dueOn)
    setWrong(action === 'extend' && day === undefined)
    if (action === 'extend' && day === undefined) return
    const figure = isMeasured && task.element ? { element: task.element.code, periodCode: month } : null
    void run(async () => {
      const step = {
        action,
        text,
        ...(day === undefined ? {} : { dueOn: day }),
        ...(action === 'report' ? { figure } : {}),
      }
      await takeStep(act, task.taskId, { step, isOwners })
      onDone()
    })
  }
  const button = (
    <Button look={looks[action] ?? 'quiet'} isBusy={isBusy} onClick={press}>
      {name}
    </Button>
  )
  if (action === 'acknowledge')
    return (
      <>
        {problem && <ProblemNotice problem={problem} />}
        {button}
      </>
    )
  return (
    <details open={action === 'report'}>
      <summary>{name}</summary>
      <TextArea framed={{ id: `${action}-text`, label: say(labelOf(action)) }} value={text} onChange={setText} />
      {action === 'extend' && (
        <DateInput framed={{ id: 'new-due', label: say(directives.newDue) }} value={dueOn} onChange={setDueOn} />
      )}
      {action === 'report' && task.element !== null && (
        <>
          <Checkbox label={say(directives.withFigure)} isChecked={isMeasured} onChange={setMeasured} />
          {isMeasured && (
            <TextInput
              framed={{ id: 'figure-month', label: say(directives.month), hint: '2019-12' }}
              value={month}
              maxLength={7}
              onChange={setMonth}
            />
          )}
        </>
      )}
      {isWrong && <Notice kind="bad" title={say(directives.incomplete)} />}
      {problem && <ProblemNotice problem={problem} />}
      {button}
    </details>
  )
}

/** What the words of a step are: evidence, a reason, or anything. */
function labelOf(action: TaskAction) {
  if (action === 'report') return directives.evidence
  return action === 'close' ? directives.said : directives.why
}
