import type { Finding } from '../../../forms/field.ts'
import type { Language } from '../../../forms/language.ts'
import { dc01Fields } from '../../../forms/dc01.ts'
import { rules } from '../../../forms/rules.ts'
import { reasonColumns } from './columns.ts'
import { csvLine } from './csv-line.ts'
import { byteOrderMark } from './template.ts'

/** A row that was not taken in: its cells in the order of `dc01Fields`, and what was found. */
export type RefusedSheetRow = { rowNo: number; cells: readonly string[]; findings: readonly Finding[] }

const reasonLanguages = ['vi', 'en'] as const satisfies readonly Language[]

/**
 * The file of refused rows, line by line: the header of the template, the cells as they came, and a column of reasons
 * in each language. Mended, it can be sent as it is: the reader ignores the reasons and takes off the apostrophes by
 * which cells are kept from running as formulas.
 */
export async function* refusedCsv(
  rows: AsyncIterable<RefusedSheetRow> | Iterable<RefusedSheetRow>,
): AsyncGenerator<string> {
  yield byteOrderMark + csvLine([...dc01Fields.map(({ key }) => key), ...reasonColumns])
  for await (const { cells, findings } of rows)
    yield csvLine([...cells, ...reasonLanguages.map((language) => reasonsOf(findings, language))])
}

const suggested = { vi: 'gợi ý', en: 'suggested' } as const

function reasonsOf(findings: readonly Finding[], language: Language): string {
  return findings
    .map(({ rule, field, suggestion }) => {
      const place = field === undefined ? '' : `${field}: `
      const better = suggestion === undefined ? '' : ` (${suggested[language]}: ${suggestion})`
      return place + rules[rule].text[language] + better
    })
    .join(' | ')
}
