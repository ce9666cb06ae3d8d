import * as z from 'zod'
import { FileOutput, route } from '../../access/route.ts'
import { Problem } from '../../http/problem.ts'
import { getPlace, PlaceParams } from '../place.ts'
import { documentFile, documentFormats } from './document-file.ts'
import { listDocuments } from './document.sql.ts'
import { readEdition } from './edition.ts'

/** An edition of the report as PDF or DOCX, or the figures of its vintage as CSV, JSON or SDMX-JSON. */
export const downloadDocument = route({
  method: 'get',
  path: '/api/reporting/forms/:formCode/months/:periodCode/units/:unitCode/document/file',
  summary: 'The report as PDF or DOCX, or the figures that it tells as CSV, JSON or SDMX-JSON',
  action: 'reporting.read-document',
  params: PlaceParams,
  query: z.object({
    format: z.enum(documentFormats).default('pdf'),
    language: z.enum(['vi', 'en']).default('vi'),
    /** The newest where none is named. */
    edition: z.coerce.number().int().min(1).max(32_000).optional(),
  }),
  answer: FileOutput,
  async handle(tx, { params, query, reach, site }) {
    const place = await getPlace(tx, params, { site, reach })
    const documents = await listDocuments(tx, place)
    const chosen = documents.find(({ edition }) => query.edition === undefined || edition === query.edition)
    if (documents.length === 0) throw new Problem('document-not-begun')
    if (chosen === undefined) throw new Problem('not-found')
    const edition = await readEdition(tx, place, chosen)
    if (edition === undefined) throw new Problem('not-compiled')
    return { file: await documentFile(place, edition, query) }
  },
})
