import { tenTo, type Decimal } from './decimal.ts'

/** An exact fraction; the denominator is positive. Rates and formulas are fractions until they are shown. */
export type Fraction = { readonly over: bigint; readonly under: bigint }

/** `over` divided by `under`, which must not be zero. */
export function fraction(over: bigint, under: bigint): Fraction {
  if (under === 0n) throw new RangeError('Nothing can be divided by zero')
  return under < 0n ? { over: -over, under: -under } : { over, under }
}

/** A decimal as a fraction. */
export const fractionOf = ({ mantissa, scale }: Decimal): Fraction => fraction(mantissa, tenTo(scale))

/** The sum. */
export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under + b.over * a.under, a.under * b.under)

/** The difference. */
export const minus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under - b.over * a.under, a.under * b.under)

/** The product. */
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.over, a.under * b.under)

/** The quotient; undefined where the divisor is zero. */
export const dividedBy = (a: Fraction, b: Fraction): Fraction | undefined =>
  b.over === 0n ? undefined : fraction(a.over * b.under, a.under * b.over)

/** Negative, zero or positive, as `a` is less than, equal to or greater than `b`. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The nearest decimal with so many places; what lies half way goes away from zero. Only for showing. */
export function rounded({ over, under }: Fraction, places: number): Decimal {
  const size = (over < 0n ? -over : over) * tenTo(places)
  const nearest = (size * 2n + under) / (under * 2n)
  return { mantissa: over < 0n ? -nearest : nearest, scale: places }
}
