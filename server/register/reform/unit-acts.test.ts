import { assert, property } from 'fast-check'
import { expect, test } from 'vitest'
import { actOf, codes, madeCountries } from './testing/made-reforms.ts'
import { UnitActs, type RecordedPlace, type RecordedPlaces } from './unit-acts.ts'

const placeIn = (communeCode: string, hamlet = '', validFrom = '2019-01-01'): RecordedPlace => {
  return { communeCode, hamlet, validFrom }
}

test('a code that is used again means the unit of the day: Trúc Bạch went into Ba Đình, which bears its code', () => {
  const acts = new UnitActs([actOf({ unitCode: '00004', effectiveOn: '2025-07-01', successorCode: '00004' })])
  expect(acts.placeOn(placeIn('00004'), '2025-06-30')).toMatchObject({ code: '00004', from: '2019-01-01' })
  expect(acts.placeOn(placeIn('00004'), '2025-07-01')).toMatchObject({ code: '00004', from: '2025-07-01' })
  // Who moved in on the first day of the new unit lives in it since then.
  expect(acts.placeOn(placeIn('00004', '', '2025-07-01'), '2026-01-01')).toMatchObject({ from: '2025-07-01' })
  expect(acts.communesMeaning('00004', '2026-01-01')).toHaveLength(2)
})

test('reforms are followed through: what went into B in 2025 is in C when B goes into C in 2030', () => {
  const acts = new UnitActs([
    actOf({ unitCode: 'A', effectiveOn: '2025-07-01', successorCode: 'B' }),
    actOf({ unitCode: 'B', effectiveOn: '2030-01-01', successorCode: 'C' }),
  ])
  const days = ['2020-01-01', '2025-07-01', '2029-12-31', '2030-01-01']
  expect(days.map((on) => acts.placeOn(placeIn('A'), on).code)).toEqual(['A', 'B', 'B', 'C'])
})

test('a divided unit keeps its people on the worklist until somebody decides about their hamlet', () => {
  const division = actOf({ unitCode: 'A', effectiveOn: '2025-07-01', successorCode: null })
  const part = actOf({ unitCode: 'A', hamlet: 'Tổ 1', effectiveOn: '2025-07-01', successorCode: 'B' })
  const acts = new UnitActs([division, part])
  expect(acts.placeOn(placeIn('A', 'Tổ 1'), '2025-07-01')).toMatchObject({ code: 'B', waitsFor: null })
  for (const hamlet of ['Tổ 2', ''])
    expect(acts.placeOn(placeIn('A', hamlet), '2025-07-01')).toMatchObject({ code: 'A', waitsFor: division })
  expect(acts.placeOn(placeIn('A', 'Tổ 2'), '2025-06-30')).toMatchObject({ code: 'A', waitsFor: null })
  expect(acts.placesWaiting(division, '2025-07-01')).toEqual([
    {
      communeCode: 'A',
      validFromMin: null,
      validFromBefore: '2025-07-01',
      hamlet: null,
      exceptHamlets: ['Tổ 1'],
    },
  ])
  expect(acts.placesOf(division).map(({ hamlet }) => hamlet)).toEqual(['Tổ 1', null])
  expect(['Tổ 1', 'Tổ 2'].map((hamlet) => acts.decisionOf(division, placeIn('A', hamlet)))).toEqual([part, null])
  expect(acts.decisionOf(division, placeIn('B'))).toBeUndefined()
  expect(acts.routeOf(part)).toMatchObject({ from: ['A'], places: [{ communeCode: 'A', hamlet: 'Tổ 1' }] })
})

test('hamlets of one name from two old units stay two, also when a later reform divides the unit that they are in', () => {
  const acts = new UnitActs([
    actOf({ unitCode: 'A', effectiveOn: '2025-07-01', successorCode: 'C' }),
    actOf({ unitCode: 'B', effectiveOn: '2025-07-01', successorCode: 'C' }),
    actOf({ unitCode: 'C', effectiveOn: '2030-01-01', successorCode: null }),
    actOf({ unitCode: 'A', hamlet: 'Tổ 1', effectiveOn: '2030-01-01', successorCode: 'D' }),
    actOf({ unitCode: 'B', hamlet: 'Tổ 1', effectiveOn: '2030-01-01', successorCode: 'E' }),
  ])
  const where = ['A', 'B', 'C'].map((code) => acts.placeOn(placeIn(code, 'Tổ 1'), '2031-01-01').code)
  expect(where).toEqual(['D', 'E', 'C'])
  const [division] = acts.listDivisions()
  const places = division && acts.placesOf(division)
  expect(places?.map(({ communeCode, hamlet }) => [communeCode, hamlet])).toEqual([
    ['A', 'Tổ 1'],
    ['A', null],
    ['B', 'Tổ 1'],
    ['B', null],
    ['C', null],
  ])
})

test('a correction takes the place of what it corrects from when it was recorded, in whatever order they arrive', () => {
  const division = actOf({ unitCode: 'A', effectiveOn: '2025-07-01', successorCode: null })
  const wrong = actOf({ unitCode: 'A', hamlet: 'Tổ 1', effectiveOn: '2025-07-01', successorCode: 'B' })
  const right = actOf({ ...wrong, actId: 'right', corrects: wrong.actId, successorCode: 'C' })
  right.recordedAt = new Date('2025-08-01')
  const place = placeIn('A', 'Tổ 1')
  for (const acts of [
    [division, wrong, right],
    [right, wrong, division],
  ]) {
    expect(new UnitActs(acts).placeOn(place, '2025-07-01').code).toBe('C')
    expect(new UnitActs(acts, new Date('2025-07-15')).placeOn(place, '2025-07-01').code).toBe('B')
    expect(new UnitActs(acts, new Date('2025-06-01')).placeOn(place, '2025-07-01').code).toBe('A')
  }
})

const isAt = (place: RecordedPlace, { communeCode, hamlet, exceptHamlets, ...places }: RecordedPlaces): boolean =>
  place.communeCode === communeCode &&
  (hamlet === null || place.hamlet === hamlet) &&
  !exceptHamlets.includes(place.hamlet) &&
  (places.validFromMin ?? '') <= place.validFrom &&
  (places.validFromBefore === null || place.validFrom < places.validFromBefore)

test('of whatever reforms: everybody lies where the simple model says, in one unit or on one worklist, both ways', () => {
  let waited = 0
  assert(
    property(madeCountries, ({ acts, people, on }) => {
      const table = new UnitActs(acts)
      for (const person of people) {
        const { code, from, waitsFor } = table.placeOn(person, on)
        expect([code, waitsFor !== null]).toEqual([person.unit, person.waits])
        expect(from >= person.unitSince).toBe(true)
        const lists = (places: readonly RecordedPlaces[]): boolean => places.some((one) => isAt(person, one))
        const meaning = codes.filter((one) => lists(table.communesMeaning(one, on)))
        const waiting = table.listDivisions().filter((one) => lists(table.placesWaiting(one, on)))
        expect([meaning, waiting]).toEqual(person.waits ? [[], [waitsFor]] : [[person.unit], []])
        waited += person.waits ? 1 : 0
      }
    }),
    { numRuns: 500 },
  )
  expect(waited).toBeGreaterThan(100)
})
