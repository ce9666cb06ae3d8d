import type { Worked } from './figure.ts'
import { dividedBy, fractionOf, minus, plus, times, type Fraction } from './fraction.ts'
import { parseDecimal } from './decimal.ts'
import { differenceQualifier, oppositeQualifier, sumQualifier } from './qualifier.ts'

/** Which period a formula means: this one, so many months earlier (-1), or all of the year up to this one. */
export type When = number | 'ytd'

/** A formula, taken apart. */
export type Formula =
  | { is: 'number'; value: Fraction }
  | { is: 'figure'; code: string; when: When }
  | { is: 'negative'; of: Formula }
  | { is: '+' | '-' | '*' | '/'; left: Formula; right: Formula }

/** What a formula finds under a code; undefined where there is no such figure. */
export type Look = (code: string, when: When) => Worked | undefined

const token = /\s*(?:(\d+(?:\.\d+)?)|([A-Z][A-Z0-9_.]*)(?:\[(-\d{1,2}|ytd)\])?|([-+*/()]))/y
const lengthMax = 500

type Token = {
  number?: string | undefined
  code?: string | undefined
  when?: string | undefined
  sign?: string | undefined
}

/**
 * Reads a formula such as `100 * CR.SOC.SOLVED / CR.SOC.OCCURRED`: numbers, codes, + - * /, brackets; `CODE[-1]` is the
 * month before, `CODE[ytd]` the year to date. Undefined where it is none.
 */
export function parseFormula(text: string): Formula | undefined {
  const tokens = tokensOf(text)
  if (tokens === undefined) return undefined
  let at = 0
  const isNext = (...signs: string[]): boolean => signs.includes(tokens[at]?.sign ?? ' ')

  const sum = (): Formula | undefined => {
    let left = product()
    while (left !== undefined && isNext('+', '-')) {
      const is = tokens[at++]?.sign === '+' ? ('+' as const) : ('-' as const)
      const right = product()
      left = right && { is, left, right }
    }
    return left
  }
  const product = (): Formula | undefined => {
    let left = single()
    while (left !== undefined && isNext('*', '/')) {
      const is = tokens[at++]?.sign === '*' ? ('*' as const) : ('/' as const)
      const right = single()
      left = right && { is, left, right }
    }
    return left
  }
  const single = (): Formula | undefined => {
    const { number, code, when, sign } = tokens[at++] ?? {}
    if (number !== undefined) return numberOf(number)
    if (code !== undefined) return { is: 'figure', code, when: when === 'ytd' ? 'ytd' : Number(when ?? 0) }
    if (sign === '-') {
      const of = single()
      return of && { is: 'negative', of }
    }
    if (sign !== '(') return undefined
    const inside = sum()
    return tokens[at++]?.sign === ')' ? inside : undefined
  }

  const formula = sum()
  return at === tokens.length ? formula : undefined
}

function numberOf(text: string): Formula | undefined {
  const value = parseDecimal(text)
  return value && { is: 'number', value: fractionOf(value) }
}

function tokensOf(text: string): Token[] | undefined {
  const wanted = text.trim()
  if (wanted === '' || wanted.length > lengthMax) return undefined
  const tokens: Token[] = []
  token.lastIndex = 0
  while (token.lastIndex < wanted.length) {
    const found = token.exec(wanted)
    if (found === null) return undefined
    const [, number, code, when, sign] = found
    tokens.push({ number, code, when, sign })
  }
  return tokens
}

/** The codes that a formula needs, each once. */
export function codesIn(formula: Formula): string[] {
  if (formula.is === 'number') return []
  if (formula.is === 'figure') return [formula.code]
  if (formula.is === 'negative') return codesIn(formula.of)
  return [...new Set([...codesIn(formula.left), ...codesIn(formula.right)])]
}

/** The figures that a formula needs, with their periods. */
export function figuresIn(formula: Formula): { code: string; when: When }[] {
  if (formula.is === 'number') return []
  if (formula.is === 'figure') return [{ code: formula.code, when: formula.when }]
  if (formula.is === 'negative') return figuresIn(formula.of)
  return [...figuresIn(formula.left), ...figuresIn(formula.right)]
}

/** What a formula comes to, exactly; undefined where a figure is missing or something is divided by zero. */
export function evaluate(formula: Formula, look: Look): Worked | undefined {
  if (formula.is === 'number') return { value: formula.value, qualifier: 'equal' }
  if (formula.is === 'figure') return look(formula.code, formula.when)
  if (formula.is === 'negative') {
    const of = evaluate(formula.of, look)
    return of && { value: minus(zero, of.value), qualifier: oppositeQualifier(of.qualifier) }
  }
  const [left, right] = [evaluate(formula.left, look), evaluate(formula.right, look)]
  if (left === undefined || right === undefined) return undefined
  if (formula.is === '/') {
    const value = dividedBy(left.value, right.value)
    return value && { value, qualifier: differenceQualifier(left.qualifier, right.qualifier) }
  }
  const isMinus = formula.is === '-'
  const qualify = isMinus ? differenceQualifier : sumQualifier
  const work = isMinus ? minus : formula.is === '+' ? plus : times
  return { value: work(left.value, right.value), qualifier: qualify(left.qualifier, right.qualifier) }
}

const zero: Fraction = { over: 0n, under: 1n }

/**
 * What a formula adds or subtracts must be of one kind: `addableOf` names it for each code. Answers the first two that do
 * not go together, such as mass and tablets; undefined where all is well. Products and quotients may be of anything.
 */
export function findMixture(formula: Formula, addableOf: (code: string) => string): [string, string] | undefined {
  if (formula.is === 'number' || formula.is === 'figure') return undefined
  if (formula.is === 'negative') return findMixture(formula.of, addableOf)
  const inside = findMixture(formula.left, addableOf) ?? findMixture(formula.right, addableOf)
  if (inside !== undefined || formula.is === '*' || formula.is === '/') return inside
  const [left, right] = [kindOf(formula.left, addableOf), kindOf(formula.right, addableOf)]
  return left === undefined || right === undefined || left === right ? undefined : [left, right]
}

/** What a part of a formula is an amount of; undefined for what is worked out of several, or a number. */
function kindOf(formula: Formula, addableOf: (code: string) => string): string | undefined {
  if (formula.is === 'figure') return addableOf(formula.code)
  if (formula.is === 'negative') return kindOf(formula.of, addableOf)
  if (formula.is === '+' || formula.is === '-')
    return kindOf(formula.left, addableOf) ?? kindOf(formula.right, addableOf)
  return undefined
}

/**
 * Indicators in an order in which each comes after those that it needs, or the codes of a circle: `A` needs `B` needs
 * `A`. Codes that are not among them are elements.
 */
export function orderFormulas(formulas: ReadonlyMap<string, Formula>): { order: string[] } | { cycle: string[] } {
  const order: string[] = []
  const done = new Set<string>()
  const visit = (code: string, path: readonly string[]): string[] | undefined => {
    const formula = formulas.get(code)
    if (formula === undefined || done.has(code)) return undefined
    if (path.includes(code)) return [...path.slice(path.indexOf(code)), code]
    for (const needed of codesIn(formula)) {
      const cycle = visit(needed, [...path, code])
      if (cycle !== undefined) return cycle
    }
    done.add(code)
    order.push(code)
    return undefined
  }
  for (const code of formulas.keys()) {
    const cycle = visit(code, [])
    if (cycle !== undefined) return { cycle }
  }
  return { order }
}
