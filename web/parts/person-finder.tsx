import { useState, type KeyboardEvent } from 'react'
import type { Text } from '../../forms/language.ts'
import { readDate } from '../../forms/partial-date.ts'
import { isPinFormat } from '../../forms/pin.ts'
import { cleanText } from '../../forms/text.ts'
import { findPersons, type NamedPerson, type PersonFound, type PersonSought } from '../api/register.ts'
import { useWork } from '../api/use-work.ts'
import { acts } from '../i18n/acts.ts'
import { useSay } from '../i18n/language.tsx'
import { persons } from '../i18n/person.ts'
import { search } from '../i18n/search.ts'
import { Button } from './button.tsx'
import { DateInput } from './date-input.tsx'
import { focusSoon } from './focus-soon.ts'
import { ProblemNotice } from './problem-notice.tsx'
import { Tag } from './tag.tsx'
import { TextInput } from './text-input.tsx'

type Wrong = { who?: Text; birth?: Text }

/** What can be asked of what was typed, or what is wrong with it. Whatever has a digit is a number. */
function soughtIn(who: string, birth: string): { sought: PersonSought } | { wrong: Wrong } {
  const text = cleanText(who)
  if (/\d/.test(text)) {
    const pin = text.replaceAll(/\s/g, '')
    return isPinFormat(pin) ? { sought: { pin } } : { wrong: { who: persons.pinWrong } }
  }
  if (text === '') return { wrong: { who: acts.whoMissing } }
  const read = birth === '' ? { date: '' } : readDate(birth)
  if (!('date' in read)) return { wrong: { birth: acts.birthWrong } }
  // A parent may be dead, and of two records of one person the other may be: whom an act cannot name, its rules say.
  return { sought: { fullName: text, birthDate: read.date, includeGone: true } }
}

/** Finds somebody within reach from inside a form, by number or by name and birth. Every search goes into the ledger. */
export function PersonFinder({
  id,
  purpose,
  onChoose,
}: {
  id: string
  purpose: string
  onChoose: (person: NamedPerson) => void
}) {
  const say = useSay()
  const [who, setWho] = useState('')
  const [birth, setBirth] = useState('')
  const [wrong, setWrong] = useState<Wrong>({})
  const [found, setFound] = useState<readonly PersonFound[]>()
  const { isBusy, problem, run } = useWork()
  const find = (): void => {
    const asked = soughtIn(who, birth)
    setWrong('wrong' in asked ? asked.wrong : {})
    setFound(undefined)
    if ('sought' in asked) void run(async () => setFound((await findPersons(asked.sought, purpose)).persons))
  }
  // A form in a form cannot be: the search begins by its own button, or by Enter in one of its inputs.
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    find()
  }
  return (
    <fieldset className="finder">
      <legend className="only-heard">{say(acts.finder)}</legend>
      <TextInput
        framed={{ id: `${id}-who`, label: say(acts.who), error: wrong.who && say(wrong.who) }}
        value={who}
        spellCheck={false}
        onChange={setWho}
        onKeyDown={press}
      />
      <DateInput
        framed={{ id: `${id}-birth`, label: say(acts.birth), error: wrong.birth && say(wrong.birth) }}
        value={birth}
        onChange={setBirth}
        onKeyDown={press}
      />
      <Button look="quiet" isSmall isBusy={isBusy} onClick={find}>
        {say(acts.find)}
      </Button>
      {problem && <ProblemNotice problem={problem} />}
      <div aria-live="polite">{found && <FoundList found={found} onChoose={onChoose} />}</div>
    </fieldset>
  )
}

/** The button that opens a finder of the same id, and closes it. */
export function OpenFinder({
  id,
  isOpen,
  label,
  onToggle,
}: {
  id: string
  isOpen: boolean
  label: Text
  onToggle: (isOpen: boolean) => void
}) {
  const say = useSay()
  const toggle = (): void => {
    onToggle(!isOpen)
    if (!isOpen) focusSoon(`${id}-who`)
  }
  return (
    <Button look={isOpen ? 'plain' : 'quiet'} isSmall aria-expanded={isOpen} onClick={toggle}>
      {say(isOpen ? acts.closeFinder : label)}
    </Button>
  )
}

function FoundList({ found, onChoose }: { found: readonly PersonFound[]; onChoose: (person: NamedPerson) => void }) {
  const say = useSay()
  if (found.length === 0) return <p>{say(persons.foundNone)}</p>
  return (
    <ul className="found-persons">
      {found.map(({ personId, fullName, birthDate, communeName, pin, isGone }) => (
        <li key={personId}>
          <span>
            <b>{fullName}</b> {isGone && <Tag>{say(search.isGone)}</Tag>}
            <span className="soft small">
              {[say(persons.born(birthDate)), communeName, pin ?? ''].filter((part) => part !== '').join(' · ')}
            </span>
          </span>
          <Button look="quiet" isSmall onClick={() => onChoose({ personId, fullName, birthDate })}>
            {say(acts.choose)}
            <span className="only-heard"> {fullName}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}
