// oxlint-disable complexity -- each read of a typed array counts as a branch here.
import type { DuckDBConnection } from '@duckdb/node-api'
import { chunksOf, type Chunk } from './duckdb.ts'
import type { Column, LinkageModel } from './model.ts'
import { readDate, readDigits, TextValues } from './normalise.ts'
import { cellsOf, type RecordColumn } from './records.ts'
import { mergeTally, tallyDates, tallyDigits } from './tally.ts'
import { TextTable } from './text-table.ts'

/**
 * Reads a column of the model from the database's chunks into the cells.
 *
 * Names and codes come with a hash of 64 bits, by which they are numbered; each distinct text is fetched and normalised
 * once. (That two of ten million texts have one hash happens once in 370,000 files.) Dates and numbers are read from the
 * bytes of their texts, of which the database keeps up to twelve beside the length.
 */
export type ColumnReader = {
  name: string
  /** What is to be asked of the database, given the column as SQL. */
  expressionsOf: (text: string) => string[]
  /** Takes rows; `at` is the place of the first expression, `record` the first record. */
  read: (chunk: Chunk, at: number, record: number) => void
  finish: () => RecordColumn
}

/** The hash of a text that is missing. */
type Nothing = { low: number; high: number }

type Target = { cells: Uint32Array; width: number; secondFrom: number }
type Place = Target & { name: string; as: Column['as']; offset: number; parents: Column['parents'] }

/** A reader for each column of the model, in their order. */
export async function readColumns(
  connection: DuckDBConnection,
  { columns }: LinkageModel,
  target: Target,
): Promise<ColumnReader[]> {
  let nothing = { low: 0, high: 0 }
  for await (const chunk of chunksOf(connection, 'select hash(null::varchar)')) {
    const [low = 0, high = 0] = chunk.words(0, 2)
    nothing = { low, high }
  }
  let offset = 0
  return Object.entries(columns).map(([name, { as, parents }]) => {
    const place = { ...target, name, as, offset, parents }
    offset += cellsOf(as)
    if (as === 'date') return dateReader(place)
    return as === 'digits' ? digitsReader(place) : textReader(place, nothing)
  })
}

/** By code: how many records of the first and the second file, and the value. */
class Counts {
  first = new Uint32Array(4096)
  second = new Uint32Array(4096)
  values = new Uint32Array(4096)

  /** Makes room for a code. */
  include(code: number): void {
    if (code < this.values.length) return
    this.first = twice(this.first)
    this.second = twice(this.second)
    this.values = twice(this.values)
  }
}

function twice(short: Uint32Array): Uint32Array<ArrayBuffer> {
  const long = new Uint32Array(short.length * 2)
  long.set(short)
  return long
}

function textReader({ cells, width, secondFrom, name, as, offset, parents }: Place, nothing: Nothing): ColumnReader {
  const table = new TextTable()
  const values = new TextValues(as)
  const counts = new Counts()
  table.add(table.placeOf(nothing.low, nothing.high), { ...nothing, value: 0 })
  return {
    name,
    expressionsOf: (text) => [`hash(${text})`, `coalesce(${text}, '')`],
    read(chunk, at, record) {
      const words = chunk.words(at, 2)
      const texts = chunk.texts(at + 1)
      // Neighbours are often alike: of one household, of one commune.
      let [lastLow, lastHigh, code, value] = [nothing.low, nothing.high, 0, 0]
      for (let row = 0, cell = record * width + offset; row < chunk.rowCount; row += 1, cell += width) {
        const low = words[2 * row] ?? 0
        const high = words[2 * row + 1] ?? 0
        if (low !== lastLow || high !== lastHigh) {
          const place = table.placeOf(low, high)
          code = table.codeAt(place)
          if (code < 0) {
            value = values.valueOf(texts.textAt(row))
            code = table.add(place, { low, high, value })
            counts.include(code)
            counts.values[code] = value
          } else value = table.valueAt(place)
          lastLow = low
          lastHigh = high
        }
        cells[cell] = value
        const own = record + row < secondFrom ? counts.first : counts.second
        own[code] = (own[code] ?? 0) + 1
      }
    },
    finish: () => ({ name, as, offset, texts: values.texts, parents, tally: mergeTally(counts, table.size) }),
  }
}

function dateReader({ cells, width, secondFrom, name, as, offset }: Place): ColumnReader {
  return {
    name,
    expressionsOf: (text) => [`coalesce(${text}, '')`],
    read(chunk, at, record) {
      const [words, texts] = [chunk.words(at, 4), chunk.texts(at)]
      for (let row = 0, cell = record * width + offset; row < chunk.rowCount; row += 1, cell += width) {
        const length = words[4 * row] ?? 0
        if (length === 0) continue
        const date = length === 10 ? dateOfWords(words, 4 * row + 1) : 0
        cells[cell] = date === 0 ? readDate(texts.textAt(row)) : date
      }
    },
    finish: () => {
      const tally = tallyDates(cells, { offset, width, secondFrom })
      return { name, as, offset, texts: [], parents: undefined, tally }
    },
  }
}

/** The value of a date that is written as 1950-03-07, from its bytes; 0 for any other text. */
function dateOfWords(words: Uint32Array, at: number): number {
  const [years, months, days] = [words[at] ?? 0, words[at + 1] ?? 0, words[at + 2] ?? 0]
  if ((months & 0xff0000ff) >>> 0 !== 0x2d00002d) return 0
  const year = twoDigits(years) * 100 + twoDigits(years >>> 16)
  const month = twoDigits(months >>> 8)
  const day = twoDigits(days)
  return year >= 0 && year < 4096 && month >= 0 && month < 16 && day >= 0 && day < 32
    ? year * 512 + month * 32 + day
    : 0
}

/** The number that two digits make, the first in the lowest byte; far below 0 for anything else. */
function twoDigits(bytes: number): number {
  const [ten, one] = [(bytes & 255) - 48, ((bytes >>> 8) & 255) - 48]
  return ten < 0 || ten > 9 || one < 0 || one > 9 ? -100_000 : ten * 10 + one
}

function digitsReader({ cells, width, secondFrom, name, as, offset }: Place): ColumnReader {
  return {
    name,
    expressionsOf: (text) => [`coalesce(${text}, '')`],
    read(chunk, at, record) {
      const [words, texts] = [chunk.words(at, 4), chunk.texts(at)]
      for (let row = 0, cell = record * width + offset; row < chunk.rowCount; row += 1, cell += width) {
        const length = words[4 * row] ?? 0
        if (length === 0) continue
        let number = length <= 12 ? numberOfWords(words, 4 * row + 1, length) : -1
        if (number < 0) number = readDigits(texts.textAt(row))
        cells[cell + 1] = Math.floor(number / 2 ** 32)
        cells[cell] = number % 2 ** 32
      }
    },
    finish: () => {
      const tally = tallyDigits(cells, { offset, width, secondFrom })
      return { name, as, offset, texts: [], parents: undefined, tally }
    },
  }
}

/** The number that up to twelve bytes make; below 0 if they are not all digits. */
function numberOfWords(words: Uint32Array, at: number, length: number): number {
  let number = 0
  for (let byte = 0; byte < length; byte += 1) {
    const digit = (((words[at + (byte >>> 2)] ?? 0) >>> ((byte & 3) * 8)) & 255) - 48
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number
}
