import type { ReactNode } from 'react'
import { relationshipsToHead } from '../../forms/codes.ts'
import { dc01Fields } from '../../forms/dc01.ts'
import { updatableKeys } from '../../forms/dc02.ts'
import { nationalities } from '../../forms/nationalities.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import type { Member, Person } from '../api/register.ts'
import { showDay } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { persons, relationKinds, residenceKinds } from '../i18n/person.ts'
import { CellValue } from '../parts/cell-value.tsx'
import { codeName } from '../parts/code-name.ts'
import { Pairs } from '../parts/pairs.tsx'
import { Tag } from '../parts/tag.tsx'
import { Link } from '../router.tsx'

/** What the register says of a person: facts, residences, household, relations. */
export function PersonFacts({ person, state }: { person: Person; state: Record<string, string> }) {
  const say = useSay()
  const facts = dc01Fields
    .filter(({ key }) => updatableKeys.some((one) => one === key) && (state[key] ?? '') !== '')
    .map((field) => ({
      name: say(field.label),
      value: <CellValue field={field} value={state[field.key] ?? ''} on={person.on} />,
    }))
  return (
    <>
      <Section title={say(persons.facts)}>
        <Pairs pairs={[{ name: say(persons.pin), value: <Pin pin={person.pin} /> }, ...facts]} />
      </Section>
      <Residences person={person} />
      <Household person={person} />
      {person.relations.length > 0 && <Relations person={person} />}
    </>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="panel">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Pin({ pin }: { pin: string | null }) {
  const say = useSay()
  if (pin === null) return <span className="soft">{say(persons.noPin)}</span>
  return <b className="figures">{pin}</b>
}

function Residences({ person: { residences } }: { person: Person }) {
  const say = useSay()
  return (
    <Section title={say(persons.residences)}>
      <Pairs
        pairs={residences.map(({ kind, hamlet, address, communeName, validFrom }) => ({
          name: say(residenceKinds[kind] ?? { vi: kind, en: kind }),
          value: (
            <>
              {[address, hamlet, communeName].filter((part) => part !== '').join(', ')}{' '}
              <span className="soft">({say(persons.since(validFrom))})</span>
            </>
          ),
        }))}
      />
    </Section>
  )
}

function Household({ person: { household, personId } }: { person: Person }) {
  const say = useSay()
  if (!household) return <Section title={say(persons.noHousehold)}>{null}</Section>
  return (
    <Section title={say(persons.household(household.householdNo))}>
      <ul className="members-of">
        {household.members.map((member) => (
          <MemberRow key={member.personId} member={member} isSelf={member.personId === personId} />
        ))}
      </ul>
    </Section>
  )
}

function MemberRow({ member, isSelf }: { member: Member; isSelf: boolean }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <li>
      <span>
        <PersonName personId={isSelf ? null : member.personId} name={member.fullName} />{' '}
        {isSelf && <Tag>{say(persons.self)}</Tag>}
      </span>
      <span className="soft small">
        {codeName(relationshipsToHead, member.relationship, language)} · {showDay(member.birthDate, language)}
      </span>
    </li>
  )
}

function Relations({ person: { relations } }: { person: Person }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <Section title={say(persons.relations)}>
      <Pairs
        pairs={relations.map(({ kind, name, pin, nationality, personId }) => ({
          name: say(relationKinds[kind] ?? { vi: kind, en: kind }),
          value: (
            <>
              <PersonName personId={personId} name={name} />
              <span className="soft figures">
                {[pin, nationality === '' ? '' : codeName(nationalities, nationality, language)]
                  .filter((part) => part !== '')
                  .map((part) => ` · ${part}`)}
              </span>
            </>
          ),
        }))}
      />
    </Section>
  )
}

/** A name, with a link to the record for who may open it. */
function PersonName({ personId, name }: { personId: string | null; name: string }) {
  const account = useAccount()
  const mayOpen = personId !== null && account.personId === null && mayUse(account, 'register.read-person')
  return mayOpen ? <Link to={`/persons/${personId}`}>{name}</Link> : <>{name}</>
}
