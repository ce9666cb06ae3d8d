import type { Delimiter } from './sheet.ts'

/** How the text of a CSV is divided: cells by the delimiter, records by line ends; '\n' also stands for '\r\n'. */
export type CsvFormat = { delimiter: Delimiter; lineEnd: '\n' | '\r' }

/**
 * What a record is made of: plain cells only, quoted cells too, or quoted cells with something behind the closing quote
 * ("broken": the cell is all of it, but something is wrong).
 */
export type RecordKind = 'plain' | 'quoted' | 'broken'

/** Is given each record of a CSV in turn. */
export type TakeRecord = (cells: string[], kind: RecordKind) => void

const quote = 0x22
const carriageReturn = 0x0d

/**
 * Divides text into records and answers what is left: an unfinished record, to be put before the text that follows. At
 * the end of a file add a line end first.
 *
 * A cell is quoted if its first character is a quote; anywhere else a quote is an ordinary character, as spreadsheets
 * read it. `csv-scan.ts` follows the same grammar on bytes: change both together. A line without a quote, which most
 * are, is cut by two native calls; `csv-parse`, which the tests compare with, took five times as long for 41 columns.
 */
export function splitRecords(text: string, format: CsvFormat, take: TakeRecord): string {
  let at = 0
  let nextQuote = text.indexOf('"')
  for (;;) {
    const end = text.indexOf(format.lineEnd, at)
    if (end === -1) return text.slice(at)
    if (nextQuote !== -1 && nextQuote < at) nextQuote = text.indexOf('"', at)
    if (nextQuote === -1 || nextQuote > end) {
      take(text.slice(at, lineStop(text, { at, end }, format)).split(format.delimiter), 'plain')
      at = end + 1
      continue
    }
    const record = readRecord(text, at, format)
    if (record === undefined) return text.slice(at)
    take(record.cells, record.isBroken ? 'broken' : 'quoted')
    at = record.end
  }
}

/** Where the text of a line stops: at its line end, or one before where that is CR LF. */
function lineStop(text: string, { at, end }: { at: number; end: number }, { lineEnd }: CsvFormat): number {
  return lineEnd === '\n' && end > at && text.charCodeAt(end - 1) === carriageReturn ? end - 1 : end
}

/** A record with quotes, and the place behind it. */
type ReadRecord = { cells: string[]; isBroken: boolean; end: number }

/** Reads a record with quotes; undefined if its end is not in the text. */
function readRecord(text: string, start: number, format: CsvFormat): ReadRecord | undefined {
  const cells: string[] = []
  let isBroken = false
  let end = -1
  for (let at = start; ;) {
    const quoted = readQuoted(text, at)
    if (quoted === undefined) return undefined
    const isQuoted = quoted.end > at
    at = quoted.end
    if (end < at) end = text.indexOf(format.lineEnd, at)
    if (end === -1) return undefined
    // Behind a quoted cell as far as the next one, else over all plain cells as far as the next quoted one.
    const next = text.indexOf(isQuoted ? format.delimiter : `${format.delimiter}"`, at)
    const isLast = next === -1 || next > end
    const plain = text.slice(at, isLast ? lineStop(text, { at, end }, format) : next)
    if (isQuoted) cells.push(quoted.cell + plain)
    else addAll(cells, plain.split(format.delimiter))
    isBroken ||= isQuoted && plain !== ''
    if (isLast) return { cells, isBroken, end: end + 1 }
    at = next + 1
  }
}

/** Not by spreading: a record can have more cells than a call takes arguments. */
function addAll(cells: string[], more: readonly string[]): void {
  for (const cell of more) cells.push(cell)
}

/**
 * The text between the quotes, with doubled quotes made single, and the place behind the closing one. Nothing where the
 * cell does not begin with a quote; undefined where the closing one is not in the text.
 */
function readQuoted(text: string, start: number): { cell: string; end: number } | undefined {
  if (text.charCodeAt(start) !== quote) return { cell: '', end: start }
  let cell = ''
  let from = start + 1
  for (;;) {
    const close = text.indexOf('"', from)
    if (close === -1) return undefined
    if (text.charCodeAt(close + 1) !== quote) return { cell: cell + text.slice(from, close), end: close + 1 }
    cell += text.slice(from, close + 1)
    from = close + 2
  }
}
