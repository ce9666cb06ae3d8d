import { publicRoute } from '../../access/public-route.ts'
import { FileOutput } from '../../access/route.ts'
import { getResultsTable, TableParams } from '../../reporting/publication/results-table.ts'
import { sdmxJson } from '../../statistics/sdmx-json.ts'
import { resultsSdmx } from './results-file.ts'

/** Open data: the figures of a vintage as an SDMX-JSON data message. Their bytes never change. */
export const openResultsSdmx = publicRoute({
  method: 'get',
  path: '/open/v1/results/:periodCode/:unitCode/:vintageCode/figures.sdmx.json',
  summary: 'Open data: the published figures of a month, a unit and a vintage, as an SDMX-JSON data message',
  params: TableParams,
  answer: FileOutput,
  async handle(tx, { params, site }) {
    const { results, name } = await getResultsTable(tx, params, site)
    return { file: { name: `${name}.sdmx.json`, mediaType: sdmxJson, content: resultsSdmx(results) } }
  },
})
