import * as z from 'zod'
import type { Tx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'

/** How long an answer is kept for a repetition. A device that was offline for longer has to look before it sends. */
export const answerDays = 30

/** What names a request that changes something: the caller made the key, the hash is of what is asked, and by whom. */
export type RequestKey = { accountId: string; key: string; requestHash: Buffer }

/** An answer as it was given, and whose facts it told: who gets it again has seen them again. */
export type GivenAnswer = { answer: object; fields: string[]; subjects: string[] }

const Json = z.looseObject({})

/**
 * The answer that this request got before, or undefined where it is new. Whoever comes second waits here until the
 * first has ended: its row is the lock. Another request under the same key is refused (`key-reused`).
 */
export async function findEarlierAnswer(
  tx: Tx<'access'>,
  { accountId, key, requestHash }: RequestKey,
): Promise<GivenAnswer | undefined> {
  const inserted = await tx
    .insertInto('access.answered_request')
    .values({ account_id: accountId, idempotency_key: key, request_hash: requestHash })
    .onConflict((conflict) => conflict.doNothing())
    .returning('account_id')
    .executeTakeFirst()
  if (inserted !== undefined) return undefined
  const earlier = await tx
    .selectFrom('access.answered_request')
    .select(['request_hash', 'answer', 'fields', 'subjects'])
    .where('account_id', '=', accountId)
    .where('idempotency_key', '=', key)
    .executeTakeFirstOrThrow()
  if (!earlier.request_hash.equals(requestHash)) throw new Problem('key-reused')
  return { answer: Json.parse(earlier.answer), fields: earlier.fields, subjects: earlier.subjects }
}

/** Keeps the answer for a repetition, in the transaction of the request. */
export async function keepAnswer(
  tx: Tx<'access'>,
  { accountId, key }: RequestKey,
  { answer, fields, subjects }: GivenAnswer,
): Promise<void> {
  await tx
    .updateTable('access.answered_request')
    .set({ answer: JSON.stringify(answer), fields, subjects })
    .where('account_id', '=', accountId)
    .where('idempotency_key', '=', key)
    .execute()
}
