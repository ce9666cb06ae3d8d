import * as z from 'zod'
import { route } from '../access/route.ts'
import { listBatches, listItemsOfBatch, listWitnesses } from './batch.ts'
import { ItemOutput, showItems } from './item-output.ts'

const listedMax = 50

/** Lists the batches within reach: of the own stores, and those that a unit within reach sends a witness to. */
export const listBatchesRoute = route({
  method: 'get',
  path: '/api/surrender/batches',
  summary: 'The batches for destruction, with their items and witnesses',
  action: 'surrender.see-batches',
  answer: z.object({
    batches: z.array(
      z.object({
        batchId: z.uuid(),
        unitCode: z.string(),
        method: z.string(),
        place: z.string(),
        state: z.enum(['draft', 'approved', 'destroyed', 'cancelled']),
        madeOn: z.iso.date(),
        decisionNo: z.string().nullable(),
        certificateNo: z.string().nullable(),
        witnessUnits: z.array(z.string()),
        signedUnits: z.array(z.string()),
        items: z.array(ItemOutput),
      }),
    ),
  }),
  async handle(tx, { reach }) {
    const batches = []
    for (const batch of await listBatches(tx, listedMax)) {
      const { batchId, unitCode, witnessUnits } = batch
      if (!(await isWithin(reach, [unitCode, ...witnessUnits]))) continue
      const signedUnits = (await listWitnesses(tx, batchId)).map((one) => one.unitCode)
      batches.push({ ...batch, signedUnits, items: await showItems(tx, await listItemsOfBatch(tx, batchId)) })
    }
    // A list that is empty because there is no batch has been within reach as well.
    await reach.listCommunes()
    return { batches }
  },
})

async function isWithin(
  reach: { covers: (unitCode: string) => Promise<boolean> },
  unitCodes: readonly string[],
): Promise<boolean> {
  for (const unitCode of unitCodes) if (await reach.covers(unitCode)) return true
  return false
}
