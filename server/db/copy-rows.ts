/** A row to be copied: its values by column. One that is left out is null. */
export type CopyRow = Readonly<Record<string, unknown>>

/** How the values of a column are written. Kinds of text have the same bytes as what they stand for is written with. */
export type ColumnKind = 'text' | 'jsonb' | 'uuid' | 'date' | 'int2' | 'int4'

/** A column that is given values. */
export type CopyColumn = { name: string; kind: ColumnKind }

/** Of PostgreSQL's binary format: what a stream of rows begins with, and what stands in the place of a row at its end. */
const header = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1')
const trailer = Buffer.from([0xff, 0xff])

const lengthBytes = 4
const uuidBytes = 16
const bytesPerLetterMax = 3
const bytesPerBlock = 1 << 17
/** How a null is told, in place of the length of a value. */
const nullLength = -1

/** Blocks whose rows were copied, to be filled again: made anew for every row, they would be most of the garbage. */
const spareBlocks: Buffer[] = []
const spareBlocksMax = 256

/**
 * Rows of one table in PostgreSQL's binary format, written into blocks of bytes as they come: so the server has no text
 * to take apart, and nothing of a row is left to the garbage collector. Text, codes of an enum, identifiers, days
 * (`YYYY-MM-DD` or `infinity`) and JSON are given as text, numbers as whole numbers. Half of a surrogate pair, which is no
 * character, becomes U+FFFD; U+0000 is refused by the server. Throws where a value is none of its column's kind.
 */
export class CopyRows {
  readonly table: string
  readonly columns: readonly CopyColumn[]
  readonly #full: Buffer[] = []
  #block: Buffer = Buffer.alloc(0)
  #used = 0

  constructor(table: string, columns: readonly CopyColumn[]) {
    this.table = table
    this.columns = columns
  }

  add(row: CopyRow): void {
    if (this.#full.length === 0 && this.#used === 0) this.#writeBytes(header)
    this.#makeRoom(2)
    this.#used = this.#block.writeInt16BE(this.columns.length, this.#used)
    for (const { name, kind } of this.columns) {
      const value = row[name]
      if (value === null || value === undefined) this.#writeNull()
      else if (typeof value === 'string') this.#writeText(kind, value)
      else if (typeof value === 'number') this.#writeNumber(kind, value)
      else throw unwritable(kind, value)
    }
  }

  /** All of it, in pieces of some 100 kB; none where there are no rows. */
  pieces(): readonly Buffer[] {
    if (this.#used === 0) return []
    return [...this.#full, this.#block.subarray(0, this.#used), trailer]
  }

  /** The rows were copied: their room may be used for others. They are gone from here. */
  release(): void {
    if (this.#block.length > 0) this.#full.push(this.#block)
    for (const { buffer } of this.#full)
      if (buffer.byteLength === bytesPerBlock && spareBlocks.length < spareBlocksMax)
        spareBlocks.push(Buffer.from(buffer))
    this.#full.length = 0
    this.#block = Buffer.alloc(0)
    this.#used = 0
  }

  #writeNull(): void {
    this.#makeRoom(lengthBytes)
    this.#used = this.#block.writeInt32BE(nullLength, this.#used)
  }

  #writeText(kind: ColumnKind, text: string): void {
    if (kind === 'uuid') return this.#writeUuid(text)
    if (kind === 'date') return this.#writeInteger(dayNumber(text), 4)
    if (kind !== 'text' && kind !== 'jsonb') throw unwritable(kind, text)
    this.#makeRoom(lengthBytes + 1 + text.length * bytesPerLetterMax)
    const start = this.#used + lengthBytes
    let at = start
    if (kind === 'jsonb') {
      this.#block[at] = jsonbVersion
      at += 1
    }
    at += writeLetters(this.#block, at, text)
    this.#block.writeInt32BE(at - start, this.#used)
    this.#used = at
  }

  #writeNumber(kind: ColumnKind, value: number): void {
    if (kind === 'int4') this.#writeInteger(value, 4)
    else if (kind === 'int2') this.#writeInteger(value, 2)
    else throw unwritable(kind, value)
  }

  #writeInteger(value: number, bytes: 2 | 4): void {
    if (!Number.isInteger(value)) throw unwritable('int4', value)
    this.#makeRoom(lengthBytes + bytes)
    const at = this.#block.writeInt32BE(bytes, this.#used)
    // Both refuse what does not fit.
    this.#used = bytes === 2 ? this.#block.writeInt16BE(value, at) : this.#block.writeInt32BE(value, at)
  }

  #writeUuid(text: string): void {
    this.#makeRoom(lengthBytes + uuidBytes)
    const at = this.#block.writeInt32BE(uuidBytes, this.#used)
    if (!writeHex(this.#block, at, text)) throw unwritable('uuid', text)
    this.#used = at + uuidBytes
  }

  #writeBytes(bytes: Buffer): void {
    this.#makeRoom(bytes.length)
    this.#used += bytes.copy(this.#block, this.#used)
  }

  /** Blocks are outside of what the garbage collector moves about. One value may be longer than a block. */
  #makeRoom(bytes: number): void {
    if (this.#used + bytes <= this.#block.length) return
    if (this.#used > 0) this.#full.push(this.#block.subarray(0, this.#used))
    this.#block =
      bytes > bytesPerBlock
        ? Buffer.allocUnsafeSlow(bytes)
        : (spareBlocks.pop() ?? Buffer.allocUnsafeSlow(bytesPerBlock))
    this.#used = 0
  }
}

const jsonbVersion = 1

/** Says nothing of the value itself: it may be somebody's. */
function unwritable(kind: ColumnKind, value: unknown): Error {
  return new Error(`A ${typeof value} cannot be copied as ${kind}: it is none.`)
}

/** Most texts are short and plain: written letter by letter they take half the time of a call. */
const shortMax = 24

/** Writes a text as UTF-8 where there is room for it, and returns how many bytes it took. */
function writeLetters(block: Buffer, start: number, text: string): number {
  const { length } = text
  if (length > shortMax) return block.write(text, start)
  for (let at = 0; at < length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit > 0x7f) return block.write(text, start)
    block[start + at] = unit
  }
  return length
}

const uuidLetters = 36
const hyphen = 0x2d
const hyphenPlaces = [8, 13, 18, 23]
/** Where the two digits of each byte stand in the text of an identifier. */
const bytePlaces = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34]
const notHex = 0xff
const hexDigits = new Uint8Array(0x80).fill(notHex)
for (let digit = 0; digit < 16; digit += 1)
  for (const letter of [digit.toString(16), digit.toString(16).toUpperCase()]) hexDigits[letter.charCodeAt(0)] = digit

/** Writes an identifier's bytes; false where the text is none. */
function writeHex(block: Buffer, start: number, text: string): boolean {
  if (text.length !== uuidLetters) return false
  for (const at of hyphenPlaces) if (text.charCodeAt(at) !== hyphen) return false
  let byte = start
  for (const at of bytePlaces) {
    const high = hexDigits[text.charCodeAt(at)] ?? notHex
    const low = hexDigits[text.charCodeAt(at + 1)] ?? notHex
    if (high === notHex || low === notHex) return false
    block[byte] = (high << 4) | low
    byte += 1
  }
  return true
}

const dayMs = 24 * 60 * 60 * 1000
/** Days are counted from 1 January 2000; the largest number stands for the day that never comes. */
const firstDayMs = Date.UTC(2000, 0, 1)
const neverDay = 2 ** 31 - 1

/** Days that were counted: those of one form are nearly all the same, and a dossier's take turns, row after row. */
const days = new Map([['infinity', neverDay]])
const daysMax = 10_000

function dayNumber(text: string): number {
  const known = days.get(text)
  if (known !== undefined) return known
  const number = countDays(text)
  if (days.size < daysMax) days.set(text, number)
  return number
}

function countDays(text: string): number {
  const ms = Date.parse(`${text}T00:00:00Z`)
  // 30 February would be taken for 1 March.
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text) throw unwritable('date', text)
  return (ms - firstDayMs) / dayMs
}
