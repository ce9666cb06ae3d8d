/**
 * The first pass over a CSV: whatever could make it unreadable half-way is found before any row is given. It follows
 * the grammar of `csv-records.ts`, on bytes: what divides cells and records is ASCII in UTF-8 and in the legacy
 * encodings alike.
 */
import { isUtf8 } from 'node:buffer'
import type { CsvFormat } from './csv-records.ts'
import { EvenSample } from './even-sample.ts'
import { refuseFile } from './file-refusal.ts'
import { recordBytesMax } from './limits.ts'

/** What the first pass learns about a CSV. */
export type CsvScan = {
  /** Records that are not empty, without the header. */
  rowCount: number
  /** Records from all over the file, evenly. */
  evenSample: Buffer[]
  /** The first records that are not UTF-8; none in a UTF-8 file. */
  oddSample: Buffer[]
  /** The row of the first of them, or 0. */
  firstOddRow: number
}

const oddSampleMax = 300
const sampledBytesMax = 16 * 1024

const lineFeed = 0x0a

// The kinds of bytes.
const ordinary = 0
const quote = 1
const delimiter = 2
const lineEnd = 3
const carriageReturn = 4
const kindCount = 5

// Where in a cell the scan is.
const atStart = 0
const inPlain = 1
const inQuotes = 2
const behindQuote = 3

// What a byte does besides: it is content, it begins a cell, it ends the record.
const content = 4
const cell = 8
const end = 16
const placeBits = 3

/** By the place before and the kind of byte: the place behind it, and what it does. */
const steps = Uint8Array.from(
  [
    // ordinary, quote, delimiter, line end, carriage return alone
    [inPlain | content, inQuotes | content, atStart | cell, atStart | end, inPlain | content],
    [inPlain | content, inPlain | content, atStart | cell, atStart | end, inPlain | content],
    [inQuotes, behindQuote, inQuotes, inQuotes, inQuotes],
    [inPlain, inQuotes, atStart | cell, atStart | end, inPlain],
  ].flat(),
)

/** The record that the scan is in, and how much of it is behind the scan. */
type Current = { place: number; cells: number; hasContent: boolean; bytesBefore: number }

type OddRecords = Pick<CsvScan, 'oddSample' | 'firstOddRow'>

/** Scans windows of whole lines (`cutBehindLines`); `width` is how many cells the header has. */
export async function scanCsv(windows: AsyncIterable<Buffer>, format: CsvFormat, width: number): Promise<CsvScan> {
  const find = recordFinder(format)
  const current: Current = { place: atStart, cells: 1, hasContent: false, bytesBefore: 0 }
  const sample = new EvenSample<Buffer>()
  const odd: OddRecords = { oddSample: [], firstOddRow: 0 }
  let records = 0
  let filled = 0
  for await (const bytes of windows) {
    const seeksOdd = odd.oddSample.length < oddSampleMax && !isUtf8(bytes)
    const findEnd = find(current, bytes)
    let from = 0
    for (let to = findEnd(from); to !== -1; to = findEnd(from)) {
      records += 1
      if (current.hasContent) filled += 1
      refuseLong(current.bytesBefore + to - from, records, current)
      // What began in an earlier window is no longer at hand, and is left out of the samples.
      if (sample.isDue() && current.bytesBefore === 0) takeShort(sample, bytes.subarray(from, to))
      if (seeksOdd) noteOdd(odd, bytes.subarray(from, to), records)
      Object.assign(current, { cells: 1, hasContent: false, bytesBefore: 0 })
      from = to
    }
    current.bytesBefore += bytes.length - from
    refuseLong(current.bytesBefore, records + 1, current)
    if (seeksOdd) noteOdd(odd, bytes.subarray(from), records + 1)
  }
  refuseCut(current, records + 1, width)
  if (current.hasContent) filled += 1
  if (filled < 2) throw refuseFile('file-unreadable', 'no-rows')
  return { rowCount: filled - 1, evenSample: sample.taken(), ...odd }
}

/** Finds the end of the current record behind `from`, or -1 where it is not in the window. */
type FindEnd = (from: number) => number

/** A record without a quote is passed by a native search, any other byte by byte. */
function recordFinder(format: CsvFormat): (current: Current, bytes: Buffer) => FindEnd {
  const kinds = kindsOf(format)
  const lineEndByte = format.lineEnd.charCodeAt(0)
  return (current, bytes) => {
    let nextQuote = bytes.indexOf(0x22)
    return (from) => {
      if (nextQuote !== -1 && nextQuote < from) nextQuote = bytes.indexOf(0x22, from)
      const to = current.place === atStart && current.bytesBefore === 0 ? bytes.indexOf(lineEndByte, from) : -1
      const isPlain = to !== -1 && (nextQuote === -1 || nextQuote > to)
      if (!isPlain || kinds[bytes[from] ?? 0] !== ordinary) return passRecord(current, bytes, { from, kinds })
      current.hasContent = true
      return to + 1
    }
  }
}

function kindsOf(format: CsvFormat): Uint8Array {
  const kinds = new Uint8Array(256)
  kinds[0x0d] = carriageReturn
  kinds[0x22] = quote
  kinds[format.delimiter.charCodeAt(0)] = delimiter
  kinds[format.lineEnd.charCodeAt(0)] = lineEnd
  return kinds
}

/** Goes on from `from` to behind the record's line end, or to the end of the bytes: then the answer is -1. */
function passRecord(current: Current, bytes: Buffer, { from, kinds }: { from: number; kinds: Uint8Array }): number {
  let { place, cells } = current
  let done = 0
  let at = from
  for (; at < bytes.length && (done & end) === 0; at += 1) {
    const kind = kinds[bytes[at] ?? 0] ?? ordinary
    if (kind === carriageReturn && bytes[at + 1] === lineFeed) continue
    const step = steps[place * kindCount + kind] ?? 0
    place = step & placeBits
    if ((step & cell) !== 0) cells += 1
    done |= step
  }
  current.place = place
  current.cells = cells
  current.hasContent ||= (done & content) !== 0
  return (done & end) === 0 ? -1 : at
}

function refuseCut({ place, cells, bytesBefore }: Current, row: number, width: number): void {
  if (place === inQuotes) throw refuseFile('file-unreadable', 'quote-open', { row })
  if (bytesBefore > 0 && cells < width)
    throw refuseFile('file-unreadable', 'truncated', { row, cells, expected: width })
}

function refuseLong(bytes: number, row: number, { place }: Current): void {
  if (bytes <= recordBytesMax) return
  const cause = place === inQuotes ? 'quote-open' : 'long-record'
  throw refuseFile('too-large', cause, { row, limit: recordBytesMax })
}

function noteOdd(odd: OddRecords, record: Buffer, row: number): void {
  if (isUtf8(record)) return
  if (odd.firstOddRow === 0) odd.firstOddRow = row
  if (odd.oddSample.length < oddSampleMax && record.length <= sampledBytesMax) odd.oddSample.push(Buffer.from(record))
}

function takeShort(sample: EvenSample<Buffer>, record: Buffer): void {
  if (record.length <= sampledBytesMax) sample.take(Buffer.from(record))
}
