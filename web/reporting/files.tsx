import { useState, type SubmitEvent } from 'react'
import { mayUse, useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { filePath, takeIn, type FiguresFile, type ReportPlace } from '../api/reporting.ts'
import { useWork } from '../api/use-work.ts'
import { useSay } from '../i18n/language.tsx'
import { reportingWork } from '../i18n/reporting-work.ts'
import { Button } from '../parts/button.tsx'
import { describedBy, FieldFrame, type Framed } from '../parts/field-frame.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'

/** The figures of a month as files, and for who enters figures the way to take them in from one. */
export function Files({ place, reload }: { place: ReportPlace; reload: () => void }) {
  const say = useSay()
  const account = useAccount()
  return (
    <details className="panel">
      <summary>{say(reportingWork.files)}</summary>
      <ul className="files">
        {(['reports', 'compiled'] as const).map((of) => (
          <li key={of}>
            {say(of === 'reports' ? reportingWork.filesOf : reportingWork.filesCompiled)}{' '}
            <a href={filePath(place, { of, format: 'csv' })} download>
              CSV
            </a>{' '}
            <a href={filePath(place, { of, format: 'dhis2' })} download>
              DHIS2 (JSON)
            </a>
          </li>
        ))}
      </ul>
      {mayUse(account, 'reporting.enter') && <TakeIn place={place} reload={reload} />}
    </details>
  )
}

function TakeIn({ place, reload }: { place: ReportPlace; reload: () => void }) {
  const say = useSay()
  const [act] = useState(makeAct)
  const [file, setFile] = useState<File>()
  const [taken, setTaken] = useState<{ units: number; values: number }>()
  const [isNoJson, setNoJson] = useState(false)
  const { isBusy, problem, run } = useWork()
  const error = isNoJson ? say(reportingWork.noJson) : undefined
  const framed: Framed = { id: 'figures', label: say(reportingWork.import), hint: say(reportingWork.importHelp), error }
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    setTaken(undefined)
    const text = await file?.text()
    if (text === undefined) return
    const body = text.trimStart().startsWith('{') ? readMessage(text) : { csv: text }
    setNoJson(body === undefined)
    if (body === undefined) return
    await run(async () => {
      setTaken(await takeIn(act, place, body))
      reload()
    })
  }
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      {problem && <ProblemNotice problem={problem} />}
      {taken && <Notice kind="good" title={say(reportingWork.imported(taken.values, taken.units))} />}
      <FieldFrame framed={framed}>
        <input
          id={framed.id}
          type="file"
          accept=".csv,.json,.txt"
          aria-describedby={describedBy(framed)}
          onChange={(event) => setFile(event.target.files?.[0])}
        />
      </FieldFrame>
      <Button type="submit" look="quiet" isBusy={isBusy}>
        {say(reportingWork.importNow)}
      </Button>
    </form>
  )
}

/** A DHIS2 message; undefined for what is no JSON. */
function readMessage(text: string): FiguresFile | undefined {
  try {
    const dataValueSet: unknown = JSON.parse(text)
    return { dataValueSet }
  } catch {
    return undefined
  }
}
