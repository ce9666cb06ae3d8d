import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  ageOn,
  compareDates,
  dayOfWeek,
  earliestDay,
  isDay,
  latestDay,
  readDate,
  showDate,
} from './partial-date.ts'

test('a date is read however it is written in Vietnam', () => {
  for (const text of ['1950-03-07', '7/3/1950', '07/03/1950', '07-03-1950', '07.03.1950', ' 7/03/1950 '])
    expect(readDate(text)).toEqual({ date: '1950-03-07' })
  for (const text of ['1950-03', '3/1950', '03/1950', '03-1950', '3.1950'])
    expect(readDate(text)).toEqual({ date: '1950-03' })
  expect(readDate('1950')).toEqual({ date: '1950' })
})

test('what cannot be read for certain is a problem of format', () => {
  for (const text of ['', '7/3/50', '7/3-1950', '1950-3-7', '1950/03/07', 'khoảng 1950', '７/3/1950', '1950-03-07T00'])
    expect(readDate(text)).toEqual({ problem: 'date-format' })
})

test('years run from 1850 to 2150', () => {
  for (const text of ['1850', '2150-12-31']) expect(readDate(text)).toEqual({ date: text })
  for (const text of ['1849-12-31', '31/12/1849', '2151', '0000', '30/02/1700'])
    expect(readDate(text)).toEqual({ problem: 'date-range' })
})

test('an impossible day of old papers comes with what the Ministry of Justice would write, and is not converted', () => {
  const table = {
    '29/02/1951': '1951-03-01',
    '29/02/1900': '1900-03-01',
    '30/02/1952': '1952-03-01',
    '30/02/2000': '2000-03-01',
    '30/02/1951': '1951-03-02',
    '1951-02-30': '1951-03-02',
    '31/04/1950': '1950-05-01',
    '31/6/1950': '1950-07-01',
    '31-09-1950': '1950-10-01',
    '1950-11-31': '1950-12-01',
  }
  for (const [text, suggestion] of Object.entries(table))
    expect(readDate(text)).toEqual({ problem: 'date-impossible', suggestion })
})

test('any other impossible day waits for an officer, without a suggestion', () => {
  for (const text of [
    '31/02/1950',
    '00/00/1950',
    '0/3/1950',
    '32/01/1950',
    '1/13/1950',
    '31/13/1950',
    '13/1950',
    '1950-00',
  ])
    expect(readDate(text)).toEqual({ problem: 'date-impossible' })
})

test('a partial date stands for all its days', () => {
  expect([earliestDay('1952'), latestDay('1952')]).toEqual(['1952-01-01', '1952-12-31'])
  expect([earliestDay('1952-02'), latestDay('1952-02')]).toEqual(['1952-02-01', '1952-02-29'])
  expect([earliestDay('1952-02-03'), latestDay('1952-02-03')]).toEqual(['1952-02-03', '1952-02-03'])
  for (const text of ['', '52', '1952-13', '1951-02-29']) {
    expect(() => earliestDay(text)).toThrow(RangeError)
    expect(() => latestDay(text)).toThrow(RangeError)
  }
})

test('partial dates compare by what they may mean', () => {
  expect(compareDates('1950', '1951-01')).toBe('before')
  expect(compareDates('1951-01-01', '1950')).toBe('after')
  expect(compareDates('1950-03-07', '1950-03-07')).toBe('same')
  expect(compareDates('1950', '1950')).toBe('overlap')
  expect(compareDates('1950-03', '1950-03-07')).toBe('overlap')
})

test('an age is certain, or lies between two', () => {
  expect(ageOn('2000-03-07', '2018-03-06')).toEqual({ min: 17, max: 17 })
  expect(ageOn('2000-03-07', '2018-03-07')).toEqual({ min: 18, max: 18 })
  expect(ageOn('2000', '2018-03-07')).toEqual({ min: 17, max: 18 })
  expect(ageOn('2000-02-29', '2018-02-28')).toEqual({ min: 17, max: 17 })
  expect(ageOn('2000-02-29', '2018-03-01')).toEqual({ min: 18, max: 18 })
  expect(ageOn('2018', '2018-03-07')).toEqual({ min: -1, max: 0 })
})

test('dates are shown in both languages', () => {
  expect(['1950-03-07', '1950-03', '1950'].map((date) => showDate(date, 'vi'))).toEqual([
    '07/03/1950',
    '03/1950',
    '1950',
  ])
  expect(['1950-03-07', '1950-03', '1950'].map((date) => showDate(date, 'en'))).toEqual([
    '7 March 1950',
    'March 1950',
    '1950',
  ])
})

/** Days from 1850 to 2150, made by the platform's own calendar: an independent witness. */
const days = fc
  .integer({ min: Date.UTC(1850, 0, 1) / 86_400_000, max: Date.UTC(2150, 11, 31) / 86_400_000 })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10))

test('day arithmetic agrees with the calendar of the platform', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -200_000, max: 200_000 }), (day, count) => {
      const moment = new Date(`${day}T00:00:00Z`)
      expect(dayOfWeek(day)).toBe(moment.getUTCDay() || 7)
      moment.setUTCDate(moment.getUTCDate() + count)
      expect(addDays(day, count)).toBe(moment.toISOString().slice(0, 10))
      expect(addDays(addDays(day, count), -count)).toBe(day)
    }),
  )
})

test('every day is read back from every way of writing it, and only days are days', () => {
  fc.assert(
    fc.property(days, fc.constantFrom('/', '.', '-'), (day, sign) => {
      const [year, month, date] = day.split('-')
      expect(isDay(day)).toBe(true)
      expect(readDate(day)).toEqual({ date: day })
      expect(readDate([date, month, year].join(sign))).toEqual({ date: day })
      expect(readDate([Number(date), Number(month), year].join(sign))).toEqual({ date: day })
      expect(readDate(showDate(day, 'vi'))).toEqual({ date: day })
    }),
  )
})

test('whatever is typed gives an EDTF date or a problem, and a suggestion is always a day', () => {
  const parts = fc.constantFrom('0', '00', '1', '2', '02', '29', '30', '31', '1950', '1952', '1700', '/', '-', '.', ' ')
  const texts = fc.oneof(
    fc.string(),
    fc.array(parts, { maxLength: 6 }).map((part) => part.join('')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const read = readDate(text)
      const day = 'date' in read ? earliestDay(read.date) : (read.suggestion ?? '2000-01-01')
      expect(isDay(day)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('comparing the other way round gives the opposite, and the age widens with the birth date', () => {
  const partial = fc.tuple(days, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length))
  const opposite = { before: 'after', after: 'before', same: 'same', overlap: 'overlap' } as const
  fc.assert(
    fc.property(partial, partial, days, (a, b, day) => {
      expect(compareDates(b, a)).toBe(opposite[compareDates(a, b)])
      const [exact, known] = [ageOn(earliestDay(a), day), ageOn(a, day)]
      expect(known.min).toBeLessThanOrEqual(exact.min)
      expect(known.max).toBe(exact.max)
      expect(known.max - known.min).toBeLessThanOrEqual(1)
    }),
  )
})
