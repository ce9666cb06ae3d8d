import { useState, type SubmitEvent } from 'react'
import { mayUse, useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { grant, type Report, type ReportPlace } from '../api/reporting.ts'
import { useWork } from '../api/use-work.ts'
import { useSay } from '../i18n/language.tsx'
import { reportingWork } from '../i18n/reporting-work.ts'
import { Button } from '../parts/button.tsx'
import { RadioGroup } from '../parts/choice.tsx'
import { DateInput } from '../parts/date-input.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { TextInput } from '../parts/text-input.tsx'
import { readDay } from '../parts/read-day.ts'

/** What was granted to the unit for this report, and for who may grant the ways to do so. */
export function Permits({ report, place, reload }: { report: Report; place: ReportPlace; reload: () => void }) {
  const say = useSay()
  const account = useAccount()
  return (
    <>
      {report.permits.map(({ kind, reason, expiresOn, by }) => (
        <p className="soft" key={`${kind} ${expiresOn} ${reason}`}>
          {say(
            kind === 'excused' ? reportingWork.excusedBy(reason, by) : reportingWork.openedUntil(expiresOn, reason, by),
          )}
        </p>
      ))}
      {mayUse(account, 'reporting.permit') && account.unitCode !== place.unitCode && (
        <Grant key={`${report.state} ${report.isOpen}`} report={report} place={place} reload={reload} />
      )}
    </>
  )
}

const kinds = { excuse: reportingWork.excuse, open: reportingWork.openMonth, reopen: reportingWork.reopen } as const
type Kind = keyof typeof kinds

/** A report that was accepted can be reopened; one that was not can be excused, or its closed month opened. */
const kindsFor = ({ state, isOpen, permits }: Report): Kind[] => {
  if (state === 'accepted' || state === 'compiled') return ['reopen']
  if (state !== 'draft' && state !== 'returned') return []
  const isExcused = permits.some(({ kind }) => kind === 'excused')
  return [...(isExcused ? [] : ['excuse' as const]), ...(isOpen ? [] : ['open' as const])]
}

function Grant({ report, place, reload }: { report: Report; place: ReportPlace; reload: () => void }) {
  const say = useSay()
  const [act] = useState(makeAct)
  const choices = kindsFor(report)
  const [kind, setKind] = useState(choices[0])
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState('')
  const { isBusy, problem, run } = useWork()
  if (kind === undefined) return null
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    await run(async () => {
      // What is no whole day goes as it is, and is refused.
      const untilDay = readDay(until) ?? until
      await grant(act, place, kind === 'excuse' ? { kind, reason } : { kind, reason, until: untilDay })
      reload()
    })
  }
  return (
    <details className="panel">
      <summary>{say(reportingWork.permits)}</summary>
      <form onSubmit={(event) => void send(event)} noValidate>
        {problem && <ProblemNotice problem={problem} />}
        <RadioGroup
          framed={{ id: 'permit-kind', label: say(reportingWork.permitKind) }}
          choices={choices.map((value) => ({ value, label: say(kinds[value]) }))}
          value={kind}
          onChange={(chosen) => setKind(choices.find((one) => one === chosen))}
        />
        <TextInput
          framed={{ id: 'permit-reason', label: say(reportingWork.permitReason) }}
          value={reason}
          maxLength={500}
          onChange={setReason}
        />
        {kind !== 'excuse' && (
          <DateInput
            framed={{ id: 'permit-until', label: say(reportingWork.until) }}
            value={until}
            onChange={setUntil}
          />
        )}
        <Button type="submit" isBusy={isBusy}>
          {say(reportingWork.grant)}
        </Button>
      </form>
    </details>
  )
}
