import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalText, mantissaAt, parseDecimal, whole, type Decimal } from './decimal.ts'
import { changeOf, overMonths, percentOf, sumFigures, workedOf, type Figure } from './figure.ts'
import { fraction, fractionOf, rounded, times } from './fraction.ts'
import { differenceQualifier, oppositeQualifier, qualifiers, sumQualifier, type Qualifier } from './qualifier.ts'
import { publishedChanges } from './testing/published-percentages.ts'

const figure = (amount: string, qualifier: Qualifier = 'equal'): Figure => ({
  amount: parseDecimal(amount) ?? whole(0),
  qualifier,
})
const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), fc.nat(6))
  .map(([mantissa, scale]): Decimal => ({ mantissa, scale }))

const published = Object.values(publishedChanges).flat()

test('all 21 percentages that the ministry published come out', () => {
  for (const [value, change, percent] of published) {
    const [now, before] = [workedOf(figure(`${value}`)), workedOf(figure(`${value - change}`))]
    const { absolute, percent: ours } = changeOf(now, before)
    expect([rounded(absolute.value, 0).mantissa, ours && decimalText(ours)]).toEqual([BigInt(change), percent])
  }
  expect(published).toHaveLength(21)
})

test('the clearance rates of three months and of the months before them come out', () => {
  const rates: [number, number, string][] = [
    [2437, 2829, '86.14'],
    [2313, 2742, '84.35'],
    [3043, 3558, '85.53'],
    [2437 + 125, 2829 + 128, '86.64'],
    [2313 + 265, 2742 + 171, '88.5'],
    [3043 - 150, 3558 - 224, '86.77'],
  ]
  for (const [solved, occurred, rate] of rates) {
    const worked = percentOf(workedOf(figure(`${solved}`)), workedOf(figure(`${occurred}`)))
    expect(worked && decimalText(rounded(worked.value, 2))).toBe(rate)
  }
})

test('of nothing there are no per cents, and a rate is not rounded before it is used', () => {
  expect(changeOf(workedOf(figure('5')), workedOf(figure('0'))).percent).toBeUndefined()
  const share = fraction(2n, 3n)
  expect(decimalText(rounded(times(fraction(299n, 1n), share), 2))).toBe('199.33')
  expect(decimalText(rounded(fraction(-1n, 200n), 2))).toBe('-0.01')
})

test('qualifiers carry through sums: 130 kg at least and 0.5 kg are 130.5 kg at least; at most and at least is about', () => {
  expect(sumFigures([figure('130', 'at-least'), figure('0.5')])).toEqual(figure('130.5', 'at-least'))
  expect(sumFigures([figure('5', 'at-most'), figure('7', 'at-least')])).toEqual(figure('12', 'about'))
  expect(sumFigures([])).toEqual(figure('0'))
  for (const one of qualifiers) {
    expect(sumQualifier(one, 'equal')).toBe(one)
    expect(sumQualifier(one, 'about')).toBe('about')
    expect(oppositeQualifier(oppositeQualifier(one))).toBe(one)
  }
  expect(differenceQualifier('at-least', 'at-least')).toBe('about')
  expect(changeOf(workedOf(figure('140', 'at-least')), workedOf(figure('130'))).qualifier).toBe('at-least')
})

test('the qualifier of a sum does not depend on how its parts are put together', () => {
  const parts = fc.array(fc.constantFrom(...qualifiers), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(parts, fc.nat(7), (all, cut) => {
      const [left, right] = [all.slice(0, cut), all.slice(cut)]
      expect(sumQualifier(sumQualifier(...right), sumQualifier(...left))).toBe(sumQualifier(...all))
    }),
  )
})

test('a decimal is what its text says, and sums lose nothing', () => {
  fc.assert(
    fc.property(decimals, decimals, (one, other) => {
      const again = parseDecimal(decimalText(one))
      expect(again && fractionOf(again).over * 10n ** BigInt(one.scale)).toBe(
        one.mantissa * 10n ** BigInt(again?.scale ?? 0),
      )
      const sum = sumFigures([
        { amount: one, qualifier: 'equal' },
        { amount: other, qualifier: 'equal' },
      ])
      const scale = Math.max(one.scale, other.scale)
      expect(mantissaAt(sum.amount, scale)).toBe((mantissaAt(one, scale) ?? 0n) + (mantissaAt(other, scale) ?? 0n))
    }),
  )
  for (const text of ['', '1,5', '1e3', '1.', '.5', '--1', '0x1', '１']) expect(parseDecimal(text)).toBeUndefined()
  expect(mantissaAt(figure('1.55').amount, 1)).toBeUndefined()
})

const text = (worked: ReturnType<typeof overMonths>) => worked && decimalText(rounded(worked.value, 2))

test('flows are summed over months; a stock is that of the last month, and missing where that is; ratios become nothing', () => {
  const [three, four] = [figure('3'), figure('4')]
  expect(text(overMonths({ overTime: 'sum' }, [three, undefined, four]))).toBe('7')
  expect(text(overMonths({ overTime: 'last' }, [three, four]))).toBe('4')
  expect(overMonths({ overTime: 'last' }, [three, undefined])).toBeUndefined()
  expect(text(overMonths({ overTime: 'first' }, [three, four]))).toBe('3')
  expect(text(overMonths({ overTime: 'avg' }, [three, undefined, four]))).toBe('3.5')
  expect(text(overMonths({ overTime: 'min' }, [four, three]))).toBe('3')
  expect(text(overMonths({ overTime: 'max' }, [three, four]))).toBe('4')
  expect(overMonths({ overTime: 'none' }, [three, four])).toBeUndefined()
  expect(overMonths({ overTime: 'sum' }, [undefined])).toBeUndefined()
})
