import { fullNameOf } from '../../forms/dc01.ts'
import type { Text } from '../../forms/language.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import { askPerson, type Person } from '../api/register.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useSay } from '../i18n/language.tsx'
import { persons } from '../i18n/person.ts'
import { Answered } from '../parts/answered.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { StandingTag } from '../parts/standing-tag.tsx'
import { Link, useAddress } from '../router.tsx'
import { ActMenu } from './act-menu.tsx'
import { AsOfForm, endOfDay } from './as-of-form.tsx'
import { PersonFacts } from './person-facts.tsx'
import { PersonFamily } from './person-family.tsx'
import { PersonHistory } from './person-history.tsx'
import { PersonNotices } from './person-notices.tsx'
import { PersonResidences } from './person-residences.tsx'

/**
 * A person's record on a day, as the register knew it at the end of a day: both are in the address (`on`, `known`), so
 * that a link shows the same again.
 */
export function PersonRecord({ personId, purpose, path }: { personId: string; purpose: string; path: string }) {
  const { query } = useAddress()
  const [on, known] = [query.get('on') ?? '', query.get('known') ?? '']
  const asked = useAnswer(`${personId} ${on} ${known} ${purpose}`, async (signal) =>
    askPerson(personId, { on, at: endOfDay(known), purpose, signal }),
  )
  return (
    <Answered asked={asked}>
      {(person) => <RecordView key={`${personId} ${on} ${known}`} person={person} path={path} day={{ on, known }} />}
    </Answered>
  )
}

function RecordView({ person, path, day }: { person: Person; path: string; day: { on: string; known: string } }) {
  const say = useSay()
  const account = useAccount()
  const isPast = day.on !== '' || day.known !== ''
  const mayRecord = mayUse(account, 'collection.write-dossier') && person.state !== null && !isPast
  return (
    <>
      <Heading person={person} path={path} />
      {mayRecord && <ActMenu person={person} />}
      {isPast && (
        <Notice kind="care" title={say(persons.past(person.on, day.known))}>
          <p>
            <Link to={path}>{say(persons.now)}</Link>
          </p>
        </Notice>
      )}
      <PersonNotices person={person} />
      <div className="record-columns">
        <div>
          <Facts person={person} />
        </div>
        <div>
          <AsOfForm path={path} day={day} />
          <PersonHistory person={person} mayRecord={mayRecord} />
        </div>
      </div>
    </>
  )
}

/** Who it is, how it stands with the person, and the way to the papers. */
function Heading({ person, path }: { person: Person; path: string }) {
  const say = useSay()
  const account = useAccount()
  const { state, standing } = person
  return (
    <div className="heading-row">
      <div>
        <PageTitle text={titleOf(person)} />
        {standing !== null && standing !== 'living' && (
          <p className="actions">
            <StandingTag standing={standing} />
          </p>
        )}
      </div>
      {mayUse(account, 'certificates.read') && state !== null && (
        <Link className="button quiet" to={`${path}/certificates`}>
          {say(persons.certificates)}
        </Link>
      )}
    </div>
  )
}

function Facts({ person }: { person: Person }) {
  const say = useSay()
  const { state, standing } = person
  if (state === null) return standing === null ? <p>{say(persons.noStateText)}</p> : null
  return (
    <>
      <PersonFacts person={person} state={state} />
      <PersonResidences person={person} />
      <PersonFamily person={person} />
    </>
  )
}

/** The name; of a record without one what it is. */
function titleOf({ state, standing }: Person): Text {
  if (state !== null) {
    const name = fullNameOf(state)
    return { vi: name, en: name }
  }
  if (standing === 'merged') return persons.mergedTitle
  return standing === 'recorded-in-error' ? persons.errorTitle : persons.noState
}
