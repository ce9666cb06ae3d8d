import { publicRoute } from '../../access/public-route.ts'
import { FileOutput } from '../../access/route.ts'
import { getResultsTable, TableParams } from '../../reporting/publication/results-table.ts'
import { resultsJson } from './results-file.ts'

/** Open data: the figures of a vintage as JSON. Their bytes never change. */
export const openResultsJson = publicRoute({
  method: 'get',
  path: '/open/v1/results/:periodCode/:unitCode/:vintageCode/figures.json',
  summary: 'Open data: the published figures of a month, a unit and a vintage, as JSON',
  params: TableParams,
  answer: FileOutput,
  async handle(tx, { params, site }) {
    const { results, name } = await getResultsTable(tx, params, site)
    return { file: { name: `${name}.json`, mediaType: 'application/json', content: resultsJson(results) } }
  },
})
