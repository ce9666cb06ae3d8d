import { expect, test } from 'vitest'
import * as z from 'zod'
import { communes, freshSite, signedIn, type Caller } from '../../testing/site.ts'
import { addLikelyPair } from './testing/likely-pair.ts'

const site = await freshSite()
const checker = await signedIn(site, 'city-checker')
const head = await signedIn(site, 'head-of-commune-police')
const Listed = z.object({
  pairs: z.array(z.looseObject({ pairId: z.string(), weight: z.number(), others: z.int() })),
  waiting: z.int(),
  agreement: z.object({ pairs: z.int(), agreed: z.int(), kappa: z.number().nullable() }),
})

async function list(who: Caller, query = '') {
  return Listed.parse(await (await who.get(`/api/checking/duplicates${query}`)).json())
}

test('200: K10: the queue has the weightiest pairs of the reach first, without those that one has judged, and the agreement', async () => {
  const { pairId } = await addLikelyPair(site)
  const far = await addLikelyPair(site, {
    first: { commune: communes.there, pin: '001171000007', birth_date: '1960-04-19' },
    second: { commune: communes.there, birth_date: '1960-04-19', given_name: 'Quỳnh' },
    isTwice: true,
  })
  expect((await list(head)).pairs.map((one) => one.pairId)).toEqual([pairId])
  const before = await list(checker)
  expect([before.pairs.map((one) => one.pairId), before.waiting]).toEqual([[far.pairId, pairId], 2])
  expect(before.agreement).toEqual({ pairs: 0, agreed: 0, kappa: null })
  const path = `/api/checking/duplicates/${far.pairId}`
  for (const who of [checker, await signedIn(site, 'city-checker')]) {
    const { factsHash } = z.looseObject({ factsHash: z.string() }).parse(await (await who.get(path)).json())
    await who.post(`${path}/verdicts`, { verdict: 'unclear', factsHash })
  }
  const after = await list(checker)
  expect([after.pairs.map((one) => one.pairId), after.waiting]).toEqual([[pairId], 1])
  expect(after.agreement).toEqual({ pairs: 1, agreed: 1, kappa: null })
  expect((await list(checker, '?state=unclear')).pairs.map((one) => one.pairId)).toEqual([far.pairId])
})

test('404: an officer who enters forms has no queue; 400 for a state that there is none of', async () => {
  const officer = await signedIn(site, 'commune-officer')
  expect((await officer.get('/api/checking/duplicates')).status).toBe(404)
  expect((await checker.get('/api/checking/duplicates?state=x')).status).toBe(400)
})
