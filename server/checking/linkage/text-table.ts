// oxlint-disable complexity -- each read of a typed array counts as a branch here.

const perSlot = 4

/**
 * Numbers texts by their hash of 64 bits, from 0, in the order in which they come, and keeps a value for each. What is known
 * of a text stands together, so that finding it is one access to memory.
 */
export class TextTable {
  /** By slot: the hash, low and high; the code of the text, from 1; its value. */
  #slots = new Int32Array(8192 * perSlot)
  #mask = 8191
  /** How many texts there are. */
  size = 0

  /** Where the text with this hash stands, or the free place for it. Words are signed. */
  placeOf(low: number, high: number): number {
    const slots = this.#slots
    const mixed = Math.imul(low ^ (high >>> 15) ^ (high << 17), 0x9e3779b1)
    let slot = (mixed ^ (mixed >>> 15)) & this.#mask
    for (;;) {
      const place = slot * perSlot
      const isFree = slots[place + 2] === 0
      if (isFree || (slots[place] === low && slots[place + 1] === high)) return place
      slot = (slot + 1) & this.#mask
    }
  }

  /** The code of the text that stands there, from 0; -1 where none does. */
  codeAt(place: number): number {
    return (this.#slots[place + 2] ?? 0) - 1
  }

  /** The value of the text that stands there. */
  valueAt(place: number): number {
    return this.#slots[place + 3] ?? 0
  }

  /** Puts a text into its free place, and gives its code. Places change. */
  add(place: number, { low, high, value }: { low: number; high: number; value: number }): number {
    const slots = this.#slots
    slots[place] = low
    slots[place + 1] = high
    slots[place + 2] = this.size + 1
    slots[place + 3] = value
    this.size += 1
    if (this.size * 2 > this.#mask) this.#grow()
    return this.size - 1
  }

  #grow(): void {
    const old = this.#slots
    this.#slots = new Int32Array(old.length * 2)
    this.#mask = this.#mask * 2 + 1
    for (let from = 0; from < old.length; from += perSlot) if (old[from + 2] !== 0) this.#move(old, from)
  }

  #move(old: Int32Array, from: number): void {
    const place = this.placeOf(old[from] ?? 0, old[from + 1] ?? 0)
    for (let at = 0; at < perSlot; at += 1) this.#slots[place + at] = old[from + at] ?? 0
  }
}
