import type { Columns } from './columns.ts'
import type { DecodeCell } from './legacy-columns.ts'
import type { SheetRow } from './sheet.ts'
import { dc01Fields } from '../../../forms/dc01.ts'
import { unguardCell } from './csv-line.ts'

/** A row of a file before its cells are put in order. */
export type WrittenRow = { rowNo: number; record: string[]; isBroken: boolean }

/** The cells of a row in the order of `dc01Fields`, as written. What is left out is ''. */
export function cellsInOrder({ width, places }: Columns, record: readonly string[]): string[] {
  const cells: string[] = []
  for (const place of places) cells.push(place === -1 ? '' : (record[place] ?? ''))
  if (isLong(width, record)) {
    // What stands beyond the last column would be lost: it is shown in the last one, and the row is refused.
    const last = Math.max(...places)
    cells[places.indexOf(last)] = record.slice(last).join(',')
  }
  return cells
}

function isLong(width: number, record: readonly string[]): boolean {
  for (let place = width; place < record.length; place += 1) if (record[place] !== '') return true
  return false
}

/** Reads rows: puts the cells in order, takes guards against formulas off and turns legacy text into Unicode. */
export function rowReader(
  columns: Columns,
  decoders: readonly (DecodeCell | undefined)[],
): (row: WrittenRow) => SheetRow {
  const { width, places } = columns
  const isInOrder = places.every((place, index) => place === index) && width === dc01Fields.length
  const legacy = decoders.flatMap((decode, index) => (decode === undefined ? [] : [{ decode, index }]))
  return ({ rowNo, record, isBroken }) => {
    const isShort = isBroken || record.length < width || isLong(width, record)
    const cells = isInOrder && record.length === width ? record : cellsInOrder(columns, record)
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index] ?? ''
      if (cell !== '') cells[index] = unguardCell(cell)
    }
    return { rowNo, cells, written: decodeCells(cells, legacy), isShort }
  }
}

/** Turns the cells of legacy columns into Unicode; answers all cells as they were, or null where nothing changed. */
function decodeCells(cells: string[], legacy: readonly { decode: DecodeCell; index: number }[]): string[] | null {
  let written: string[] | null = null
  for (const { decode, index } of legacy) {
    const before = cells[index] ?? ''
    const after = decode(before)
    if (after === before) continue
    written ??= [...cells]
    cells[index] = after
  }
  return written
}

/** True where no cell has anything in it. */
export function isEmptyRow(record: readonly string[]): boolean {
  return record.every((cell) => cell === '')
}
