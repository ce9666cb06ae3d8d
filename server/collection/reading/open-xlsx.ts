import type { SpreadsheetTable } from './spreadsheet-rows.ts'
import type { Sheet } from './sheet.ts'
import { refuseFile } from './file-refusal.ts'
import { hashFile } from './hash-file.ts'
import { detectColumns } from './legacy-columns.ts'
import { cellsInOrder, rowReader } from './read-row.ts'
import { sheetTags } from './spreadsheet-rows.ts'
import { readWorkbook } from './workbook.ts'
import { readXml } from './xml-tags.ts'
import { openZip } from './zip-archive.ts'

const batchRows = 500

/**
 * Opens a spreadsheet and reads its first sheet from end to end; its limits keep that small. Not by
 * `read-excel-file`: that gives no word of formulas, unpacks whatever it is told to, and holds the sheet as a tree.
 */
export async function openXlsx(path: string): Promise<Sheet> {
  const archive = await openZip(path)
  const workbook = await readWorkbook(archive)
  const table: SpreadsheetTable = { columns: undefined, rows: [] }
  await readXml(archive.read(workbook.sheetPart), sheetTags(workbook, table))
  const { columns, rows } = table
  if (columns === undefined || rows.length === 0) throw refuseFile('file-unreadable', 'no-rows')
  const inOrder = rows.map(({ record }) => cellsInOrder(columns, record))
  const legacy = detectColumns(columns.places.map((_place, index) => inOrder.map((cells) => cells[index] ?? '')))
  const readRow = rowReader(columns, legacy.decoders)
  return {
    kind: 'xlsx',
    encoding: legacy.encoding === 'unicode' ? 'utf-8' : legacy.encoding,
    delimiter: null,
    ...(await hashFile(path)),
    rowCount: rows.length,
    samples: legacy.samples,
    rows: async function* () {
      for (let from = 0; from < rows.length; from += batchRows)
        yield rows.slice(from, from + batchRows).map((row) => readRow({ ...row, record: [...row.record] }))
    },
  }
}
