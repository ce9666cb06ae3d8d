import { expect, test } from 'vitest'
import * as z from 'zod'
import { communes, signedIn, stranger } from '../testing/site.ts'
import { equipmentOf, takeInAt } from './testing/equipment.ts'
import { freshPolice, outcomeOf } from './testing/police.ts'

const { site, administrator } = await freshPolice()
const head = await signedIn(site, 'head-of-commune-police')
const path = `/api/workforce/units/${communes.here}/stock-takings`

test('200: a count says found, missing and unexpected, and corrects nothing', async () => {
  const own = await takeInAt(administrator, 2, { unitCode: communes.here })
  const [strange] = await takeInAt(administrator, 1, { unitCode: communes.there })
  const labels = [own[0]?.label, strange?.label.toLowerCase(), 'no label of ours']
  const Counted = z.object({ lines: z.array(z.object({ outcome: z.string(), thingId: z.string().nullable() })) })
  const { lines } = Counted.parse(await (await head.post(path, { labels })).json())
  const of = (outcome: string) => lines.filter((line) => line.outcome === outcome).map(({ thingId }) => thingId)
  expect([of('found'), of('missing')]).toEqual([[own[0]?.thingId], [own[1]?.thingId]])
  expect(new Set(of('unexpected'))).toEqual(new Set([strange?.thingId, null]))
  const { items } = await equipmentOf(head)
  expect(items.map(({ thingId, isMissing }) => [thingId, isMissing])).toEqual([
    [own[0]?.thingId, false],
    [own[1]?.thingId, true],
  ])
  const sample = Counted.parse(await (await head.post(path, { labels: [own[1]?.label], isSample: true })).json())
  expect(sample.lines.map(({ outcome }) => outcome)).toEqual(['found'])
})

test('404: the store of another commune, and who counts nothing; 401 without a session', async () => {
  const far = await signedIn(site, 'head-of-commune-police', { unitCode: communes.there })
  for (const who of [far, await signedIn(site, 'trainer')])
    expect(await outcomeOf(await who.post(path, { labels: [] }))).toBe('404 not-found')
  expect((await stranger(site).post(path, { labels: [] })).status).toBe(401)
})
