import { publicRoute } from '../../access/public-route.ts'
import { FileOutput } from '../../access/route.ts'
import { Problem } from '../../http/problem.ts'
import { findPublicResults } from '../../reporting/publication/public-results.ts'
import { resultsJson, TableParams } from './results-file.ts'

/** Open data: the figures of a vintage as JSON. Their bytes never change. */
export const openResultsJson = publicRoute({
  method: 'get',
  path: '/open/v1/results/:periodCode/:unitCode/:vintageCode/figures.json',
  summary: 'Open data: the published figures of a month, a unit and a vintage, as JSON',
  params: TableParams,
  answer: FileOutput,
  async handle(tx, { params, site }) {
    const { periodCode, unitCode, vintageCode: vintageNo } = params
    const results = await findPublicResults(tx, { periodCode, unitCode, vintageNo }, site)
    if (results === undefined) throw new Problem('not-found')
    const name = `results-${periodCode}-${unitCode}-v${vintageNo}.json`
    return { file: { name, mediaType: 'application/json', content: resultsJson(results) } }
  },
})
