import { useState } from 'react'
import type { NamedPerson } from '../api/register.ts'
import { acts } from '../i18n/acts.ts'
import { showDay } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { Button } from './button.tsx'
import { FieldFrame, type Framed } from './field-frame.tsx'
import { focusSoon } from './focus-soon.ts'
import { OpenFinder, PersonFinder } from './person-finder.tsx'

/**
 * Picks somebody in the register: one of those who are near at hand, or whoever is found. Without a purpose nobody is
 * looked for, and only those who are offered can be chosen.
 */
export function PersonPicker({
  framed,
  chosen,
  offered,
  purpose,
  onChoose,
}: {
  framed: Framed
  chosen: NamedPerson | undefined
  offered: readonly NamedPerson[]
  purpose: string | undefined
  onChoose: (person: NamedPerson | undefined) => void
}) {
  const say = useSay()
  const { language } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const { id } = framed
  const choose = (person: NamedPerson | undefined): void => {
    setOpen(false)
    onChoose(person)
    // What had the focus is gone: it goes to what took its place.
    focusSoon(id)
  }
  if (chosen)
    return (
      <FieldFrame framed={framed} isGroup>
        <p className="actions picked">
          <span>
            <b>{chosen.fullName}</b> <span className="soft">{showDay(chosen.birthDate, language)}</span>
          </span>
          <Button look="quiet" isSmall onClick={() => choose(undefined)}>
            {say(acts.chooseOther)}
          </Button>
        </p>
      </FieldFrame>
    )
  return (
    <FieldFrame framed={framed} isGroup>
      <p className="actions">
        {offered.map((person) => (
          <Button key={person.personId} look="quiet" isSmall onClick={() => choose(person)}>
            {person.fullName}
          </Button>
        ))}
        {purpose !== undefined && <OpenFinder id={id} isOpen={isOpen} label={acts.choosePerson} onToggle={setOpen} />}
      </p>
      {isOpen && purpose !== undefined && <PersonFinder id={id} purpose={purpose} onChoose={choose} />}
    </FieldFrame>
  )
}
