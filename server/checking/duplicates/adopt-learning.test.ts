import { expect, test } from 'vitest'
import * as z from 'zod'
import { newId } from '../../db/new-id.ts'
import { freshSite, signedIn } from '../../testing/site.ts'
import { residentsInForce } from './residents-in-force.ts'
import { shippedResidents } from './score-residents.ts'
import { addLikelyPair } from './testing/likely-pair.ts'

const site = await freshSite()
const checker = await signedIn(site, 'city-checker')
const head = await signedIn(site, 'head-of-commune-police')
const path = '/api/checking/learning'
const Told = z.looseObject({ adopted: z.looseObject({ pairs: z.int() }).nullable() })
/** The share of pairs of one person that agree in the given name but for its marks. */
const shareIn = ({ fitted }: typeof shippedResidents): number | undefined =>
  fitted.classes[0]?.levels['given_name']?.[0]?.[1]
const inForce = async () => site.db.transaction().execute(residentsInForce)

/** So many pairs that were found to be one person, alike in all but the marks of the given name. */
async function settle(pairs: number): Promise<void> {
  const { pairId } = await addLikelyPair(site)
  const pair = await site.db
    .selectFrom('checking.duplicate_pair')
    .selectAll()
    .where('pair_id', '=', pairId)
    .executeTakeFirstOrThrow()
  const ids = Array.from({ length: pairs }, () => ({ pair_id: newId(), first_id: newId(), second_id: newId() }))
  await site.db
    .insertInto('checking.duplicate_pair')
    .values(ids.map((one) => Object.assign({}, pair, one, { state: 'same' as const })))
    .execute()
  const levels = JSON.stringify({ given_name: 'folded' })
  const said = { account_id: newId(), facts_hash: pair.facts_hash, verdict: 'same' as const, is_blind: false }
  await site.db
    .insertInto('checking.pair_verdict')
    .values(ids.map(({ pair_id }) => Object.assign({ pair_id, levels, probability: 0.9 }, said)))
    .execute()
}

test('422: K15: from fewer than twenty pairs nothing is learned', async () => {
  expect((await checker.post(path, { choice: 'learned', same: 0 })).status).toBe(422)
  expect(await inForce()).toBe(shippedResidents)
})

test('200: K15: what was learned is in force once somebody adopted it, and the shipped model again when that is chosen', async () => {
  await settle(25)
  expect((await checker.post(path, { choice: 'learned', same: 25 })).status).toBe(200)
  const taught = await inForce()
  expect(shareIn(taught)).toBeGreaterThan(shareIn(shippedResidents) ?? 1)
  expect(await inForce()).toBe(taught)
  expect(Told.parse(await (await checker.get(path)).json()).adopted).toMatchObject({ pairs: 25 })
  expect((await checker.post(path, { choice: 'shipped', same: 0 })).status).toBe(200)
  expect(await inForce()).toBe(shippedResidents)
})

test('409: who saw other figures decides anew; 404: a commune does not teach the model', async () => {
  expect((await checker.post(path, { choice: 'learned', same: 24 })).status).toBe(409)
  expect((await head.post(path, { choice: 'learned', same: 25 })).status).toBe(404)
})
