import * as z from 'zod'
import { namesOf } from '../access/account.ts'
import { route } from '../access/route.ts'
import { takeStock } from '../custody/take-stock.ts'
import { requireOwnStore, storeOf } from './store.ts'

const labelsMax = 5000

/** Counts a store by the labels that were scanned. It corrects nothing. */
export const takeStockRoute = route({
  method: 'post',
  path: '/api/surrender/units/:unitCode/stock-takes',
  summary: 'Count a store by its labels: found, missing, unexpected',
  action: 'surrender.keep',
  params: z.object({ unitCode: z.string().max(10) }),
  body: z.object({
    stockTakeId: z.uuid(),
    labels: z.array(z.string().max(100)).max(labelsMax),
    /** An audit of what was scanned; otherwise all that should be there. */
    isSample: z.boolean().default(false),
  }),
  answer: z.object({
    lines: z.array(
      z.object({
        label: z.string(),
        outcome: z.enum(['found', 'missing', 'unexpected']),
        itemId: z.uuid().nullable(),
        lastTakenBy: z.string(),
      }),
    ),
  }),
  async handle(tx, { params: { unitCode }, body, account, reach, site }) {
    await reach.requireCommune(unitCode)
    requireOwnStore(account, unitCode)
    const { placeId } = await storeOf(tx, site, unitCode)
    const { stockTakeId, labels, isSample } = body
    const stock = { stockTakeId, placeId, isSample, on: site.today(), countedBy: account.accountId }
    const lines = await takeStock(tx, { ...stock, use: 'surrender' }, labels)
    const names = await namesOf(
      tx,
      lines.flatMap(({ lastTakenBy }) => lastTakenBy ?? []),
    )
    return {
      lines: lines.map(({ label, outcome, thingId, lastTakenBy }) => ({
        label,
        outcome,
        itemId: thingId,
        lastTakenBy: names.get(lastTakenBy ?? '') ?? '',
      })),
    }
  },
})
