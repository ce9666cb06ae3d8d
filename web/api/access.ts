import type { readLedger } from '../../server/access/read-ledger.route.ts'
import type { readOwnLedger } from '../../server/access/read-own-ledger.route.ts'
import type { seeAccount } from '../../server/access/see-account.route.ts'
import type { AnswerOf } from './answer.ts'
import { request } from './request.ts'

/** Who is signed in, and which operations the account may use for which purposes. */
export type SignedIn = AnswerOf<typeof seeAccount>

/** An access as the ledger keeps it. */
export type LedgerEntry = AnswerOf<typeof readLedger>['entries'][number]

/** An access to the reader's own record. */
export type OwnLedgerEntry = AnswerOf<typeof readOwnLedger>['entries'][number]

/** Opens a session. */
export const signIn = async (signInName: string, password: string): Promise<SignedIn> =>
  request('/api/access/sign-in', { body: { signInName, password } })

/** Ends the session. */
export const signOut = async (): Promise<object> =>
  request('/api/access/sign-out', { body: {}, key: crypto.randomUUID() })

/** Who is signed in; a refusal where nobody is. */
export const askAccount = async (signal: AbortSignal): Promise<SignedIn> => request('/api/access/account', { signal })

/** A page of the ledger, the newest first; `before` is the number of the last entry of the page before it. */
export const askLedger = async (before: string, signal: AbortSignal): Promise<AnswerOf<typeof readLedger>> =>
  request(`/api/access/ledger${before === '' ? '' : `?before=${before}`}`, { signal })

/** Who looked at the reader's own record. */
export const askOwnLedger = async (signal: AbortSignal): Promise<AnswerOf<typeof readOwnLedger>> =>
  request('/api/access/own-ledger', { signal })
