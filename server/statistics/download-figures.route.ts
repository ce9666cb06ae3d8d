import * as z from 'zod'
import { languages } from '../../forms/language.ts'
import { FileOutput, route } from '../access/route.ts'
import { AskedArea, getArea } from './asked-area.ts'
import { figureTables, tableCodes } from './figure-tables.ts'
import { fileOf } from './table-file.ts'

/** A table of a unit as a file, for spreadsheets (CSV) or for statistics offices (SDMX-JSON). */
export const downloadFigures = route({
  method: 'get',
  path: '/api/statistics/tables/:tableCode',
  summary: 'A table of figures as CSV or as an SDMX-JSON data message',
  action: 'statistics.read-figures',
  params: z.object({ tableCode: z.enum(tableCodes) }),
  query: AskedArea.extend({
    format: z.enum(['csv', 'json']).default('csv'),
    /** A link cannot say which language its reader chose, as other requests do. */
    language: z.enum(languages).optional(),
  }),
  answer: FileOutput,
  async handle(tx, { params: { tableCode }, query, site, reach, language: preferred }) {
    const { format, language = preferred, ...asked } = query
    const area = await getArea(tx, asked, { site, reach })
    const table = await figureTables[tableCode](tx, area)
    return fileOf(table, { name: `${tableCode}-${area.unit.code}-${area.on}`, format, language })
  },
})
