import type { Agreement, PairBlock } from './agreement.ts'
import { withRoom } from './grow.ts'
import { SignWords } from './patterns.ts'

/** Takes the pairs that are found: records by number, the one that comes earlier in the file first. */
export type PairSink = { add: (one: number, other: number) => void }

/** Pairs that were compared: their records, and the two words that hold their signs (see patterns.ts). */
export type ComparedPairs = { one: Uint32Array; other: Uint32Array; low: Uint32Array; high: Uint32Array }

/** So few that their records stay in the memory that is nearest to the processor. */
const blockPairs = 256

/** Compares pairs as they are found, some thousands at a time, into arrays that grow. */
export class PairList implements PairSink {
  readonly #words: SignWords
  readonly #width: number
  readonly #block: PairBlock = { size: 0, ones: new Uint32Array(blockPairs), others: new Uint32Array(blockPairs) }
  #pairs: ComparedPairs
  #size = 0

  /** `width`: cells of a record. `expected`: as many pairs there is room for to begin with. */
  constructor(agreements: readonly Agreement[], width: number, expected = 4096) {
    this.#words = new SignWords(agreements)
    this.#width = width
    this.#pairs = {
      one: new Uint32Array(expected),
      other: new Uint32Array(expected),
      low: new Uint32Array(expected),
      high: new Uint32Array(expected),
    }
  }

  add(one: number, other: number): void {
    const block = this.#block
    block.ones[block.size] = one * this.#width
    block.others[block.size] = other * this.#width
    block.size += 1
    if (this.#size === this.#pairs.one.length) this.#grow()
    this.#pairs.one[this.#size] = one
    this.#pairs.other[this.#size] = other
    this.#size += 1
    if (block.size === blockPairs) this.#compare()
  }

  /** All pairs, compared. */
  finish(): ComparedPairs {
    this.#compare()
    const { one, other, low, high } = this.#pairs
    const size = this.#size
    return {
      one: one.subarray(0, size),
      other: other.subarray(0, size),
      low: low.subarray(0, size),
      high: high.subarray(0, size),
    }
  }

  #compare(): void {
    const block = this.#block
    const from = this.#size - block.size
    const to = this.#size
    this.#words.write(block, this.#pairs.low.subarray(from, to), this.#pairs.high.subarray(from, to))
    block.size = 0
  }

  #grow(): void {
    const size = this.#size + 1
    const { one, other, low, high } = this.#pairs
    this.#pairs = {
      one: withRoom(one, size),
      other: withRoom(other, size),
      low: withRoom(low, size),
      high: withRoom(high, size),
    }
  }
}
