import type { Language } from '../../forms/language.ts'

/** What names a published table. */
type TableName = { periodCode: string; unitCode: string; vintageNo: number }

/** The page of a published table in a language. */
export const resultsAddress = (language: Language, { periodCode, unitCode, vintageNo }: TableName): string =>
  `/${language}/results?month=${periodCode}&unit=${unitCode}&vintage=${vintageNo}`

/** A file of a published table, whose bytes never change. */
export const openFile = ({ periodCode, unitCode, vintageNo }: TableName, name: OpenFile): string =>
  `/open/v1/results/${periodCode}/${unitCode}/${vintageNo}/${name}`

/** The files of a published table. */
export const openFiles = ['figures.csv', 'figures.json', 'figures.sdmx.json'] as const
type OpenFile = (typeof openFiles)[number]

/** `11/2019`, as both languages write the month of a report. */
export const monthName = (periodCode: string, language: Language): string => {
  const [year = '', month = ''] = periodCode.split('-')
  return language === 'vi' ? `${Number(month)}/${year}` : `${month}/${year}`
}

const dayForms = {
  vi: new Intl.DateTimeFormat('vi-VN', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'Asia/Ho_Chi_Minh',
  }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Asia/Ho_Chi_Minh' }),
}

/** The day of a moment as the language writes it, in Viet Nam. */
export const dayName = (moment: Date, language: Language): string => dayForms[language].format(moment)
