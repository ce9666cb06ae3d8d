import type { Text } from '../language.ts'
import type { Worked } from './figure.ts'
import { evaluate, figuresIn, parseFormula, type Formula, type Look } from './formula.ts'
import { compareFractions, fraction } from './fraction.ts'

/** How the two sides of a rule must stand. A pair: both are there or neither; exclusive: not both. */
export const operators = ['==', '!=', '>', '>=', '<', '<=', 'compulsory-pair', 'exclusive-pair'] as const
type Operator = (typeof operators)[number]

/** What is done where figures are missing: the rule is skipped if any is, or if all are; or each counts as 0. */
export const missingStrategies = ['skip-if-any', 'skip-if-all', 'never-skip'] as const
type MissingStrategy = (typeof missingStrategies)[number]

/** Refuses to submit; asks for a comment; or only says so. */
export const severities = ['refuse', 'explain', 'warn'] as const
export type ReportSeverity = (typeof severities)[number]

/** A rule about the figures of a report, in formulas. With `when` it holds only where that is above zero. */
export type ValidationRule = {
  code: string
  when: string
  left: string
  operator: Operator
  right: string
  missing: MissingStrategy
  severity: ReportSeverity
  text: Text
}

/** What a rule found: that it is broken, or that what it needs is not there. */
export type RuleOutcome = 'holds' | 'broken' | 'skipped'

const nothing: Worked = { value: fraction(0n, 1n), qualifier: 'equal' }

/** Looks at the figures by one rule. A qualified figure counts as its number. */
export function applyRule(rule: ValidationRule, look: Look): RuleOutcome {
  const [left, right] = [formulaOf(rule.left), formulaOf(rule.right)]
  if (rule.when !== '' && !isAboveZero(evaluate(formulaOf(rule.when), withZeros(look)))) return 'skipped'
  if (rule.operator === 'compulsory-pair' || rule.operator === 'exclusive-pair') {
    const [isLeft, isRight] = [!isNothing(evaluate(left, look)), !isNothing(evaluate(right, look))]
    const isBroken = rule.operator === 'compulsory-pair' ? isLeft !== isRight : isLeft && isRight
    return isBroken ? 'broken' : 'holds'
  }
  if (isSkipped(rule.missing, [...figuresIn(left), ...figuresIn(right)], look)) return 'skipped'
  const [one, other] = [evaluate(left, withZeros(look)), evaluate(right, withZeros(look))]
  if (one === undefined || other === undefined) return 'skipped'
  return holds(rule.operator, compareFractions(one.value, other.value)) ? 'holds' : 'broken'
}

function formulaOf(text: string): Formula {
  const formula = parseFormula(text)
  if (formula === undefined) throw new Error(`${text} is no formula; the catalogue lets none through.`)
  return formula
}

const withZeros =
  (look: Look): Look =>
  (code, when) =>
    look(code, when) ?? nothing

function isSkipped(
  missing: MissingStrategy,
  needed: readonly { code: string; when: number | 'ytd' }[],
  look: Look,
): boolean {
  const isMissing = needed.map(({ code, when }) => look(code, when) === undefined)
  if (missing === 'skip-if-any') return isMissing.includes(true)
  return missing === 'skip-if-all' && isMissing.length > 0 && !isMissing.includes(false)
}

const isAboveZero = (worked: Worked | undefined): boolean => worked !== undefined && worked.value.over > 0n
/** A figure of zero is nothing: no drug cases go with no people in drug cases. */
const isNothing = (worked: Worked | undefined): boolean => worked === undefined || worked.value.over === 0n

function holds(operator: Exclude<Operator, 'compulsory-pair' | 'exclusive-pair'>, compared: number): boolean {
  const held: Record<typeof operator, boolean> = {
    '==': compared === 0,
    '!=': compared !== 0,
    '>': compared > 0,
    '>=': compared >= 0,
    '<': compared < 0,
    '<=': compared <= 0,
  }
  return held[operator]
}

/** The codes of the elements that a rule is about, in this period: beside their cells it is told. */
export function cellsOfRule({ left, right }: ValidationRule): string[] {
  const figures = [left, right].flatMap((side) => figuresIn(formulaOf(side)))
  return [...new Set(figures.filter(({ when }) => when === 0 || when === 'ytd').map(({ code }) => code))]
}
