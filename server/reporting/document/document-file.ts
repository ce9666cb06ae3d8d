import type { Language } from '../../../forms/language.ts'
import type { FileAnswer } from '../../http/server.ts'
import { sdmxJson } from '../../statistics/sdmx-json.ts'
import type { Place } from '../place.ts'
import type { Edition } from './edition.ts'
import { vintageCsv, vintageJson, vintageSdmx } from './vintage-files.ts'
import { writeReportDocx } from './write-docx.ts'
import { writeReportPdf } from './write-pdf.ts'

/** As what a report, or the figures that it tells, can be had. */
export const documentFormats = ['pdf', 'docx', 'csv', 'json', 'sdmx'] as const
type DocumentFormat = (typeof documentFormats)[number]

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A report as a file, named by form, month, unit and edition. */
export async function documentFile(
  place: Place,
  { content, vintage }: Pick<Edition, 'content' | 'vintage'>,
  { format, language }: { format: DocumentFormat; language: Language },
): Promise<FileAnswer> {
  const { form, period, unit } = place
  const name = `${form.code}-${period.code}-${unit.code}-${content.edition}`
  if (format === 'csv')
    return { name: `${name}.csv`, mediaType: 'text/csv; charset=utf-8', content: vintageCsv(place, vintage, language) }
  if (format === 'json')
    return { name: `${name}.json`, mediaType: 'application/json', content: vintageJson(place, vintage) }
  if (format === 'sdmx')
    return { name: `${name}.sdmx.json`, mediaType: sdmxJson, content: vintageSdmx(place, vintage, language) }
  if (format === 'docx')
    return { name: `${name}.${language}.docx`, mediaType: docx, content: await writeReportDocx(content, language) }
  const pdf = await writeReportPdf(content, language)
  return { name: `${name}.${language}.pdf`, mediaType: 'application/pdf', content: pdf }
}
