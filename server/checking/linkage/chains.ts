// oxlint-disable complexity -- each read of a typed array counts as a branch here.

/** So many records stand in one part on average: small enough for the memory that is nearest to the processor. */
const partRecords = 1024

/** The kept records of one number may stand in one part: those from `start` to before `end`. */
type Part = { start: number; end: number }

/**
 * Finds records of one number. Most records are alone: they are forgotten first, and what follows only sees those that are
 * kept. These are laid out in parts by the leading bits of their numbers, each part is searched through a table that is
 * small and near, and records of one number are chained in their order.
 */
export class Chains {
  readonly #count: number
  /** Two bits for each of sixteen times as many numbers as there are records: met once, met again. */
  readonly #met: Uint32Array
  readonly #metShift: number
  /** The kept records, in their order. What follows speaks of their places here. */
  readonly #kept: Uint32Array
  #keptCount = 0
  /** The places of the kept records, part by part, and their numbers. */
  readonly #order: Uint32Array
  readonly #ordered: Uint32Array
  /** By place: the next of its chain, 0 for none: nothing comes before place 0. */
  readonly #next: Uint32Array

  constructor(count: number) {
    this.#count = count
    const bits = Math.max(10, Math.min(31, Math.ceil(Math.log2(count * 16))))
    this.#met = new Uint32Array(2 ** (bits - 4))
    this.#metShift = 32 - bits
    this.#kept = new Uint32Array(count)
    this.#order = new Uint32Array(count)
    this.#ordered = new Uint32Array(count)
    this.#next = new Uint32Array(count)
  }

  /** Chains records by their numbers; 0 belongs to no chain. The numbers are gone afterwards. */
  join(numbers: Uint32Array): void {
    this.#meet(numbers)
    this.#keepMet(numbers)
    const ends = this.#layOut(numbers.subarray(0, this.#keptCount))
    this.#next.fill(0, 0, this.#keptCount)
    let largest = 0
    let start = 0
    for (const end of ends) {
      largest = Math.max(largest, end - start)
      start = end
    }
    const lasts = new Uint32Array(2 ** Math.ceil(Math.log2(2 * largest + 2)))
    start = 0
    for (const end of ends) {
      this.#joinPart({ start, end }, lasts)
      start = end
    }
  }

  /** Notes which numbers are met, and which are met again. */
  #meet(numbers: Uint32Array): void {
    const met = this.#met
    const shift = this.#metShift
    met.fill(0)
    for (let record = 0; record < this.#count; record += 1) {
      const number = numbers[record] ?? 0
      if (number === 0) continue
      const place = number >>> shift
      const word = met[place >>> 4] ?? 0
      const once = 1 << ((place & 15) * 2)
      met[place >>> 4] = word | (once << ((word >>> ((place & 15) * 2)) & 1))
    }
  }

  /** Keeps the records whose number was met again, and a few whose bits somebody else has; moves their numbers together. */
  #keepMet(numbers: Uint32Array): void {
    const met = this.#met
    const shift = this.#metShift
    const kept = this.#kept
    let size = 0
    for (let record = 0; record < this.#count; record += 1) {
      const number = numbers[record] ?? 0
      const place = number >>> shift
      // Written in any case, and written over unless it is kept: there is nothing for the processor to guess.
      kept[size] = record
      numbers[size] = number
      size += number === 0 ? 0 : ((met[place >>> 4] ?? 0) >>> ((place & 15) * 2 + 1)) & 1
    }
    this.#keptCount = size
  }

  /** Puts the kept records in parts, in their order within each; gives where each part ends. */
  #layOut(numbers: Uint32Array): Uint32Array {
    const order = this.#order
    const ordered = this.#ordered
    const bits = Math.max(1, Math.min(13, Math.ceil(Math.log2(Math.max(2, numbers.length / partRecords)))))
    const shift = 32 - bits
    const places = new Uint32Array(2 ** bits)
    for (let at = 0; at < numbers.length; at += 1) {
      const part = (numbers[at] ?? 0) >>> shift
      places[part] = (places[part] ?? 0) + 1
    }
    let sum = 0
    for (const [part, some] of places.entries()) {
      places[part] = sum
      sum += some
    }
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at] ?? 0
      const place = places[number >>> shift] ?? 0
      places[number >>> shift] = place + 1
      order[place] = at
      ordered[place] = number
    }
    return places
  }

  #joinPart({ start, end }: Part, lasts: Uint32Array): void {
    const order = this.#order
    const ordered = this.#ordered
    const next = this.#next
    // A table for this part only: as many slots as it needs of the largest.
    const mask = 2 ** Math.ceil(Math.log2(2 * (end - start) + 2)) - 1
    lasts.fill(0, 0, mask + 1)
    for (let at = start; at < end; at += 1) {
      const number = ordered[at] ?? 0
      let slot = number & mask
      let last = lasts[slot] ?? 0
      while (last !== 0 && ordered[last - 1] !== number) {
        slot = (slot + 1) & mask
        last = lasts[slot] ?? 0
      }
      if (last !== 0) next[order[last - 1] ?? 0] = order[at] ?? 0
      lasts[slot] = at + 1
    }
  }

  /** Gives every chain of two records or more, in the order of their first; the array is used again for the next. */
  walk(take: (size: number, members: Uint32Array) => void): void {
    const kept = this.#kept
    const next = this.#next
    let members = new Uint32Array(1024)
    for (let first = 0; first < this.#keptCount; first += 1) {
      if (next[first] === 0) continue
      let size = 0
      for (let place = first, isLast = false; !isLast;) {
        if (size === members.length) {
          const longer = new Uint32Array(size * 2)
          longer.set(members)
          members = longer
        }
        members[size] = kept[place] ?? 0
        size += 1
        const following = next[place] ?? 0
        next[place] = 0
        isLast = following === 0
        place = following
      }
      take(size, members)
    }
  }
}
