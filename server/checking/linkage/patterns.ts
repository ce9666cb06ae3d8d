import { Refusal } from '../../refusal.ts'
import type { Agreement, PairBlock, Signs } from './agreement.ts'
import { CodeTable } from './code-table.ts'
import type { ComparedPairs } from './pairs.ts'

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
type Place = { isHigh: boolean; shift: number; bits: number }

/** Packs the signs into two words of 32 bits; a model whose signs need more is refused. */
function placeSigns(comparisons: readonly Signs[]): Place[] {
  let [low, high] = [0, 0]
  const places = comparisons.map(({ signCount }) => {
    const bits = Math.ceil(Math.log2(signCount))
    const isHigh = low + bits > 32
    const place = { isHigh, shift: isHigh ? high : low, bits }
    if (isHigh) high += bits
    else low += bits
    return place
  })
  if (high > 32) throw new Refusal('The model compares too much: use fewer comparisons, levels or frequencies.')
  return places
}

/** Compares pairs into words of signs. */
export class SignWords {
  readonly #agreements: readonly Agreement[]
  readonly #places: readonly Place[]

  constructor(agreements: readonly Agreement[]) {
    this.#agreements = agreements
    this.#places = placeSigns(agreements)
  }

  /** Writes the two words of each pair; both arrays have to be empty. */
  write(pairs: PairBlock, low: Uint32Array, high: Uint32Array): void {
    for (const [at, { isHigh, shift }] of this.#places.entries())
      this.#agreements[at]?.addSigns(pairs, isHigh ? high : low, shift)
  }
}

/** Numbers patterns as pairs come, and counts them. */
export class PatternTable {
  readonly #places: readonly Place[]
  readonly #table = new CodeTable(16_384)
  #pairs = new Float64Array(16_384)

  constructor(comparisons: readonly Signs[]) {
    this.#places = placeSigns(comparisons)
  }

  /** Counts pairs and gives the numbers of their patterns. */
  add({ low, high }: ComparedPairs): Uint32Array {
    const numbers = new Uint32Array(low.length)
    for (let at = 0; at < low.length; at += 1) {
      const pattern = this.#table.codeOf(low[at] ?? 0, high[at] ?? 0)
      if (pattern === this.#pairs.length) this.#grow()
      this.#pairs[pattern] = (this.#pairs[pattern] ?? 0) + 1
      numbers[at] = pattern
    }
    return numbers
  }

  /** What was counted so far. */
  patterns(): Patterns {
    const count = this.#table.size
    const width = this.#places.length
    const signs = new Uint8Array(count * width)
    for (const [at, { isHigh, shift, bits }] of this.#places.entries()) {
      const words = isHigh ? this.#table.highs : this.#table.lows
      unpackSigns(words, { shift, bits }, { signs, at, width })
    }
    return { count, width, signs, pairs: this.#pairs.slice(0, count) }
  }

  #grow(): void {
    const pairs = new Float64Array(this.#pairs.length * 2)
    pairs.set(this.#pairs)
    this.#pairs = pairs
  }
}

/** Writes the signs of a comparison, which stand so in the words of patterns; `width` signs a pattern. */
function unpackSigns(
  words: Uint32Array,
  { shift, bits }: Pick<Place, 'shift' | 'bits'>,
  { signs, at, width }: { signs: Uint8Array; at: number; width: number },
): void {
  const mask = 2 ** bits - 1
  for (let pattern = 0, cell = at; pattern < words.length; pattern += 1, cell += width)
    signs[cell] = ((words[pattern] ?? 0) >>> shift) & mask
}
