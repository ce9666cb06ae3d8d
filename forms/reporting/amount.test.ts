import { expect, test } from 'vitest'
import { inUnit, readTyped, showFigure, takeAmount } from './amount.ts'
import { decimalText, whole } from './decimal.ts'
import type { Figure } from './figure.ts'

const heroin = { measure: 'mass', scale: 3, countingUnit: { vi: '', en: '' } } as const
const pills = { measure: 'tablets', scale: 0, countingUnit: { vi: '', en: '' } } as const
const cases = { measure: 'count', scale: 0, countingUnit: { vi: 'vụ', en: 'cases' } } as const

test('more than 130 kg, more than 87,000 pills and nearly 300 are taken as what they say, in either language', () => {
  expect(readTyped('hơn 130 kg', 'vi')).toEqual({ amount: '130', unit: 'kg', qualifier: 'at-least' })
  expect(readTyped('> 87.000', 'vi', 'tab')).toEqual({ amount: '87000', unit: 'tab', qualifier: 'at-least' })
  expect(readTyped('More than 87,000 pills', 'en')).toEqual({ amount: '87000', unit: 'pills', qualifier: 'at-least' })
  expect(readTyped('gần 300', 'vi')).toEqual({ amount: '300', unit: '', qualifier: 'about' })
  expect(readTyped('nearly 300', 'en')).toEqual({ amount: '300', unit: '', qualifier: 'about' })
  expect(readTyped('≤ 1,5 kg', 'vi')).toEqual({ amount: '1.5', unit: 'kg', qualifier: 'at-most' })
  expect(readTyped('1 234.5', 'en')).toEqual({ amount: '1234.5', unit: '', qualifier: 'equal' })
})

test('what is no number in that language is not guessed at', () => {
  for (const typed of ['', 'many', '1.2.3', '12,34,567', '1.23', '1,5,2', '1.5 kg 2'])
    expect([typed, readTyped(typed, 'vi')]).toEqual([typed, { problem: 'value-unreadable' }])
  expect(readTyped('1.234', 'en')).toMatchObject({ amount: '1.234' })
  expect(readTyped('1.234', 'vi')).toMatchObject({ amount: '1234' })
})

test('amounts are kept in the base unit, exactly, and told in the unit in which they were entered', () => {
  const taken = takeAmount(heroin, { amount: '130.25', unit: 'kg', qualifier: 'at-least' })
  expect(taken).toEqual({
    figure: { amount: { mantissa: 130_250_000n, scale: 3 }, qualifier: 'at-least' },
    unit: 'kg',
  })
  const amount = 'figure' in taken ? taken.figure.amount : whole(0)
  expect(decimalText(inUnit('mass', amount, 'kg').amount)).toBe('130.25')
  expect(decimalText(inUnit('mass', amount, 't').amount)).toBe('0.13025')
  expect(inUnit('mass', amount, 'tab')).toEqual({ amount, unit: 'g' })
})

test('pills in kg, half a pill, less than nothing and too much are refused, each for what it is', () => {
  expect(takeAmount(pills, { amount: '87000', unit: 'kg' })).toEqual({ problem: 'value-unit' })
  expect(takeAmount(heroin, { amount: '5', unit: 'viên' })).toEqual({ problem: 'value-unit' })
  expect(takeAmount(pills, { amount: '0.5', unit: 'viên' })).toEqual({ problem: 'value-too-exact' })
  expect(takeAmount(heroin, { amount: '0.0001' })).toEqual({ problem: 'value-too-exact' })
  expect(takeAmount(cases, { amount: '-1' })).toEqual({ problem: 'value-negative' })
  expect(takeAmount(cases, { amount: '1000000000000000000' })).toEqual({ problem: 'value-too-large' })
  expect(takeAmount(cases, { amount: '1,5' })).toEqual({ problem: 'value-unreadable' })
})

test('a figure is told with its qualifier and its unit', () => {
  const kilograms: Figure = { amount: { mantissa: 130_500_000n, scale: 3 }, qualifier: 'at-least' }
  expect(showFigure(heroin, kilograms, { language: 'vi', unit: 'kg' })).toBe('hơn 130,5 kg')
  expect(showFigure(pills, { amount: whole(87000), qualifier: 'at-least' }, { language: 'en', unit: '' })).toBe(
    'more than 87,000 pills',
  )
  expect(showFigure(cases, { amount: whole(3489), qualifier: 'equal' }, { language: 'vi', unit: '' })).toBe('3.489 vụ')
})
