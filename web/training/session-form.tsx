import { useState, type SubmitEvent } from 'react'
import { courseCodes, courses, type CourseCode } from '../../forms/training/course.ts'
import { useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { trainingPaths, type SessionToSave } from '../api/training.ts'
import { useWork } from '../api/use-work.ts'
import { holding } from '../i18n/training.ts'
import { useSay } from '../i18n/language.tsx'
import { Button } from '../parts/button.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { SelectInput } from '../parts/select-input.tsx'
import { TextInput } from '../parts/text-input.tsx'

const fields = ['place', 'startsOn', 'endsOn', 'parts', 'seats'] as const
type Draft = Record<(typeof fields)[number], string> & { courseCode: CourseCode }

const labels = {
  place: holding.where,
  startsOn: holding.from,
  endsOn: holding.to,
  parts: holding.parts,
  seats: holding.seats,
}

/** Opens a session of the course; who opens it is its trainer. */
export function SessionForm({ onSaved }: { onSaved: () => void }) {
  const say = useSay()
  const { today, unitCode } = useAccount()
  const blank: Draft = { courseCode: 'RESIDENTS', place: '', startsOn: today, endsOn: today, parts: '1', seats: '30' }
  const [draft, setDraft] = useState(blank)
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const save = (event: SubmitEvent): void => {
    event.preventDefault()
    const session: SessionToSave = {
      ...draft,
      sessionId: crypto.randomUUID(),
      unitCode: unitCode ?? '',
      parts: Number(draft.parts),
      seats: Number(draft.seats),
    }
    void run(async () => {
      await act(trainingPaths.sessions, session)
      setDraft(blank)
      onSaved()
    })
  }
  return (
    <form className="panel" onSubmit={save}>
      <h2>{say(holding.newSession)}</h2>
      {problem && <ProblemNotice problem={problem} />}
      <SelectInput
        framed={{ id: 'session-course', label: say(holding.course) }}
        codes={courseCodes.map((code) => Object.assign({ value: code }, courses[code].title))}
        value={draft.courseCode}
        onChange={(value) =>
          setDraft({ ...draft, courseCode: courseCodes.find((code) => code === value) ?? 'RESIDENTS' })
        }
      />
      {fields.map((name) => (
        <TextInput
          key={name}
          framed={{ id: `session-${name}`, label: say(labels[name]) }}
          value={draft[name]}
          required
          type={name === 'place' ? 'text' : name === 'startsOn' || name === 'endsOn' ? 'date' : 'number'}
          onChange={(value) => setDraft({ ...draft, [name]: value })}
        />
      ))}
      <p className="actions">
        <Button type="submit" isBusy={isBusy}>
          {say(holding.newSession)}
        </Button>
      </p>
    </form>
  )
}
