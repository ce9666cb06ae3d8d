import { useState, type SubmitEvent } from 'react'
import { useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { askUnits } from '../api/areas.ts'
import { askPlan, giveDirective, type Plan } from '../api/directives.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useWork } from '../api/use-work.ts'
import { directives } from '../i18n/directives.ts'
import { useSay } from '../i18n/language.tsx'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { DateInput } from '../parts/date-input.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { TextArea, TextInput } from '../parts/text-input.tsx'
import { navigate, useAddress } from '../router.tsx'
import { newTask, readDraft, type TaskDraft } from './directive-draft.ts'
import { TaskFields, type NamedUnit } from './task-fields.tsx'

/** The conclusion of a month's review is entered, with the tasks that follow from it. */
export function GivePage() {
  const { query } = useAddress()
  const { unitCode, today } = useAccount()
  const own = unitCode ?? ''
  const asked = useAnswer(query.toString(), async (signal) => {
    const plan = await askPlan({ ...Object.fromEntries(query), unitCode: own }, signal)
    const below = await askUnits(today, own === 'VN' ? undefined : own)
    const units: NamedUnit[] = [plan.unit, ...below].map(({ code, name }) => ({ code, name }))
    return { plan, units }
  })
  return (
    <>
      <PageTitle text={directives.give} />
      <Answered asked={asked}>{({ plan, units }) => <GiveForm plan={plan} units={units} />}</Answered>
    </>
  )
}

function GiveForm({ plan, units }: { plan: Plan; units: readonly NamedUnit[] }) {
  const say = useSay()
  const { today } = useAccount()
  const { form, month, next, unit, elements } = plan
  const [act] = useState(makeAct)
  const [words, setWords] = useState({ directiveNo: '', issuedOn: today, text: '' })
  const [tasks, setTasks] = useState<readonly TaskDraft[]>(() => [newTask()])
  const [isWrong, setWrong] = useState(false)
  const { isBusy, problem, run } = useWork()
  const put = (more: Partial<typeof words>): void => setWords({ ...words, ...more })
  const putTask = (draft: TaskDraft): void => setTasks(tasks.map((one) => (one.key === draft.key ? draft : one)))
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const directive = readDraft(words, tasks)
    setWrong(directive === undefined)
    if (directive === undefined) return
    const place = { formCode: form.code, periodCode: month.code, unitCode: unit.code }
    void run(async () => {
      await giveDirective(act, place, directive)
      const plans = new URLSearchParams({ formCode: form.code, periodCode: next, unitCode: unit.code })
      await navigate(`/tasks?${plans.toString()}`)
    })
  }
  return (
    <form onSubmit={submit} noValidate>
      <section className="panel">
        <h2>
          {unit.name} · {say(directives.reviewed(month.code))}
        </h2>
        <TextInput
          framed={{ id: 'directive-no', label: say(directives.directiveNo) }}
          value={words.directiveNo}
          maxLength={60}
          onChange={(directiveNo) => put({ directiveNo })}
        />
        <DateInput
          framed={{ id: 'issued-on', label: say(directives.issuedOn) }}
          value={words.issuedOn}
          onChange={(issuedOn) => put({ issuedOn })}
        />
        <TextArea
          framed={{ id: 'conclusion', label: say(directives.conclusionText) }}
          value={words.text}
          onChange={(text) => put({ text })}
        />
      </section>
      {tasks.map((task, at) => (
        <TaskFields
          key={task.key}
          task={task}
          taskNo={at + 1}
          offered={{ units, elements }}
          onChange={putTask}
          onDrop={tasks.length > 1 ? () => setTasks(tasks.filter(({ key }) => key !== task.key)) : undefined}
        />
      ))}
      {isWrong && <Notice kind="bad" title={say(directives.incomplete)} />}
      {problem && <ProblemNotice problem={problem} />}
      <p className="actions">
        <Button look="quiet" onClick={() => setTasks([...tasks, newTask()])}>
          {say(directives.addTask)}
        </Button>
        <Button type="submit" isBusy={isBusy}>
          {say(directives.keep)}
        </Button>
      </p>
    </form>
  )
}
