import { expect, test } from 'vitest'
import * as z from 'zod'
import { recordAct } from '../../testing/acts.ts'
import { communes, freshSite, ledgerOf, signedIn, today } from '../../testing/site.ts'
import { addLikelyPair } from './testing/likely-pair.ts'

const site = await freshSite()
const head = await signedIn(site, 'head-of-commune-police')

const Read = z.looseObject({
  sides: z.array(z.looseObject({ personId: z.string(), facts: z.record(z.string(), z.string()) })),
  score: z.object({
    probability: z.number(),
    total: z.number(),
    prior: z.number(),
    household: z.number(),
    sameHousehold: z.number(),
    weights: z.array(z.object({ field: z.string(), level: z.string(), weight: z.number() })),
  }),
  others: z.array(z.looseObject({ pairId: z.string() })),
})

test('200: K9: both records stand side by side, with weights that add up to the odds, and the ledger names both', async () => {
  const { pairId, firstId, secondId } = await addLikelyPair(site)
  const { sides, score, others } = Read.parse(await (await head.get(`/api/checking/duplicates/${pairId}`)).json())
  expect(sides.map(({ personId, facts }) => [personId, facts['given_name']])).toEqual([
    [firstId, 'Quỳnh'],
    [secondId, 'Quỳn'],
  ])
  const sum = score.weights.reduce((all, { weight }) => all + weight, score.prior + score.household)
  expect(score.total).toBeCloseTo(sum)
  expect(1 / (1 + 2 ** -score.total)).toBeCloseTo(score.probability)
  expect(score.weights.find(({ field }) => field === 'given_name')?.level).toBe('edits 1')
  expect(others).toEqual([])
  expect((await ledgerOf(site, 'checking.read-pair')).at(-1)?.subjects.toSorted()).toEqual(
    [firstId, secondId].toSorted(),
  )
})

test('200: K11: the commune of somebody under secrecy is told to no reviewer', async () => {
  const { pairId, secondId } = await addLikelyPair(site, {
    first: { birth_date: '1962-02-09' },
    second: { birth_date: '1962-02-09' },
  })
  await recordAct(site, 'flag-set', { person_id: secondId, flag: 'secrecy', grade: '1', effective_on: today })
  const { sides } = Read.parse(await (await head.get(`/api/checking/duplicates/${pairId}`)).json())
  expect(sides.map(({ facts }) => facts['commune'])).toEqual([communes.here, ''])
})

test('404: a pair of another commune cannot be told from one that is not there', async () => {
  const { pairId } = await addLikelyPair(site, {
    first: { commune: communes.there },
    second: { commune: communes.there },
  })
  for (const one of [pairId, communes.there, '0190a000-0000-7000-8000-000000000000'])
    expect((await head.get(`/api/checking/duplicates/${one}`)).status).toBe(one === communes.there ? 400 : 404)
})
