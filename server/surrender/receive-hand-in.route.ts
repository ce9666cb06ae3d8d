import { z } from 'zod'
import { itemClasses, origins } from '../../forms/surrender/item-class.ts'
import { isSubtypeOf } from '../../forms/surrender/subtype.ts'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { findPoint } from './campaign.ts'
import { lockHandIn, receiveHandIn } from './hand-in.ts'
import { shortText } from './short-text.ts'

const itemsMax = 100

const NewItem = z
  .object({
    itemId: z.uuid(),
    itemClass: z.enum(itemClasses),
    subtype: z.string().max(30).default(''),
    make: shortText(60).default(''),
    calibre: shortText(30).default(''),
    serial: shortText(40).default(''),
    marks: shortText(120).default(''),
    origin: z.enum(origins).default('not-said'),
    quantity: z.number(),
    /** The cleared task, without which no explosive is received. */
    taskId: z.uuid().nullable().default(null),
  })
  .refine(({ itemClass, subtype }) => isSubtypeOf(itemClass, subtype), { path: ['subtype'], message: 'unknown' })

/** Receives what somebody hands in. It has no field for that person, and takes none: what else is sent is dropped. */
export const receiveHandInRoute = route({
  method: 'post',
  path: '/api/surrender/hand-ins',
  summary: 'Receive what was handed in; a second officer confirms it',
  action: 'surrender.receive',
  body: z.object({
    handInId: z.uuid(),
    pointId: z.uuid(),
    reportId: z.uuid().nullable().default(null),
    items: z.array(NewItem).min(1).max(itemsMax),
  }),
  answer: z.object({ handInId: z.uuid(), receiptNo: z.string() }),
  async handle(tx, { body, account, reach, site }) {
    const point = await findPoint(tx, body.pointId)
    if (point === undefined) throw new Problem('not-found')
    await reach.requireCommune(point.unitCode)
    const { handInId } = body
    if ((await lockHandIn(tx, handInId)) !== undefined) throw new Problem('surrender-wrong-state')
    const { unitCode, campaignId } = point
    const receivedBy = account.accountId
    const receiptNo = await receiveHandIn(tx, { ...body, unitCode, campaignId, on: site.today(), receivedBy })
    return { handInId, receiptNo }
  },
})
