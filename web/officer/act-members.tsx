import { useState } from 'react'
import { readMembers, writeMembers, type Member } from '../../forms/acts/act-forms.ts'
import { relationshipsToHead } from '../../forms/codes.ts'
import type { NamedPerson } from '../api/register.ts'
import { acts } from '../i18n/acts.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { persons } from '../i18n/person.ts'
import { Checkbox } from '../parts/choice.tsx'
import { FieldFrame, isRefused, type Framed } from '../parts/field-frame.tsx'
import { focusSoon } from '../parts/focus-soon.ts'
import { OpenFinder, PersonFinder } from '../parts/person-finder.tsx'

/** Somebody who may go along, with the present relationship to the head; empty where there is none. */
export type Candidate = NamedPerson & { relationship: string }

/**
 * Who goes along, or belongs to a household, each with the relationship to its head: the members at hand to be ticked,
 * and others who are looked for. Where `isWhole`, all those at hand belong, and only the relationships are asked.
 */
export function ActMembers({
  framed,
  value,
  candidates,
  people,
  isWhole,
  purpose,
  onChange,
}: {
  framed: Framed
  value: string
  candidates: readonly Candidate[]
  /** Those whose names are known: others in the list go by them. */
  people: readonly NamedPerson[]
  isWhole: boolean
  /** For what others are looked for; without one nobody else can be added. */
  purpose: string | undefined
  onChange: (value: string, added?: NamedPerson) => void
}) {
  const [isOpen, setOpen] = useState(false)
  const members = readMembers(value)
  const further = members.filter((member) => candidates.every(({ personId }) => personId !== member.personId))
  const rows = [
    ...candidates,
    ...further.map(({ personId }): Candidate => {
      const { fullName = personId, birthDate = '' } = people.find((one) => one.personId === personId) ?? {}
      return { personId, fullName, birthDate, relationship: '' }
    }),
  ]
  const put = (next: readonly Member[]): void => {
    // The list keeps the order of the rows, whoever was ticked last.
    onChange(writeMembers(rows.flatMap((row) => next.filter(({ personId }) => personId === row.personId))))
  }
  const others = (personId: string): Member[] => members.filter((member) => member.personId !== personId)
  const add = (person: NamedPerson): void => {
    setOpen(false)
    onChange(writeMembers([...others(person.personId), { personId: person.personId, relationship: '' }]), person)
    focusSoon(`${framed.id}-${person.personId}`)
  }
  return (
    <FieldFrame framed={framed} isGroup>
      <ul className="going">
        {rows.map((row) => (
          <MemberRow
            key={row.personId}
            id={`${framed.id}-${row.personId}`}
            person={row}
            member={members.find(({ personId }) => personId === row.personId)}
            isWhole={isWhole}
            isInvalid={isRefused(framed)}
            onChange={(relationship) =>
              put([
                ...others(row.personId),
                ...(relationship === undefined ? [] : [{ personId: row.personId, relationship }]),
              ])
            }
          />
        ))}
      </ul>
      {purpose !== undefined && (
        <>
          <OpenFinder id={framed.id} isOpen={isOpen} label={acts.addMember} onToggle={setOpen} />
          {isOpen && <PersonFinder id={framed.id} purpose={purpose} onChoose={add} />}
        </>
      )}
    </FieldFrame>
  )
}

function MemberRow({
  id,
  person,
  member,
  isWhole,
  isInvalid,
  onChange,
}: {
  id: string
  person: Candidate
  member: Member | undefined
  isWhole: boolean
  isInvalid: boolean
  /** The relationship, empty while it is not chosen; undefined for who does not belong. */
  onChange: (relationship: string | undefined) => void
}) {
  const say = useSay()
  const { language } = useLanguage()
  const { fullName, birthDate, relationship } = person
  const born = say(persons.born(birthDate))
  return (
    <li>
      {isWhole ? (
        <span>
          {fullName} <span className="soft small">{born}</span>
        </span>
      ) : (
        <Checkbox
          label={fullName}
          hint={born}
          isChecked={member !== undefined}
          onChange={(isChecked) => onChange(isChecked ? relationship : undefined)}
        />
      )}
      {member && (
        <select
          id={id}
          aria-label={say(acts.relationshipOf(fullName))}
          aria-invalid={(isInvalid && member.relationship === '') || undefined}
          value={member.relationship}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{say(acts.relationship)}</option>
          {relationshipsToHead.map((code) => (
            <option key={code.value} value={code.value}>
              {code[language]}
            </option>
          ))}
        </select>
      )}
    </li>
  )
}
