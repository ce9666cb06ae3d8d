import * as z from 'zod'
import { publicRoute } from '../../access/public-route.ts'
import { listDatasets } from './dataset.ts'

const Both = z.object({ vi: z.string(), en: z.string() })

/** The data sets that anybody may use. */
export const listDatasetsRoute = publicRoute({
  method: 'get',
  path: '/open/v1/datasets',
  summary: 'Open data: the data sets, with how many vintages each has',
  answer: z.object({
    datasets: z.array(
      z.object({ datasetCode: z.string(), title: Both, description: Both, licence: z.string(), vintages: z.int() }),
    ),
  }),
  async handle(tx, { site }) {
    const datasets = await listDatasets(tx, site)
    return {
      datasets: datasets.map(({ datasetCode, title, description, licence, vintages }) => ({
        datasetCode,
        title,
        description,
        licence,
        vintages: vintages.length,
      })),
    }
  },
})
