import { useState } from 'react'
import { useAccount } from '../access/session.tsx'
import { common } from '../i18n/common.ts'
import { useSay } from '../i18n/language.tsx'
import { queue } from '../i18n/queue.ts'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { Link } from '../router.tsx'
import { nameOf, type HouseholdDraft } from './household-draft.ts'
import { dropCopy, listCopies } from './working-copy.ts'

/** Households that were begun in this tab and have not been sent, to go on with. */
export function UnsentWork() {
  const say = useSay()
  const { accountId } = useAccount()
  const [copies, setCopies] = useState(() => listCopies(accountId))
  if (copies.length === 0) return null
  const drop = (dossierId: string): void => {
    dropCopy(accountId, dossierId)
    setCopies(listCopies(accountId))
  }
  return (
    <Notice kind="care" title={say(queue.unsentTitle)}>
      <ul className="unsent">
        {copies.map((copy) => (
          <li key={copy.dossierId}>
            <span>{titleOf(copy, say)}</span>
            <span className="actions">
              <Link className="button quiet small" to={addressOf(copy)}>
                {say(queue.unsentGoOn)}
              </Link>
              <Button look="plain" isSmall onClick={() => drop(copy.dossierId)}>
                {say(queue.unsentDrop)}
                <span className="only-heard"> {titleOf(copy, say)}</span>
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function titleOf({ header, persons }: HouseholdDraft, say: ReturnType<typeof useSay>): string {
  const number = header.household_no === '' ? say(queue.noNumber) : say(queue.household(header.household_no))
  const name = persons.map(nameOf).find((one) => one !== '')
  return [number, name, say(common.persons(persons.length))].filter(Boolean).join(' · ')
}

function addressOf({ dossierId, version }: HouseholdDraft): string {
  return `/households/${dossierId}${version === 0 ? '?new' : ''}`
}
