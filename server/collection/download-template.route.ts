import * as z from 'zod'
import { publicRoute } from '../access/public-route.ts'
import { FileOutput } from '../access/route.ts'
import { templateCsv, templateXlsx } from './reading/template.ts'

/** The empty sheet for DC01 forms: its first row names the columns. */
export const downloadTemplate = publicRoute({
  method: 'get',
  path: '/api/collection/templates/dc01',
  summary: 'The blank template for DC01 forms',
  query: z.object({ format: z.enum(['csv', 'xlsx']).default('csv') }),
  answer: FileOutput,
  async handle(_tx, { query, language }) {
    if (query.format === 'csv')
      return { file: { name: 'dc01.csv', mediaType: 'text/csv; charset=utf-8', content: templateCsv() } }
    const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    return { file: { name: 'dc01.xlsx', mediaType, content: new Uint8Array(await templateXlsx(language)) } }
  },
})
