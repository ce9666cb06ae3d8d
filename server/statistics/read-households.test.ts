import { expect, test } from 'vitest'
import * as z from 'zod'
import type { Dc01Cells } from '../../forms/dc01.ts'
import { recordAct } from '../testing/acts.ts'
import { cellsOf } from '../testing/forms.ts'
import { addHousehold } from '../testing/people.ts'
import { communes, freshSite, signedIn, type Caller } from '../testing/site.ts'
import { homeOf, trueCity } from './testing/true-city.ts'

const Households = z.object({
  households: z.int(),
  sizes: z.array(z.object({ size: z.int(), households: z.int() })),
})

/** How many households there are of each size that there is any of. */
async function ask(caller: Caller, query: string): Promise<Record<number, number>> {
  const answer = await caller.get(`/api/statistics/households?${query}`)
  if (answer.status !== 200) throw new Error(await answer.text())
  const { households, sizes } = Households.parse(await answer.json())
  expect(sizes.reduce((sum, one) => sum + one.households, 0)).toBe(households)
  return Object.fromEntries(sizes.filter((one) => one.households > 0).map((one) => [one.size, one.households]))
}

test('200: S3: the households of each commune are, by size, those that were made up', { timeout: 60_000 }, async () => {
  const { site, checker, forms } = await trueCity(1500)
  const truth = trueSizes(forms)
  const units = await site.units()
  for (const { code } of units.communesBelow(communes.district, '2020-05-26'))
    expect({ code, sizes: await ask(checker, `unitCode=${code}`) }).toEqual({ code, sizes: truth.get(code) ?? {} })
  const city: Record<number, number> = {}
  for (const [code, sizes] of truth)
    if (units.isWithin(code, communes.city, '2020-05-26'))
      for (const [size, count] of Object.entries(sizes)) city[Number(size)] = (city[Number(size)] ?? 0) + count
  expect(await ask(checker, `unitCode=${communes.city}`)).toEqual(city)
})

/** The households of true forms by the commune of the head's permanent residence, and by size. */
function trueSizes(forms: readonly Dc01Cells[]): Map<string, Record<number, number>> {
  const households = new Map<string, { size: number; home: string }>()
  for (const form of forms) {
    const name = `${form.commune ?? ''} ${form.household_no ?? ''}`
    const { size, home } = households.get(name) ?? { size: 0, home: '' }
    households.set(name, { size: size + 1, home: form.relationship_to_head === 'head' ? homeOf(form) : home })
  }
  const truth = new Map<string, Record<number, number>>()
  for (const { size, home } of households.values()) {
    const sizes = truth.get(home) ?? {}
    truth.set(home, sizes)
    sizes[Math.min(size, 10)] = (sizes[Math.min(size, 10)] ?? 0) + 1
  }
  return truth
}

test('200: S3: a household is as large as it was on the day, and the dead are not in it', async () => {
  const site = await freshSite()
  const checker = await signedIn(site, 'city-checker')
  const [, spouse = ''] = await addHousehold(site.db, [
    cellsOf({ declared_on: '2020-01-10', household_no: 'H-1' }),
    cellsOf({ declared_on: '2020-01-10', household_no: 'H-1', relationship_to_head: 'spouse', sex: 'male' }),
    cellsOf({
      declared_on: '2020-01-10',
      household_no: 'H-1',
      relationship_to_head: 'child',
      birth_date: '2015-03-04',
    }),
  ])
  await recordAct(site, 'death', { person_id: spouse, effective_on: '2020-04-01' })
  expect(await ask(checker, `unitCode=${communes.here}&on=2020-03-31`)).toEqual({ 3: 1 })
  expect(await ask(checker, `unitCode=${communes.here}&on=2020-04-01`)).toEqual({ 2: 1 })
  expect(await ask(checker, `unitCode=${communes.here}&on=2020-01-09`)).toEqual({})
})

test('404: the households of a unit beyond reach are not told', async () => {
  const officer = await signedIn(await freshSite(), 'commune-officer')
  expect((await officer.get(`/api/statistics/households?unitCode=${communes.here}`)).status).toBe(200)
  expect((await officer.get(`/api/statistics/households?unitCode=${communes.there}`)).status).toBe(404)
})
