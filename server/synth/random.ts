/** FNV-1a over UTF-16 code units: spreads a text over 32 bits, differently for each start value. */
function hash(text: string, start: number): number {
  let state = start
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x0100_0193)
  state = Math.imul(state ^ (state >>> 16), 0x85eb_ca6b)
  state = Math.imul(state ^ (state >>> 13), 0xc2b2_ae35)
  return (state ^ (state >>> 16)) >>> 0
}

/**
 * Chance that can be repeated: xoshiro128**, started from a text. It computes with 32-bit integers alone, so the same
 * text gives the same numbers on every machine. Nothing secret may depend on it.
 */
export class Random {
  #a: number
  #b: number
  #c: number
  #d: number

  /** Two different texts give two sequences that have nothing to do with each other. */
  constructor(seed: string) {
    this.#a = hash(seed, 0x811c_9dc5)
    this.#b = hash(seed, 0x9e37_79b9)
    this.#c = hash(seed, 0x7f4a_7c15)
    // All four zero would stay zero for ever.
    this.#d = hash(seed, 0x2545_f491) | 1
    for (let round = 0; round < 4; round += 1) this.#next()
  }

  #next(): number {
    const scrambled = Math.imul(this.#b, 5)
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0
    const shifted = this.#b << 9
    this.#c ^= this.#a
    this.#d ^= this.#b
    this.#b ^= this.#c
    this.#a ^= this.#d
    this.#c ^= shifted
    this.#d = (this.#d << 11) | (this.#d >>> 21)
    return result
  }

  /** A number from 0 up to but not including 1. */
  unit(): number {
    return this.#next() / 0x1_0000_0000
  }

  /** A whole number from 0 up to but not including `limit`. */
  below(limit: number): number {
    return Math.floor(this.unit() * limit)
  }

  /** A whole number from `min` to `max`, both included. */
  between(min: number, max: number): number {
    return min + this.below(max - min + 1)
  }

  /** Whether something of this probability happens. */
  chance(probability: number): boolean {
    return this.unit() < probability
  }

  /** One of the things, all alike likely. Give it at least one. */
  pick<Thing>(things: readonly Thing[]): Thing {
    const thing = things[this.below(things.length)]
    if (thing === undefined) throw new RangeError('There is nothing to pick from')
    return thing
  }

  /** A number around the middle of `min` to `max`, where those in the middle are likelier than those at the ends. */
  around(min: number, max: number): number {
    return min + ((max - min) * (this.unit() + this.unit())) / 2
  }
}

/** Things with weights: the one that is drawn is this one with its share of the sum of all weights. */
export class Weighted<Thing> {
  readonly #things: Thing[] = []
  readonly #sums: Float64Array
  readonly #sum: number

  /** Things of weight 0 are never drawn. Throws where no thing has a weight. */
  constructor(entries: Iterable<readonly [Thing, number]>) {
    const sums: number[] = []
    let sum = 0
    for (const [thing, weight] of entries) {
      if (weight <= 0) continue
      sum += weight
      this.#things.push(thing)
      sums.push(sum)
    }
    if (sum === 0) throw new RangeError('There is nothing to draw from')
    this.#sums = Float64Array.from(sums)
    this.#sum = sum
  }

  /** Reads `Văn 60, Đức 6`: things that are texts, each with its weight after the last space. */
  static of(list: string): Weighted<string> {
    return new Weighted(
      list
        .trim()
        .split(/\s*,\s*/)
        .map((entry): [string, number] => {
          const space = entry.lastIndexOf(' ')
          return [entry.slice(0, space), Number(entry.slice(space + 1))]
        }),
    )
  }

  /** One of the things, by weight. */
  draw(random: Random): Thing {
    const target = random.unit() * this.#sum
    let low = 0
    let high = this.#sums.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#sums[middle] ?? 0) > target) high = middle
      else low = middle + 1
    }
    const thing = this.#things[low]
    if (thing === undefined) throw new RangeError('There is nothing to draw from')
    return thing
  }
}
