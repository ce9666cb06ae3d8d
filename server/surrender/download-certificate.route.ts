import * as z from 'zod'
import { FileOutput, route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { lockBatch } from './batch.ts'
import { renderDestruction } from './render-minutes.ts'

/** The certificate of a destruction: its table is the batch as it was frozen. */
export const downloadDestruction = route({
  method: 'get',
  path: '/api/surrender/batches/:batchId/certificate',
  summary: 'The certificate of a destruction as PDF',
  action: 'surrender.see-batches',
  params: z.object({ batchId: z.uuid() }),
  answer: FileOutput,
  async handle(tx, { params: { batchId }, reach, site }) {
    const batch = await lockBatch(tx, batchId)
    if (batch === undefined) throw new Problem('not-found')
    let isWithin = false
    for (const unitCode of [batch.unitCode, ...batch.witnessUnits]) isWithin ||= await reach.covers(unitCode)
    if (!isWithin) throw new Problem('not-found')
    if (batch.state !== 'destroyed') throw new Problem('surrender-wrong-state', { state: batch.state })
    const content = await renderDestruction(tx, site, batch)
    return { file: { name: `tieu-huy-${batch.destroyedOn}.pdf`, mediaType: 'application/pdf', content } }
  },
})
