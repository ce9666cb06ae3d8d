import { relationshipsToHead } from '../../forms/codes.ts'
import { nationalities } from '../../forms/nationalities.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import type { Member, Person } from '../api/register.ts'
import { showDay } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { persons, relationKinds } from '../i18n/person.ts'
import { codeName } from '../parts/code-name.ts'
import { FlagTags, isFlagged } from '../parts/flag-tags.tsx'
import { Pairs } from '../parts/pairs.tsx'
import { PersonLink } from '../parts/person-link.tsx'
import { Tag } from '../parts/tag.tsx'
import { TitledPanel } from '../parts/titled-panel.tsx'
import { Link } from '../router.tsx'
import { householdOverTimePath } from './occupancy-path.ts'

/** With whom a person lives, and to whom the person is related; names lead to the records of those who have one. */
export function PersonFamily({ person }: { person: Person }) {
  const hasRelations = person.relations.length > 0 || isFlagged(person, 'parents')
  return (
    <>
      {!person.withheld.includes('household') && <Household person={person} />}
      {hasRelations && <Relations person={person} />}
      {person.children.length > 0 && <Children person={person} />}
    </>
  )
}

function Household({ person }: { person: Person }) {
  const say = useSay()
  const account = useAccount()
  const { household, personId } = person
  const mayAsk = account.personId === null && mayUse(account, 'register.read-occupancy')
  const marks = <FlagTags person={person} group="household" />
  if (!household)
    return (
      <TitledPanel title={say(persons.noHousehold)} marks={marks}>
        {null}
      </TitledPanel>
    )
  return (
    <TitledPanel title={say(persons.household(household.householdNo))} marks={marks}>
      <ul className="members-of">
        {household.members.map((member) => (
          <MemberRow key={member.personId} member={member} isSelf={member.personId === personId} />
        ))}
      </ul>
      {mayAsk && (
        <p className="small">
          <Link to={householdOverTimePath(household.householdId)}>{say(persons.householdOverTime)}</Link>
        </p>
      )}
    </TitledPanel>
  )
}

function MemberRow({ member, isSelf }: { member: Member; isSelf: boolean }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <li>
      <span>
        <PersonLink personId={isSelf ? null : member.personId} name={member.fullName} />{' '}
        {isSelf && <Tag>{say(persons.self)}</Tag>}
      </span>
      <span className="soft small">
        {codeName(relationshipsToHead, member.relationship, language)} · {showDay(member.birthDate, language)}
      </span>
    </li>
  )
}

function Relations({ person }: { person: Person }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <TitledPanel title={say(persons.relations)} marks={<FlagTags person={person} group="parents" />}>
      <Pairs
        pairs={person.relations.map(({ kind, name, pin, nationality, personId }) => ({
          name: say(relationKinds[kind] ?? { vi: kind, en: kind }),
          value: (
            <>
              <PersonLink personId={personId} name={name} />
              <span className="soft">
                {[pin, nationality === '' ? '' : codeName(nationalities, nationality, language)]
                  .filter((part) => part !== '')
                  .map((part) => ` · ${part}`)}
              </span>
            </>
          ),
        }))}
      />
    </TitledPanel>
  )
}

/** Those who name the person as a parent, by birth or adoption. */
function Children({ person }: { person: Person }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <TitledPanel title={say(persons.children)}>
      <ul className="members-of">
        {person.children.map(({ personId, fullName, birthDate }) => (
          <li key={personId}>
            <PersonLink personId={personId} name={fullName} />
            <span className="soft small">{showDay(birthDate, language)}</span>
          </li>
        ))}
      </ul>
    </TitledPanel>
  )
}
