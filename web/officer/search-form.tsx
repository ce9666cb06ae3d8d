import { useState, type SubmitEvent } from 'react'
import type { Text } from '../../forms/language.ts'
import { useAccount } from '../access/session.tsx'
import { findPersons, type PersonsFound } from '../api/register.ts'
import type { ProblemAnswer } from '../api/request.ts'
import { useWork } from '../api/use-work.ts'
import { useSay } from '../i18n/language.tsx'
import { persons } from '../i18n/person.ts'
import { search } from '../i18n/search.ts'
import { Button } from '../parts/button.tsx'
import { Checkbox, RadioGroup } from '../parts/choice.tsx'
import { DateInput } from '../parts/date-input.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { TextInput } from '../parts/text-input.tsx'
import { adviceFor, soughtIn, type SearchDraft, type Wrong } from './search-draft.ts'

/** Asks for a number, for a name with as much of the birth date as is known, or for a name in the own commune. */
export function SearchForm({
  draft,
  purpose,
  onChange,
  onFound,
}: {
  draft: SearchDraft
  purpose: string
  onChange: (draft: SearchDraft) => void
  onFound: (found: PersonsFound | undefined) => void
}) {
  const say = useSay()
  const { unitCode } = useAccount()
  const [tries, setTries] = useState(0)
  const { isBusy, problem, run } = useWork()
  const asked = soughtIn(draft)
  const wrong: Wrong = tries > 0 && 'wrong' in asked ? asked.wrong : {}
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setTries(tries + 1)
    if (!('sought' in asked)) return
    // What was found before does not answer this question.
    onFound(undefined)
    void run(async () => onFound(await findPersons(asked.sought, purpose)))
  }
  const ways: readonly (readonly [SearchDraft['by'], Text])[] = [
    ['pin', search.byPin],
    ['name', search.byName],
    // Who serves more than one commune has to say when the person was born.
    ...(unitCode?.length === 5 ? ([['commune', search.byCommune]] as const) : []),
  ]
  return (
    <form className="panel search" onSubmit={submit} noValidate>
      <ErrorSummary
        errors={Object.entries(wrong).map(([inputId, text]) => ({ inputId, text: say(text) }))}
        round={tries}
      />
      <SearchProblem problem={problem} draft={draft} />
      <RadioGroup
        framed={{ id: 'by', label: say(search.by) }}
        choices={ways.map(([value, label]) => ({ value, label: say(label) }))}
        value={draft.by}
        onChange={(value) => onChange({ ...draft, by: ways.find(([by]) => by === value)?.[0] ?? 'pin' })}
      />
      <Sought draft={draft} wrong={wrong} onChange={onChange} />
      <Button type="submit" isBusy={isBusy}>
        {say(persons.find)}
      </Button>
    </form>
  )
}

/** Why nothing is shown. That there are too many is no fault: what would tell them apart is told. */
function SearchProblem({ problem, draft }: { problem: ProblemAnswer | undefined; draft: SearchDraft }) {
  const areMany = problem?.type === '/problems/too-many-hits'
  return (
    <>
      {problem && !areMany && <ProblemNotice problem={problem} />}
      <div aria-live="polite">
        {areMany && (
          <Notice kind="care" title={problem.title}>
            <SearchAdvice draft={draft} />
          </Notice>
        )}
      </div>
    </>
  )
}

/** What would tell apart those who are alike: what the draft does not say yet. */
export function SearchAdvice({ draft }: { draft: SearchDraft }) {
  const say = useSay()
  return (
    <ul>
      {adviceFor(draft).map((text) => (
        <li key={text.en}>{say(text)}</li>
      ))}
    </ul>
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
        framed={frame('pin', search.byPin, search.pinHint)}
        value={draft.pin}
        inputMode="numeric"
        maxLength={15}
        onChange={(pin) => onChange({ ...draft, pin })}
      />
    )
  return (
    <>
      <TextInput
        framed={frame('fullName', search.name, search.nameHint)}
        value={draft.fullName}
        spellCheck={false}
        maxLength={150}
        onChange={(fullName) => onChange({ ...draft, fullName })}
      />
      {draft.by === 'name' && (
        <DateInput
          framed={frame('birthDate', search.birth, search.birthHint)}
          value={draft.birthDate}
          onChange={(birthDate) => onChange({ ...draft, birthDate })}
        />
      )}
      <Checkbox
        label={say(search.includeGone)}
        isChecked={draft.includeGone}
        onChange={(includeGone) => onChange({ ...draft, includeGone })}
      />
    </>
  )
}
