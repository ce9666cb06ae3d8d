import type { Language } from '../../forms/language.ts'
import { sdmxJson, sdmxMessage } from './sdmx-json.ts'
import { tableCsv } from './table-csv.ts'
import type { FigureTable } from './table.ts'

type File = { file: { name: string; mediaType: string; content: string } }

/** A table as a file that is called so. */
export function fileOf(
  table: FigureTable,
  { name, format, language }: { name: string; format: 'csv' | 'json'; language: Language },
): File {
  if (format === 'csv')
    return { file: { name: `${name}.csv`, mediaType: 'text/csv; charset=utf-8', content: tableCsv(table, language) } }
  const content = JSON.stringify(sdmxMessage(table, language, new Date()))
  return { file: { name: `${name}.json`, mediaType: sdmxJson, content } }
}
