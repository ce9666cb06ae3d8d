import * as z from 'zod'
import { itemClasses, origins } from '../../forms/surrender/item-class.ts'
import { isSubtypeOf } from '../../forms/surrender/subtype.ts'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { findPoint } from './campaign.ts'
import { giverLevels, saveGiver } from './giver.ts'
import { lockHandIn, receiveHandIn } from './hand-in.ts'
import { shortText, someText } from './short-text.ts'

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

/** What a giver wants to be kept: a code of their own, or a name, and perhaps how to reach them. */
const NewGiver = z
  .object({ level: z.enum(giverLevels), name: someText(80), contact: shortText(120).default('') })
  .refine(({ level, contact }) => level === 'named' || contact === '', { path: ['contact'], message: 'a code alone' })

/**
 * Receives what somebody hands in. That person is not asked for anything: without `giver` nothing is kept, and what else
 * is sent is dropped. Who wants a code or a name to be kept says so.
 */
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
    giver: NewGiver.nullable().default(null),
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
    const on = site.today()
    const receiptNo = await receiveHandIn(tx, { ...body, unitCode, campaignId, on, receivedBy })
    if (body.giver !== null) await saveGiver(tx, { handInId, on, giver: body.giver })
    return { handInId, receiptNo }
  },
})
