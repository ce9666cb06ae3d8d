import { useState, type SubmitEvent } from 'react'
import { mayUse, useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { noteOn } from '../api/workforce.ts'
import { useWork } from '../api/use-work.ts'
import { useSay } from '../i18n/language.tsx'
import { equipment, notes } from '../i18n/equipment.ts'
import { Button } from '../parts/button.tsx'
import { DateInput } from '../parts/date-input.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { SelectInput } from '../parts/select-input.tsx'
import { TextInput } from '../parts/text-input.tsx'
import { readDay } from '../parts/read-day.ts'

const kinds = ['maintained', 'inspected', 'in-repair', 'repaired', 'lost', 'found', 'written-off'] as const

/** Notes what was done with the chosen things where they are; who is above the holder can write them off. */
export function NoteForm({ thingIds, onDone }: { thingIds: readonly string[]; onDone: () => void }) {
  const say = useSay()
  const account = useAccount()
  const [draft, setDraft] = useState({ what: '', due: '', paper: '', reason: '' })
  const [wrong, setWrong] = useState(false)
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const put = (changes: Partial<typeof draft>): void => setDraft({ ...draft, ...changes })
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const what = kinds.find((one) => one === draft.what)
    const { due, paper, reason } = draft
    const inspectionDue = readDay(due)
    const lacksDay = what === 'inspected' && inspectionDue === undefined
    setWrong(thingIds.length === 0 || what === undefined || lacksDay)
    if (thingIds.length === 0 || what === undefined || lacksDay) return
    void run(async () => {
      await noteOn(act, { thingIds: [...thingIds], what, paper, reason, ...(inspectionDue && { inspectionDue }) })
      setDraft({ what: '', due: '', paper: '', reason: '' })
      onDone()
    })
  }
  const mayEnd = mayUse(account, 'workforce.take-in-equipment')
  const possible = kinds.filter((kind) => kind !== 'written-off' || mayEnd)
  const codes = Array.from(possible, (value) => ({ value, ...(notes[value] ?? { vi: value, en: value }) }))
  return (
    <form onSubmit={submit} noValidate>
      <h3>{say(equipment.note)}</h3>
      <SelectInput
        framed={{ id: 'note-what', label: say(equipment.whatHappened) }}
        codes={codes}
        value={draft.what}
        onChange={(what) => put({ what })}
      />
      {draft.what === 'inspected' && (
        <DateInput
          framed={{ id: 'note-due', label: say(equipment.inspectionDue) }}
          value={draft.due}
          onChange={(due) => put({ due })}
        />
      )}
      <TextInput
        framed={{
          id: 'note-paper',
          label: say(draft.what === 'written-off' ? equipment.writeOffNo : equipment.paper),
        }}
        value={draft.paper}
        maxLength={60}
        onChange={(paper) => put({ paper })}
      />
      <TextInput
        framed={{ id: 'note-reason', label: say(equipment.reason) }}
        value={draft.reason}
        maxLength={200}
        onChange={(reason) => put({ reason })}
      />
      {wrong && <Notice kind="bad" title={say(equipment.noteIncomplete)} />}
      {problem && <ProblemNotice problem={problem} />}
      <Button type="submit" look="quiet" isBusy={isBusy}>
        {say(equipment.note)}
      </Button>
    </form>
  )
}
