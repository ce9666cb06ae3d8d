import { mayUse, useAccount } from '../access/session.tsx'
import { Link } from '../router.tsx'

/** A name, with a link to the record for who may open it. */
export function PersonLink({ personId, name }: { personId: string | null; name: string }) {
  const account = useAccount()
  const mayOpen = personId !== null && account.personId === null && mayUse(account, 'register.read-person')
  return mayOpen ? <Link to={`/persons/${personId}`}>{name}</Link> : <>{name}</>
}
