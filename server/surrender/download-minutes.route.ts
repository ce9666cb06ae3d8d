import * as z from 'zod'
import { FileOutput, route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { renderMinutes } from './render-minutes.ts'
import { findTransfer } from './transfer.ts'

/** The minutes of a transfer with the table of type, quantity and origin. */
export const downloadMinutes = route({
  method: 'get',
  path: '/api/surrender/transfers/:transferId/minutes',
  summary: 'The minutes of a transfer, with the table of type, quantity and origin, as PDF',
  action: 'surrender.keep',
  params: z.object({ transferId: z.uuid() }),
  answer: FileOutput,
  async handle(tx, { params: { transferId }, reach, site }) {
    const transfer = await findTransfer(tx, transferId)
    if (transfer === undefined) throw new Problem('not-found')
    if (!(await reach.covers(transfer.toUnit ?? transfer.fromUnit))) await reach.requireCommune(transfer.fromUnit)
    const content = await renderMinutes(tx, site, transfer)
    return { file: { name: `bien-ban-${transfer.sentOn}.pdf`, mediaType: 'application/pdf', content } }
  },
})
