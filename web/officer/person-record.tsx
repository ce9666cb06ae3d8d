import { fullNameOf } from '../../forms/dc01.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import { askPerson, type Person } from '../api/register.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useSay } from '../i18n/language.tsx'
import { persons } from '../i18n/person.ts'
import { Answered } from '../parts/answered.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Link, useAddress } from '../router.tsx'
import { AsOfForm, endOfDay } from './as-of-form.tsx'
import { PersonFacts } from './person-facts.tsx'
import { PersonHistory } from './person-history.tsx'

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
      {(person) => <RecordView key={`${on} ${known}`} person={person} path={path} day={{ on, known }} />}
    </Answered>
  )
}

function RecordView({ person, path, day }: { person: Person; path: string; day: { on: string; known: string } }) {
  const say = useSay()
  const account = useAccount()
  const { state } = person
  const { family_name = '', middle_name = '', given_name = '' } = state ?? {}
  const name = fullNameOf({ family_name, middle_name, given_name })
  const isPast = day.on !== '' || day.known !== ''
  return (
    <>
      <div className="heading-row">
        <PageTitle text={name === '' ? persons.noState : { vi: name, en: name }} />
        {mayUse(account, 'collection.write-dossier') && state && !isPast && (
          <Link className="button" to={`/persons/${person.personId}/update`}>
            {say(persons.update)}
          </Link>
        )}
      </div>
      {isPast && (
        <Notice kind="care" title={say(persons.past(person.on, day.known))}>
          <p>
            <Link to={path}>{say(persons.now)}</Link>
          </p>
        </Notice>
      )}
      <div className="record-columns">
        <div>{state ? <PersonFacts person={person} state={state} /> : <p>{say(persons.noStateText)}</p>}</div>
        <div>
          <AsOfForm path={path} day={day} />
          <PersonHistory history={person.history} />
        </div>
      </div>
    </>
  )
}
