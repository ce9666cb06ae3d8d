import { request } from './request.ts'

/** Who is signed in, and which operations the account may use for which purposes. */
export type SignedIn = {
  accountId: string
  signInName: string
  displayName: string
  role: string
  unitCode: string | null
  personId: string | null
  tier: 'city' | 'national'
  /** The day that the site takes for today, `YYYY-MM-DD`. */
  today: string
  may: Partial<Record<string, string[]>>
}

/** An access as the ledger keeps it. */
export type LedgerEntry = {
  seq: number
  recordedAt: string
  role: string | null
  unitCode: string | null
  accountName: string | null
  purpose: string
  action: string
  outcome: string
  fields: string[]
  /** How many persons' records it touched. */
  subjects: number
}

/** An access to the reader's own record. */
export type OwnLedgerEntry = {
  recordedAt: string
  role: string | null
  unitCode: string | null
  unitName: string | null
  purpose: string
  legalBasis: string
  action: string
  fields: string[]
}

/** Opens a session. */
export const signIn = (signInName: string, password: string): Promise<SignedIn> =>
  request('/api/access/sign-in', { body: { signInName, password } })

/** Ends the session. */
export const signOut = (): Promise<object> => request('/api/access/sign-out', { body: {}, key: crypto.randomUUID() })

/** Who is signed in; a refusal where nobody is. */
export const askAccount = (signal: AbortSignal): Promise<SignedIn> => request('/api/access/account', { signal })

/** A page of the ledger, the newest first. */
export const askLedger = (
  after: string,
  signal: AbortSignal,
): Promise<{ entries: LedgerEntry[]; next: number | null }> =>
  request(`/api/access/ledger${after === '' ? '' : `?after=${after}`}`, { signal })

/** Who looked at the reader's own record. */
export const askOwnLedger = (signal: AbortSignal): Promise<{ entries: OwnLedgerEntry[] }> =>
  request('/api/access/own-ledger', { signal })
