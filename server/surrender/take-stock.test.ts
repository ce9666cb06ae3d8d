import { expect, test } from 'vitest'
import * as z from 'zod'
import { labelOf } from '../custody/label.ts'
import { newId } from '../db/new-id.ts'
import { communes } from '../testing/site.ts'
import { done, refusal, storeItem, surrenderWorld } from './testing/campaign.ts'

const world = await surrenderWorld()
const stock = `/api/surrender/units/${communes.here}/stock-takes`

test('200: a count tells what is missing and whom to ask, and the desk shows it until it is found', async () => {
  const [found, missing] = [await storeItem(world), await storeItem(world)]
  const labels = [labelOf(found), 'nhãn lạ']
  const { lines } = z
    .object({
      lines: z.array(z.object({ outcome: z.string(), itemId: z.string().nullable(), lastTakenBy: z.string() })),
    })
    .parse(await done(world.head.post(stock, { stockTakeId: newId(), labels })))
  expect(new Set(lines.map(({ outcome, itemId }) => `${outcome} ${itemId}`))).toEqual(
    new Set([`found ${found}`, `missing ${missing}`, 'unexpected null']),
  )
  expect(lines.find(({ outcome }) => outcome === 'missing')?.lastTakenBy).toBe('commune-officer of a test')
  const Desk = z.object({ missing: z.array(z.object({ itemId: z.string() })) })
  const desk = async () => Desk.parse(await done(world.head.get(`/api/surrender/units/${communes.here}/desk`)))
  expect((await desk()).missing).toMatchObject([{ itemId: missing }])
  await done(world.head.post(stock, { stockTakeId: newId(), labels: [found, missing].map(labelOf) }))
  expect((await desk()).missing).toEqual([])
})

test('409: the store of a commune is counted by the commune', async () => {
  expect(await refusal(world.keeper.post(stock, { stockTakeId: newId(), labels: [] }))).toBe(
    '409 surrender-other-store',
  )
})
