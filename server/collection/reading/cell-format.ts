/**
 * How a spreadsheet shows a number. Days are numbers there too, told apart only by their format; and a format may say
 * less than a day: 03/1950 typed into a cell is kept as 1 March 1950 and shown as a month, and a month is what it means.
 */
export type CellFormat = { shows: 'number' | 'day' | 'month' | 'year'; digitsMin: number }

const plainFormat: CellFormat = { shows: 'number', digitsMin: 0 }

/** The formats that every spreadsheet knows by number (ECMA-376, 18.8.30), as far as they show days. */
const builtInDays = new Set([14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])
const builtInMonth = 17

/** The format of a number in the list of formats, with its code where it is one of the workbook's own. */
export function formatOf(id: number, code: string | undefined): CellFormat {
  if (code !== undefined) return formatOfCode(code)
  if (builtInDays.has(id)) return { shows: 'day', digitsMin: 0 }
  return id === builtInMonth ? { shows: 'month', digitsMin: 0 } : plainFormat
}

function formatOfCode(code: string): CellFormat {
  const [first = ''] = code.split(';')
  const signs = first.toLowerCase().replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, '')
  if (/^0+$/.test(signs)) return { shows: 'number', digitsMin: signs.length }
  if (signs.startsWith('general') || /[#0?]/.test(signs)) return plainFormat
  if (signs.includes('d')) return { shows: 'day', digitsMin: 0 }
  if (!signs.includes('y')) return plainFormat
  return { shows: signs.includes('m') ? 'month' : 'year', digitsMin: 0 }
}

const dayMs = 24 * 60 * 60 * 1000
/** A spreadsheet counts 1900 as a leap year: its day 60 never was, and the days before it count from a day later. */
const dayThatNeverWas = 60
const serialEnd = 2_958_466
const days1904 = 1462
const shownLength = { day: 10, month: 7, year: 4 } as const

/** The text of a number as the cell shows it: an ISO day, month or year, or plain digits without an exponent. */
export function numberText(written: string, format: CellFormat, is1904: boolean): string {
  const number = Number(written)
  if (!Number.isFinite(number) || written.trim() === '') return written
  const serial = Math.floor(number) + (is1904 ? days1904 : 0)
  if (format.shows !== 'number' && serial >= 1 && serial < serialEnd)
    return dayOfSerial(serial).slice(0, shownLength[format.shows])
  const text = plainDecimal(number)
  return /^\d+$/.test(text) ? text.padStart(format.digitsMin, '0') : text
}

function dayOfSerial(serial: number): string {
  if (serial === dayThatNeverWas) return '1900-02-29'
  const start = Date.UTC(1899, 11, serial < dayThatNeverWas ? 31 : 30)
  return new Date(start + serial * dayMs).toISOString().slice(0, 10)
}

/** A spreadsheet keeps fifteen digits; what binary fractions add behind them was never typed. */
const significantDigits = 15

function plainDecimal(number: number): string {
  const rounded = Number(number.toPrecision(significantDigits))
  if (Number.isInteger(rounded)) return BigInt(rounded).toString()
  const text = String(rounded)
  return text.includes('e') ? rounded.toFixed(20).replace(/0+$/, '') : text
}
