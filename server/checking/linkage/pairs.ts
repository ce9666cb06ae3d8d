/** Takes the pairs that are found: records by number, the one that comes earlier in the file first. */
export type PairSink = { add: (one: number, other: number) => void }

/** Pairs of records with the number of their pattern, in arrays that grow. */
export class PairList implements PairSink {
  readonly #patternOf: (one: number, other: number) => number
  size = 0
  one = new Uint32Array(65_536)
  other = new Uint32Array(65_536)
  pattern = new Uint32Array(65_536)

  /** `patternOf` is asked once for each pair. */
  constructor(patternOf: (one: number, other: number) => number) {
    this.#patternOf = patternOf
  }

  add(one: number, other: number): void {
    if (this.size === this.one.length) this.#grow()
    this.one[this.size] = one
    this.other[this.size] = other
    this.pattern[this.size] = this.#patternOf(one, other)
    this.size += 1
  }

  #grow(): void {
    this.one = longer(this.one)
    this.other = longer(this.other)
    this.pattern = longer(this.pattern)
  }
}

function longer(short: Uint32Array): Uint32Array<ArrayBuffer> {
  const long = new Uint32Array(Math.ceil(short.length * 1.6))
  long.set(short)
  return long
}
