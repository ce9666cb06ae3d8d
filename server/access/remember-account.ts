import type { Database } from '../db/database.ts'
import { hashOfToken, type ActingAccount } from './account.ts'
import type { Action } from './authorisation.ts'

/** So many are remembered; then all are forgotten, which costs each of them one question. */
const rememberedMax = 10_000

/** What sessions were found to be worth in this process, for each operation and day. Tokens are not among it. */
const remembered = new WeakMap<Database, Map<string, ActingAccount>>()

/** A session that asks for an operation on a day. */
export type Asking = { token: string | undefined; action: Action; today: string }

const keyOf = (token: string, { action, today }: Asking): string => `${hashOfToken(token)} ${action} ${today}`

/**
 * As what the account of this session was found when it asked for the same before. That may be over: nothing that is done
 * with it counts unless the ledger finds it unchanged, in the transaction in which it is done (`ledger.ts`). So a right
 * that is taken away ends at once, in whatever process that was, and the guard asks one statement less.
 */
export function recallAccount(db: Database, asking: Asking): ActingAccount | undefined {
  const { token } = asking
  return token === undefined ? undefined : remembered.get(db)?.get(keyOf(token, asking))
}

/** Remembers what was found, unless certificates decide it: those run out at any moment. */
export function rememberAccount(db: Database, asking: Asking, acting: ActingAccount): void {
  if (asking.token === undefined || !acting.stamp.lasts) return
  const accounts = remembered.get(db) ?? new Map<string, ActingAccount>()
  if (accounts.size >= rememberedMax) accounts.clear()
  remembered.set(db, accounts.set(keyOf(asking.token, asking), acting))
}

/** Forgets it: it has changed. */
export function forgetAccount(db: Database, asking: Asking): void {
  if (asking.token !== undefined) remembered.get(db)?.delete(keyOf(asking.token, asking))
}
