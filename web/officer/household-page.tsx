import { useEffect, useState } from 'react'
import { useAccount } from '../access/session.tsx'
import { askDossier, type Dossier } from '../api/collection.ts'
import { useAnswer } from '../api/use-answer.ts'
import { household } from '../i18n/household.ts'
import { useSay } from '../i18n/language.tsx'
import { Answered } from '../parts/answered.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Link, navigate, useAddress } from '../router.tsx'
import { beginHousehold, draftOf } from './household-draft.ts'
import { HouseholdForm } from './household-form.tsx'
import { findCopy, findLastHeader } from './working-copy.ts'

/** The form of a household: a new one (`?new`, until the server knows it) or a draft, with what was unsent restored. */
export function HouseholdPage({ params }: { params: Record<string, string> }) {
  const { dossierId = '' } = params
  const isUnnamed = dossierId === 'new'
  const { query } = useAddress()
  // Whether it is new is asked once: the mark leaves the address with the first save, the page stays.
  const [isNew] = useState(() => query.has('new'))
  useEffect(() => {
    if (isUnnamed) void navigate(`/households/${crypto.randomUUID()}?new`, { replace: true })
  }, [isUnnamed])
  if (isUnnamed) return null
  return isNew ? <NewHousehold dossierId={dossierId} /> : <KnownHousehold dossierId={dossierId} />
}

function NewHousehold({ dossierId }: { dossierId: string }) {
  const { accountId, unitCode, today } = useAccount()
  const [copy] = useState(() => findCopy(accountId, dossierId))
  const [fresh] = useState(() => {
    const header = { declared_on: today, ...findLastHeader(accountId) }
    return beginHousehold(
      { dossierId, formId: crypto.randomUUID() },
      { ...header, commune: communeOf(unitCode, header.commune) },
    )
  })
  return <HouseholdForm start={copy ?? fresh} wasRestored={copy !== undefined} />
}

/** The commune of a new household: the one that the account serves, otherwise the last one entered. */
function communeOf(unitCode: string | null, last: string | undefined): string {
  return unitCode?.length === 5 ? unitCode : (last ?? '')
}

function KnownHousehold({ dossierId }: { dossierId: string }) {
  const asked = useAnswer(dossierId, async (signal) => askDossier(dossierId, signal))
  return (
    <Answered asked={asked}>
      {(dossier) =>
        dossier.mayEdit ? <EditedHousehold key={dossier.version} dossier={dossier} /> : <Closed dossier={dossier} />
      }
    </Answered>
  )
}

function EditedHousehold({ dossier }: { dossier: Dossier }) {
  const { accountId } = useAccount()
  const [copy, setCopy] = useState(() => findCopy(accountId, dossier.dossierId))
  const [kept] = useState(() => draftOf(dossier))
  const isCurrent = copy?.version === dossier.version
  return (
    <HouseholdForm
      key={isCurrent ? 'copy' : 'kept'}
      start={isCurrent ? copy : kept}
      wasRestored={isCurrent}
      dossier={dossier}
      onDropCopy={() => setCopy(undefined)}
    />
  )
}

function Closed({ dossier }: { dossier: Dossier }) {
  const say = useSay()
  return (
    <>
      <PageTitle text={household.title(dossier.householdNo)} />
      <Notice title={say(household.notEditable)}>
        <p>
          <Link to={`/dossiers/${dossier.dossierId}`}>{say(household.see)}</Link>
        </p>
      </Notice>
    </>
  )
}
