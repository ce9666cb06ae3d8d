import { isActKind, type ActKind } from '../../forms/acts/act-forms.ts'
import { WithPurpose } from '../access/purpose.tsx'
import { askDossier } from '../api/collection.ts'
import { askPerson } from '../api/register.ts'
import { useAnswer } from '../api/use-answer.ts'
import { actTitle, acts } from '../i18n/acts.ts'
import { useSay } from '../i18n/language.tsx'
import { persons } from '../i18n/person.ts'
import { MissingPage } from '../missing-page.tsx'
import { Answered } from '../parts/answered.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Link, useAddress } from '../router.tsx'
import { ActForm } from './act-form.tsx'
import { PersonNotices } from './person-notices.tsx'

/**
 * The form of an act about a person. The address may name the act that is taken back (`act`), or a dossier that was
 * returned and is mended (`dossier`).
 */
export function ActPage({ params }: { params: Record<string, string> }) {
  const { personId = '', kind = '' } = params
  const say = useSay()
  if (!isActKind(kind)) return <MissingPage />
  return (
    <>
      <Link to={`/persons/${personId}`} className="crumb">
        {say(persons.toPerson)}
      </Link>
      <WithPurpose action="register.read-person" isWholePage>
        {(purpose) => <ActOf kind={kind} personId={personId} purpose={purpose} />}
      </WithPurpose>
    </>
  )
}

function ActOf({ kind, personId, purpose }: { kind: ActKind; personId: string; purpose: string }) {
  const say = useSay()
  const { query } = useAddress()
  const dossierId = query.get('dossier') ?? ''
  const asked = useAnswer(`${kind} ${personId} ${purpose} ${dossierId}`, async (signal) => {
    const [person, returned] = await Promise.all([
      askPerson(personId, { purpose, signal }),
      dossierId === '' ? undefined : askDossier(dossierId, signal),
    ])
    return { person, returned }
  })
  return (
    <Answered asked={asked}>
      {({ person, returned }) => {
        const isOther = returned !== undefined && (returned.formCode !== kind || !returned.mayEdit)
        if (isOther) return <MissingPage />
        if (person.state !== null)
          return (
            <ActForm
              key={`${kind} ${personId} ${dossierId}`}
              kind={kind}
              person={person}
              purpose={purpose}
              returned={returned}
            />
          )
        return (
          <>
            <PageTitle text={actTitle(kind)} />
            <Notice kind="care" title={say(acts.noRecord)} />
            <PersonNotices person={person} />
          </>
        )
      }}
    </Answered>
  )
}
