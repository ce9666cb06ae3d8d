import type { Tx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'

/** What names a request that changes something, made by the caller. Without a key it is not recognised when repeated. */
export type RequestKey = { accountId: string; key: string | undefined; requestHash: Buffer }

/**
 * The answer that this request got before, or undefined where it is new. Whoever comes second waits here until the
 * first has ended: its row is the lock.
 */
export async function findEarlierAnswer(tx: Tx<'access'>, { accountId, key, requestHash }: RequestKey): Promise<object | undefined> {
  if (key === undefined) return undefined
  const inserted = await tx
    .insertInto('access.answered_request')
    .values({ account_id: accountId, idempotency_key: key, request_hash: requestHash })
    .onConflict((conflict) => conflict.doNothing())
    .returning('account_id')
    .executeTakeFirst()
  if (inserted !== undefined) return undefined
  const earlier = await tx
    .selectFrom('access.answered_request')
    .select(['request_hash', 'answer'])
    .where('account_id', '=', accountId)
    .where('idempotency_key', '=', key)
    .executeTakeFirstOrThrow()
  if (!earlier.request_hash.equals(requestHash)) throw new Problem('key-reused')
  return earlier.answer as object
}

/** Keeps the answer for a repetition, in the transaction of the request. */
export async function keepAnswer(tx: Tx<'access'>, { accountId, key }: RequestKey, answer: object): Promise<void> {
  if (key === undefined) return
  await tx
    .updateTable('access.answered_request')
    .set({ answer: JSON.stringify(answer) })
    .where('account_id', '=', accountId)
    .where('idempotency_key', '=', key)
    .execute()
}
