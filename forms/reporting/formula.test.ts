import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkFormulas } from './check-catalogue.ts'
import { decimalText, parseDecimal, whole } from './decimal.ts'
import type { Element } from './element.ts'
import { workedOf, type Worked } from './figure.ts'
import { codesIn, evaluate, parseFormula, type When } from './formula.ts'
import { rounded } from './fraction.ts'
import type { Qualifier } from './qualifier.ts'
import { applyRule, type ValidationRule } from './validation.ts'

const worked = (amount: string, qualifier: Qualifier = 'equal'): Worked =>
  workedOf({ amount: parseDecimal(amount) ?? whole(0), qualifier })

function result(text: string, figures: Record<string, Worked>): string | undefined {
  const formula = parseFormula(text)
  if (formula === undefined) return 'no formula'
  const found = evaluate(formula, (code, when) => figures[when === 0 ? code : `${code}[${when}]`])
  return found && `${found.qualifier} ${decimalText(rounded(found.value, 2))}`
}

test('a formula is worked out exactly, products before sums, with the qualifiers of its figures', () => {
  expect(result('100 * A / B', { A: worked('2437'), B: worked('2829') })).toBe('equal 86.14')
  expect(result('(A + B) * 2 - -1', { A: worked('1.5'), B: worked('2') })).toBe('equal 8')
  expect(result('A - A[-1]', { A: worked('140', 'at-least'), 'A[-1]': worked('130', 'at-least') })).toBe('about 10')
  expect(result('A / B', { A: worked('1'), B: worked('4', 'at-least') })).toBe('at-most 0.25')
  expect(result('A[ytd]', { 'A[ytd]': worked('9') })).toBe('equal 9')
  expect(result('A / B', { A: worked('1'), B: worked('0') })).toBeUndefined()
  expect(result('A + B', { A: worked('1') })).toBeUndefined()
  for (const text of ['', 'A +', '(A', 'A B', '1..2', 'a', 'A[1]', 'A[-1', 'A;B', '+'])
    expect([text, result(text, {})]).toEqual([text, 'no formula'])
})

test('a sum of fractions does not depend on the order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 1000 })), { minLength: 2, maxLength: 6 }),
      (parts) => {
        const one = parts.map(([a, b]) => `${a} / ${b}`)
        expect(result(one.join(' + '), {})).toBe(result(one.toReversed().join(' + '), {}))
      },
    ),
  )
})

const element = (code: string, measure: Element['measure'], countingUnit = ''): Element => ({
  code,
  name: { vi: code, en: code },
  kind: 'flow',
  measure,
  scale: 0,
  countingUnit: { vi: countingUnit, en: countingUnit },
  overTime: 'sum',
  overUnits: 'sum',
  nationalCode: '',
  iccsCode: '',
  publicLevel: 'province',
  definitions: [],
})
const catalogue = {
  elements: [
    element('MASS', 'mass'),
    element('PILLS', 'tablets'),
    element('CASES', 'count', 'cases'),
    element('PEOPLE', 'count', 'people'),
  ],
  categories: [],
  forms: [],
}
const check = (formulas: Record<string, string>) =>
  checkFormulas(
    catalogue,
    Object.entries(formulas).map(([code, formula]) => ({ code, formula })),
  )

test('a circle of formulas is found and told, whatever hangs on it', () => {
  expect(check({ X: 'A + 1', A: 'B * 2', B: 'C', C: 'A / CASES' })).toEqual({
    type: 'formula-cycle',
    cycle: ['A', 'B', 'C', 'A'],
  })
  expect(check({ A: 'A + 1' })).toEqual({ type: 'formula-cycle', cycle: ['A', 'A'] })
  expect(check({ A: 'B', B: 'CASES' })).toMatchObject({ order: ['B', 'A'] })
})

test('mass and pills, and cases and people, are never added; they may be divided', () => {
  expect(check({ A: 'MASS + PILLS' })).toMatchObject({ type: 'formula-mixture', kinds: ['mass', 'tablets'] })
  expect(check({ A: '2 * (CASES - PEOPLE)' })).toMatchObject({ type: 'formula-mixture' })
  expect(check({ A: '(MASS + MASS) / PILLS', B: 'PEOPLE / CASES' })).toHaveProperty('order')
  expect(check({ A: 'NOTHING' })).toEqual({ type: 'formula-unknown', code: 'A', unknown: 'NOTHING' })
  expect(check({ A: '1 +' })).toEqual({ type: 'formula-unreadable', code: 'A' })
  expect(codesIn(parseFormula('A + B * A') ?? { is: 'number', value: { over: 0n, under: 1n } })).toEqual(['A', 'B'])
})

const ruleOf = (operator: ValidationRule['operator'], more: Partial<ValidationRule> = {}): ValidationRule => ({
  code: 'R',
  when: '',
  left: 'A',
  operator,
  right: 'B',
  missing: 'skip-if-any',
  severity: 'warn',
  text: { vi: '', en: '' },
  ...more,
})
const lookIn =
  (figures: Record<string, string>) =>
  (code: string, when: When): Worked | undefined => {
    const text = figures[when === 0 ? code : `${code}[${when}]`]
    return text === undefined ? undefined : worked(text)
  }

test.each([
  ['==', { A: '2', B: '2' }, { A: '2', B: '3' }],
  ['!=', { A: '2', B: '3' }, { A: '2', B: '2' }],
  ['>', { A: '3', B: '2' }, { A: '2', B: '2' }],
  ['>=', { A: '2', B: '2' }, { A: '1', B: '2' }],
  ['<', { A: '1', B: '2' }, { A: '2', B: '2' }],
  ['<=', { A: '2', B: '2' }, { A: '3', B: '2' }],
  ['compulsory-pair', { A: '2', B: '1' }, { A: '2', B: '0' }],
  ['exclusive-pair', { A: '2', B: '0' }, { A: '2', B: '1' }],
] as const)('the operator %s holds and breaks', (operator, held, broken) => {
  expect(applyRule(ruleOf(operator), lookIn(held))).toBe('holds')
  expect(applyRule(ruleOf(operator), lookIn(broken))).toBe('broken')
})

test('missing figures skip a rule if any is missing, if all are, or count as nothing', () => {
  const rule = (missing: ValidationRule['missing']) => ruleOf('>', { missing })
  const [half, none] = [lookIn({ B: '1' }), lookIn({})]
  expect([applyRule(rule('skip-if-any'), half), applyRule(rule('skip-if-any'), none)]).toEqual(['skipped', 'skipped'])
  expect([applyRule(rule('skip-if-all'), half), applyRule(rule('skip-if-all'), none)]).toEqual(['broken', 'skipped'])
  expect([applyRule(rule('never-skip'), half), applyRule(rule('never-skip'), none)]).toEqual(['broken', 'broken'])
  expect(applyRule(ruleOf('compulsory-pair'), half)).toBe('broken')
  expect(applyRule(ruleOf('compulsory-pair'), none)).toBe('holds')
})

test('a rule can hold only where something was reported, and look at other months', () => {
  const rule = ruleOf('>', { when: 'Q', left: 'A', right: '0', missing: 'never-skip' })
  expect(applyRule(rule, lookIn({ A: '0' }))).toBe('skipped')
  expect(applyRule(rule, lookIn({ A: '0', Q: '5' }))).toBe('broken')
  expect(applyRule(ruleOf('>=', { left: 'A[ytd]', right: 'A[-1]' }), lookIn({ 'A[ytd]': '5', 'A[-1]': '7' }))).toBe(
    'broken',
  )
})
