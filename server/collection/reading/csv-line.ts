/**
 * A cell that begins like a formula is run by a spreadsheet that opens the file. It is guarded with an apostrophe in
 * front, and so is a cell that is an apostrophe before such a beginning: then taking one off always gives the cell back.
 */
const risky = /^'*[=+\-@\t\r\n＝＋－＠]/
const guarded = /^'+[=+\-@\t\r\n＝＋－＠]/
const plainNumber = /^[+-]?\d+(?:[.,]\d+)?$/
const needsQuotes = /[",;\t\r\n]|^\s|\s$/
const apostrophe = 0x27

function guardCell(cell: string): string {
  return risky.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell
}

/** The cell without the apostrophe that guards it: undoes what `csvLine` did, and leaves every other cell alone. */
export function unguardCell(cell: string): string {
  return cell.charCodeAt(0) === apostrophe && guarded.test(cell) ? cell.slice(1) : cell
}

/** One line of a CSV (RFC 4180, with its line end), safe to open in a spreadsheet. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(guardCell).map(quoteCell).join(',')}\r\n`
}

function quoteCell(cell: string): string {
  return needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
