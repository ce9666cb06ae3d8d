import { createContext, useContext } from 'react'
import type { SignedIn } from '../api/access.ts'

/** Who is signed in, for everything below the frame. */
export const SessionContext = createContext<SignedIn | undefined>(undefined)

/** Who is signed in. Only pages that are shown to somebody who is may ask. */
export function useAccount(): SignedIn {
  const account = useContext(SessionContext)
  if (account === undefined) throw new Error('A page for signed-in users was shown to nobody')
  return account
}

/** Whether an account may use an operation at all; the server decides about each thing. */
export function mayUse({ may }: Pick<SignedIn, 'may'>, action: string): boolean {
  return (may[action]?.length ?? 0) > 0
}
