import { join } from 'node:path'
import type { Language } from '../../../forms/language.ts'
import type { DocumentContent } from '../../../forms/reporting/document/content.ts'
import { compilePdf } from '../../print/compile-pdf.ts'
import { paperOf } from './paper.ts'

const template = join(import.meta.dirname, 'report.typ')

/** Sets a report as a tagged PDF. The same report gives the same bytes: it bears its day, a draft the last of its month. */
export async function writeReportPdf(content: DocumentContent, language: Language): Promise<Uint8Array<ArrayBuffer>> {
  const day = content.signed?.on ?? content.month.last
  return compilePdf(template, paperOf(content, language), new Date(`${day}T00:00:00Z`))
}
