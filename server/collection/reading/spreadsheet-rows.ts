import type { CellFormat } from './cell-format.ts'
import type { Columns } from './columns.ts'
import type { WrittenRow } from './read-row.ts'
import type { Workbook } from './workbook.ts'
import type { XmlTags } from './xml-tags.ts'
import { numberText } from './cell-format.ts'
import { matchColumns } from './columns.ts'
import { refuseFile } from './file-refusal.ts'
import { columnsMax, spreadsheetRowsMax, spreadsheetTextMax, unpackedBytesMax } from './limits.ts'
import { isEmptyRow } from './read-row.ts'
import { textCollector } from './workbook.ts'
import { attributeOf } from './xml-tags.ts'

/** The table on a sheet: the first row that is not empty names the columns. */
export type SpreadsheetTable = { columns: Columns | undefined; rows: WrittenRow[] }

/** What is known of the cell that is being read. */
type Cell = { column: number; address: string; type: string; format: CellFormat | undefined }

/** Excel's last row. */
const rowNoMax = 1_048_576

/**
 * Takes the tags of a sheet and fills the table. Refuses 'formula-cell', 'too-many-rows', 'file-columns' and
 * 'too-large' as soon as it meets the reason.
 */
export function sheetTags(workbook: Workbook, table: SpreadsheetTable): XmlTags {
  let isInData = false
  let rowNo = 0
  let column = 0
  let record: string[] = []
  let cell: Cell | undefined
  const inlineText = textCollector()
  let value = ''
  let isInValue = false
  let characters = 0

  const endCell = (done: Cell): void => {
    const text = done.type === 'inlineStr' ? inlineText.take() : cellText(done, value, workbook)
    characters += text.length
    if (characters > spreadsheetTextMax) throw refuseFile('too-large', 'big-spreadsheet', { limit: unpackedBytesMax })
    if (text === '') return
    if (done.column > columnsMax)
      throw refuseFile('file-columns', 'many-columns', { columns: done.column, cell: done.address, limit: columnsMax })
    while (record.length < done.column - 1) record.push('')
    if (record.length >= done.column) throw refuseFile('file-unreadable', 'damaged', { cell: done.address })
    // A copy, unless it is shared: as a slice it would keep all the XML around it.
    record.push(done.type === 's' ? text : Buffer.from(text).toString())
  }

  return {
    open: (name, attributes) => {
      // Behind the data stand pictures, hints and formats, which have rows and formulas of their own.
      if (name === 'sheetData') isInData = true
      else if (!isInData) return
      else if (name === 'row') {
        rowNo = nextRowNo(rowNo, attributeOf(attributes, 'r'))
        record = []
        column = 0
      } else if (name === 'c') {
        cell = openCell(attributes, { rowNo, before: column }, workbook)
        column = cell.column
        value = ''
        inlineText.take()
      } else if (cell !== undefined) {
        if (name === 'f') throw refuseFile('formula-cell', 'formula', { cell: cell.address, row: rowNo })
        if (name === 'v') isInValue = true
        inlineText.open(name)
      }
    },
    text: (piece) => {
      if (isInValue) value += piece
      else if (cell !== undefined) inlineText.add(piece)
    },
    close: (name) => {
      if (name === 'v') isInValue = false
      else if (name === 'sheetData') isInData = false
      else if (name === 'row') {
        if (!isEmptyRow(record)) takeRow(table, { rowNo, record, isBroken: false })
        record = []
      } else if (name === 'c' && cell !== undefined) {
        endCell(cell)
        cell = undefined
      } else inlineText.close(name)
    },
  }
}

function takeRow(table: SpreadsheetTable, row: WrittenRow): void {
  if (table.columns === undefined) {
    table.columns = matchColumns(row.record)
    return
  }
  if (table.rows.length === spreadsheetRowsMax)
    throw refuseFile('too-many-rows', 'rows', { row: row.rowNo, limit: spreadsheetRowsMax })
  // A sheet has no cells where nothing stands, so its rows are never short.
  while (row.record.length < table.columns.width) row.record.push('')
  table.rows.push(row)
}

function nextRowNo(before: number, written: string | undefined): number {
  const rowNo = written === undefined ? before + 1 : Number(written)
  if (!Number.isInteger(rowNo) || rowNo <= before || rowNo > rowNoMax) throw refuseFile('file-unreadable', 'damaged')
  return rowNo
}

function openCell(attributes: string, { rowNo, before }: { rowNo: number; before: number }, workbook: Workbook): Cell {
  const written = attributeOf(attributes, 'r')
  const column = written === undefined ? before + 1 : columnOf(written)
  const style = attributeOf(attributes, 's')
  return {
    column,
    address: written ?? `${columnLetters(column)}${rowNo}`,
    type: attributeOf(attributes, 't') ?? 'n',
    format: style === undefined ? undefined : workbook.formats[Number(style)],
  }
}

function cellText({ type, format, address }: Cell, value: string, { strings, is1904 }: Workbook): string {
  switch (type) {
    case 's': {
      const shared = strings[Number(value)]
      if (shared === undefined) throw refuseFile('file-unreadable', 'damaged', { cell: address })
      return shared
    }
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE'
    case 'd':
      return value.slice(0, 10)
    case 'n':
      return numberText(value, format ?? { shows: 'number', digitsMin: 0 }, is1904)
    default:
      return value
  }
}

/** The number of a column by its letters: A is 1, AA is 27. */
function columnOf(address: string): number {
  let column = 0
  for (const letter of /^[A-Z]{1,3}/.exec(address)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64
  if (column === 0) throw refuseFile('file-unreadable', 'damaged')
  return column
}

function columnLetters(column: number): string {
  let letters = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return letters
}
