import type { Text } from '../language.ts'

/**
 * What a figure says about the true number: it is equal, at least, at most, or about that. "More than 130 kg" is at
 * least; "nearly 300" is about.
 */
export const qualifiers = ['equal', 'at-least', 'at-most', 'about'] as const
export type Qualifier = (typeof qualifiers)[number]

/** How a qualifier is told before its number. */
export const qualifierWords: Record<Qualifier, Text> = {
  equal: { vi: '', en: '' },
  'at-least': { vi: 'hơn', en: 'more than' },
  'at-most': { vi: 'không quá', en: 'at most' },
  about: { vi: 'khoảng', en: 'about' },
}

/**
 * A qualifier as two bits: the true number may be greater, the true number may be less. The qualifier of a sum is then
 * the bits of all its parts together, here as in the database (`bit_or`).
 */
export const qualifierBits = (qualifier: Qualifier): number => qualifiers.indexOf(qualifier)

/** The qualifier that two bits mean. */
export function qualifierOfBits(bits: number): Qualifier {
  return qualifiers[bits & 3] ?? 'about'
}

/** The qualifier of a sum: equal changes nothing, at least with at most is about, and about stays about. */
export function sumQualifier(...parts: readonly Qualifier[]): Qualifier {
  return qualifierOfBits(parts.reduce((bits, part) => bits | qualifierBits(part), 0))
}

/** The qualifier of the negative, and of the reciprocal: at least becomes at most. */
export function oppositeQualifier(qualifier: Qualifier): Qualifier {
  if (qualifier === 'at-least') return 'at-most'
  return qualifier === 'at-most' ? 'at-least' : qualifier
}

/** The qualifier of a difference or a quotient of two figures. */
export function differenceQualifier(first: Qualifier, second: Qualifier): Qualifier {
  return sumQualifier(first, oppositeQualifier(second))
}
