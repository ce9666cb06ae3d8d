import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../forms/partial-date.ts'
import { compareBirth, variantsOf, type BirthDifference } from './asked-birth.ts'

const cases: [asked: string, found: string, difference: BirthDifference | 'same' | undefined][] = [
  ['1985-03-07', '1985-03-07', 'same'],
  ['1985-03-07', '1985-07-03', 'day-month'],
  ['1985-03-07', '1984-03-07', 'year'],
  ['1985-03-07', '1986-03-07', 'year'],
  ['1985-03-07', '1985-01-01', 'new-year'],
  ['1985-01-01', '1985-11-30', 'new-year'],
  ['1985-03-07', '1985-03', 'partial'],
  ['1985-03-07', '1985', 'partial'],
  ['1985-01-01', '1985', 'partial'],
  ['1985-03-07', '1985-04', undefined],
  ['1985-03-07', '1985-03-08', undefined],
  ['1985-03-07', '1983-03-07', undefined],
  ['1985-03-07', '', undefined],
  ['1985', '1985-03-07', 'same'],
  ['1985', '1985', 'same'],
  ['1985', '1986', undefined],
  ['1985', '', undefined],
  ['1985-03', '1985-03-07', 'same'],
  ['1985-03', '1985', 'partial'],
  ['1985-03', '1985-04-07', undefined],
  ['', '1985-03-07', 'same'],
  ['', '', 'same'],
]

test.each(cases)('S2: asked for %s and found %s', (asked, found, difference) => {
  expect(compareBirth(asked, found)).toBe(difference)
})

test('S2: every date that may be meant by a day is told with what it differs in, and the day itself is none of them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
      const day = addDays('1900-01-01', days)
      const variants = variantsOf(day)
      expect(variants.has(day)).toBe(false)
      expect(variants.has(day.slice(0, 4))).toBe(true)
      for (const [date, difference] of variants) expect(compareBirth(day, date)).toBe(difference)
    }),
  )
})
