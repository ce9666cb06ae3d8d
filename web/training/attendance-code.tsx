import { useState } from 'react'
import { makeAct } from '../api/act.ts'
import { trainingPaths, type AttendanceCode, type SessionWithLearners } from '../api/training.ts'
import { useWork } from '../api/use-work.ts'
import { attending } from '../i18n/attendance.ts'
import { holding } from '../i18n/training.ts'
import { useSay } from '../i18n/language.tsx'
import { Button } from '../parts/button.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { SelectInput } from '../parts/select-input.tsx'
import { TextInput } from '../parts/text-input.tsx'
import { TitledPanel } from '../parts/titled-panel.tsx'

/** The code that the trainer shows to the room for some minutes: as a QR code, and in letters to be typed. */
export function AttendanceCodePanel({
  session: { sessionId, parts },
  onLook,
}: {
  session: SessionWithLearners['session']
  onLook: () => void
}) {
  const say = useSay()
  const [part, setPart] = useState('1')
  const [minutes, setMinutes] = useState('10')
  const [shown, setShown] = useState<AttendanceCode>()
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const open = (): void => {
    void run(async () => {
      const body = { part: Number(part), minutes: Number(minutes) }
      setShown(await act<AttendanceCode>(trainingPaths.attendanceCodes(sessionId), body))
    })
  }
  const choices = Array.from({ length: parts }, (_, at) => ({ value: String(at + 1), ...holding.part(at + 1) }))
  return (
    <TitledPanel title={say(attending.codeTitle)}>
      <p>{say(attending.codeText)}</p>
      {problem && <ProblemNotice problem={problem} />}
      {shown && <Shown shown={shown} />}
      {parts > 1 && (
        <SelectInput
          framed={{ id: 'code-part', label: say(holding.whichPart) }}
          codes={choices}
          value={part}
          onChange={setPart}
        />
      )}
      <TextInput
        framed={{ id: 'code-minutes', label: say(attending.minutes) }}
        type="number"
        min="1"
        max="60"
        value={minutes}
        onChange={setMinutes}
      />
      <p className="actions">
        <Button look={shown ? 'quiet' : 'main'} isBusy={isBusy} onClick={open}>
          {say(shown ? attending.showAnother : attending.show)}
        </Button>
        {shown && (
          <Button look="quiet" onClick={onLook}>
            {say(attending.whoIsHere)}
          </Button>
        )}
      </p>
    </TitledPanel>
  )
}

function Shown({ shown: { code, part, picture, expiresAt } }: { shown: AttendanceCode }) {
  const say = useSay()
  return (
    <div className="attendance-code">
      <img src={`data:image/svg+xml,${encodeURIComponent(picture)}`} alt={say(attending.picture)} />
      <div>
        <p>{say(attending.orType)}</p>
        <p>
          <code>{`${code.slice(0, 4)}-${code.slice(4)}`}</code>
        </p>
        <p className="soft">
          {say(holding.part(part))} · {say(attending.until(expiresAt))}
        </p>
      </div>
    </div>
  )
}
