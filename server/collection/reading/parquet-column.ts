import { isUtf8 } from 'node:buffer'
import type { FileHandle } from 'node:fs/promises'
import { refuseFile } from './file-refusal.ts'
import { recordBytesMax } from './limits.ts'
import type { ChunkPlace } from './parquet-footer.ts'
import { encodings, readPages, type Page } from './parquet-pages.ts'
import { Runs } from './parquet-runs.ts'

const bytesPerEntry = 40
const replacement = '\ufffd'

/** The cells of one column of one row group, from the first to the last; it holds one page and its dictionary. */
export class ParquetColumn {
  readonly #chunk: ChunkPlace
  readonly #pages: AsyncGenerator<Page, undefined>
  #dictionary: string[] = []
  #dictionaryBytes = 0
  #levels: Runs | undefined
  #indexes: Runs | undefined
  #body: Buffer = Buffer.alloc(0)
  #at = 0
  #left = 0

  constructor(file: FileHandle, chunk: ChunkPlace) {
    this.#chunk = chunk
    this.#pages = readPages(file, chunk)
  }

  /** How many cells of the present page are still to be read. */
  get left(): number {
    return this.#left
  }

  /** About how much memory the page and the dictionary take. */
  get heldBytes(): number {
    return this.#body.length + this.#dictionaryBytes + this.#dictionary.length * bytesPerEntry
  }

  /** Goes on to the next page that has cells; false at the end. */
  async turn(): Promise<boolean> {
    while (this.#left === 0) {
      const { value: page } = await this.#pages.next()
      if (page === undefined) return false
      this.#open(page)
    }
    return true
  }

  /** Lets the file go. */
  async end(): Promise<void> {
    await this.#pages.return(undefined)
  }

  /** Reads the next cells, at most `left`, into these rows; rows have '' where a cell is empty. `rowNo` is the first's. */
  fill(records: readonly string[][], place: number, rowNo: number): void {
    const [levels, indexes, dictionary] = [this.#levels, this.#indexes, this.#dictionary]
    this.#left -= records.length
    let row = rowNo
    for (const record of records) {
      if (levels === undefined || levels.next() !== 0) {
        const cell = indexes === undefined ? this.#readText(row) : dictionary[indexes.next()]
        if (cell === undefined)
          throw refuseFile('file-unreadable', 'damaged-parquet', { row, column: this.#chunk.name })
        record[place] = cell
      }
      row += 1
    }
  }

  #open({ isDictionary, values, encoding, levels, body }: Page): void {
    this.#body = body
    this.#at = 0
    this.#indexes = undefined
    if (isDictionary) {
      this.#dictionary = []
      this.#dictionaryBytes = body.length
      for (let entry = 0; entry < values; entry += 1) this.#dictionary.push(this.#readText(0))
      return
    }
    this.#left = values
    this.#levels = levels === undefined ? undefined : new Runs(levels, 1)
    if (encoding === encodings.dictionary || encoding === encodings.plainDictionary)
      this.#indexes = new Runs(body.subarray(1), body[0] ?? 0)
    else if (encoding !== encodings.plain)
      throw refuseFile('file-unreadable', 'other-parquet', { column: this.#chunk.name, found: encoding })
  }

  #readText(row: number): string {
    const start = this.#at + 4
    const end = start > this.#body.length ? Infinity : start + this.#body.readUInt32LE(this.#at)
    if (end > this.#body.length)
      throw refuseFile('file-unreadable', 'damaged-parquet', { row, column: this.#chunk.name })
    if (end - start > recordBytesMax) throw refuseFile('too-large', 'long-record', { row, limit: recordBytesMax })
    this.#at = end
    const text = this.#body.toString('utf8', start, end)
    if (text.includes(replacement) && !isUtf8(this.#body.subarray(start, end)))
      throw refuseFile('file-unreadable', 'damaged-text', { row, column: this.#chunk.name })
    return text
  }
}
