import * as z from 'zod'
import { route } from '../access/route.ts'
import { UnitCode } from '../areas/unit-facts.ts'
import { takeStock } from '../custody/take-stock.ts'
import { newId } from '../db/new-id.ts'
import { storeOf } from './store.ts'

/** A count of the store of a unit by the labels that were scanned. It says what is so, and corrects nothing. */
export const countStock = route({
  method: 'post',
  path: '/api/workforce/units/:unitCode/stock-takings',
  summary: 'Count the equipment in a store by its labels',
  action: 'workforce.count-stock',
  params: z.object({ unitCode: UnitCode }),
  body: z.object({
    labels: z.array(z.string().trim().min(1).max(100)).max(5000),
    /** A spot check: what was not scanned is not missing. */
    isSample: z.boolean().default(false),
  }),
  answer: z.object({
    stockTakeId: z.uuid(),
    lines: z.array(
      z.object({
        label: z.string(),
        outcome: z.enum(['found', 'missing', 'unexpected']),
        thingId: z.uuid().nullable(),
      }),
    ),
  }),
  async handle(tx, { params: { unitCode }, body, account, reach, site }) {
    await reach.requireCommune(unitCode)
    const [stockTakeId, on] = [newId(), site.today()]
    const { placeId } = await storeOf(tx, unitCode, on)
    const count = { stockTakeId, placeId, on, isSample: body.isSample, countedBy: account.accountId }
    return { stockTakeId, lines: await takeStock(tx, { ...count, use: 'equipment' }, body.labels) }
  },
})
