/**
 * Numbers things by a key of two 32-bit words, from 0, in the order in which they come. Open addressing in typed arrays:
 * millions of keys without an object for each.
 */
export class CodeTable {
  #slots: Int32Array
  #mask: number
  #low: Uint32Array
  #high: Uint32Array
  /** How many keys there are. */
  size = 0

  constructor(expected = 1024) {
    const capacity = 2 ** Math.ceil(Math.log2(Math.max(16, expected)))
    this.#slots = new Int32Array(capacity * 2)
    this.#mask = capacity * 2 - 1
    this.#low = new Uint32Array(capacity)
    this.#high = new Uint32Array(capacity)
  }

  /** The code of the key, which is given one if it is new. Words are unsigned. */
  codeOf(low: number, high: number): number {
    let slot = this.#slotOf(low, high)
    for (;;) {
      const code = (this.#slots[slot] ?? 0) - 1
      if (code < 0) break
      if (this.#low[code] === low && this.#high[code] === high) return code
      slot = (slot + 1) & this.#mask
    }
    if (this.size === this.#low.length) {
      this.#grow()
      return this.codeOf(low, high)
    }
    this.#low[this.size] = low
    this.#high[this.size] = high
    this.#slots[slot] = this.size + 1
    this.size += 1
    return this.size - 1
  }

  /** The low words of all keys, by code. */
  get lows(): Uint32Array {
    return this.#low.subarray(0, this.size)
  }

  /** The high words of all keys, by code. */
  get highs(): Uint32Array {
    return this.#high.subarray(0, this.size)
  }

  #slotOf(low: number, high: number): number {
    const mixed = Math.imul(low ^ (high >>> 15) ^ (high << 17), 0x9e3779b1)
    return (mixed ^ (mixed >>> 15)) & this.#mask
  }

  #grow(): void {
    const capacity = this.#low.length * 2
    const [low, high] = [new Uint32Array(capacity), new Uint32Array(capacity)]
    low.set(this.#low)
    high.set(this.#high)
    this.#low = low
    this.#high = high
    this.#slots = new Int32Array(capacity * 2)
    this.#mask = capacity * 2 - 1
    for (let code = 0; code < this.size; code += 1) {
      let slot = this.#slotOf(low[code] ?? 0, high[code] ?? 0)
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask
      this.#slots[slot] = code + 1
    }
  }
}
