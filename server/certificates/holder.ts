import type { Reach } from '../access/reach.ts'
import type { AnyTx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import { findHome } from '../register/home.ts'
import type { Certificate } from './certificate.ts'

/**
 * Lets the request go on for the person, and for the office of the commune where the person is registered; anybody else
 * is told that there is nothing. Answers whether it is the person.
 */
export async function requireHolder(tx: AnyTx, reach: Reach, personId: string): Promise<boolean> {
  const home = await findHome(tx, personId)
  if (home === undefined) throw new Problem('not-found')
  if (reach.area !== 'self') {
    await reach.requireCommune(home)
    return false
  }
  reach.requireSelf(personId)
  return true
}

/** Whether a certificate is shown: what residents took out is theirs alone, since a notice of theirs holds more. */
export function isShown({ forSelf }: Certificate, isSelf: boolean): boolean {
  return isSelf || !forSelf
}
