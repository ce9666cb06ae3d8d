import { useAccount } from '../access/session.tsx'
import { useSay } from '../i18n/language.tsx'
import { certificates } from '../i18n/certificates.ts'
import { MissingPage } from '../missing-page.tsx'
import { PersonCertificates } from '../officer/person-certificates.tsx'
import { Link } from '../router.tsx'

/** Where residents take out certificates about themselves. */
export function OwnCertificatesPage() {
  const say = useSay()
  const { personId } = useAccount()
  if (personId === null) return <MissingPage />
  return (
    <>
      <Link to="/own-record" className="crumb">
        {say(certificates.toOwnRecord)}
      </Link>
      <PersonCertificates personId={personId} />
    </>
  )
}
