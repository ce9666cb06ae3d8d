import { placePatterns, tabulate, type Weighing } from './weights.ts'

/**
 * What a probability is made of, in bits (a bit doubles the odds). `prior`, the weights and `household` add up to the
 * logarithm of the odds, base 2, that both records are the same person.
 */
export type Waterfall = {
  /** Before anything is compared. */
  prior: number
  /** By comparison: its level (`missing`, `exact`, …) and how far it speaks for the same person against unrelated people. */
  weights: { field: string; level: string; weight: number }[]
  /** What is taken away since people of one household agree so, too. */
  household: number
}

/** The weights of a pattern of signs. */
export function listWeights(weighing: Weighing, signs: Uint8Array): Waterfall {
  const { agreements, classes } = weighing
  const tables = tabulate(weighing)
  const places = placePatterns(weighing, { count: 1, width: signs.length, signs, pairs: Float64Array.of(1) })
  const logOf = (one: number, at: number): number => tables.logs[one]?.[places[one]?.[at] ?? 0] ?? 0
  const unrelated = classes.length - 1
  const weights = agreements.map(({ column, levels, levelOf }, at) => {
    const level = levelOf[signs[at] ?? 0] ?? 0
    const weight = (logOf(0, at) - logOf(unrelated, at)) / Math.LN2
    return { field: column, level: level === 0 ? 'missing' : (levels[level - 1] ?? ''), weight }
  })
  const totals = classes.map((_class, one) => {
    return (tables.shares[one] ?? 0) + agreements.reduce((sum, _signs, at) => sum + logOf(one, at), 0)
  })
  const prior = ((tables.shares[0] ?? 0) - (tables.shares[unrelated] ?? 0)) / Math.LN2
  const others = totals.slice(1)
  const greatest = Math.max(...others)
  const allOthers = greatest + Math.log(others.reduce((sum, one) => sum + Math.exp(one - greatest), 0))
  return { prior, weights, household: ((totals[unrelated] ?? 0) - allOthers) / Math.LN2 }
}
