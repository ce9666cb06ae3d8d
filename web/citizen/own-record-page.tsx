import { WithPurpose } from '../access/purpose.tsx'
import { useAccount } from '../access/session.tsx'
import { MissingPage } from '../missing-page.tsx'
import { PersonRecord } from '../officer/person-record.tsx'

/** Residents' own record, as the register has it. */
export function OwnRecordPage() {
  const { personId } = useAccount()
  if (personId === null) return <MissingPage />
  return (
    <WithPurpose action="register.read-person" isWholePage>
      {(purpose) => <PersonRecord personId={personId} purpose={purpose} path="/own-record" />}
    </WithPurpose>
  )
}
