import * as z from 'zod'
import { route } from '../access/route.ts'
import { UnitCode } from '../areas/unit-facts.ts'
import { handOver, refuseToTake, takeBack, takeOver } from './hand-over.ts'
import { placeOfPost, storeOf } from './store.ts'

const thingIds = z.array(z.uuid()).min(1).max(200)
const reason = z.string().trim().min(3).max(500)

/**
 * Signs for equipment that changes hands: who gives, then who takes. Two accounts, or it is not handed over. Until the
 * second signature who gave can take it back.
 */
export const signHandover = route({
  method: 'post',
  path: '/api/workforce/handovers',
  summary: 'Sign for equipment that changes hands',
  action: 'workforce.sign-handover',
  body: z.discriminatedUnion('act', [
    z.object({
      act: z.literal('give'),
      thingIds,
      /** The store of a unit, or a post. */
      to: z.union([z.object({ unitCode: UnitCode }), z.object({ postId: z.uuid() })]),
      requestId: z.uuid().optional(),
      paper: z.string().trim().max(60).default(''),
    }),
    z.object({ act: z.literal('take'), thingIds, paper: z.string().trim().max(60).default('') }),
    z.object({ act: z.literal('refuse'), thingIds, reason }),
    z.object({ act: z.literal('recall'), thingIds, reason }),
  ]),
  answer: z.object({ things: z.int() }),
  async handle(tx, { body, account, reach, site }) {
    const { accountId } = account
    const today = site.today()
    const paper = 'paper' in body ? body.paper : ''
    const signing = { accountId, today, paper, thingIds: body.thingIds, requireUnit: reach.requireCommune }
    if (body.act === 'take') await takeOver(tx, signing)
    else if (body.act === 'refuse') await refuseToTake(tx, { ...signing, reason: body.reason })
    else if (body.act === 'recall') await takeBack(tx, { ...signing, reason: body.reason })
    else {
      const place =
        'postId' in body.to ? await placeOfPost(tx, body.to.postId) : await storeOf(tx, body.to.unitCode, today)
      await handOver(tx, { ...signing, to: place, requestId: body.requestId })
    }
    return { things: new Set(body.thingIds).size }
  },
})
