import writeExcelFile, { type CellObject } from 'write-excel-file/node'
import type { Field } from '../../../forms/field.ts'
import type { Language, Text } from '../../../forms/language.ts'
import { dc01Fields } from '../../../forms/dc01.ts'
import { csvLine } from './csv-line.ts'

/** Tells spreadsheets that a CSV is UTF-8. */
export const byteOrderMark = '\ufeff'

/** Rows of the template that are made ready for text: without that, a spreadsheet takes the zeros off the code 00004. */
const readyRows = 300
const widthMin = 12

/** The blank template for DC01 as CSV: the row of column names, the same in every language. */
export function templateCsv(): string {
  return byteOrderMark + csvLine(dc01Fields.map(({ key }) => key))
}

const sheetNames: { forms: Text; guide: Text } = {
  forms: { vi: 'Phiếu DC01', en: 'DC01 forms' },
  guide: { vi: 'Hướng dẫn', en: 'Guide' },
}

const guideHeader: Record<Language, string[]> = {
  vi: ['Cột', 'Tên mục', 'Bắt buộc', 'Cách ghi', 'Giá trị được nhận'],
  en: ['Column', 'Field', 'Required', 'How to fill in', 'Accepted values'],
}

const words = {
  required: { vi: 'Có', en: 'Yes' },
} as const satisfies Record<string, Text>

/**
 * The blank template for DC01 as XLSX: a first sheet with the row of column names and cells ready for text, and a second
 * that explains each column in the reader's language. Only the first is read when the file comes back.
 */
export async function templateXlsx(language: Language): Promise<Uint8Array> {
  const header = dc01Fields.map(({ key, isRequired }): CellObject => {
    return { value: key, type: String, fontWeight: 'bold', ...(isRequired && { backgroundColor: '#fff2cc' }) }
  })
  const ready = dc01Fields.map((): CellObject => ({ type: String, format: '@' }))
  const forms = {
    sheet: sheetNames.forms[language],
    data: [header, ...Array.from({ length: readyRows }, () => ready)],
    columns: dc01Fields.map(({ key }) => ({ width: Math.max(widthMin, key.length + 2) })),
    stickyRowsCount: 1,
  }
  const guide = {
    sheet: sheetNames.guide[language],
    data: [
      guideHeader[language].map((value): CellObject => ({ value, type: String, fontWeight: 'bold' })),
      ...dc01Fields.map((field) => explain(field, language)),
    ],
    columns: [{ width: 28 }, { width: 36 }, { width: 12 }, { width: 60 }, { width: 90 }],
    stickyRowsCount: 1,
  }
  return writeExcelFile([forms, guide]).toBuffer()
}

function explain({ key, label, help, isRequired, codes }: Field, language: Language): CellObject[] {
  const accepted = (codes ?? []).map((code) => `${code.value} = ${code[language]}`).join('; ')
  const cells = [key, label[language], isRequired ? words.required[language] : '', help?.[language] ?? '', accepted]
  return cells.map((value) => ({ value, type: String, wrap: true, alignVertical: 'top' }))
}
