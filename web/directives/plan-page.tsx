import { targetText, taskStandingNames } from '../../forms/reporting/task.ts'
import { useAccount } from '../access/session.tsx'
import { askPlan, type Plan, type PlanTask } from '../api/directives.ts'
import { useAnswer } from '../api/use-answer.ts'
import { directives } from '../i18n/directives.ts'
import { showDay } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Tag } from '../parts/tag.tsx'
import { figureOf } from '../reporting/cell-text.ts'
import { WideTable } from '../parts/wide-table.tsx'
import { Link, useAddress } from '../router.tsx'
import { PlanHead } from './plan-head.tsx'
import { standingColours } from './standing-colours.ts'

/** The work plan of a month as a document: each conclusion in its own words, with its tasks. It can be printed as it is. */
export function PlanPage() {
  const { query } = useAddress()
  const { unitCode } = useAccount()
  const asked = useAnswer(query.toString(), async (signal) =>
    askPlan({ unitCode: unitCode ?? '', ...Object.fromEntries(query) }, signal),
  )
  return (
    <>
      <PageTitle text={directives.plan} />
      <Answered asked={asked}>{(plan) => <Document plan={plan} />}</Answered>
    </>
  )
}

function Document({ plan }: { plan: Plan }) {
  const say = useSay()
  const directiveIds = [...new Set(plan.tasks.map(({ directiveId }) => directiveId))]
  return (
    <>
      <PlanHead plan={plan} page="/tasks/plan" />
      {plan.tasks.length === 0 && <Notice title={say(directives.none)} />}
      {directiveIds.map((id) => (
        <Directive key={id} tasks={plan.tasks.filter(({ directiveId }) => directiveId === id)} />
      ))}
      <p className="actions no-print">
        <Button look="quiet" onClick={() => print()}>
          {say(directives.print)}
        </Button>
      </p>
    </>
  )
}

function Directive({ tasks }: { tasks: readonly PlanTask[] }) {
  const say = useSay()
  const [first] = tasks
  if (first === undefined) return null
  const heading = say(directives.conclusion(first.directiveNo, first.issuedOn))
  return (
    <section className="panel">
      <h3>
        {heading} · {first.issuer.name} · {say(directives.reviewed(first.reviewed))}
      </h3>
      <p className="as-said">{first.said}</p>
      <WideTable label={heading}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(directives.task)}</th>
              <th scope="col">{say(directives.owner)}</th>
              <th scope="col">{say(directives.dueOn)}</th>
              <th scope="col">{say(directives.standing)}</th>
            </tr>
          </thead>
          <tbody>
            {tasks.map((task) => (
              <Row key={task.taskId} task={task} />
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  )
}

function Row({ task }: { task: PlanTask }) {
  const say = useSay()
  const { language } = useLanguage()
  const { taskId, text, owner, coUnits, dueOn, firstDueOn, standing, element, target } = task
  return (
    <tr>
      <th scope="row">
        <Link to={`/tasks/${taskId}`}>{text}</Link>
        {element !== null && (
          <span className="small soft">
            {' '}
            {say(element.name)}
            {target !== null && `: ${targetText(element, figureOf(target), language)}`}
          </span>
        )}
      </th>
      <td>
        {owner.name}
        {coUnits.length > 0 && (
          <span className="small soft">
            {' '}
            {say(directives.coUnits)}: {coUnits.map(({ name }) => name).join(', ')}
          </span>
        )}
      </td>
      <td>
        {showDay(dueOn, language)}
        {dueOn !== firstDueOn && <span className="small soft"> ({say(directives.extendedFrom(firstDueOn))})</span>}
      </td>
      <td>
        <Tag colour={standingColours[standing]} isPhrase>
          {say(taskStandingNames[standing])}
        </Tag>
      </td>
    </tr>
  )
}
