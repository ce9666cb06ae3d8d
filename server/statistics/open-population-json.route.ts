import { FileOutput } from '../access/route.ts'
import { publicRoute } from '../access/public-route.ts'
import { Problem } from '../http/problem.ts'
import { findPublicPopulation, publicFile } from './public-population.ts'

/** Open data: the population of a city by unit, sex and age group as an SDMX-JSON data message, without small cells. */
export const openPopulationJson = publicRoute({
  method: 'get',
  path: '/open/v1/population.json',
  summary:
    'Open data: the population by unit, sex and age group on the first day of this month, as an SDMX-JSON data message',
  answer: FileOutput,
  async handle(tx, { site, language }) {
    const population = await findPublicPopulation(tx, site)
    if (population === undefined || population.units.length === 0) throw new Problem('not-found')
    return publicFile(population, { format: 'json', language })
  },
})
