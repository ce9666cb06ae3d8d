import { askCertificates, certificatePaths, type Certificate } from '../api/certificates.ts'
import { useAnswer } from '../api/use-answer.ts'
import { certificateKinds, certificates, certificateStates } from '../i18n/certificates.ts'
import { useSay } from '../i18n/language.tsx'
import { Answered } from '../parts/answered.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Tag, type TagColour } from '../parts/tag.tsx'
import { CertificateForm } from './certificate-form.tsx'

const colours: Record<Certificate['state'], TagColour> = { valid: 'green', expired: 'amber', void: 'red' }

/** Issues certificates about a person, and shows how it stands with those that were issued. */
export function PersonCertificates({ personId }: { personId: string }) {
  const say = useSay()
  const asked = useAnswer(personId, async (signal) => askCertificates(personId, signal))
  return (
    <>
      <PageTitle text={certificates.title} />
      <p className="soft">{say(certificates.lead)}</p>
      <Answered asked={asked}>
        {({ certificates: issued }) => (
          <>
            <CertificateForm personId={personId} onIssued={asked.again} />
            <h2>{say(certificates.before)}</h2>
            {issued.length === 0 ? (
              <p className="soft">{say(certificates.noneBefore)}</p>
            ) : (
              <ul className="dossiers">
                {issued.map((one) => (
                  <IssuedRow key={one.certificateId} certificate={one} personId={personId} />
                ))}
              </ul>
            )}
          </>
        )}
      </Answered>
    </>
  )
}

function IssuedRow({ certificate, personId }: { certificate: Certificate; personId: string }) {
  const say = useSay()
  const { certificateId, kind, language, issuedOn, validUntil, state } = certificate
  const { name } = certificateKinds[kind]
  return (
    <li>
      <div>
        <h3>{say(name)}</h3>
        <p className="soft small">
          {say(certificates.days(issuedOn, validUntil))} · {language === 'vi' ? 'Tiếng Việt' : 'English'}
        </p>
      </div>
      <div className="dossier-marks">
        {state === 'valid' && (
          <a href={certificatePaths.file(personId, certificateId)} download>
            {say(certificates.downloadOne(name, issuedOn))}
          </a>
        )}
      </div>
      <div className="dossier-state">
        <Tag colour={colours[state]}>{say(certificateStates[state])}</Tag>
      </div>
    </li>
  )
}
