import { mayUse, useAccount } from '../access/session.tsx'
import { planPaperPath, type Plan } from '../api/directives.ts'
import { directives } from '../i18n/directives.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { reporting } from '../i18n/reporting.ts'
import { Link } from '../router.tsx'

/** The address of a page about the plan of a month. */
const addressOf = (page: string, plan: Plan, periodCode = plan.month.code): string =>
  `${page}?${new URLSearchParams({ formCode: plan.form.code, periodCode, unitCode: plan.unit.code }).toString()}`

/** Which plan it is, the ways to the months beside it, to the other view of it, and to its paper. */
export function PlanHead({ plan, page }: { plan: Plan; page: '/tasks' | '/tasks/plan' }) {
  const say = useSay()
  const { language } = useLanguage()
  const account = useAccount()
  const { form, month, unit, previous, next, counts } = plan
  const isBoard = page === '/tasks'
  const place = { formCode: form.code, periodCode: month.code, unitCode: unit.code }
  return (
    <>
      <h2>
        {unit.name} · {say(reporting.monthOf(month.code, month.from, month.last))}
      </h2>
      <p className="actions no-print">
        <Link className="button quiet small" to={addressOf(page, plan, previous)}>
          {say(reporting.previous)}
        </Link>
        <Link className="button quiet small" to={addressOf(page, plan, next)}>
          {say(reporting.next)}
        </Link>
        <Link className="button quiet small" to={addressOf(isBoard ? '/tasks/plan' : '/tasks', plan)}>
          {say(isBoard ? directives.plan : directives.board)}
        </Link>
        <a className="button quiet small" href={planPaperPath(place, language)} download>
          {say(directives.paper)}
        </a>
        {isBoard && mayUse(account, 'reporting.give-tasks') && unit.code === account.unitCode && (
          <Link className="button small" to={addressOf('/tasks/give', plan, previous)}>
            {say(directives.give)}
          </Link>
        )}
      </p>
      <p className="soft">{say(directives.lead)}</p>
      <Counts counts={counts} />
    </>
  )
}

/** How many tasks came to what. */
export function Counts({ counts }: { counts: Plan['counts'] }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <dl className="rates">
      {(['given', 'doneInTime', 'doneLate', 'overdue', 'running'] as const).map((key) => (
        <div key={key}>
          <dt>{say(directives[key])}</dt>
          <dd>{counts[key].toLocaleString(language)}</dd>
        </div>
      ))}
    </dl>
  )
}
