import { competenceFacts } from '../../forms/training/competence.ts'
import { trainingPaths, type OwnTraining } from '../api/training.ts'
import { learning, standings } from '../i18n/training.ts'
import { useSay } from '../i18n/language.tsx'
import { Tag } from '../parts/tag.tsx'
import { TitledPanel } from '../parts/titled-panel.tsx'
import { standingColour } from './standing-colour.ts'

/** The own certificates, with what each opens and until when. */
export function OwnCertificates({ own: { certificates } }: { own: OwnTraining }) {
  const say = useSay()
  return (
    <TitledPanel title={say(learning.certificates)}>
      {certificates.length === 0 && <p>{say(learning.noCertificates)}</p>}
      {certificates.map(({ certificateId, certificateNo, competences, standing, endsAt }) => (
        <div key={certificateId}>
          <p>
            <b>{certificateNo}</b>{' '}
            <Tag colour={standingColour(standing)} isPhrase>
              {say(standings[standing] ?? { vi: standing, en: standing })}
            </Tag>{' '}
            {competences.map((one) => say(competenceFacts[one].name)).join(', ')} {say(learning.until(endsAt))}
          </p>
          <p className="actions">
            <a className="button quiet small" href={trainingPaths.file(certificateId, 'pdf')} download>
              {say(learning.pdf)}
            </a>
            <a className="button quiet small" href={trainingPaths.file(certificateId, 'credential')} download>
              {say(learning.credential)}
            </a>
          </p>
        </div>
      ))}
    </TitledPanel>
  )
}
