import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { readReceiptNo, readSecret } from '../../forms/surrender/receipt.ts'
import { sumByClass, type ClassCount } from '../../forms/surrender/totals.ts'
import type { Database, Tx } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import { Problem } from '../http/problem.ts'
import { hashSecret } from './receipt.ts'
import { listItemsOf } from './item.sql.ts'

/** So many look-ups of a number that did not fit make it wait until they are so many minutes old. */
const failuresMax = 10
const failureMinutes = 15

/** What whoever holds a receipt is told: that it stands, and what was handed in. */
export type CheckedReceipt = { receiptNo: string; on: string; counts: ClassCount[] }

/**
 * Checks a receipt by its number and secret. A number that was never given and a wrong secret answer alike (undefined),
 * and after ten that did not fit in a quarter of an hour every answer of that number is the same (`too-many-attempts`),
 * whether there is such a receipt or not. What is kept of a look-up is a hash of the number, for that long.
 */
export async function checkReceipt(
  db: Database,
  typed: { receiptNo: string; secret: string },
): Promise<CheckedReceipt | undefined> {
  const [receiptNo, secret] = [readReceiptNo(typed.receiptNo), readSecret(typed.secret)]
  // Counted, and committed, before anything is looked up: guesses at the same moment cannot pass uncounted.
  const lookUpId = await db.transaction().execute(async (tx) => countFailure(tx, receiptNo))
  return db.transaction().execute(async (tx) => {
    const handIn = await tx
      .selectFrom('surrender.hand_in')
      .select(['hand_in_id', 'on_day'])
      .where('receipt_no', '=', receiptNo)
      .where('secret_hash', '=', hashSecret(receiptNo, secret))
      .where('state', '=', 'confirmed')
      .executeTakeFirst()
    if (handIn === undefined) return undefined
    await tx.deleteFrom('surrender.failed_look_up').where('look_up_id', '=', lookUpId).execute()
    return { receiptNo, on: handIn.on_day, counts: sumByClass(await listItemsOf(tx, [handIn.hand_in_id])) }
  })
}

async function countFailure(tx: Tx<'surrender'>, receiptNo: string): Promise<string> {
  const numberHash = createHash('sha256').update(receiptNo).digest()
  await sql`select pg_advisory_xact_lock(hashtext('surrender.failed_look_up'), ${numberHash.readInt32BE()}::int)`.execute(
    tx,
  )
  await tx
    .deleteFrom('surrender.failed_look_up')
    .where('tried_at', '<=', sql<Date>`now() - make_interval(mins => ${failureMinutes})`)
    .execute()
  const { count } = await tx
    .selectFrom('surrender.failed_look_up')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('number_hash', '=', numberHash)
    .executeTakeFirstOrThrow()
  if (Number(count) >= failuresMax) throw new Problem('too-many-attempts')
  const lookUpId = newId()
  await tx.insertInto('surrender.failed_look_up').values({ look_up_id: lookUpId, number_hash: numberHash }).execute()
  return lookUpId
}
