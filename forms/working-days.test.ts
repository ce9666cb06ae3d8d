import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOfWeek } from './partial-date.ts'
import { addWorkingDays, isWorkingDay, receivedOn, workingDaysBetween } from './working-days.ts'

/** Weekdays of a year on which nobody works. */
function weekdaysOff(year: number): string[] {
  const off: string[] = []
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1))
    if (dayOfWeek(day) <= 5 && !isWorkingDay(day)) off.push(day)
  return off
}

test('each year gives the holidays of the law as weekdays, ten until 2020 and eleven since, plus exchanged days', () => {
  const counts = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].map((year) => weekdaysOff(year).length)
  expect(counts).toEqual([11, 10, 11, 11, 11, 12, 12, 13])
})

test('Tết of 2020 is off from 23 to 29 January', () => {
  expect(isWorkingDay('2020-01-22')).toBe(true)
  for (let day = '2020-01-23'; day <= '2020-01-29'; day = addDays(day, 1)) expect(isWorkingDay(day)).toBe(false)
  expect(isWorkingDay('2020-01-30')).toBe(true)
})

test('a day off exchanged for a Saturday makes that Saturday a working day', () => {
  expect([isWorkingDay('2024-04-29'), isWorkingDay('2024-05-04')]).toEqual([false, true])
  expect(isWorkingDay('2024-05-11')).toBe(false)
})

test('two working days from a Friday end on Tuesday, and a holiday makes it a day later', () => {
  expect(addWorkingDays('2020-03-13', 2)).toBe('2020-03-17')
  expect(addWorkingDays('2020-04-01', 2)).toBe('2020-04-06')
  expect(addWorkingDays('2020-03-14', 0)).toBe('2020-03-16')
  expect(() => addWorkingDays('2020-03-13', -1)).toThrow(RangeError)
  expect(() => addWorkingDays('2020-03-13', 0.5)).toThrow(RangeError)
})

test('what is missed counts as negative', () => {
  expect(workingDaysBetween('2020-03-13', '2020-03-17')).toBe(2)
  expect(workingDaysBetween('2020-03-17', '2020-03-13')).toBe(-2)
})

test('a request counts from its day until 15:00 in Vietnam, after that from the next working day', () => {
  expect(receivedOn(new Date('2020-03-12T08:00:00.000Z'))).toBe('2020-03-12')
  expect(receivedOn(new Date('2020-03-12T08:00:00.001Z'))).toBe('2020-03-13')
  expect(receivedOn(new Date('2020-03-13T08:30:00Z'))).toBe('2020-03-16')
  expect(receivedOn(new Date('2020-03-14T01:00:00Z'))).toBe('2020-03-16')
  expect(receivedOn(new Date('2020-03-12T17:30:00Z'))).toBe('2020-03-13')
  expect(receivedOn(new Date('2020-01-22T09:00:00Z'))).toBe('2020-01-30')
})

const days = fc.integer({ min: 0, max: 4000 }).map((number) => addDays('2018-01-01', number))

test('a limit ends on a working day, later limits end later, and the span between gives the limit back', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 30 }), (day, count) => {
      const end = addWorkingDays(day, count)
      expect(isWorkingDay(end)).toBe(true)
      expect(end > day).toBe(true)
      expect(addWorkingDays(day, count + 1) > end).toBe(true)
      expect(workingDaysBetween(day, end)).toBe(count)
    }),
  )
})

test('a request is never received before it came, and always on a working day', () => {
  const moments = fc.date({ min: new Date('2018-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(moments, (moment) => {
      const day = receivedOn(moment)
      expect(isWorkingDay(day)).toBe(true)
      expect(day >= new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)).toBe(true)
    }),
  )
})
