// oxlint-disable complexity -- each read of a typed array counts as a branch here.
import duckdb from '@duckdb/node-bindings'
import { wordSize } from './records.ts'

/** Texts of up to so many bytes stand in the column itself; of longer ones it has the address. */
const nearMax = 12
const wordsPerRow = 4

/** Whether a row has no value. `present`: a bit for each row that has one; undefined where all have. */
export function isMissing(present: Uint8Array | undefined, row: number): boolean {
  return present !== undefined && (((present[row >>> 3] ?? 0) >>> (row & 7)) & 1) === 0
}

/** Texts that lie one behind the other in the memory of the database. */
type Stretch = { start: number; bytes: Buffer }

/**
 * The texts of a column of a chunk. To ask the database for one text costs as much as all
 * that is done with it, so long texts are asked for together, as far as one begins where the one before it ends.
 */
export class ChunkTexts {
  readonly #words: Int32Array
  readonly #present: Uint8Array | undefined
  readonly #near: Buffer
  #stretches: Stretch[] | undefined
  #stretch: Stretch
  /** The text that was found last, in UTF-8: what stands in `bytes` between `start` and `end`. */
  bytes: Buffer
  start = 0
  end = 0

  /** `words`: the column as it stands in memory, four words a row. `present`: a bit for each row that has a text. */
  constructor(words: Int32Array, present: Uint8Array | undefined) {
    this.#words = words
    this.#present = present
    this.#near = Buffer.from(words.buffer, words.byteOffset, words.byteLength)
    this.#stretch = { start: 0, bytes: Buffer.alloc(0) }
    this.bytes = this.#near
  }

  /** Finds the text of a row that has one. */
  find(row: number): void {
    const length = this.#words[row * wordsPerRow] ?? 0
    if (length <= nearMax) {
      this.bytes = this.#near
      this.start = row * wordsPerRow * 4 + 4
    } else {
      const address = this.#addressAt(row)
      const { start, bytes } = this.#stretch
      if (address < start || address >= start + bytes.length) this.#stretch = this.#stretchWith(address)
      this.bytes = this.#stretch.bytes
      this.start = address - this.#stretch.start
    }
    this.end = this.start + length
  }

  /** The text of a row. */
  textAt(row: number): string {
    this.find(row)
    return this.bytes.toString('utf8', this.start, this.end)
  }

  #addressAt(row: number): number {
    const at = row * wordsPerRow
    return ((this.#words[at + 2] ?? 0) >>> 0) + (this.#words[at + 3] ?? 0) * wordSize
  }

  #stretchWith(address: number): Stretch {
    this.#stretches ??= this.#listStretches()
    const found = this.#stretches.find(({ start, bytes }) => address >= start && address < start + bytes.length)
    if (found === undefined) throw new Error('A text of the database is nowhere.')
    return found
  }

  #listStretches(): Stretch[] {
    const stretches: Stretch[] = []
    let first = -1
    let start = 0
    let end = 0
    const close = (): void => {
      if (first >= 0) stretches.push({ start, bytes: this.#fetch(first, end - start) })
    }
    for (let row = 0; row * wordsPerRow < this.#words.length; row += 1) {
      const length = this.#words[row * wordsPerRow] ?? 0
      if (length <= nearMax || isMissing(this.#present, row)) continue
      const address = this.#addressAt(row)
      if (address !== end) {
        close()
        first = row
        start = address
      }
      end = address + length
    }
    close()
    return stretches
  }

  /** So many bytes from where the text of a row begins. */
  #fetch(row: number, length: number): Buffer {
    const { buffer, byteOffset } = this.#near
    if (!(buffer instanceof ArrayBuffer)) throw new Error('The memory of the database is shared.')
    const bytes = duckdb.get_data_from_pointer(buffer, byteOffset + row * wordsPerRow * 4 + 8, length)
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }
}
