import { useState } from 'react'
import { cellKey } from '../../forms/reporting/catalogue.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { decide, sendReport, type Report, type ReportPlace } from '../api/reporting.ts'
import { useWork } from '../api/use-work.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { reporting } from '../i18n/reporting.ts'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { CellHistory } from './cell-history.tsx'
import { toldText } from './cell-text.ts'
import { OfferedFigure } from './offered.tsx'
import { CellFindings, CellNotes, Paper, type PaperRow } from './paper.tsx'

type Remarks = Record<string, string>

/** The paper to be read: the unit's signer sends it, the levels above return or approve it. */
export function ReviewGrid({ report, place, reload }: { report: Report; place: ReportPlace; reload: () => void }) {
  const say = useSay()
  const [remarks, setRemarks] = useState<Remarks>()
  const mark = (key: string, text: string): void => setRemarks({ ...remarks, [key]: text })
  return (
    <>
      {remarks && <p className="soft">{say(reporting.returnHelp)}</p>}
      <Paper
        report={report}
        renderCell={(row) => <Read row={row} report={report} place={place} remarks={remarks} onRemark={mark} />}
      />
      <Actions
        report={report}
        place={place}
        remarks={remarks}
        onReturn={() => setRemarks({})}
        onDone={() => {
          setRemarks(undefined)
          reload()
        }}
      />
    </>
  )
}

/** What an account may do with a report as it stands. */
function useRights({ state, approvers, approvedLevels }: Report) {
  const account = useAccount()
  const isWritable = state === 'draft' || state === 'returned'
  const rank = approvers.findIndex(({ code }) => code === account.unitCode)
  const isReviewer = rank >= 0 && mayUse(account, 'reporting.review')
  return {
    maySend: isWritable && mayUse(account, 'reporting.submit'),
    mayDecide: isReviewer && !isWritable && rank === approvedLevels,
    mayTakeBack: isReviewer && rank === approvedLevels - 1 && state !== 'compiled',
  }
}

function Actions({
  report,
  place,
  remarks,
  onReturn,
  onDone,
}: {
  report: Report
  place: ReportPlace
  remarks: Remarks | undefined
  onReturn: () => void
  onDone: () => void
}) {
  const say = useSay()
  const [act] = useState(makeAct)
  const { isBusy, problem, run } = useWork()
  const { maySend, mayDecide, mayTakeBack } = useRights(report)
  const does = (work: () => Promise<unknown>) => (): void =>
    void run(async () => {
      await work()
      onDone()
    })
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      {maySend && <Open report={report} />}
      <p className="actions">
        {maySend && (
          <Button isBusy={isBusy} onClick={does(async () => sendReport(act, place))}>
            {say(reporting.send)}
          </Button>
        )}
        {mayDecide && remarks === undefined && (
          <>
            <Button isBusy={isBusy} onClick={does(async () => decide(act, place, { action: 'approve' }))}>
              {say(reporting.approve)}
            </Button>
            <Button look="quiet" onClick={onReturn}>
              {say(reporting.beginReturn)}
            </Button>
          </>
        )}
        {mayDecide && remarks && (
          <Button
            look="danger"
            isBusy={isBusy}
            onClick={does(async () => decide(act, place, { action: 'return', cells: remarksOf(remarks) }))}
          >
            {say(reporting.giveBack)}
          </Button>
        )}
        {mayTakeBack && (
          <Button look="quiet" isBusy={isBusy} onClick={does(async () => decide(act, place, { action: 'unapprove' }))}>
            {say(reporting.unapprove)}
          </Button>
        )}
      </p>
    </>
  )
}

function remarksOf(remarks: Readonly<Record<string, string>>) {
  return Object.entries(remarks)
    .filter(([, text]) => text.trim() !== '')
    .map(([key, remark]) => {
      const [element = '', category = ''] = key.split('/')
      return { element, category, remark }
    })
}

function Read({
  row,
  report,
  place,
  remarks,
  onRemark,
}: {
  row: PaperRow
  report: Report
  place: ReportPlace
  remarks: Remarks | undefined
  onRemark: (key: string, text: string) => void
}) {
  const say = useSay()
  const { language } = useLanguage()
  const { key, element, name } = row
  const cell = report.cells.find((one) => cellKey(one.element, one.category) === key)
  const figure = cell?.figure
  return (
    <>
      <b>{figure ? toldText(element, figure, language) : '–'}</b>
      <CellFindings
        id={`found-${key}`}
        findings={report.findings.filter(({ cells, code }) => code !== 'compulsory' && cells.includes(key))}
      />
      <OfferedFigure report={report} row={row} />
      <CellNotes report={report} cellKey={key} />
      <CellHistory row={row} place={place} version={cell?.version ?? 0} />
      {remarks && (
        <input
          type="text"
          aria-label={say(reporting.remarkFor(name))}
          maxLength={500}
          value={remarks[key] ?? ''}
          onChange={(event) => onRemark(key, event.target.value)}
        />
      )}
    </>
  )
}

/** What keeps the report from being sent. */
function Open({ report }: { report: Report }) {
  const say = useSay()
  const open = report.findings.filter(({ isSettled }) => !isSettled)
  if (open.length === 0) return null
  const nameOf = (key: string): string => {
    const element = report.form.elements.find(({ code }) => key.startsWith(`${code}/`))
    return element ? say(element.name) : key
  }
  return (
    <Notice kind="care" title={say(reporting.open)}>
      <ul>
        {open.map(({ code, cells, text }) => (
          <li key={`${code} ${cells.join(' ')}`}>
            {cells.map(nameOf).join(', ')}: {say(text)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
