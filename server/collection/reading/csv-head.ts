import type { CsvFormat } from './csv-records.ts'
import type { Delimiter } from './sheet.ts'
import { readTextBytes, type ByteEncoding } from './csv-bytes.ts'
import { splitRecords } from './csv-records.ts'
import { refuseFile } from './file-refusal.ts'
import { recordBytesMax } from './limits.ts'

/** The first record of a CSV that is not empty, and how the file is divided, by what stands in it. */
export type CsvHead = { format: CsvFormat; header: string[] }

/** Reads no more than the header: a header that is too long, or none, is refused before the rest is looked at. */
export async function readCsvHead(path: string, encoding: ByteEncoding): Promise<CsvHead> {
  const text = (await readStart(path, encoding)).toString('utf8').replace(/^[\r\n]+/, '')
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? ''
  if (line.length === text.length && text.length > recordBytesMax)
    throw refuseFile('too-large', 'long-record', { row: 1, limit: recordBytesMax })
  const format: CsvFormat = { delimiter: delimiterOf(line), lineEnd: lineEndOf(text.slice(line.length)) }
  let header: string[] | undefined
  splitRecords(`${line}${format.lineEnd}`, format, (cells) => (header ??= cells))
  if (line === '') throw refuseFile('file-unreadable', 'no-rows')
  if (header === undefined) throw refuseFile('file-unreadable', 'quote-open', { row: 1 })
  return { format, header }
}

/** The first bytes, as far as the header ends, or more than a header may have. */
async function readStart(path: string, encoding: ByteEncoding): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of readTextBytes(path, encoding)) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes > recordBytesMax || /[^\r\n][\r\n]/.test(chunk.toString('latin1'))) break
  }
  return Buffer.concat(chunks)
}

const delimiters: readonly Delimiter[] = [',', ';', '\t']

/** The names of columns have none of the three in them, so the one that is there most often is it. */
function delimiterOf(line: string): Delimiter {
  let best: Delimiter = ','
  for (const delimiter of delimiters) if (count(line, delimiter) > count(line, best)) best = delimiter
  return best
}

function count(line: string, delimiter: Delimiter): number {
  return line.split(delimiter).length
}

/** Some old programs end lines with CR alone. `text` begins with the line end. */
function lineEndOf(text: string): '\n' | '\r' {
  return /^\r+(?![\r\n]|$)/.test(text) ? '\r' : '\n'
}
