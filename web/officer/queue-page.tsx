import { lazy, Suspense, useState } from 'react'
import { mayUse, useAccount } from '../access/session.tsx'
import { askQueue, dossierStates, type DossierInQueue, type Queue } from '../api/collection.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useWork } from '../api/use-work.ts'
import { common } from '../i18n/common.ts'
import { accountNameIn } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { queue, stateNames } from '../i18n/queue.ts'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { DueTag } from '../parts/due-tag.tsx'
import { FilterLinks, type Filter } from '../parts/filter-links.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { StateTag } from '../parts/state-tag.tsx'
import { Tag } from '../parts/tag.tsx'
import { Link, useAddress } from '../router.tsx'
import { listCopies } from './working-copy.ts'

// Both come with the forms' own code, which the queue itself does not need.
const ActTitle = lazy(async () => ({ default: (await import('../parts/act-title.tsx')).ActTitle }))
const UnsentWork = lazy(async () => ({ default: (await import('./unsent-work.tsx')).UnsentWork }))
const ReportReminders = lazy(async () => ({ default: (await import('../reporting/reminders.tsx')).ReportReminders }))

/** The work queue: what is waiting, for whom, and how much time is left. The view is part of the address. */
export function QueuePage() {
  const say = useSay()
  const account = useAccount()
  const { query } = useAddress()
  const view = query.toString()
  const asked = useAnswer(view, async (signal) => askQueue(view, signal))
  const mayEnter = mayUse(account, 'collection.write-dossier')
  return (
    <>
      <div className="heading-row">
        <div>
          <PageTitle text={queue.title} />
          <p className="soft">{say(mayEnter ? queue.leadEnter : queue.leadDecide)}</p>
        </div>
        {mayEnter && (
          <Link className="button" to="/households/new">
            {say(common.newHousehold)}
          </Link>
        )}
      </div>
      {mayEnter && listCopies(account.accountId).length > 0 && (
        <Suspense>
          <UnsentWork />
        </Suspense>
      )}
      {mayUse(account, 'reporting.read') && (
        <Suspense>
          <ReportReminders />
        </Suspense>
      )}
      <FilterLinks label={say(queue.views)} filters={filtersOf(view, asked.answer?.counts, say)} />
      <Answered asked={asked}>
        {({ dossiers, next }) =>
          dossiers.length === 0 ? (
            <Notice title={say(queue.emptyTitle)}>
              <p>{say(queue.emptyText)}</p>
            </Notice>
          ) : (
            <DossierList key={view} view={view} first={dossiers} firstNext={next} />
          )
        }
      </Answered>
    </>
  )
}

type Say = ReturnType<typeof useSay>

function filtersOf(view: string, counts: Queue['counts'] | undefined, say: Say): Filter[] {
  const filter = (query: string, label: string, count: number | undefined, isUrgent = false): Filter => ({
    to: query === '' ? '/dossiers' : `/dossiers?${query}`,
    label,
    count,
    isChosen: view === query,
    isUrgent,
  })
  const [draft, ...later] = dossierStates.map((state) =>
    filter(`state=${state}`, say(state === 'draft' ? queue.drafts : stateNames[state]), counts?.[state]),
  )
  const open = [
    filter('overdue=true', say(queue.overdue), counts?.overdue, true),
    filter('state=submitted&held=true', say(queue.held), counts?.held),
  ]
  const [submitted, ...decided] = later
  return [filter('', say(queue.all), undefined), draft, submitted, ...open, ...decided].filter(
    (one) => one !== undefined,
  )
}

/** The dossiers of a view, and more of them on request. */
function DossierList({ view, first, firstNext }: { view: string; first: DossierInQueue[]; firstNext: string | null }) {
  const say = useSay()
  const [more, setMore] = useState<{ dossiers: DossierInQueue[]; next: string | null }>({
    dossiers: [],
    next: firstNext,
  })
  const { isBusy, problem, run } = useWork()
  const ask = async (after: string): Promise<void> => {
    const page = await askQueue(`${view === '' ? '' : `${view}&`}after=${after}`)
    setMore({ dossiers: [...more.dossiers, ...page.dossiers], next: page.next })
  }
  const { next } = more
  return (
    <>
      <ul className="dossiers">
        {[...first, ...more.dossiers].map((dossier) => (
          <DossierRow key={dossier.dossierId} dossier={dossier} />
        ))}
      </ul>
      {problem && <ProblemNotice problem={problem} />}
      {next !== null && (
        <Button look="quiet" isBusy={isBusy} onClick={() => void run(async () => ask(next))}>
          {say(common.more)}
        </Button>
      )}
    </>
  )
}

function DossierRow({ dossier }: { dossier: DossierInQueue }) {
  const say = useSay()
  const { language } = useLanguage()
  const { today } = useAccount()
  const { dossierId, formCode, householdNo, communeName, persons, state, decideBy, findings } = dossier
  const isHousehold = formCode === 'DC01'
  return (
    <li>
      <div>
        <h2>
          <Link to={`/dossiers/${dossierId}`}>
            <DossierName dossier={dossier} />
            {isHousehold && <span className="only-heard">, {say(queue.household(householdNo))}</span>}
          </Link>
        </h2>
        <p className="soft small">
          {isHousehold && `${say(queue.household(householdNo))} · `}
          {communeName}
          {isHousehold && ` · ${say(common.persons(persons))}`}
          <br />
          {say(queue.by(accountNameIn(dossier.enteredByName, language)))}
        </p>
      </div>
      <div className="dossier-marks">
        {findings.hold > 0 && <Tag colour="amber">{say(queue.holds(findings.hold))}</Tag>}
        {findings.warn > 0 && <Tag>{say(queue.warns(findings.warn))}</Tag>}
      </div>
      <div className="dossier-state">
        {state === 'submitted' && decideBy !== null ? (
          <DueTag decideBy={decideBy} today={today} />
        ) : (
          <StateTag state={state} />
        )}
      </div>
    </li>
  )
}

/** A household goes by its head, a sheet or an act by what it records, and by whom it is about. */
function DossierName({ dossier: { formCode, headName, about } }: { dossier: DossierInQueue }) {
  const say = useSay()
  const whom = about === null ? headName : say(queue.about(about.fullName, about.birthYear))
  if (formCode === 'DC01') return <>{headName === '' ? say(queue.noHead) : headName}</>
  if (formCode === 'DC02') return <>{whom === '' ? say(queue.update) : `${say(queue.update)}: ${whom}`}</>
  return (
    <Suspense fallback={say(common.asking)}>
      <ActTitle kind={formCode} />
      {whom !== '' && `: ${whom}`}
    </Suspense>
  )
}
