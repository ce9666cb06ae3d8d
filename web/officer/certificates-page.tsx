import { useSay } from '../i18n/language.tsx'
import { certificates } from '../i18n/certificates.ts'
import { Link } from '../router.tsx'
import { PersonCertificates } from './person-certificates.tsx'

/** Where an office issues certificates about a person. */
export function CertificatesPage({ params }: { params: Record<string, string> }) {
  const { personId = '' } = params
  const say = useSay()
  return (
    <>
      <Link to={`/persons/${personId}`} className="crumb">
        {say(certificates.toPerson)}
      </Link>
      <PersonCertificates personId={personId} />
    </>
  )
}
