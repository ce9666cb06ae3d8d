import { publicRoute } from '../../access/public-route.ts'
import { FileOutput } from '../../access/route.ts'
import { Problem } from '../../http/problem.ts'
import { findPublicResults } from '../../reporting/publication/public-results.ts'
import { sdmxJson } from '../../statistics/sdmx-json.ts'
import { resultsSdmx, TableParams } from './results-file.ts'

/** Open data: the figures of a vintage as an SDMX-JSON data message. Their bytes never change. */
export const openResultsSdmx = publicRoute({
  method: 'get',
  path: '/open/v1/results/:periodCode/:unitCode/:vintageCode/figures.sdmx.json',
  summary: 'Open data: the published figures of a month, a unit and a vintage, as an SDMX-JSON data message',
  params: TableParams,
  answer: FileOutput,
  async handle(tx, { params, site }) {
    const { periodCode, unitCode, vintageCode: vintageNo } = params
    const results = await findPublicResults(tx, { periodCode, unitCode, vintageNo }, site)
    if (results === undefined) throw new Problem('not-found')
    const name = `results-${periodCode}-${unitCode}-v${vintageNo}.sdmx.json`
    return { file: { name, mediaType: sdmxJson, content: resultsSdmx(results) } }
  },
})
