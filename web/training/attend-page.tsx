import { useState, type SubmitEvent } from 'react'
import { makeAct } from '../api/act.ts'
import { trainingPaths, type ConfirmedAttendance } from '../api/training.ts'
import { useWork } from '../api/use-work.ts'
import { attending } from '../i18n/attendance.ts'
import { learning } from '../i18n/training.ts'
import { useSay } from '../i18n/language.tsx'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { TextInput } from '../parts/text-input.tsx'
import { Link } from '../router.tsx'

/** Where a learner says that they are there: the code comes with the address that was scanned, or is typed. */
export function AttendPage({ params: { code: scanned = '' } }: { params: Record<string, string> }) {
  const say = useSay()
  const [code, setCode] = useState(scanned)
  const [done, setDone] = useState<ConfirmedAttendance>()
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const confirm = (event: SubmitEvent): void => {
    event.preventDefault()
    void run(async () => setDone(await act<ConfirmedAttendance>(trainingPaths.ownAttendance, { code })))
  }
  return (
    <>
      <Link to="/training" className="crumb">
        {say(learning.toTraining)}
      </Link>
      <PageTitle text={attending.attend} />
      {done ? (
        <Notice kind="good">
          <p>{say(attending.done(done.part, done.place))}</p>
        </Notice>
      ) : (
        <form className="panel" onSubmit={confirm}>
          <p>{say(attending.attendText)}</p>
          {problem && <ProblemNotice problem={problem} />}
          <TextInput
            framed={{ id: 'attendance-code', label: say(attending.code) }}
            required
            autoComplete="off"
            value={code}
            onChange={setCode}
          />
          <p className="actions">
            <Button type="submit" isBusy={isBusy}>
              {say(attending.here)}
            </Button>
          </p>
        </form>
      )}
    </>
  )
}
