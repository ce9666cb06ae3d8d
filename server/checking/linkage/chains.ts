// oxlint-disable complexity -- each read of a typed array counts as a branch here.

/** So many records stand in one part on average: small enough for the memory that is nearest to the processor. */
const partRecords = 1024

/**
 * Finds records of one number. Records are laid out in parts by the leading bits of their numbers, each part is searched
 * through a table that is small and near, and records of one number are chained in their order.
 */
export class Chains {
  readonly #count: number
  readonly #order: Uint32Array
  readonly #ordered: Uint32Array
  /** By record: the next of its chain, 0 for none: nothing comes before record 0. */
  readonly #next: Uint32Array
  readonly #bits: number

  constructor(count: number) {
    this.#count = count
    this.#order = new Uint32Array(count)
    this.#ordered = new Uint32Array(count)
    this.#next = new Uint32Array(count)
    this.#bits = Math.max(1, Math.min(13, Math.ceil(Math.log2(Math.max(2, count / partRecords)))))
  }

  /** Chains records by their numbers; 0 belongs to no chain. A number that one record has becomes 0. */
  join(numbers: Uint32Array): void {
    this.#forgetLone(numbers)
    const ends = this.#layOut(numbers)
    this.#next.fill(0)
    let largest = 0
    let start = 0
    for (const end of ends) {
      largest = Math.max(largest, end - start)
      start = end
    }
    const slots = 2 ** Math.ceil(Math.log2(2 * largest + 2))
    const lasts = new Uint32Array(slots)
    start = 0
    for (const end of ends) {
      // A table for this part only: as many slots as it needs of the largest.
      const mask = 2 ** Math.ceil(Math.log2(2 * (end - start) + 2)) - 1
      lasts.fill(0, 0, mask + 1)
      this.#joinPart({ start, end }, lasts, mask)
      start = end
    }
  }

  /**
   * Forgets the numbers that no other record has, by two bits for each of sixteen times as many numbers as there are
   * records: met once, met again. Most records are alone under most keys. A few stay whose bits somebody else has.
   */
  #forgetLone(numbers: Uint32Array): void {
    const bits = Math.max(10, Math.min(31, Math.ceil(Math.log2(this.#count * 16))))
    const shift = 32 - bits
    const met = new Uint32Array(2 ** (bits - 4))
    for (let record = 0; record < this.#count; record += 1) {
      const number = numbers[record] ?? 0
      if (number === 0) continue
      const place = number >>> shift
      const word = met[place >>> 4] ?? 0
      const once = 1 << ((place & 15) * 2)
      met[place >>> 4] = (word & once) === 0 ? word | once : word | (once << 1)
    }
    for (let record = 0; record < this.#count; record += 1) {
      const place = (numbers[record] ?? 0) >>> shift
      if ((((met[place >>> 4] ?? 0) >>> ((place & 15) * 2)) & 2) === 0) numbers[record] = 0
    }
  }

  /** Puts the records in parts, in their order within each; gives where each part ends. */
  #layOut(numbers: Uint32Array): Uint32Array {
    const [order, ordered] = [this.#order, this.#ordered]
    const shift = 32 - this.#bits
    const places = new Uint32Array(2 ** this.#bits)
    for (let record = 0; record < this.#count; record += 1) {
      const number = numbers[record] ?? 0
      if (number !== 0) places[number >>> shift] = (places[number >>> shift] ?? 0) + 1
    }
    let sum = 0
    for (const [part, some] of places.entries()) {
      places[part] = sum
      sum += some
    }
    for (let record = 0; record < this.#count; record += 1) {
      const number = numbers[record] ?? 0
      if (number === 0) continue
      const place = places[number >>> shift] ?? 0
      places[number >>> shift] = place + 1
      order[place] = record
      ordered[place] = number
    }
    return places
  }

  #joinPart({ start, end }: { start: number; end: number }, lasts: Uint32Array, mask: number): void {
    const [order, ordered, next] = [this.#order, this.#ordered, this.#next]
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
    const next = this.#next
    let members = new Uint32Array(1024)
    for (let record = 0; record < this.#count; record += 1) {
      if (next[record] === 0) continue
      let size = 0
      for (let member = record, isLast = false; !isLast;) {
        if (size === members.length) {
          const longer = new Uint32Array(size * 2)
          longer.set(members)
          members = longer
        }
        members[size] = member
        size += 1
        const following = next[member] ?? 0
        next[member] = 0
        isLast = following === 0
        member = following
      }
      take(size, members)
    }
  }
}
