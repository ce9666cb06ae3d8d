import { open, stat } from 'node:fs/promises'
import { matchColumns } from './columns.ts'
import { EvenSample } from './even-sample.ts'
import { refuseFile } from './file-refusal.ts'
import { hashFile } from './hash-file.ts'
import { detectColumns } from './legacy-columns.ts'
import { heldBytesMax, recordBytesMax } from './limits.ts'
import { ParquetColumn } from './parquet-column.ts'
import { readFooter, type ParquetTable } from './parquet-footer.ts'
import { cellsInOrder, isEmptyRow, rowReader, type WrittenRow } from './read-row.ts'
import type { Sheet } from './sheet.ts'

const batchRows = 500
const headerRow = 1
const sampledLettersMax = 16 * 1024

/**
 * Opens a Parquet file of text columns and reads it from end to end, page by page: its row groups may be of any size. The
 * library reads what the footer says and unpacks; the cells are read here, since the library believes the counts in the
 * pages and would fill the memory for a lie of three bytes.
 */
export async function openParquet(path: string): Promise<Sheet> {
  const before = await stat(path)
  const { bytes, sha256 } = await hashFile(path)
  const sample = new EvenSample<string[]>()
  let rowCount = 0
  const table = await readTable(path, bytes)
  const columns = matchColumns(table.names)
  for await (const rows of readRows(path, table)) {
    rowCount += rows.length
    for (const { record } of rows)
      if (sample.isDue() && lettersOf(record) <= sampledLettersMax) sample.take(cellsInOrder(columns, record))
  }
  if (rowCount === 0) throw refuseFile('file-unreadable', 'no-rows')
  const legacy = detectColumns(columns.places.map((_place, at) => sample.taken().map((cells) => cells[at] ?? '')))
  const readRow = rowReader(columns, legacy.decoders)
  return {
    kind: 'parquet',
    encoding: legacy.encoding === 'unicode' ? 'utf-8' : legacy.encoding,
    delimiter: null,
    bytes,
    sha256,
    rowCount,
    samples: legacy.samples,
    rows: async function* () {
      const now = await stat(path)
      if (now.size !== before.size || now.mtimeMs !== before.mtimeMs) throw refuseFile('file-unreadable', 'changed')
      for await (const rows of readRows(path, table)) yield rows.map(readRow)
    },
  }
}

async function readTable(path: string, bytes: number): Promise<ParquetTable> {
  const file = await open(path)
  try {
    return await readFooter(file, bytes)
  } finally {
    await file.close()
  }
}

/** The rows that are not empty, some hundred at a time. */
async function* readRows(path: string, { names, groups }: ParquetTable): AsyncGenerator<WrittenRow[]> {
  const file = await open(path)
  try {
    const blank = names.map(() => '')
    let rowNo = headerRow + 1
    for (const { rows, chunks } of groups) {
      const columns = chunks.map((chunk) => new ParquetColumn(file, chunk))
      for (let left = rows; left > 0;) {
        const count = Math.min(left, batchRows, await openPages(columns))
        const records = Array.from({ length: count }, () => blank.slice())
        for (const [place, column] of columns.entries()) column.fill(records, place, rowNo)
        const written = records.map((record, at) => ({ rowNo: rowNo + at, record, isBroken: false }))
        for (const row of written) refuseLong(row)
        yield written.filter(({ record }) => !isEmptyRow(record))
        left -= count
        rowNo += count
      }
      await endColumns(columns)
    }
  } finally {
    await file.close()
  }
}

/** Opens the next page of every column that is at the end of one; answers how many rows can be read from all. */
async function openPages(columns: readonly ParquetColumn[]): Promise<number> {
  let rows = Infinity
  let heldBytes = 0
  for (const column of columns) {
    // Fewer cells than the row group has rows.
    if (!(await column.turn())) throw refuseFile('file-unreadable', 'damaged-parquet')
    rows = Math.min(rows, column.left)
    heldBytes += column.heldBytes
  }
  if (heldBytes > heldBytesMax) throw refuseFile('too-large', 'big-page', { limit: heldBytesMax })
  return rows
}

async function endColumns(columns: readonly ParquetColumn[]): Promise<void> {
  for (const column of columns) {
    if (await column.turn()) throw refuseFile('file-unreadable', 'damaged-parquet')
    await column.end()
  }
}

function refuseLong({ rowNo, record }: WrittenRow): void {
  if (lettersOf(record) > recordBytesMax)
    throw refuseFile('too-large', 'long-record', { row: rowNo, limit: recordBytesMax })
}

function lettersOf(record: readonly string[]): number {
  let letters = 0
  for (const cell of record) letters += cell.length
  return letters
}
