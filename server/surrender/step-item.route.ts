import * as z from 'zod'
import { classFacts } from '../../forms/surrender/item-class.ts'
import { safetyActs, safetyTable } from '../../forms/surrender/safety.ts'
import { route } from '../access/route.ts'
import { noteThings } from '../custody/keep-things.ts'
import { Problem } from '../http/problem.ts'
import { listItems, setStep } from './item.sql.ts'
import { storeOf } from './store.ts'

/** Makes an item safe, stores, inspects or samples it, as far as the table of safety lets it. */
export const stepItem = route({
  method: 'post',
  path: '/api/surrender/items/:itemId/steps',
  summary: 'Make an item safe, store, inspect or sample it',
  action: 'surrender.keep',
  params: z.object({ itemId: z.uuid() }),
  body: z.object({ actId: z.uuid(), act: z.enum(safetyActs) }),
  answer: z.object({ step: z.enum(['received', 'made-safe', 'eod-cleared', 'stored']) }),
  async handle(tx, { params: { itemId }, body: { actId, act }, account, reach, site }) {
    const [item] = await listItems(tx, [itemId])
    if (item === undefined) throw new Problem('not-found')
    await reach.requireCommune(item.unitCode)
    const { placeId } = await storeOf(tx, site, account.unitCode ?? item.unitCode)
    const noted = { actId, thingIds: [itemId], on: site.today(), what: act, by: account.accountId }
    let { step } = item
    await noteThings(tx, noted, async (thing) => {
      if (thing.placeId !== placeId) throw new Problem('surrender-other-store')
      // Locked with the thing: two officers at once do not take the same step.
      const [now] = await listItems(tx, [itemId])
      const next = now && safetyTable[classFacts[item.itemClass].hazard][act][now.step]
      if (next === null || next === undefined) throw new Problem('surrender-not-safe', { step: now?.step })
      step = next
    })
    await setStep(tx, [itemId], step)
    return { step }
  },
})
