import { useState } from 'react'
import {
  taskColumnNames,
  taskColumns,
  targetText,
  taskStandingNames,
  type TaskColumn,
} from '../../forms/reporting/task.ts'
import { useAccount } from '../access/session.tsx'
import { askPlan, type Plan, type PlanTask } from '../api/directives.ts'
import { useAnswer } from '../api/use-answer.ts'
import { directives } from '../i18n/directives.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { Answered } from '../parts/answered.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { SelectInput } from '../parts/select-input.tsx'
import { Tag } from '../parts/tag.tsx'
import { figureOf } from '../reporting/cell-text.ts'
import { Link, useAddress } from '../router.tsx'
import { PlanHead } from './plan-head.tsx'
import { standingColours } from './standing-colours.ts'

/** The tasks of a month in columns by how far they have come, and the overdue ones apart; for all units, or for one. */
export function BoardPage() {
  const { query } = useAddress()
  const { unitCode } = useAccount()
  const asked = useAnswer(query.toString(), async (signal) =>
    askPlan({ unitCode: unitCode ?? '', ...Object.fromEntries(query) }, signal),
  )
  return (
    <>
      <PageTitle text={directives.title} />
      <Answered asked={asked}>{(plan) => <Board plan={plan} />}</Answered>
    </>
  )
}

const unitsOf = ({ owner, coUnits }: PlanTask) => [owner, ...coUnits]

function Board({ plan }: { plan: Plan }) {
  const say = useSay()
  const { language } = useLanguage()
  const [unitCode, setUnitCode] = useState('')
  const { tasks } = plan
  const units = new Map(tasks.flatMap(unitsOf).map(({ code, name }) => [code, name]))
  const codes = [...units]
    .map(([value, name]) => ({ value, vi: name, en: name }))
    .toSorted((one, other) => one.vi.localeCompare(other.vi, language))
  const shown = tasks.filter((task) => unitCode === '' || unitsOf(task).some(({ code }) => code === unitCode))
  return (
    <>
      <PlanHead plan={plan} page="/tasks" />
      {codes.length > 1 && (
        <div className="day-form">
          <SelectInput
            framed={{ id: 'unit', label: say(directives.ofUnit) }}
            codes={[{ value: 'all', ...directives.allUnits }, ...codes]}
            value={unitCode === '' ? 'all' : unitCode}
            onChange={(code) => setUnitCode(code === 'all' ? '' : code)}
          />
        </div>
      )}
      <div className="board">
        {taskColumns.map((column) => (
          <Column key={column} column={column} tasks={shown.filter((task) => task.column === column)} />
        ))}
      </div>
    </>
  )
}

function Column({ column, tasks }: { column: TaskColumn; tasks: readonly PlanTask[] }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section className={`board-column ${column}`} aria-labelledby={`column-${column}`}>
      <h3 id={`column-${column}`}>
        {say(taskColumnNames[column])} <span className="soft">{tasks.length.toLocaleString(language)}</span>
      </h3>
      <ul>
        {tasks.map((task) => (
          <Card key={task.taskId} task={task} />
        ))}
      </ul>
    </section>
  )
}

function Card({ task }: { task: PlanTask }) {
  const say = useSay()
  const { language } = useLanguage()
  const { taskId, text, owner, coUnits, dueOn, standing, element, target } = task
  const isDone = standing === 'done-in-time' || standing === 'done-late'
  return (
    <li className="panel">
      <h4>
        <Link to={`/tasks/${taskId}`}>{text}</Link>
      </h4>
      <p className="small">
        {owner.name}
        {coUnits.length > 0 && ` · ${say(directives.coUnits)}: ${coUnits.map(({ name }) => name).join(', ')}`}
      </p>
      {element !== null && (
        <p className="small soft">
          {say(element.name)}
          {target !== null && `: ${targetText(element, figureOf(target), language)}`}
        </p>
      )}
      <p>
        <Tag colour={standingColours[standing]} isPhrase>
          {isDone ? say(taskStandingNames[standing]) : say(directives.due(dueOn))}
        </Tag>
      </p>
    </li>
  )
}
