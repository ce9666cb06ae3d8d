import * as z from 'zod'
import { route } from '../access/route.ts'
import { splitThing } from '../custody/keep-things.ts'
import { Problem } from '../http/problem.ts'
import { divideItem, listItems } from './item.sql.ts'
import { storeOf } from './store.ts'

/** Divides an item: a part gets a label of its own, and goes its own way. Together they are what there was. */
export const splitItem = route({
  method: 'post',
  path: '/api/surrender/items/:itemId/parts',
  summary: 'Divide an item: a part of its quantity becomes an item of its own',
  action: 'surrender.keep',
  params: z.object({ itemId: z.uuid() }),
  body: z.object({ actId: z.uuid(), newItemId: z.uuid(), quantity: z.number() }),
  answer: z.object({ newItemId: z.uuid() }),
  async handle(tx, { params: { itemId }, body: { actId, newItemId, quantity }, account, reach, site }) {
    const [item] = await listItems(tx, [itemId])
    if (item === undefined) throw new Problem('not-found')
    await reach.requireCommune(item.unitCode)
    const { placeId } = await storeOf(tx, site, account.unitCode ?? item.unitCode)
    const part = { actId, thingId: itemId, newThingId: newItemId, quantity, on: site.today(), by: account.accountId }
    const isNew = await splitThing(tx, part, (thing) => {
      if (thing.placeId !== placeId) throw new Problem('surrender-other-store')
    })
    if (isNew) await divideItem(tx, { itemId, newItemId, quantity })
    return { newItemId }
  },
})
