import { useState } from 'react'
import { cellKey } from '../../forms/reporting/catalogue.ts'
import { reportStateNames } from '../../forms/reporting/report-state.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { askReport, settle, type Report, type ReportPlace } from '../api/reporting.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useWork } from '../api/use-work.ts'
import { showMoment } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { reportActionNames, reporting } from '../i18n/reporting.ts'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { Tag } from '../parts/tag.tsx'
import { toldText } from './cell-text.ts'
import { EntryGrid } from './entry-grid.tsx'
import { Permits } from './permits.tsx'
import { ReviewGrid } from './review-grid.tsx'

/** A report: to be entered where the account may and it is open, otherwise to be read, sent, returned or approved. */
export function ReportPage({ params }: { params: Record<string, string> }) {
  const { formCode = '', periodCode = '', unitCode = '' } = params
  const place = { formCode, periodCode, unitCode }
  const asked = useAnswer(`${formCode} ${periodCode} ${unitCode}`, async (signal) => askReport(place, signal))
  return (
    <>
      <PageTitle text={reporting.title} />
      <Answered asked={asked}>{(report) => <Shown report={report} place={place} reload={asked.again} />}</Answered>
    </>
  )
}

function Shown({ report, place, reload }: { report: Report; place: ReportPlace; reload: () => void }) {
  const say = useSay()
  const account = useAccount()
  const { form, unit, month, state, due, isOpen, remarks } = report
  const isWritable = state === 'draft' || state === 'returned'
  const isEntry = isWritable && isOpen && mayUse(account, 'reporting.enter')
  return (
    <>
      <h2>
        {say(form.name)} · {unit.name} · {say(reporting.monthOf(month.code, month.from, month.last))}{' '}
        <Tag colour={state === 'returned' ? 'amber' : 'teal'}>{say(reportStateNames[state])}</Tag>
      </h2>
      {due !== null && <p className="soft">{say(reporting.due(due.day, due.hour))}</p>}
      {!isOpen && isWritable && <Notice kind="care" title={say(reporting.closed)} />}
      {state === 'returned' && remarks.length > 0 && <Notice kind="care" title={say(reporting.returnedWith)} />}
      {report.conflicts.length > 0 && <Conflicts report={report} place={place} reload={reload} />}
      {isEntry ? (
        <EntryGrid report={report} place={place} reload={reload} />
      ) : (
        <ReviewGrid report={report} place={place} reload={reload} />
      )}
      <Permits report={report} place={place} reload={reload} />
      <Steps steps={report.steps} />
    </>
  )
}

/** Two figures for one cell, side by side. */
function Conflicts({ report, place, reload }: { report: Report; place: ReportPlace; reload: () => void }) {
  const say = useSay()
  const { language } = useLanguage()
  const account = useAccount()
  const [act] = useState(makeAct)
  const { isBusy, problem, run } = useWork()
  const choose = async (conflictId: string, isTaken: boolean): Promise<void> =>
    run(async () => {
      await settle(act, place, conflictId, isTaken)
      reload()
    })
  const told = (element: string, figure: Report['cells'][number]['figure'] | undefined): string =>
    figure
      ? toldText(
          report.form.elements.find(({ code }) => code === element),
          figure,
          language,
        )
      : say(reporting.empty)
  return (
    <Notice kind="care" title={say(reporting.conflictTitle)}>
      {problem && <ProblemNotice problem={problem} />}
      {report.conflicts.map(({ conflictId, element, category, figure, by }) => {
        const name = report.form.elements.find(({ code }) => code === element)?.name
        const key = cellKey(element, category)
        const standing = report.cells.find((cell) => cellKey(cell.element, cell.category) === key)?.figure
        return (
          <div key={conflictId}>
            <p>{say(reporting.conflict(name ? say(name) : element))}</p>
            {mayUse(account, 'reporting.enter') && (
              <p className="actions">
                <Button look="quiet" isSmall isBusy={isBusy} onClick={() => void choose(conflictId, false)}>
                  {say(reporting.keepStanding(told(element, standing)))}
                </Button>
                <Button look="quiet" isSmall isBusy={isBusy} onClick={() => void choose(conflictId, true)}>
                  {say(reporting.takeOther(told(element, figure), by))}
                </Button>
              </p>
            )}
          </div>
        )
      })}
    </Notice>
  )
}

function Steps({ steps }: { steps: Report['steps'] }) {
  const say = useSay()
  const { language } = useLanguage()
  if (steps.length === 0) return null
  return (
    <section className="panel">
      <h2>{say(reporting.history)}</h2>
      <ol>
        {steps.map(({ action, by, at, remark }) => (
          <li key={`${action} ${at}`}>
            {say(reportActionNames[action])} · {by} · {showMoment(at, language)}
            {remark !== '' && ` · ${remark}`}
          </li>
        ))}
      </ol>
    </section>
  )
}
