import * as z from 'zod'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { shortText, someText } from './short-text.ts'
import { requireOwnStore } from './store.ts'
import { findTransfer, sendTransfer } from './transfer.ts'

const itemsMax = 500
const itemIds = z.array(z.uuid()).min(1).max(itemsMax)

/** Sends items out of a unit's store: to another store, to the military, or back to an owner by decision. */
export const sendTransferRoute = route({
  method: 'post',
  path: '/api/surrender/transfers',
  summary: 'Send items from a store to another one, to the military, or to an owner',
  action: 'surrender.keep',
  body: z.object({
    transferId: z.uuid(),
    fromUnit: z.string().max(10),
    itemIds,
    /** The number of the minutes or of the decision. */
    paperNo: someText(50),
    to: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('store'), unitCode: z.string().max(10), sealNo: someText(50) }),
      z.object({ kind: z.literal('military'), name: someText(120) }),
      z.object({ kind: z.literal('owner'), reason: shortText(120).default('') }),
    ]),
  }),
  answer: z.object({ transferId: z.uuid() }),
  async handle(tx, { body, account, reach, site }) {
    const { transferId, fromUnit, to } = body
    await reach.requireCommune(fromUnit)
    requireOwnStore(account, fromUnit)
    if ((await findTransfer(tx, transferId)) !== undefined) throw new Problem('surrender-wrong-state')
    if (to.kind === 'store') {
      if (to.unitCode === fromUnit) throw new Problem('custody-same-holder')
      const units = await site.units()
      if (units.find(to.unitCode, site.today()) === undefined) throw new Problem('not-found')
    }
    await sendTransfer(tx, site, {
      transferId,
      fromUnit,
      itemIds: body.itemIds,
      paperNo: body.paperNo,
      kind: to.kind,
      toUnit: to.kind === 'store' ? to.unitCode : null,
      toName: to.kind === 'military' ? to.name : '',
      sealNo: to.kind === 'store' ? to.sealNo : '',
      reason: to.kind === 'owner' ? to.reason : '',
      sentBy: account.accountId,
      sentOn: site.today(),
    })
    return { transferId }
  },
})
