import { useState, type SubmitEvent } from 'react'
import type { Text } from '../../forms/language.ts'
import { readDate } from '../../forms/partial-date.ts'
import { isPinFormat } from '../../forms/pin.ts'
import { cleanText } from '../../forms/text.ts'
import { findPersons, type PersonFound, type PersonSought } from '../api/register.ts'
import { useWork } from '../api/use-work.ts'
import { useSay } from '../i18n/language.tsx'
import { persons } from '../i18n/person.ts'
import { Button } from '../parts/button.tsx'
import { RadioGroup } from '../parts/choice.tsx'
import { DateInput } from '../parts/date-input.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { TextInput } from '../parts/text-input.tsx'

/** What is looked for, while it is typed. */
export type SearchDraft = { by: 'pin' | 'name'; pin: string; fullName: string; birthDate: string }

type Wrong = Partial<Record<'pin' | 'fullName' | 'birthDate', Text>>

/** What can be sent of a draft, or what is wrong with it. */
function soughtIn({ by, pin, fullName, birthDate }: SearchDraft): { sought: PersonSought } | { wrong: Wrong } {
  if (by === 'pin') {
    const digits = pin.replaceAll(/\s/g, '')
    return isPinFormat(digits) ? { sought: { pin: digits } } : { wrong: { pin: persons.pinWrong } }
  }
  const name = cleanText(fullName)
  const read = readDate(birthDate)
  if (name !== '' && 'date' in read) return { sought: { fullName: name, birthDate: read.date } }
  return {
    wrong: {
      ...(name === '' ? { fullName: persons.nameMissing } : {}),
      ...('date' in read ? {} : { birthDate: persons.birthWrong }),
    },
  }
}

/** Asks for a number, or for a name with a date of birth. */
export function SearchForm({
  draft,
  purpose,
  onChange,
  onFound,
}: {
  draft: SearchDraft
  purpose: string
  onChange: (draft: SearchDraft) => void
  onFound: (found: readonly PersonFound[]) => void
}) {
  const say = useSay()
  const [tries, setTries] = useState(0)
  const { isBusy, problem, run } = useWork()
  const asked = soughtIn(draft)
  const wrong: Wrong = tries > 0 && 'wrong' in asked ? asked.wrong : {}
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setTries(tries + 1)
    if ('sought' in asked) void run(async () => onFound((await findPersons(asked.sought, purpose)).persons))
  }
  return (
    <form className="panel search" onSubmit={submit} noValidate>
      <ErrorSummary
        errors={Object.entries(wrong).map(([inputId, text]) => ({ inputId, text: say(text) }))}
        round={tries}
      />
      {problem && <ProblemNotice problem={problem} />}
      <RadioGroup
        framed={{ id: 'by', label: say(persons.by) }}
        choices={[
          { value: 'pin', label: say(persons.byPin) },
          { value: 'name', label: say(persons.byName) },
        ]}
        value={draft.by}
        onChange={(by) => onChange({ ...draft, by: by === 'pin' ? 'pin' : 'name' })}
      />
      <Sought draft={draft} wrong={wrong} onChange={onChange} />
      <Button type="submit" isBusy={isBusy}>
        {say(persons.find)}
      </Button>
    </form>
  )
}

function Sought({
  draft,
  wrong,
  onChange,
}: {
  draft: SearchDraft
  wrong: Wrong
  onChange: (draft: SearchDraft) => void
}) {
  const say = useSay()
  const frame = (id: keyof Wrong, label: Text, hint: Text) => ({
    id,
    label: say(label),
    hint: say(hint),
    error: wrong[id] && say(wrong[id]),
  })
  if (draft.by === 'pin')
    return (
      <TextInput
        framed={frame('pin', persons.byPin, persons.pinHint)}
        value={draft.pin}
        inputMode="numeric"
        maxLength={15}
        onChange={(pin) => onChange({ ...draft, pin })}
      />
    )
  return (
    <>
      <TextInput
        framed={frame('fullName', persons.name, persons.nameHint)}
        value={draft.fullName}
        spellCheck={false}
        onChange={(fullName) => onChange({ ...draft, fullName })}
      />
      <DateInput
        framed={frame('birthDate', persons.birth, persons.birthHint)}
        value={draft.birthDate}
        onChange={(birthDate) => onChange({ ...draft, birthDate })}
      />
    </>
  )
}
