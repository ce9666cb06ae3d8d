// oxlint-disable complexity -- each read of a typed array counts as a branch here.
import { isMissing, type ChunkTexts } from './chunk-texts.ts'
import type { Chunk } from './duckdb.ts'
import { withRoom } from './grow.ts'
import type { Column, LinkageModel } from './model.ts'
import { NameBytes } from './name-bytes.ts'
import { readDate, readDigits, TextValues } from './normalise.ts'
import { cellsOf, wordSize, type RecordColumn, type Texts } from './records.ts'
import { Counts, DateTally, DigitsTally, mergeNames, mergeTally } from './tally.ts'
import { dateOfWords, numberOfWords } from './text-bytes.ts'
import { TextTable } from './text-table.ts'

/**
 * Reads a column of the model from the database's chunks into the cells, and counts its values.
 *
 * Names and codes come with a hash of 64 bits, by which they are numbered; each distinct text is fetched and normalised
 * once. (That two of ten million texts have one hash happens once in 370,000 files.) Dates and numbers are read from the
 * bytes of their texts, of which the database keeps up to twelve beside the length.
 */
export type ColumnReader = {
  name: string
  /** What is to be asked of the database, given the column as SQL. */
  expressionsOf: (text: string) => string[]
  /** Takes rows of one file; `at` is the place of the first expression, `record` the first record. */
  read: (chunk: Chunk, at: number, record: number) => void
  finish: () => RecordColumn
}

/** A hash of 64 bits, in two signed words. */
export type Hash = { low: number; high: number }

type Target = { cells: Uint32Array; width: number; secondFrom: number }
type Place = Target & { name: string; as: Column['as']; offset: number; parents: Column['parents'] }

/** A reader for each column of the model, in their order. `nothing`: the hash of what is missing. */
export function readColumns({ columns }: LinkageModel, target: Target, nothing: Hash): ColumnReader[] {
  let offset = 0
  return Object.entries(columns).map(([name, { as, parents }]) => {
    const place = { ...target, name, as, offset, parents }
    offset += cellsOf(as)
    if (as === 'date') return dateReader(place)
    return as === 'digits' ? digitsReader(place) : textReader(place, nothing)
  })
}

/** Gives texts their values, and in the end the folded texts. */
type Folding = { valueAt: (texts: ChunkTexts, row: number) => number; finish: () => Texts }

function foldingOf(as: Column['as']): Folding {
  if (as === 'plainName') {
    const names = new NameBytes()
    return {
      valueAt(texts, row) {
        texts.find(row)
        return names.numberOf(texts.bytes, texts.start, texts.end) * 256
      },
      finish: () => names.finish(),
    }
  }
  const values = new TextValues(as)
  return { valueAt: (texts, row) => values.valueOf(texts.textAt(row)), finish: () => values.texts }
}

function textReader({ cells, width, secondFrom, name, as, offset, parents }: Place, nothing: Hash): ColumnReader {
  const table = new TextTable()
  const folding = foldingOf(as)
  const counts = new Counts()
  let values = new Uint32Array(4096)
  table.add(table.placeOf(nothing.low, nothing.high), { ...nothing, value: 0 })
  return {
    name,
    expressionsOf: (text) => [`hash(${text})`, text],
    read(chunk, at, record) {
      const words = chunk.words(at, 2)
      const own = counts.of(record >= secondFrom, table.size + chunk.rowCount)
      values = withRoom(values, table.size + chunk.rowCount)
      // Neighbours are often alike: of one household, of one commune.
      let lastLow = nothing.low
      let lastHigh = nothing.high
      let code = 0
      let value = 0
      for (let row = 0, cell = record * width + offset; row < chunk.rowCount; row += 1, cell += width) {
        const low = words[2 * row] ?? 0
        const high = words[2 * row + 1] ?? 0
        if (low !== lastLow || high !== lastHigh) {
          const place = table.placeOf(low, high)
          code = table.codeAt(place)
          if (code < 0) {
            value = folding.valueAt(chunk.texts(at + 1), row)
            code = table.add(place, { low, high, value })
            values[code] = value
          } else value = table.valueAt(place)
          lastLow = low
          lastHigh = high
        }
        cells[cell] = value
        own[code] = (own[code] ?? 0) + 1
      }
    },
    finish() {
      const texts = folding.finish()
      const counted = { values, first: counts.first, second: counts.second }
      const tally =
        as === 'plainName' ? mergeNames(counted, table.size, texts.length - 1) : mergeTally(counted, table.size)
      return { name, as, offset, texts, parents, tally }
    },
  }
}

function dateReader({ cells, width, secondFrom, name, as, offset }: Place): ColumnReader {
  const tally = new DateTally()
  return {
    name,
    expressionsOf: (text) => [text],
    read(chunk, at, record) {
      const words = chunk.words(at, 4)
      const present = chunk.present(at)
      for (let row = 0, cell = record * width + offset; row < chunk.rowCount; row += 1, cell += width) {
        const length = words[4 * row] ?? 0
        if (length === 0 || isMissing(present, row)) continue
        let date = length === 10 ? dateOfWords(words, 4 * row + 1) : 0
        if (date === 0) date = readDate(chunk.texts(at).textAt(row))
        cells[cell] = date
        tally.add(date, record >= secondFrom)
      }
    },
    finish: () => ({ name, as, offset, texts: [], parents: undefined, tally: tally.finish() }),
  }
}

function digitsReader({ cells, width, secondFrom, name, as, offset }: Place): ColumnReader {
  const tally = new DigitsTally(cells.length / width)
  return {
    name,
    expressionsOf: (text) => [text],
    read(chunk, at, record) {
      const words = chunk.words(at, 4)
      const present = chunk.present(at)
      for (let row = 0, cell = record * width + offset; row < chunk.rowCount; row += 1, cell += width) {
        const length = words[4 * row] ?? 0
        if (length === 0 || isMissing(present, row)) continue
        let number = length <= 12 ? numberOfWords(words, 4 * row + 1, length) : -1
        if (number < 0) number = readDigits(chunk.texts(at).textAt(row))
        const high = Math.floor(number / wordSize)
        const low = number - high * wordSize
        cells[cell + 1] = high
        cells[cell] = low
        tally.add(low, high, record >= secondFrom)
      }
    },
    finish: () => ({ name, as, offset, texts: [], parents: undefined, tally: tally.finish() }),
  }
}
