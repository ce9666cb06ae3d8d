import { WithPurpose } from '../access/purpose.tsx'
import { mayUse, useAccount } from '../access/session.tsx'
import { useSay } from '../i18n/language.tsx'
import { persons } from '../i18n/person.ts'
import { Link } from '../router.tsx'
import { PersonRecord } from './person-record.tsx'

/** A person's record for those who work with it. */
export function PersonPage({ params }: { params: Record<string, string> }) {
  const { personId = '' } = params
  const say = useSay()
  const account = useAccount()
  return (
    <>
      {mayUse(account, 'register.find-person') && (
        <Link to="/search" className="crumb">
          {say(persons.toSearch)}
        </Link>
      )}
      <WithPurpose action="register.read-person" isWholePage>
        {(purpose) => <PersonRecord personId={personId} purpose={purpose} path={`/persons/${personId}`} />}
      </WithPurpose>
    </>
  )
}
