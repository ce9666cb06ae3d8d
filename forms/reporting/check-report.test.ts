import { expect, test } from 'vitest'
import type { Element } from './element.ts'
import type { FormItem } from './catalogue.ts'
import { blocking, checkReport } from './check-report.ts'
import { parseDecimal, whole } from './decimal.ts'
import type { Figure } from './figure.ts'
import type { ValidationRule } from './validation.ts'

const text = { vi: '', en: '' }
const element = (code: string): Element => ({
  code,
  name: text,
  kind: 'flow',
  measure: 'count',
  scale: 0,
  countingUnit: text,
  overTime: 'sum',
  overUnits: 'sum',
  nationalCode: '',
  iccsCode: '',
  publicLevel: 'province',
  definitions: [],
})
const item = (code: string, category = 'all'): FormItem => ({
  section: text,
  number: '',
  element: code,
  category,
  isCompulsory: code === 'A',
})
const rule = (more: Partial<ValidationRule>): ValidationRule => ({
  code: 'R',
  when: '',
  left: 'A',
  operator: '<=',
  right: 'B',
  missing: 'never-skip',
  severity: 'explain',
  text,
  ...more,
})
const cells = (amounts: Record<string, string>): Map<string, Figure> =>
  new Map(
    Object.entries(amounts).map(([key, amount]) => [
      key,
      { amount: parseDecimal(amount) ?? whole(0), qualifier: 'equal' },
    ]),
  )

function find(
  figures: Record<string, string>,
  {
    rules = [],
    explained = [],
    earlier = {},
  }: { rules?: ValidationRule[]; explained?: string[]; earlier?: Record<string, Record<string, string>> } = {},
) {
  const form = {
    catalogue: { elements: [element('A'), element('B')] },
    form: { rules },
    version: { items: [item('A'), item('B'), item('B', 'f')] },
  }
  const months = new Map(Object.entries(earlier).map(([month, own]) => [month, cells(own)]))
  return checkReport(form, {
    month: '2020-03',
    figures: cells(figures),
    earlier: months,
    explained: new Set(explained),
  })
}

test('an empty cell that must be filled in keeps a report back until it is explained', () => {
  expect(blocking(find({})).map(({ code }) => code)).toEqual(['compulsory'])
  expect(blocking(find({}, { explained: ['A/all'] }))).toEqual([])
})

test('an element is the sum of its categories, and a rule stands beside all of its cells', () => {
  const rules = [rule({})]
  expect(find({ 'A/all': '5', 'B/all': '2', 'B/f': '3' }, { rules })).toEqual([])
  expect(find({ 'A/all': '6', 'B/all': '2', 'B/f': '3' }, { rules })).toMatchObject([
    { code: 'R', cells: ['A/all', 'B/all', 'B/f'] },
  ])
  expect(blocking(find({ 'A/all': '6' }, { rules, explained: ['B/f'] }))).toEqual([])
})

test('what warns keeps nothing back, and what refuses is not explained away', () => {
  const given = { 'A/all': '6', 'B/all': '2' }
  expect(blocking(find(given, { rules: [rule({ severity: 'warn' })] }))).toEqual([])
  expect(blocking(find(given, { rules: [rule({ severity: 'refuse' })], explained: ['A/all'] }))).toHaveLength(1)
})

test('a rule may look at the month before and at the year to date', () => {
  const earlier = { '2020-02': { 'A/all': '7' }, '2020-01': { 'A/all': '1' }, '2019-12': { 'A/all': '100' } }
  const rules = [rule({ left: 'A', operator: '>=', right: 'A[-1]' })]
  expect(find({ 'A/all': '6' }, { rules, earlier })).toHaveLength(1)
  expect(find({ 'A/all': '6' }, { rules: [rule({ left: 'A[ytd]', operator: '==', right: '14' })], earlier })).toEqual(
    [],
  )
})
