import { expect, test } from 'vitest'
import * as z from 'zod'
import { qualityMeasureIds } from '../../../forms/quality-measures.ts'
import { cellsOf, collect, familyOf } from '../../testing/forms.ts'
import { recordAct } from '../../testing/acts.ts'
import { changeFact } from '../../testing/people.ts'
import { communes, freshSite, signedIn, today } from '../../testing/site.ts'
import { measureCommunes } from './measure-communes.job.ts'

const site = await freshSite()
const officer = await signedIn(site, 'commune-officer')
const head = await signedIn(site, 'head-of-commune-police')
const administrator = await signedIn(site, 'city-administrator')

const Quality = z.object({
  shares: z.array(z.object({ measure: z.string(), numerator: z.number(), denominator: z.number() })),
  months: z.array(z.object({ measure: z.string(), month: z.string(), numerator: z.number(), denominator: z.number() })),
  communes: z.object({ measured: z.number(), all: z.number() }),
})

async function qualityOf(unitCode: string, caller = officer) {
  const response = await caller.get(`/api/checking/quality/${unitCode}`)
  expect(response.status).toBe(200)
  const { shares, months, communes: covered } = Quality.parse(await response.json())
  const byMeasure = Object.fromEntries(
    shares.map(({ measure, numerator, denominator }) => [measure, [numerator, denominator]]),
  )
  return { byMeasure, months, covered }
}

test('200: K6: every measure of a commune counts who is as they should be, of those of whom it tells', async () => {
  const [man = {}, woman = {}, child = {}, ...others] = familyOf('H1', { declared_on: '2020-01-10' })
  Object.assign(man, { pin: '001085123456', cmnd9: '011234567' })
  Object.assign(child, { pin: '001085999999' })
  const [father = '', mother = ''] = await collect({ officer, head }, [man, woman, child, ...others])
  await collect({ officer, head }, [cellsOf({ declared_on: '2020-01-10', cmnd9: '011234567', birth_date: '1970' })])
  await recordAct(site, 'flag-set', {
    person_id: mother,
    effective_on: today,
    flag: 'under-investigation/name',
    grade: '1',
  })
  await changeFact(site.db, father, { field: 'died_on', from: '', to: '2020-05-01', on: '2020-05-01' })
  const { byMeasure } = await qualityOf(communes.here)
  expect(byMeasure).toEqual({
    // The child has the number of a man born in 1985; the dead father is not counted.
    'number-fits': [0, 1],
    'not-under-investigation': [3, 4],
    // The mother's birth and the stranger's are known by the year alone.
    'facts-complete': [2, 4],
    'has-number': [1, 4],
    // The head of the family is dead.
    'one-head': [1, 2],
    'no-double': [4, 4],
    'card-once': [0, 2],
    'household-living': [4, 5],
    'recorded-in-time': [expect.any(Number), 2],
  })
  expect(Object.keys(byMeasure).toSorted()).toEqual([...qualityMeasureIds].toSorted())
})

test('200: K7: a city is the sum of the snapshots of its communes, and each month keeps its last', async () => {
  while ((await measureCommunes(site)) > 0);
  const { byMeasure, months, covered } = await qualityOf(communes.city, administrator)
  expect(covered).toEqual({ measured: 579, all: 579 })
  expect(byMeasure['has-number']).toEqual([1, 4])
  expect(new Set(months.map(({ month }) => month))).toEqual(new Set([`${today.slice(0, 7)}-01`]))
  await collect({ officer, head }, [cellsOf({})])
  await measureCommunes({ ...site, today: () => '2020-05-30' })
  for (let left = 1; left > 0;) left = await measureCommunes({ ...site, today: () => '2020-05-30' })
  expect((await qualityOf(communes.city, administrator)).byMeasure['has-number']).toEqual([1, 5])
})

test('404: a commune that is not within reach, and a unit that there is none of', async () => {
  const stranger = await signedIn(site, 'commune-officer', { unitCode: communes.there })
  for (const unit of [communes.here, communes.city, '99999'])
    expect((await stranger.get(`/api/checking/quality/${unit}`)).status).toBe(404)
})
