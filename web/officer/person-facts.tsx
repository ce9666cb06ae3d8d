import type { ReactNode } from 'react'
import { dc01Fields, fullNameOf, type Dc01Key } from '../../forms/dc01.ts'
import { updatableKeys } from '../../forms/dc02.ts'
import type { Person } from '../api/register.ts'
import { useSay } from '../i18n/language.tsx'
import { persons } from '../i18n/person.ts'
import { CellValue } from '../parts/cell-value.tsx'
import { FlagTags, isFlagged } from '../parts/flag-tags.tsx'
import { Pairs } from '../parts/pairs.tsx'
import { TitledPanel } from '../parts/titled-panel.tsx'

type State = NonNullable<Person['state']>

/** The fact beside which the flags of a group stand. The group of the name stands beside the whole name. */
const groupsOfFacts: Partial<Record<Dc01Key, string>> = {
  birth_date: 'birth',
  sex: 'sex',
  origin_place: 'origin',
  nationality: 'nationality',
  marital_status: 'civil-status',
}

const nameKeys: ReadonlySet<string> = new Set<Dc01Key>(['family_name', 'middle_name', 'given_name'])

const factFields = dc01Fields.filter(({ key }) => updatableKeys.some((one) => one === key) && !nameKeys.has(key))

/** What the register says of a person as such: name, numbers, card, birth, origin, status. */
export function PersonFacts({ person, state }: { person: Person; state: State }) {
  const say = useSay()
  const values: Partial<Record<string, string>> = state
  const facts = factFields.flatMap((field) => {
    const [value, group] = [values[field.key] ?? '', groupsOfFacts[field.key]]
    const isMarked = group !== undefined && isFlagged(person, group)
    if (value === '' && !isMarked) return []
    return [{ name: say(field.label), value: <Fact field={field} value={value} person={person} group={group} /> }]
  })
  const name = (
    <>
      {fullNameOf(state)} <FlagTags person={person} group="name" />
    </>
  )
  return (
    <TitledPanel title={say(persons.facts)}>
      <Pairs pairs={[{ name: say(persons.name), value: name }, ...useNumbers(person), ...facts]} />
    </TitledPanel>
  )
}

function Fact({
  field,
  value,
  person,
  group,
}: {
  field: (typeof factFields)[number]
  value: string
  person: Person
  group: string | undefined
}) {
  return (
    <>
      <CellValue field={field} value={value} on={person.on} />{' '}
      {group !== undefined && <FlagTags person={person} group={group} />}
    </>
  )
}

/** The number, those before it, and the card. */
function useNumbers(person: Person): { name: string; value: ReactNode }[] {
  const say = useSay()
  const { pin, earlierPins, card } = person
  const number = pin === null ? <span className="soft">{say(persons.noPin)}</span> : <b className="figures">{pin}</b>
  return [
    {
      name: say(persons.pin),
      value: (
        <>
          {number} <FlagTags person={person} group="number" />
        </>
      ),
    },
    ...(earlierPins.length === 0
      ? []
      : [{ name: say(persons.earlierPins), value: <span className="figures">{earlierPins.join(', ')}</span> }]),
    ...(card === null
      ? []
      : [
          {
            name: say(persons.card),
            value: (
              <>
                <span className="figures">{card.cardNo}</span>{' '}
                <span className="soft">
                  {say(persons.cardIssued(card.issuedOn, card.issuedBy))}
                  {card.expiresOn !== '' && `, ${say(persons.cardExpires(card.expiresOn))}`}
                </span>
              </>
            ),
          },
        ]),
  ]
}
