import { refuseFile } from './file-refusal.ts'

/** A dictionary of more entries than this would not fit a page. */
const bitWidthMax = 24

/**
 * The small numbers by which Parquet says which cells are empty and which entry of a dictionary a cell has: runs of one
 * number, and numbers packed bit by bit ("RLE / bit-packing hybrid"). They are read one after the other, never all at
 * once: a run of three bytes can stand for millions. Refuses where more is asked for than there is.
 */
export class Runs {
  readonly #bytes: Uint8Array
  readonly #width: number
  #at = 0
  /** Of the run that is being read. */
  #left = 0
  #isPacked = false
  #repeated = 0
  #bits = 0
  #bitCount = 0

  constructor(bytes: Uint8Array, width: number) {
    if (width > bitWidthMax) throw refuseFile('file-unreadable', 'damaged-parquet')
    this.#bytes = bytes
    this.#width = width
  }

  next(): number {
    while (this.#left === 0) this.#open()
    this.#left -= 1
    return this.#isPacked ? this.#unpack() : this.#repeated
  }

  #open(): void {
    const header = this.#readVarint()
    this.#isPacked = (header & 1) === 1
    this.#left = this.#isPacked ? (header >>> 1) * 8 : header >>> 1
    this.#bits = 0
    this.#bitCount = 0
    this.#repeated = 0
    if (this.#isPacked) return
    for (let bit = 0; bit < this.#width; bit += 8) this.#repeated |= this.#readByte() << bit
  }

  #unpack(): number {
    while (this.#bitCount < this.#width) {
      this.#bits |= this.#readByte() << this.#bitCount
      this.#bitCount += 8
    }
    const number = this.#bits & ((1 << this.#width) - 1)
    this.#bits >>>= this.#width
    this.#bitCount -= this.#width
    return number
  }

  #readVarint(): number {
    let number = 0
    for (let bit = 0; bit < 32; bit += 7) {
      const byte = this.#readByte()
      number |= (byte & 0x7f) << bit
      if (byte < 0x80) return number >>> 0
    }
    throw refuseFile('file-unreadable', 'damaged-parquet')
  }

  #readByte(): number {
    const byte = this.#bytes[this.#at]
    if (byte === undefined) throw refuseFile('file-unreadable', 'damaged-parquet')
    this.#at += 1
    return byte
  }
}
