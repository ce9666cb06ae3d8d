import { useState, type SubmitEvent } from 'react'
import { makeAct } from '../api/act.ts'
import { noteOn } from '../api/workforce.ts'
import { useWork } from '../api/use-work.ts'
import { useSay } from '../i18n/language.tsx'
import { equipment, notes } from '../i18n/equipment.ts'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { SelectInput } from '../parts/select-input.tsx'

const kinds = ['maintained', 'inspected', 'in-repair', 'repaired', 'lost', 'found'] as const

/** Notes what was done with the chosen things where they are. */
export function NoteForm({ thingIds, onDone }: { thingIds: readonly string[]; onDone: () => void }) {
  const say = useSay()
  const [what, setWhat] = useState('')
  const [wrong, setWrong] = useState(false)
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const kind = kinds.find((one) => one === what)
    setWrong(thingIds.length === 0 || kind === undefined)
    if (thingIds.length === 0 || kind === undefined) return
    void run(async () => {
      await noteOn(act, { thingIds: [...thingIds], what: kind })
      setWhat('')
      onDone()
    })
  }
  const codes = Array.from(kinds, (value) => ({ value, ...(notes[value] ?? { vi: value, en: value }) }))
  return (
    <form onSubmit={submit} noValidate>
      <h3>{say(equipment.note)}</h3>
      <SelectInput
        framed={{ id: 'note-what', label: say(equipment.whatHappened) }}
        codes={codes}
        value={what}
        onChange={setWhat}
      />
      {wrong && <Notice kind="bad" title={say(equipment.chooseThings)} />}
      {problem && <ProblemNotice problem={problem} />}
      <Button type="submit" look="quiet" isBusy={isBusy}>
        {say(equipment.note)}
      </Button>
    </form>
  )
}
