import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { whole } from '../decimal.ts'
import type { Element } from '../element.ts'
import { changeOf, workedOf, type Figure } from '../figure.ts'
import { qualifiers } from '../qualifier.ts'
import { bindingsIn, parseProse } from './prose.ts'
import { tellChange, tellChangeInTable, tellFigure, tellInTable, type Change } from './tell-figure.ts'
import { listChanged, seenIn, tellProse, type DocumentFacts } from './tell-prose.ts'

const element = (code: string, measure: Element['measure'] = 'count', scale = 0): Element => ({
  code,
  name: { vi: code, en: code },
  kind: 'flow',
  measure,
  scale,
  countingUnit: { vi: 'vụ', en: 'cases' },
  overTime: 'sum',
  overUnits: 'sum',
  nationalCode: '',
  iccsCode: '',
  publicLevel: 'province',
  definitions: [],
})
const cases = element('A.CASES')
const heroin = element('A.HEROIN', 'mass', 3)
const pills = element('A.PILLS', 'tablets')

const figure = (amount: number | bigint, qualifier: Figure['qualifier'] = 'equal', scale = 0): Figure => ({
  amount: { ...whole(amount), scale },
  qualifier,
})
const changed = (now: Figure, before: Figure, isComparable = true): Change => {
  const { absolute, percent } = changeOf(workedOf(now), workedOf(before))
  const share = percent && `${Number(percent.mantissa) / 100}`
  return { figure: before, absolute, percent: share, isComparable }
}

function factsOf(figures: Record<string, Figure>): DocumentFacts {
  const cells = Object.entries(figures).map(
    ([code, one]) =>
      [`${code}/all`, { element: element(code), figure: one, previous: undefined, lastYear: undefined }] as const,
  )
  return {
    names: new Set(),
    cells: new Map(cells),
    indicators: new Map(),
    words: new Map([['received', { vi: '63', en: '63' }]]),
  }
}

const both = (one: Element, told: Figure, isNearly = false) =>
  (['vi', 'en'] as const).map((language) => tellFigure(one, told, { language, isNearly }))

test('qualifiers are said in words, heavy masses in kilograms, and counts leave the noun to the prose', () => {
  const heavy = figure(130_000_000n, 'at-least', 3)
  expect(both(cases, figure(3489))).toEqual(['3.489', '3,489'])
  expect(both(heroin, heavy)).toEqual(['hơn 130 kg', 'more than 130 kg'])
  expect(both(heroin, figure(12_500n, 'equal', 3))).toEqual(['12,5 g', '12.5 g'])
  expect(both(pills, figure(87_000, 'at-least'))).toEqual(['hơn 87.000 viên', 'more than 87,000 pills'])
  expect(both(cases, figure(300, 'about'))).toEqual(['khoảng 300', 'about 300'])
  expect(both(cases, figure(300, 'about'), true)).toEqual(['gần 300', 'nearly 300'])
  // What is exact is not nearly anything.
  expect(both(cases, figure(300), true)).toEqual(['300', '300'])
  expect(tellInTable(heroin, heavy, { language: 'vi', unit: 'kg' })).toBe('≥ 130')
  expect(tellInTable(heroin, figure(1_234_567n, 'equal', 3), { language: 'vi', unit: 'kg' })).toBe('1,234567')
})

test('changes are said in words, with what is known of them; no per cents of nothing, nothing where the rule changed', () => {
  const say = (now: Figure, before: Figure, isComparable = true) =>
    tellChange(cases, changed(now, before, isComparable), { language: 'en', compared: 'previous' })
  expect(say(figure(3489), figure(3475))).toBe('up 14, or 0.4%, on the month before')
  expect(say(figure(2829), figure(2957))).toBe('down 128, or 4.33%, on the month before')
  expect(say(figure(5), figure(5))).toBe('as in the month before')
  expect(say(figure(5, 'about'), figure(5))).toBe('about as in the month before')
  expect(say(figure(5), figure(0))).toBe('up 5 on the month before')
  // At least 7 where it was 10: at most 3 fewer.
  expect(say(figure(7, 'at-least'), figure(10))).toBe('down at most 3, or 30%, on the month before')
  expect(say(figure(7), figure(10), false)).toBeUndefined()
  const table = (now: Figure, before: Figure, isComparable = true) =>
    tellChangeInTable(cases, changed(now, before, isComparable), { language: 'vi', unit: '' })
  expect(table(figure(2829), figure(2957))).toBe('−128 (−4,33%)')
  expect(table(figure(7), figure(10), false)).toBe('quy tắc kỳ đã đổi')
  expect(tellChangeInTable(cases, undefined, { language: 'vi', unit: '' })).toBe('–')
})

test('prose that cannot be read says where: a brace or bracket without another, and what is no binding', () => {
  for (const [text, problem] of [
    ['a {A.CASES', 'brackets'],
    ['a ]', 'brackets'],
    ['a [b [c]]', 'brackets'],
    ['a {A.CASES|twice}', 'binding'],
    ['a {}', 'binding'],
    ['[a {1x}]', 'binding'],
  ] as const)
    expect(parseProse(text)).toMatchObject({ problem })
  expect(bindingsIn('{A.CASES} and [{A.CASES|previous}] and {A.CASES}').map(({ source }) => source)).toEqual([
    'A.CASES',
    'A.CASES|previous',
  ])
})

test('what stands in brackets is left out where a figure in it is missing; outside, the prose says that it is', () => {
  const facts = factsOf({ 'A.CASES': figure(3) })
  const told = (text: string) =>
    tellProse(text, facts, 'en')
      .map((segment) => segment.text)
      .join('')
  expect(told('{A.CASES} cases[ ({A.CASES|previous})], {received} units.')).toBe('3 cases, 63 units.')
  expect(told('{B.CASES} cases')).toBe('(no figure) cases')
})

const codes = ['A.ONE', 'B.TWO', 'C.THREE']
const someFigure = fc
  .record({ amount: fc.bigInt(0n, 10n ** 9n), qualifier: fc.constantFrom(...qualifiers) })
  .map(({ amount, qualifier }) => figure(amount, qualifier))
const someFigures = fc.record({ 'A.ONE': someFigure, 'B.TWO': someFigure, 'C.THREE': someFigure })
const somePieces = fc.array(
  fc.oneof(
    fc.constantFrom('words ', 'và ', ', '),
    fc.constantFrom(...codes).map((code) => `{${code}}`),
  ),
  { maxLength: 12 },
)

test('every bound figure is told where it is bound and leads to its cell, whatever stands around it', () => {
  fc.assert(
    fc.property(somePieces, someFigures, (pieces, figures) => {
      const segments = tellProse(pieces.join(''), factsOf(figures), 'vi')
      const bound = pieces.filter((piece) => piece.startsWith('{')).map((piece) => piece.slice(1, -1))
      expect(segments.flatMap(({ cell }) => cell ?? [])).toEqual(bound.map((code) => `${code}/all`))
      const words = pieces.filter((piece) => !piece.startsWith('{')).join('')
      expect(segments.flatMap(({ text, cell }) => (cell === undefined ? [text] : [])).join('')).toBe(words)
    }),
  )
})

test('prose is flagged exactly for the bound figures that tell something else than when it was written', () => {
  fc.assert(
    fc.property(somePieces, someFigures, someFigures, (pieces, before, after) => {
      const text = pieces.join('')
      const told = (figures: Record<string, Figure>, code: string) =>
        tellProse(`{${code}}`, factsOf(figures), 'en')[0]?.text
      const expected = bindingsIn(text)
        .map(({ code }) => code)
        .filter((code) => told(before, code) !== told(after, code))
      const flags = listChanged(seenIn([text], factsOf(before)), factsOf(after))
      expect(flags.map(({ source }) => source)).toEqual(expected)
      expect(listChanged(seenIn([text], factsOf(before)), factsOf(before))).toEqual([])
    }),
  )
})
