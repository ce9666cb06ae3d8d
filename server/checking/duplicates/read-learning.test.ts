import { expect, test } from 'vitest'
import * as z from 'zod'
import { freshSite, signedIn } from '../../testing/site.ts'
import { addLikelyPair } from './testing/likely-pair.ts'

const site = await freshSite()
const checker = await signedIn(site, 'city-checker')
const head = await signedIn(site, 'head-of-commune-police')
const Told = z.looseObject({
  same: z.int(),
  different: z.int(),
  adopted: z.null(),
  bands: z.array(z.looseObject({ pairs: z.int() })),
})

test('200: K15: pairs that were settled are counted, with what the model had given them', async () => {
  const { pairId } = await addLikelyPair(site)
  const path = `/api/checking/duplicates/${pairId}`
  const { factsHash } = z.looseObject({ factsHash: z.string() }).parse(await (await checker.get(path)).json())
  await checker.post(`${path}/verdicts`, { verdict: 'different', factsHash })
  const told = Told.parse(await (await checker.get('/api/checking/learning')).json())
  expect(told).toMatchObject({ same: 0, different: 1, adopted: null })
  expect(told.bands.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(1)
})

test('404: the model is the city’s; a commune neither sees nor changes it', async () => {
  expect((await head.get('/api/checking/learning')).status).toBe(404)
})
