import * as z from 'zod'
import { publicRoute } from '../../access/public-route.ts'
import { Problem } from '../../http/problem.ts'
import { listDatasets } from './dataset.ts'

const Both = z.object({ vi: z.string(), en: z.string() })

/** A data set: what it is of, what one should know, and all its vintages with their coverage and files. */
export const readDataset = publicRoute({
  method: 'get',
  path: '/open/v1/datasets/:datasetCode',
  summary: 'Open data: a data set with its metadata, caveats, vintages, coverage and files',
  params: z.object({ datasetCode: z.string().max(40) }),
  answer: z.object({
    datasetCode: z.string(),
    title: Both,
    description: Both,
    unitOfObservation: Both,
    variables: z.array(z.string()),
    licence: z.string(),
    caveats: z.array(Both),
    vintages: z.array(
      z.object({
        periodCode: z.string(),
        unitCode: z.string(),
        unitName: z.string(),
        vintageNo: z.int(),
        publishedAt: z.date().nullable(),
        coverage: z.object({ received: z.int(), expected: z.int() }).nullable(),
        files: z.array(z.object({ name: z.string(), address: z.string() })),
      }),
    ),
  }),
  async handle(tx, { params: { datasetCode }, site }) {
    const dataset = (await listDatasets(tx, site)).find((one) => one.datasetCode === datasetCode)
    if (dataset === undefined) throw new Problem('not-found')
    return dataset
  },
})
