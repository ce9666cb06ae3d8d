import * as z from 'zod'
import { route } from '../../access/route.ts'
import { clustersOf } from './cluster.ts'
import { listWaitingChained } from './pair.sql.ts'

const listedMax = 50
const pairsMax = 2000

/** Three records and more that may be one person, the weightiest first: they are decided together. */
export const listClusters = route({
  method: 'get',
  path: '/api/checking/clusters',
  summary: 'Records that may together be one person',
  action: 'checking.list-clusters',
  answer: z.object({
    clusters: z.array(
      z.object({
        clusterId: z.uuid(),
        members: z.int(),
        pairs: z.int(),
        /** Of its weightiest pair, in bits. */
        weight: z.number(),
        communeNames: z.array(z.string()),
      }),
    ),
  }),
  async handle(tx, { reach, site }) {
    const communes = await reach.listCommunes()
    const [units, today] = [await site.units(), site.today()]
    const clusters = clustersOf(await listWaitingChained(tx, { communes, max: pairsMax }))
    return {
      clusters: clusters
        .filter(({ personIds }) => personIds.length > 2)
        .slice(0, listedMax)
        .map(({ clusterId, personIds, pairs }) => {
          const codes = new Set(pairs.flatMap(({ firstCommune, secondCommune }) => [firstCommune, secondCommune]))
          return {
            clusterId,
            members: personIds.length,
            pairs: pairs.length,
            weight: Math.max(...pairs.map(({ weight }) => weight)),
            communeNames: [...codes].map((code) => units.find(code, today)?.name ?? code),
          }
        }),
    }
  },
})
