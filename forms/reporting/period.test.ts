import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../partial-date.ts'
import { isWorkingDay } from '../working-days.ts'
import { dueOf, isInTime, isOpen } from './deadline.ts'
import {
  addMonths,
  closingDay,
  isComparable,
  monthCodeOf,
  monthNumber,
  monthsOf,
  periodAt,
  periodOf,
  type PeriodRule,
} from './period.ts'

const rules: PeriodRule[] = [{ validFrom: '2016-01', cutOffDay: 14 }]
const changed: PeriodRule[] = [...rules, { validFrom: '2020-03', cutOffDay: 31 }]

test.each([
  ['2021-09', '2021-08-15', '2021-09-14', 31],
  ['2022-03', '2022-02-15', '2022-03-14', 28],
  ['2022-05', '2022-04-15', '2022-05-14', 30],
  ['2020-01', '2019-12-15', '2020-01-14', 31],
  ['2024-03', '2024-02-15', '2024-03-14', 29],
])('the month %s runs from %s to %s, %d days', (code, from, last, days) => {
  const period = periodOf(rules, code)
  expect(period && [period.from, closingDay(period)]).toEqual([from, last])
  expect((Date.parse(last) - Date.parse(from)) / 86_400_000 + 1).toBe(days)
})

test('every day is in exactly one month, also where the rule changes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.boolean(), (offset, isChanged) => {
      const [day, series] = [addDays('2016-02-01', offset), isChanged ? changed : rules]
      const period = periodAt(series, day)
      expect(period && period.from <= day && day < period.to).toBe(true)
      const next = period && periodOf(series, addMonths(period.code, 1))
      expect(next?.from).toBe(period?.to)
    }),
  )
  expect(periodOf(changed, '2020-03')).toEqual({ code: '2020-03', from: '2020-02-15', to: '2020-04-01' })
  expect(periodOf(rules, '2015-12')).toBeUndefined()
})

test('months are compared where the same rule cut them', () => {
  expect(isComparable(rules, '2020-04', '2019-04')).toBe(true)
  expect(isComparable(changed, '2020-04', '2019-04')).toBe(false)
  expect(isComparable(changed, '2021-03', '2020-03')).toBe(false)
  expect(isComparable(changed, '2021-04', '2020-04')).toBe(true)
})

test('a label stands for its months', () => {
  expect(monthsOf('2019-Q4')).toEqual(['2019-10', '2019-11', '2019-12'])
  expect(monthsOf('2019-H2')).toHaveLength(6)
  expect(monthsOf('2019')).toHaveLength(12)
  for (const label of ['2019-Q5', '2019-H3', '2019-13', '', '2019-00']) expect(monthsOf(label)).toBeUndefined()
  fc.assert(fc.property(fc.integer({ min: 12, max: 32_000 }), (n) => monthNumber(monthCodeOf(n)) === n))
})

test('a report is due by the hour of a working day after the closing day, and is taken for some days more', () => {
  const period = periodOf(rules, '2020-05') ?? { code: '', from: '', to: '' }
  const due = dueOf({ level: 'commune', workingDays: 1, hour: 17, graceDays: 5 }, period)
  expect(due).toEqual({ due: { day: '2020-05-15', minute: 17 * 60 }, closesOn: '2020-05-22' })
  expect(isInTime({ day: '2020-05-15', minute: 17 * 60 }, due)).toBe(true)
  expect(isInTime({ day: '2020-05-15', minute: 17 * 60 + 1 }, due)).toBe(false)
  expect(['2020-04-14', '2020-04-15', '2020-05-22', '2020-05-23'].map((day) => isOpen(day, period, due))).toEqual([
    false,
    true,
    true,
    false,
  ])
})

test('a report is due on a working day, at least one after the period has closed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 24_230, max: 24_300 }), fc.integer({ min: 1, max: 9 }), (month, workingDays) => {
      const period = periodOf(rules, monthCodeOf(month))
      if (period === undefined) return
      const { due } = dueOf({ level: 'district', workingDays, hour: 17, graceDays: 0 }, period)
      expect(isWorkingDay(due.day) && due.day > closingDay(period)).toBe(true)
    }),
  )
})
