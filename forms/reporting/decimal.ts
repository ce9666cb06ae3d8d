/** A decimal number without loss: `mantissa` divided by ten to the power of `scale`. 130.5 is 1305 with scale 1. */
export type Decimal = { readonly mantissa: bigint; readonly scale: number }

const written = /^(-?)(\d+)(?:\.(\d+))?$/

/** Ten to a power that is not negative. */
export const tenTo = (power: number): bigint => 10n ** BigInt(power)

/** A whole number as a decimal. */
export const whole = (value: bigint | number): Decimal => ({ mantissa: BigInt(value), scale: 0 })

/** Reads `-12.50`: digits with at most one point, as files and the interface write it. Undefined for anything else. */
export function parseDecimal(text: string): Decimal | undefined {
  const [, sign = '', digits = '', rest = ''] = written.exec(text.trim()) ?? []
  if (digits === '') return undefined
  const size = BigInt(digits + rest)
  return shorten({ mantissa: sign === '-' ? -size : size, scale: rest.length })
}

/** The text that `parseDecimal` reads, without superfluous zeros. */
export function decimalText(value: Decimal): string {
  const { mantissa, scale } = shorten(value)
  const digits = (mantissa < 0n ? -mantissa : mantissa).toString().padStart(scale + 1, '0')
  const sign = mantissa < 0n ? '-' : ''
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

/** The mantissa of the same number at another scale; undefined where digits would be lost. */
export function mantissaAt({ mantissa, scale }: Decimal, wanted: number): bigint | undefined {
  if (wanted >= scale) return mantissa * tenTo(wanted - scale)
  const lost = tenTo(scale - wanted)
  return mantissa % lost === 0n ? mantissa / lost : undefined
}

/** The sum, exactly. */
export function addDecimals(one: Decimal, other: Decimal): Decimal {
  const scale = Math.max(one.scale, other.scale)
  return {
    mantissa: one.mantissa * tenTo(scale - one.scale) + other.mantissa * tenTo(scale - other.scale),
    scale,
  }
}

/** The product, exactly. */
export function multiplyDecimals(one: Decimal, other: Decimal): Decimal {
  return { mantissa: one.mantissa * other.mantissa, scale: one.scale + other.scale }
}

function shorten(value: Decimal): Decimal {
  let { mantissa, scale } = value
  while (scale > 0 && mantissa % 10n === 0n) {
    mantissa /= 10n
    scale -= 1
  }
  return { mantissa, scale }
}
