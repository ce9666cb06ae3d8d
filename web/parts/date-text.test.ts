import { assert, constantFrom, integer, nat, pre, property, record, string, tuple, type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import { readDate, showDate } from '../../forms/partial-date.ts'
import { joinDate, pastedDate, splitDate } from './date-text.ts'

const digits = (length: number): Arbitrary<string> =>
  string({ unit: constantFrom('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), maxLength: length })

/** Every date of EDTF level 0 that the register can hold. */
const edtf = tuple(
  integer({ min: 1850, max: 2150 }),
  integer({ min: 1, max: 12 }),
  integer({ min: 1, max: 28 }),
  nat(2),
).map(([year, month, day, precision]) =>
  [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].slice(0, precision + 1).join('-'),
)

test('a date of the register goes through its three inputs unchanged, whatever is known of it', () => {
  assert(
    property(edtf, (date) => {
      expect(readDate(joinDate(splitDate(date)))).toEqual({ date })
    }),
  )
})

test('what is typed into the inputs comes back into the same inputs', () => {
  assert(
    property(record({ day: digits(2), month: digits(2), year: digits(4) }), (parts) => {
      // One number alone may be a year of less than four digits: it is still being typed, and the input keeps it itself.
      pre(parts.month !== '' || parts.day !== '' || parts.year.length === 4 || parts.year === '')
      expect(splitDate(joinDate(parts))).toEqual(parts)
    }),
  )
})

test('a day without its month is no date, so that the rules say so', () => {
  expect(readDate(joinDate({ day: '7', month: '', year: '1950' }))).toEqual({ problem: 'date-format' })
})

test('a whole date can be pasted as people write it, and half of one is left to the input', () => {
  for (const text of ['07/03/1950', '7-3-1950', ' 07.03.1950 ', '1950-03-07', '7 3 1950'])
    expect(readDate(pastedDate(text) ?? '')).toEqual({ date: '1950-03-07' })
  for (const text of ['07', '1950', 'today', '7/3', '1/2/3/1950']) expect(pastedDate(text)).toBeUndefined()
})

test('a date as Vietnamese people read it can be typed again', () => {
  assert(
    property(edtf, (date) => {
      expect(readDate(joinDate(splitDate(showDate(date, 'vi'))))).toEqual({ date })
    }),
  )
})
