import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import type { Columns } from './columns.ts'
import type { ByteEncoding } from './csv-bytes.ts'
import type { CsvFormat, RecordKind } from './csv-records.ts'
import type { CsvScan } from './csv-scan.ts'
import type { LegacyColumns } from './legacy-columns.ts'
import type { Sheet, SheetEncoding, SheetRow } from './sheet.ts'
import { matchColumns } from './columns.ts'
import { cutBehindLines, readTextBytes } from './csv-bytes.ts'
import { readCsvHead } from './csv-head.ts'
import { splitRecords } from './csv-records.ts'
import { scanCsv } from './csv-scan.ts'
import { readCp1252 } from './cp1252.ts'
import { refuseFile } from './file-refusal.ts'
import { detectColumns } from './legacy-columns.ts'
import { cellsInOrder, isEmptyRow, rowReader } from './read-row.ts'

/** How the bytes of one CSV become rows. */
type Reading = {
  path: string
  byteEncoding: ByteEncoding
  format: CsvFormat
  columns: Columns
  toText: (bytes: Buffer) => string
}

/**
 * Opens a CSV: header first, then one pass over all of its bytes (see `csv-scan.ts`). Throws the problem where it
 * cannot be taken in as a whole; single rows are not judged here.
 */
export async function openCsv(path: string, byteEncoding: ByteEncoding): Promise<Sheet> {
  const before = await stat(path)
  const { format, header } = await readCsvHead(path, byteEncoding)
  const columns = matchColumns(header)
  const hash = createHash('sha256')
  let bytes = 0
  const chunks = readTextBytes(path, byteEncoding, (raw) => {
    hash.update(raw)
    bytes += raw.length
  })
  const scan = await scanCsv(cutBehindLines(chunks, format.lineEnd), format, columns.width)
  const isSingleByte = scan.firstOddRow > 0
  if (isSingleByte) refuseDamagedUtf8(scan)
  const toText = isSingleByte ? readCp1252 : readUtf8
  const reading: Reading = { path, byteEncoding, format, columns, toText }
  const legacy = detectColumns(sampleColumns(scan, reading))
  if (isSingleByte && legacy.encoding === 'unicode')
    throw refuseFile('file-unreadable', 'encoding', { row: scan.firstOddRow })
  return {
    kind: 'csv',
    encoding: legacy.encoding === 'unicode' ? unicodeName(byteEncoding) : legacy.encoding,
    delimiter: format.delimiter,
    bytes,
    sha256: hash.digest('hex'),
    rowCount: scan.rowCount,
    samples: legacy.samples,
    rows: async function* () {
      const now = await stat(path)
      if (now.size !== before.size || now.mtimeMs !== before.mtimeMs) throw refuseFile('file-unreadable', 'changed')
      yield* readRows(reading, legacy)
    },
  }
}

function unicodeName(byteEncoding: ByteEncoding): SheetEncoding {
  return byteEncoding === 'bytes' ? 'utf-8' : 'utf-16'
}

function readUtf8(bytes: Buffer): string {
  return bytes.toString('utf8')
}

/** Text of a legacy encoding is hardly ever valid UTF-8: where most of it is, single letters were damaged. */
function refuseDamagedUtf8({ evenSample, firstOddRow }: CsvScan): void {
  const marked = evenSample.filter((record) => record.some((byte) => byte >= 0x80))
  const sound = marked.filter((record) => isUtf8(record))
  if (sound.length * 2 > marked.length) throw refuseFile('file-unreadable', 'damaged-text', { row: firstOddRow })
}

/** The cells of the sampled records, by column. */
function sampleColumns({ evenSample, oddSample }: CsvScan, { format, columns, toText }: Reading): string[][] {
  const samples: string[][] = columns.places.map(() => [])
  // The first of the even ones is the header.
  for (const record of [...oddSample, ...evenSample.slice(1)])
    splitRecords(toText(record) + format.lineEnd, format, (written) => {
      cellsInOrder(columns, written).forEach((cell, index) => samples[index]?.push(cell))
    })
  return samples
}

/** The rows, one batch for each window of the file. */
async function* readRows(reading: Reading, legacy: LegacyColumns): AsyncGenerator<SheetRow[]> {
  const { path, byteEncoding, format, columns, toText } = reading
  const readRow = rowReader(columns, legacy.decoders)
  let batch: SheetRow[] = []
  let rowNo = 0
  let isBeforeRows = true
  const take = (record: string[], kind: RecordKind): void => {
    rowNo += 1
    if (kind === 'plain' && isEmptyRow(record)) return
    if (isBeforeRows) isBeforeRows = false
    else batch.push(readRow({ rowNo, record, isBroken: kind === 'broken' }))
  }
  let rest = ''
  for await (const bytes of cutBehindLines(readTextBytes(path, byteEncoding), format.lineEnd)) {
    rest = splitRecords(rest + toText(bytes), format, take)
    if (batch.length > 0) yield batch
    batch = []
  }
  splitRecords(rest === '' ? '' : rest + format.lineEnd, format, take)
  if (batch.length > 0) yield batch
}
