import type { LinkageModel } from './model.ts'
import type { Patterns } from './patterns.ts'
import { placePatterns, tabulate, weighPattern, type WeightTables, type Weighing } from './weights.ts'

/** How probable it is that records are the same person, by their pattern. */
export class PatternScores {
  readonly #weighing: Weighing
  readonly #tables: WeightTables
  readonly #probabilities: Float64Array
  /** Comparisons that, when all of them are at "different", rule a link out. */
  readonly #never: readonly (readonly number[])[]

  constructor(model: LinkageModel, weighing: Weighing) {
    this.#weighing = weighing
    this.#tables = tabulate(weighing)
    this.#probabilities = new Float64Array(weighing.classes.length)
    this.#never = model.never.map((columns) =>
      columns.map((column) => model.comparisons.findIndex((one) => one.column === column)),
    )
  }

  /** The probability of each pattern. */
  scoreAll(patterns: Patterns): Float64Array {
    const { count, width, signs } = patterns
    const places = placePatterns(this.#weighing, patterns)
    return Float64Array.from({ length: count }, (_none, pattern) => {
      const from = pattern * width
      if (this.isRuledOut(signs, from)) return 0
      weighPattern(this.#tables, places, { from, width }, this.#probabilities)
      return this.#probabilities[0] ?? 0
    })
  }

  /** The probability of one pair, by its signs. */
  scoreOne(signs: Uint8Array): number {
    return this.probabilitiesOf(signs)[0] ?? 0
  }

  /** The probability of each class for one pair, by its signs; of a pair that is ruled out, 0 for the same person. */
  probabilitiesOf(signs: Uint8Array): Float64Array {
    const pattern = { count: 1, width: signs.length, signs, pairs: Float64Array.of(1) }
    const probabilities = new Float64Array(this.#probabilities.length)
    weighPattern(this.#tables, placePatterns(this.#weighing, pattern), { from: 0, width: signs.length }, probabilities)
    if (this.isRuledOut(signs)) probabilities[0] = 0
    return probabilities
  }

  /** Whether the model rules out that a pair is the same person, by its signs. */
  isRuledOut(signs: Uint8Array, from = 0): boolean {
    return this.#never.some((columns) => columns.every((at) => this.#isDifferent(at, signs[from + at] ?? 0)))
  }

  #isDifferent(at: number, sign: number): boolean {
    const agreement = this.#weighing.agreements[at]
    return agreement !== undefined && sign > 0 && agreement.levelOf[sign] === agreement.levels.length
  }
}
