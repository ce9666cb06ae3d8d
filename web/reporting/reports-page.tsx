import { useState } from 'react'
import { mayUse, useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { askReports, decide, type ReportPlace, type Reports } from '../api/reporting.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useWork } from '../api/use-work.ts'
import { showNumber } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { reporting } from '../i18n/reporting.ts'
import { reportingWork } from '../i18n/reporting-work.ts'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { FilterLinks } from '../parts/filter-links.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { Link, useAddress } from '../router.tsx'
import { listAt } from './address.ts'
import { Files } from './files.tsx'
import { ReportReminders } from './reminders.tsx'
import { Units } from './units.tsx'
import { WideTable } from '../parts/wide-table.tsx'

/** The reports that are due below a unit for a month: how many came, in time and complete, and each unit's state. */
export function ReportsPage() {
  const { query } = useAddress()
  const { unitCode } = useAccount()
  const asked = useAnswer(query.toString(), async (signal) =>
    askReports({ unitCode: unitCode ?? '', ...Object.fromEntries(query) }, signal),
  )
  return (
    <>
      <PageTitle text={reporting.title} />
      <ReportReminders />
      <Answered asked={asked}>{(reports) => <Month reports={reports} reload={asked.again} />}</Answered>
    </>
  )
}

function Month({ reports, reload }: { reports: Reports; reload: () => void }) {
  const say = useSay()
  const { forms, formCode, month, unit, due, lines, units } = reports
  const place = { formCode, periodCode: month.code, unitCode: unit.code }
  const isOne = units.length === 1 && units[0]?.code === unit.code
  return (
    <>
      <FilterLinks
        label={say(reporting.form)}
        filters={forms.map(({ code, name }) => ({
          to: listAt({ ...place, formCode: code }),
          label: say(name),
          isChosen: code === formCode,
        }))}
      />
      <h2>
        {unit.name} · {say(reporting.monthOf(month.code, month.from, month.last))}
      </h2>
      <p className="actions">
        <Link className="button quiet small" to={listAt({ ...place, periodCode: reports.previous })}>
          {say(reporting.previous)}
        </Link>
        <Link className="button quiet small" to={listAt({ ...place, periodCode: reports.next })}>
          {say(reporting.next)}
        </Link>
        {!isOne && (
          <Link className="button quiet small" to={`/reports/${formCode}/${month.code}/${unit.code}/compiled`}>
            {say(reporting.compiledTable)}
          </Link>
        )}
        {!isOne && (
          <Link className="button quiet small" to={`/reports/${formCode}/${month.code}/${unit.code}/figures`}>
            {say(reportingWork.overTime)}
          </Link>
        )}
      </p>
      {due !== null && <p className="soft">{say(reporting.due(due.day, due.hour))}</p>}
      <Rates rates={reports.rates} />
      {!isOne && lines.length > 0 && <Lines place={place} lines={lines} />}
      {!isOne && units.some(({ standing }) => standing === 'unapproved-ready') && (
        <ApproveAll place={place} onDone={reload} />
      )}
      {units.length > 0 && <Units place={place} units={units} />}
      <Files place={place} reload={reload} />
    </>
  )
}

function Rates({ rates }: { rates: Reports['rates'] }) {
  const say = useSay()
  const { language } = useLanguage()
  const of = (part: number, all: number): string =>
    say(reporting.of(showNumber(part, language), showNumber(all, language)))
  return (
    <dl className="rates">
      <div>
        <dt>{say(reporting.received)}</dt>
        <dd>{of(rates.received, rates.expected)}</dd>
      </div>
      <div>
        <dt>{say(reporting.inTime)}</dt>
        <dd>{of(rates.inTime, rates.expected)}</dd>
      </div>
      <div>
        <dt>{say(reporting.approved)}</dt>
        <dd>{of(rates.approved, rates.expected)}</dd>
      </div>
      <div>
        <dt>{say(reporting.complete)}</dt>
        <dd>{of(rates.filledCells, rates.compulsoryCells)}</dd>
      </div>
    </dl>
  )
}

function Lines({ place, lines }: { place: ReportPlace; lines: Reports['lines'] }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section className="panel">
      <h2>{say(reporting.byUnit)}</h2>
      <WideTable label={say(reporting.byUnit)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(reporting.unit)}</th>
              <th scope="col" className="number">
                {say(reporting.expected)}
              </th>
              <th scope="col" className="number">
                {say(reporting.received)}
              </th>
              <th scope="col" className="number">
                {say(reporting.inTime)}
              </th>
              <th scope="col" className="number">
                {say(reporting.approved)}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ code, name, rates }) => (
              <tr key={code}>
                <th scope="row">
                  <Link to={listAt({ ...place, unitCode: code })}>{name}</Link>
                </th>
                {(['expected', 'received', 'inTime', 'approved'] as const).map((rate) => (
                  <td className="number" key={rate}>
                    {showNumber(rates[rate], language)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  )
}

/** Approves all reports below a unit at once: the server does it only where none is missing. */
function ApproveAll({ place, onDone }: { place: ReportPlace; onDone: () => void }) {
  const say = useSay()
  const account = useAccount()
  const [act] = useState(makeAct)
  const { isBusy, problem, run } = useWork()
  if (!mayUse(account, 'reporting.review')) return null
  const approve = async (): Promise<void> =>
    run(async () => {
      await decide(act, place, { action: 'approve' })
      onDone()
    })
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <p className="actions">
        <Button look="quiet" isBusy={isBusy} onClick={() => void approve()}>
          {say(reporting.approveAll)}
        </Button>
      </p>
    </>
  )
}
