import type { Language } from '../../forms/language.ts'
import type { FigureTable } from './table.ts'

/**
 * A table as CSV (RFC 4180, UTF-8): for each dimension a column with the code and one with the name, and the number
 * last. The time has one column.
 */
export function tableCsv({ dimensions, cells }: FigureTable, language: Language): string {
  const header = dimensions.flatMap(({ id, column }) => (isTime(id) ? [column] : [`${column}_code`, column]))
  const rows = cells.map(({ at, value }) => [
    ...dimensions.flatMap(({ id, values }, place) => {
      const { code, name } = values[at[place] ?? 0] ?? { code: '', name: { vi: '', en: '' } }
      return isTime(id) ? [code] : [code, name[language]]
    }),
    value === null ? '' : String(value),
  ])
  return [[...header, 'value'], ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('')
}

const isTime = (id: string): boolean => id === 'TIME_PERIOD'

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
