import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addYears, adulthoodDays, adulthoodOn, findAge } from './age.ts'
import { addDays, earliestDay, latestDay } from './partial-date.ts'

test('an age is a range as wide as the birth date is vague, and never below nothing', () => {
  expect(findAge('2000-03-07', '2018-03-06')).toEqual({ min: 17, max: 17 })
  expect(findAge('2000', '2018-03-07')).toEqual({ min: 17, max: 18 })
  expect(findAge('2018', '2018-03-07')).toEqual({ min: 0, max: 0 })
  expect(findAge('', '2018-03-07')).toBeUndefined()
})

test('a person is adult from the eighteenth birthday; where the date may mean either, nobody can tell', () => {
  expect(adulthoodOn('2000-03-07', '2018-03-06')).toBe('no')
  expect(adulthoodOn('2000-03-07', '2018-03-07')).toBe('yes')
  expect(adulthoodOn('2000', '2017-12-31')).toBe('no')
  expect(adulthoodOn('2000', '2018-01-01')).toBe('undetermined')
  expect(adulthoodOn('2000', '2018-12-31')).toBe('yes')
  expect(adulthoodOn('2000-02-29', '2018-02-28')).toBe('no')
  expect(adulthoodOn('2000-02-29', '2018-03-01')).toBe('yes')
  expect(adulthoodOn('', '2018-03-01')).toBe('undetermined')
})

test('a year later than 29 February is 1 March, or 29 February again', () => {
  expect([1, 4, 18].map((years) => addYears('2000-02-29', years))).toEqual(['2001-03-01', '2004-02-29', '2018-03-01'])
  expect(addYears('2020-05-26', 10)).toBe('2030-05-26')
})

test('adulthood changes on its days and on no others', () => {
  const births = fc
    .tuple(fc.integer({ min: 0, max: 40_000 }), fc.constantFrom(4, 7, 10))
    .map(([days, length]) => addDays('1900-01-01', days).slice(0, length))
  fc.assert(
    fc.property(births, fc.integer({ min: -400, max: 400 }), (birth, distance) => {
      const days = adulthoodDays(birth)
      for (const near of [earliestDay(birth), latestDay(birth)]) {
        const day = addDays(addYears(near, 18), distance)
        const isChange = adulthoodOn(birth, day) !== adulthoodOn(birth, addDays(day, -1))
        expect([day, isChange]).toEqual([day, days.includes(day)])
      }
    }),
  )
  expect(adulthoodDays('')).toEqual([])
})
