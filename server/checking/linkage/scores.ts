import type { LinkageModel } from './model.ts'
import type { Patterns } from './patterns.ts'
import { placePatterns, tabulate, weighPatterns, type WeightTables, type Weighing } from './weights.ts'

/** How probable it is that records are the same person, by their pattern. */
export class PatternScores {
  readonly #weighing: Weighing
  readonly #tables: WeightTables
  /** Comparisons whose signs, those of "different", together rule a link out. */
  readonly #never: readonly (readonly { at: number; sign: number }[])[]

  constructor(model: LinkageModel, weighing: Weighing) {
    this.#weighing = weighing
    this.#tables = tabulate(weighing)
    this.#never = model.never.map((columns) =>
      columns.map((column) => {
        const at = model.comparisons.findIndex((one) => one.column === column)
        // The last sign of all is "different".
        return { at, sign: (weighing.agreements[at]?.signCount ?? 0) - 1 }
      }),
    )
  }

  /** The probability of each pattern. */
  scoreAll(patterns: Patterns, places = placePatterns(this.#weighing, patterns)): Float64Array {
    const { count, width, signs } = patterns
    const [scores = new Float64Array(count)] = weighPatterns(this.#tables, places, patterns)
    for (let pattern = 0; pattern < count; pattern += 1)
      if (this.isRuledOut(signs, pattern * width)) scores[pattern] = 0
    return scores
  }

  /** The probability of one pair, by its signs. */
  scoreOne(signs: Uint8Array): number {
    return this.probabilitiesOf(signs)[0] ?? 0
  }

  /** The probability of each class for one pair, by its signs; of a pair that is ruled out, 0 for the same person. */
  probabilitiesOf(signs: Uint8Array): Float64Array {
    const pattern = { count: 1, width: signs.length, signs, pairs: Float64Array.of(1) }
    const weights = weighPatterns(this.#tables, placePatterns(this.#weighing, pattern), pattern)
    const probabilities = Float64Array.from(weights, ([own = 0]) => own)
    if (this.isRuledOut(signs)) probabilities[0] = 0
    return probabilities
  }

  /** Whether the model rules out that a pair is the same person, by its signs. */
  isRuledOut(signs: Uint8Array, from = 0): boolean {
    for (const signsThatRuleOut of this.#never)
      if (signsThatRuleOut.every(({ at, sign }) => signs[from + at] === sign)) return true
    return false
  }
}
