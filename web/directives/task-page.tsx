import { isOwnersAction, listTaskActions, targetText, taskStandingNames } from '../../forms/reporting/task.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import { askTask, type PlanTask, type TaskWithSteps } from '../api/directives.ts'
import { useAnswer } from '../api/use-answer.ts'
import { directives, taskStepNames } from '../i18n/directives.ts'
import { showDay, showMoment } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { Answered } from '../parts/answered.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Pairs } from '../parts/pairs.tsx'
import { Tag } from '../parts/tag.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { TitledPanel } from '../parts/titled-panel.tsx'
import { figureOf, toldText } from '../reporting/cell-text.ts'
import { Link } from '../router.tsx'
import { standingColours } from './standing-colours.ts'
import { StepForm } from './step-form.tsx'

/** A task: what is to be done, by whom, until when, how it stands, what was done with it, and what can be done now. */
export function TaskPage({ params }: { params: Record<string, string> }) {
  const { taskId = '' } = params
  const say = useSay()
  const asked = useAnswer(taskId, async (signal) => askTask(taskId, signal))
  return (
    <>
      <Link to="/tasks" className="crumb">
        {say(directives.board)}
      </Link>
      <PageTitle text={directives.task} />
      <Answered asked={asked}>{(told) => <Told told={told} reload={asked.again} />}</Answered>
    </>
  )
}

function Told({ told: { task, steps }, reload }: { told: TaskWithSteps; reload: () => void }) {
  const say = useSay()
  const account = useAccount()
  const actions = listTaskActions(task.state, {
    isOwner: account.unitCode === task.owner.code && mayUse(account, 'reporting.do-tasks'),
    isGiver: account.unitCode === task.issuer.code && mayUse(account, 'reporting.give-tasks'),
  })
  return (
    <>
      <TitledPanel
        title={task.text}
        marks={
          <Tag colour={standingColours[task.standing]} isPhrase>
            {say(taskStandingNames[task.standing])}
          </Tag>
        }
      >
        <Facts task={task} />
      </TitledPanel>
      {actions.length > 0 && (
        <TitledPanel title={say(directives.todo)}>
          {actions.map((action) => (
            <StepForm
              key={`${action} ${steps.length}`}
              task={task}
              action={action}
              isOwners={isOwnersAction(action)}
              onDone={reload}
            />
          ))}
        </TitledPanel>
      )}
      {steps.length > 0 && (
        <TitledPanel title={say(directives.history)}>
          <Timeline
            events={steps.map((step) => ({ id: step.at, content: <Step step={step} element={task.element} /> }))}
          />
        </TitledPanel>
      )}
    </>
  )
}

function Facts({ task }: { task: PlanTask }) {
  const say = useSay()
  const { language } = useLanguage()
  const { owner, coUnits, issuer, dueOn, firstDueOn, element, target } = task
  const measured =
    element && `${say(element.name)}${target ? `: ${targetText(element, figureOf(target), language)}` : ''}`
  const due = showDay(dueOn, language)
  return (
    <Pairs
      pairs={[
        { name: say(directives.owner), value: owner.name },
        ...(coUnits.length > 0
          ? [{ name: say(directives.coUnits), value: coUnits.map(({ name }) => name).join(', ') }]
          : []),
        {
          name: say(directives.dueOn),
          value: dueOn === firstDueOn ? due : `${due} (${say(directives.extendedFrom(firstDueOn))})`,
        },
        ...(measured === null ? [] : [{ name: say(directives.measured), value: measured }]),
        { name: say(directives.giver), value: issuer.name },
        {
          name: say(directives.conclusion(task.directiveNo, task.issuedOn)),
          value: <span className="as-said">{task.said}</span>,
        },
      ]}
    />
  )
}

type Step = TaskWithSteps['steps'][number]

function Step({
  step: { action, by, at, text, dueOn, figure },
  element,
}: {
  step: Step
  element: PlanTask['element']
}) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <>
      <p>
        <b>{say(taskStepNames[action])}</b> · {by} · {showMoment(at, language)}
        {dueOn !== null && ` · ${say(directives.newDay(dueOn))}`}
      </p>
      {text !== '' && <p className="as-said">{text}</p>}
      {figure !== null && (
        <p>
          {toldText(element ?? undefined, figure.figure, language)} ({say(directives.figureOf(figure.month))}){' '}
          {figure.isReached !== null && (
            <Tag colour={figure.isReached ? 'green' : 'amber'} isPhrase>
              {say(figure.isReached ? directives.reached : directives.notReached)}
            </Tag>
          )}
        </p>
      )}
    </>
  )
}
