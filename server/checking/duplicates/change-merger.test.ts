import { expect, test } from 'vitest'
import * as z from 'zod'
import { communes, freshSite, signedIn } from '../../testing/site.ts'
import { notePairs } from './note-pairs.ts'
import { addLikelyPair } from './testing/likely-pair.ts'

const site = await freshSite()
const checker = await signedIn(site, 'city-checker')
const head = await signedIn(site, 'head-of-commune-police')
const Seen = z.looseObject({ factsHash: z.string() })
const Changed = z.object({ state: z.string(), rules: z.array(z.string()) })

test('200: K12: what was merged is split again, and is not proposed any more', async () => {
  const { pairId, firstId, secondId } = await addLikelyPair(site)
  const path = `/api/checking/duplicates/${pairId}`
  for (const who of [checker, head]) {
    const { factsHash } = Seen.parse(await (await who.get(path)).json())
    expect((await who.post(`${path}/verdicts`, { verdict: 'same', factsHash })).status).toBe(200)
  }
  const split = await checker.post(`${path}/merger`, { action: 'split', reason: 'Two sisters' })
  expect(Changed.parse(await split.json())).toEqual({ state: 'different', rules: [] })
  const names = await site.db.selectFrom('register.name_search').select('person_id').execute()
  expect(names.map((one) => one.person_id).toSorted()).toEqual([firstId, secondId].toSorted())
  const both = [firstId, secondId].map((personId) => ({ personId, commune: communes.here }))
  const [one, other] = both
  if (one === undefined || other === undefined) throw new Error('There are two.')
  expect(await site.db.transaction().execute(async (tx) => notePairs(tx, [[one, other]], 'register'))).toBe(0)
})

test('409: what was not merged is not split; 400 without a reason; 404 for who is far', async () => {
  const { pairId } = await addLikelyPair(site, {
    first: { commune: communes.there },
    second: { commune: communes.there },
  })
  const path = `/api/checking/duplicates/${pairId}/merger`
  expect((await checker.post(path, { action: 'split', reason: 'x' })).status).toBe(409)
  expect((await checker.post(path, { action: 'merge', reason: 'x' })).status).toBe(409)
  expect((await checker.post(path, { action: 'split', reason: ' ' })).status).toBe(400)
  expect((await head.post(path, { action: 'split', reason: 'x' })).status).toBe(404)
})
