import { expect, test } from 'vitest'
import { fitModel, fittedResidentsModel, readFittedModel } from './fitted-model.ts'
import { findLinks } from './find-links.ts'
import { preparePairModel, scorePair, type RecordTexts } from './score-pair.ts'
import { madeModel, madeRecords } from './testing/made-records.ts'

const residents = preparePairModel(await readFittedModel(fittedResidentsModel))

const an: RecordTexts = {
  family_name: 'Nguyễn',
  middle_name: 'Văn',
  given_name: 'An',
  birth_date: '1990-05-17',
  sex: 'male',
  pin: '001090123456',
  father_name: 'Nguyễn Văn Bình',
  mother_name: 'Trần Thị Cúc',
  commune: '00004',
}

test('a record without marks, with day and month swapped, is the same person; a twin with another name is the household', () => {
  const again = { ...an, family_name: 'NGUYEN', middle_name: 'VAN', birth_date: '1990-05-07', pin: null }
  expect(scorePair(residents, an, again).probability).toBeGreaterThan(0.95)
  const twin = { ...an, given_name: 'Bảo', pin: '001090123464' }
  const { probability, sameHousehold } = scorePair(residents, an, twin)
  expect(probability).toBeLessThan(0.1)
  expect(sameHousehold).toBeGreaterThan(0.9)
  const namesake = { family_name: 'Nguyễn', middle_name: 'Văn', given_name: 'An', birth_date: '1961-02-03' }
  expect(scorePair(residents, an, namesake).probability).toBeLessThan(0.001)
})

test('what the fields weigh, the prior and the household add up to the odds', () => {
  for (const other of [
    { ...an, pin: '001090123465' },
    { ...an, given_name: 'Bảo' },
    { ...an, birth_date: '1990' },
  ]) {
    const { probability, prior, weights, household } = scorePair(residents, an, other)
    const bits = weights.reduce((sum, { weight }) => sum + weight, prior + household)
    expect(bits).toBeCloseTo(Math.log2(probability / (1 - probability)), 4)
    expect(weights.map(({ field }) => field)).toEqual(residents.fitted.model.comparisons.map(({ column }) => column))
    expect(weights.find(({ field }) => field === 'origin_place')).toMatchObject({ level: 'missing', weight: 0 })
    expect(household).toBeLessThanOrEqual(0)
  }
})

test('among more records the same evidence proves less, and two living people with other numbers and births are never one', () => {
  const twin = { ...an, given_name: 'Ân', pin: '' }
  const [few, many] = [1000, 100_000_000].map((records) => preparePairModel(residents.fitted, records))
  if (few === undefined || many === undefined) throw new Error('There is a model for each.')
  expect(scorePair(few, an, twin).prior).toBeGreaterThan(scorePair(many, an, twin).prior)
  expect(scorePair(residents, an, { ...an, pin: '034555777888', birth_date: '1955-11-30' }).probability).toBe(0)
})

test('a pair that is scored alone has the probability that it has in its file', async () => {
  const names = ['Hoà', 'Lan', 'Đức', 'Nguyễn', 'Tú', 'Yến', 'Khoa']
  const rows = Array.from({ length: 400 }, (_none, at) => ({
    name: `${names[at % 7]} ${String.fromCodePoint(97 + (at % 20), 97 + (at % 23))}`,
    born: `19${40 + (at % 50)}-03-${String(1 + (at % 28)).padStart(2, '0')}`,
  }))
  rows.push(
    ...rows.slice(0, 40).map(({ name, born }) => ({ name: name.normalize('NFD').replace(/\p{M}/gu, ''), born })),
  )
  const model = madeModel()
  const records = madeRecords(model, rows)
  const { links, weighing } = await findLinks(model, records, { say: () => {} })
  const alone = preparePairModel(fitModel(model, weighing, records))
  expect(links.size).toBeGreaterThanOrEqual(40)
  for (let at = 0; at < links.size; at += 1) {
    const { probability } = scorePair(alone, rows[links.one[at] ?? 0] ?? {}, rows[links.other[at] ?? 0] ?? {})
    expect(probability).toBeCloseTo(links.score[at] ?? 0, 3)
  }
})
