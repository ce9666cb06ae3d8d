import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import type { Receipt } from './exchange-output.ts'

/** Keeps the nation's receipts at the city; those that are here already stay as they are. */
export async function insertReceipts(tx: Tx<'exchange'>, receipts: readonly Receipt[]): Promise<void> {
  if (receipts.length === 0) return
  await tx
    .insertInto('exchange.receipt')
    .values(
      receipts.map(({ seq, outcome, personId, detail }) => ({
        seq,
        outcome,
        person_id: personId,
        detail: JSON.stringify(detail),
      })),
    )
    .onConflict((conflict) => conflict.column('seq').doNothing())
    .execute()
}

/** What the nation did not do as it was told, newest first, below a number of the feed; without one, from the newest. */
export async function listRefusalsBelow(
  tx: Tx<'exchange'>,
  { below = '9223372036854775807', countMax }: { below?: string | undefined; countMax: number },
): Promise<(Receipt & { receivedAt: Date })[]> {
  const { rows } = await sql<Receipt & { receivedAt: Date }>`
    select seq::text as seq, outcome, person_id as "personId", detail, received_at as "receivedAt"
    from exchange.receipt
    where outcome <> 'number-given' and receipt.seq < ${below}::bigint
    order by receipt.seq desc limit ${countMax}`.execute(tx)
  return rows
}
