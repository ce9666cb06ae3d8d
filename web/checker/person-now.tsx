import type { ReactNode } from 'react'
import { maritalStatuses, relationshipsToHead, sexes } from '../../forms/codes.ts'
import { flagKinds } from '../../forms/acts/flags.ts'
import { fullNameOf } from '../../forms/dc01.ts'
import { useAccount } from '../access/session.tsx'
import { askPerson, type Person } from '../api/register.ts'
import { useAnswer } from '../api/use-answer.ts'
import { actLabel, acts } from '../i18n/acts.ts'
import { decision } from '../i18n/decision.ts'
import { showDay } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { persons, relationKinds, residenceKinds } from '../i18n/person.ts'
import { Answered } from '../parts/answered.tsx'
import { codeName } from '../parts/code-name.ts'
import { Pairs } from '../parts/pairs.tsx'
import { PersonLink } from '../parts/person-link.tsx'
import { placeName, sinceWhen } from '../parts/residence-text.ts'
import { StandingTag } from '../parts/standing-tag.tsx'
import { Tag } from '../parts/tag.tsx'

/**
 * What the register says now of somebody whom an act would change: what tells whether the act can be right. It is read
 * for the purpose for which the dossier is; an account that may not read records for that gets nothing.
 */
export function PersonNow({
  personId,
  title,
  annulled,
}: {
  personId: string
  title: string
  /** The act that would be taken back. */
  annulled: string | undefined
}) {
  const { may } = useAccount()
  const [purpose] = may['collection.read-dossier'] ?? []
  if (purpose === undefined || !may['register.read-person']?.includes(purpose)) return null
  return <Summary personId={personId} purpose={purpose} title={title} annulled={annulled} />
}

function Summary({
  personId,
  purpose,
  title,
  annulled,
}: {
  personId: string
  purpose: string
  title: string
  annulled: string | undefined
}) {
  const asked = useAnswer(`${personId} ${purpose}`, async (signal) => askPerson(personId, { purpose, signal }))
  return (
    <section className="person-now" aria-label={title}>
      <h4>{title}</h4>
      <Answered asked={asked}>{(person) => <PersonFactsNow person={person} annulled={annulled} />}</Answered>
    </section>
  )
}

function PersonFactsNow({ person, annulled }: { person: Person; annulled: string | undefined }) {
  const say = useSay()
  const { language } = useLanguage()
  const { personId, state, standing, flags } = person
  const pairs = useFacts(person)
  const act = person.history.find(({ actId }) => actId === annulled)
  return (
    <>
      <p className="actions">
        <b>
          <PersonLink personId={personId} name={state ? fullNameOf(state) : say(decision.seePerson)} />
        </b>
        {standing !== 'living' && <StandingTag standing={standing} />}
        {flags.map(({ kind }) => (
          <Tag key={kind} colour="amber" isPhrase>
            {codeName(flagKinds, kind, language)}
          </Tag>
        ))}
      </p>
      <Pairs pairs={act ? [{ name: say(acts.wouldTakeBack), value: <b>{say(actLabel(act))}</b> }, ...pairs] : pairs} />
    </>
  )
}

/** The facts by which an act is judged, as far as there are any. */
function useFacts({ state, pin, residences, household, relations }: Person): { name: string; value: ReactNode }[] {
  const say = useSay()
  const { language } = useLanguage()
  const own = state
    ? [
        { name: say(decision.birthDate), value: showDay(state.birth_date, language) },
        { name: say(decision.sex), value: codeName(sexes, state.sex, language) },
        { name: say(decision.pin), value: pin ?? '–' },
        { name: say(acts.maritalStatus), value: codeName(maritalStatuses, state.marital_status, language) },
      ]
    : []
  const places = residences.map((residence) => ({
    name: say(residenceKinds[residence.kind] ?? { vi: residence.kind, en: residence.kind }),
    value: `${placeName(residence, language)} (${say(sinceWhen(residence))})`,
  }))
  const family = relations.map(({ kind, name, personId }) => ({
    name: say(relationKinds[kind] ?? { vi: kind, en: kind }),
    value: <PersonLink personId={personId} name={name} />,
  }))
  const members = household && {
    name: say(persons.household(household.householdNo)),
    value: (
      <ul className="plain-list">
        {household.members.map((member) => (
          <li key={member.personId}>
            {member.fullName}{' '}
            <span className="soft small">{codeName(relationshipsToHead, member.relationship, language)}</span>
          </li>
        ))}
      </ul>
    ),
  }
  return [...own, ...places, ...family, ...(members ? [members] : [])].filter(({ value }) => value !== '')
}
