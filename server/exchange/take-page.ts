import type { AnyTx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import { applyFeedPage } from '../register/apply-feed-page.ts'
import { findFault, type FeedPage } from '../register/feed-page.ts'
import { listNumberless } from '../register/list-numberless.ts'
import { addWaiting, lockCity, moveCity, queueReceipts } from './city.sql.ts'
import type { Receipt } from './exchange-output.ts'

/** A page that was fetched from a city after a number. */
export type FetchedPage = { areaCode: string; after: string; page: FeedPage }

/**
 * Takes a page of a city's feed into the national register: in one transaction with the city's place in the feed, so
 * every change is taken exactly once, however often a page is fetched. Who has no number begins to wait for one.
 * Returns how many changes it took, and the place. A page that is not what the feed promises is refused as a whole
 * (`exchange-refused`).
 */
export async function takePage(
  tx: AnyTx,
  { areaCode, after, page }: FetchedPage,
): Promise<{ taken: number; nextAfter: string }> {
  const place = await lockCity(tx, areaCode)
  // Another pull took the page while this one fetched it.
  if (place !== after) return { taken: 0, nextAfter: place }
  const fault = findFault(page, after)
  if (fault !== undefined) throw new Problem('exchange-refused', { reason: fault })
  const { fresh, refused } = await applyFeedPage(tx, page)
  const refusals = refused.map(({ change: { seq, personId }, number }): Receipt => ({
    seq,
    outcome: 'refused',
    personId,
    detail: { rule: 'pin-held-by-another', number },
  }))
  await queueReceipts(tx, areaCode, refusals)
  // The first change of each: the answer names it.
  const seqs = new Map(fresh.toReversed().map(({ personId, seq }) => [personId, seq]))
  const numberless = await listNumberless(tx, [...seqs.keys()])
  await addWaiting(
    tx,
    areaCode,
    numberless.map(({ personId }) => ({ personId, seq: seqs.get(personId) ?? '' })),
  )
  const nextAfter = page.changes.at(-1)?.seq ?? after
  await moveCity(tx, areaCode, { nextAfter, newest: page.newest })
  return { taken: page.changes.length, nextAfter }
}
