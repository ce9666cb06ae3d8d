import { addDecimals, whole, type Decimal } from './decimal.ts'
import type { Element } from './element.ts'
import {
  compareFractions,
  dividedBy,
  fraction,
  fractionOf,
  minus,
  plus,
  rounded,
  times,
  type Fraction,
} from './fraction.ts'
import { differenceQualifier, sumQualifier, type Qualifier } from './qualifier.ts'

/** A figure: a number in the base unit of its element, and what it says about the true one. */
export type Figure = { amount: Decimal; qualifier: Qualifier }

/** A figure that was worked out: exact, to be rounded only when it is shown. */
export type Worked = { value: Fraction; qualifier: Qualifier }

/** The figure as a number that can be worked with. */
export const workedOf = ({ amount, qualifier }: Figure): Worked => ({ value: fractionOf(amount), qualifier })

/** The sum of figures of one element, with what can be said about it. Of none it is zero. */
export function sumFigures(figures: readonly Figure[]): Figure {
  return {
    amount: figures.reduce((sum, { amount }) => addDecimals(sum, amount), whole(0)),
    qualifier: sumQualifier(...figures.map(({ qualifier }) => qualifier)),
  }
}

/**
 * The figures of one element over the months of a span, in their order, as one; undefined where they do not become one.
 * A stock is what it was in the last month, and missing where that is missing, never the one before.
 */
export function overMonths(
  { overTime }: Pick<Element, 'overTime'>,
  months: readonly (Figure | undefined)[],
): Worked | undefined {
  if (overTime === 'none') return months.length === 1 ? months.map((one) => one && workedOf(one))[0] : undefined
  if (overTime === 'last' || overTime === 'first') {
    const chosen = months.at(overTime === 'last' ? -1 : 0)
    return chosen && workedOf(chosen)
  }
  const known = months.flatMap((one) => (one === undefined ? [] : [workedOf(one)]))
  const [start, ...rest] = known
  if (start === undefined) return undefined
  const qualifier = sumQualifier(...known.map((one) => one.qualifier))
  if (overTime === 'min' || overTime === 'max') {
    const wanted = overTime === 'min' ? -1 : 1
    const values = known.map((one) => one.value)
    return { value: values.reduce((a, b) => (compareFractions(b, a) === wanted ? b : a)), qualifier }
  }
  const sum = rest.reduce((total, { value }) => plus(total, value), start.value)
  return { value: overTime === 'avg' ? times(sum, fraction(1n, BigInt(known.length))) : sum, qualifier }
}

/**
 * What a figure changed by: absolutely, and in per cent of the earlier one, rounded to two places, half away from zero.
 * There are no per cents of nothing.
 */
export function changeOf(
  now: Worked,
  before: Worked,
): { absolute: Worked; percent: Decimal | undefined; qualifier: Qualifier } {
  const qualifier = differenceQualifier(now.qualifier, before.qualifier)
  const difference = minus(now.value, before.value)
  const share = dividedBy(times(difference, fraction(100n, 1n)), before.value)
  return { absolute: { value: difference, qualifier }, percent: share && rounded(share, 2), qualifier }
}

/** How many hundredths one figure is of another, exactly; undefined where there is nothing to be a part of. */
export function percentOf(part: Worked, all: Worked): Worked | undefined {
  const share = dividedBy(times(part.value, fraction(100n, 1n)), all.value)
  return share && { value: share, qualifier: differenceQualifier(part.qualifier, all.qualifier) }
}
