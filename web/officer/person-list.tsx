import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { household } from '../i18n/household.ts'
import { useSay } from '../i18n/language.tsx'
import { Button } from '../parts/button.tsx'
import { focusSoon } from '../parts/focus-soon.ts'
import { Notice } from '../parts/notice.tsx'
import { inputIdOf } from './household-check.ts'
import { formNoOf, nameOf, type HouseholdDraft } from './household-draft.ts'
import { MemberList } from './member-list.tsx'
import { namesListId, PersonSection } from './person-section.tsx'
import { shownFindings, type EnteredHousehold } from './use-household.ts'

/** The people of a household, a form for each; forms are added, copied and removed, and a removal can be undone. */
export function PersonList({ entered, titles }: { entered: EnteredHousehold; titles: readonly string[] }) {
  const say = useSay()
  const { draft, write, found, left, leave, tries, on, send } = entered
  const [removed, setRemoved] = useState<{ before: HouseholdDraft; name: string }>()
  const latest = useRef(draft)
  useEffect(() => {
    latest.current = draft
  }, [draft])

  const add = useCallback(() => {
    const formId = crypto.randomUUID()
    write({ act: 'add-person', formId })
    focusSoon(inputIdOf(formId, 'family_name'))
  }, [write])
  const copy = useCallback(
    (from: string) => {
      const formId = crypto.randomUUID()
      write({ act: 'copy-person', from, formId })
      focusSoon(inputIdOf(formId, 'family_name'))
    },
    [write],
  )
  const remove = useCallback(
    (formId: string) => {
      const before = latest.current
      const person = before.persons.find((one) => one.formId === formId)
      setRemoved({ before, name: person ? nameOf(person) : '' })
      write({ act: 'remove-person', formId })
    },
    [write],
  )
  const undo = (before: HouseholdDraft): void => {
    write({ act: 'open', draft: { ...before, version: draft.version } })
    setRemoved(undefined)
  }
  useKeys({ add, save: () => void send(false) })

  return (
    <div className="household">
      <MemberList persons={draft.persons} titles={titles} refusals={tries > 0 ? entered.refusals : []} onAdd={add} />
      <div>
        <Names draft={draft} />
        {draft.persons.map((person, place) => (
          <PersonSection
            key={person.formId}
            person={person}
            place={place + 1}
            formNo={formNoOf(draft, person)}
            findings={shownFindings(found, person.formId, { all: tries > 0, left })}
            on={on}
            change={write}
            leave={leave}
            onCopy={copy}
            onRemove={remove}
          />
        ))}
        {removed && <Removed name={removed.name} onUndo={() => undo(removed.before)} />}
        <Button look="quiet" onClick={add}>
          {say(household.add)}
        </Button>
        <p className="soft small keys">{say(household.keys)}</p>
      </div>
    </div>
  )
}

/** The names in the household, offered where a relative's name is asked. */
function Names({ draft }: { draft: HouseholdDraft }) {
  const names = new Set(draft.persons.map(nameOf).filter((name) => name !== ''))
  return (
    <datalist id={namesListId}>
      {[...names].map((name) => (
        <option key={name}>{name}</option>
      ))}
    </datalist>
  )
}

function useKeys({ add, save }: { add: () => void; save: () => void }): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!event.ctrlKey && !event.metaKey) return
    const act = event.key === 'Enter' ? add : event.key === 's' ? save : undefined
    if (act === undefined) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}

function Removed({ name, onUndo }: { name: string; onUndo: () => void }) {
  const say = useSay()
  return (
    <Notice kind="good">
      <p>
        {say(household.removed(name))}{' '}
        <Button look="plain" isSmall onClick={onUndo}>
          {say(household.undo)}
        </Button>
      </p>
    </Notice>
  )
}
