import { Refusal } from '../../refusal.ts'
import type { Agreement } from './agreement.ts'
import { CodeTable } from './code-table.ts'

/** The distinct patterns of agreement: a sign for each comparison, and how many pairs have it. */
export type Patterns = {
  count: number
  /** Signs of a pattern: as many as there are comparisons. */
  width: number
  signs: Uint8Array
  /** By pattern: how many pairs. */
  pairs: Float64Array
}

/** Where the sign of a comparison stands in the two words of a pattern. */
type Place = { compare: Agreement['compare']; isHigh: boolean; shift: number; bits: number }

/**
 * Numbers patterns as pairs come. Signs are packed into two words of 32 bits; a model whose signs need more is refused.
 */
export class PatternTable {
  readonly #places: Place[] = []
  readonly #table = new CodeTable(16_384)
  #pairs = new Float64Array(16_384)

  constructor(agreements: readonly Agreement[]) {
    let [low, high] = [0, 0]
    for (const { signCount, compare } of agreements) {
      const bits = Math.ceil(Math.log2(signCount))
      const isHigh = low + bits > 32
      this.#places.push({ compare, isHigh, shift: isHigh ? high : low, bits })
      if (isHigh) high += bits
      else low += bits
    }
    if (high > 32) throw new Refusal('The model compares too much: use fewer comparisons, levels or frequencies.')
  }

  /** The number of the pattern of two records, each by its first cell; the pair is counted. */
  add(one: number, other: number): number {
    let low = 0
    let high = 0
    const places = this.#places
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at]
      if (place === undefined) continue
      const sign = place.compare(one, other) << place.shift
      if (place.isHigh) high |= sign
      else low |= sign
    }
    const pattern = this.#table.codeOf(low >>> 0, high >>> 0)
    if (pattern === this.#pairs.length) this.#grow()
    this.#pairs[pattern] = (this.#pairs[pattern] ?? 0) + 1
    return pattern
  }

  /** What was counted so far. */
  patterns(): Patterns {
    const [count, width] = [this.#table.size, this.#places.length]
    const signs = new Uint8Array(count * width)
    for (const [at, { isHigh, shift, bits }] of this.#places.entries())
      for (let pattern = 0; pattern < count; pattern += 1) {
        const word = isHigh ? this.#table.highOf(pattern) : this.#table.lowOf(pattern)
        signs[pattern * width + at] = (word >>> shift) & (2 ** bits - 1)
      }
    return { count, width, signs, pairs: this.#pairs.slice(0, count) }
  }

  #grow(): void {
    const pairs = new Float64Array(this.#pairs.length * 2)
    pairs.set(this.#pairs)
    this.#pairs = pairs
  }
}
