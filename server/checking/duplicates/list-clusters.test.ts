import { expect, test } from 'vitest'
import * as z from 'zod'
import { freshSite, signedIn } from '../../testing/site.ts'
import { addCluster } from './testing/cluster.ts'
import { addLikelyPair } from './testing/likely-pair.ts'

const site = await freshSite()
const checker = await signedIn(site, 'city-checker')
const Listed = z.object({
  clusters: z.array(z.looseObject({ clusterId: z.string(), members: z.int(), pairs: z.int() })),
})

test('200: three records that pairs connect are a cluster, called by the earliest; a pair alone is none', async () => {
  const [first] = await addCluster(site)
  await addLikelyPair(site, { first: { birth_date: '1960-04-19' }, second: { birth_date: '1960-04-19' } })
  const { clusters } = Listed.parse(await (await checker.get('/api/checking/clusters')).json())
  expect(clusters).toMatchObject([{ clusterId: first, members: 3, pairs: 2 }])
})

test('404: who enters forms sees no clusters', async () => {
  const officer = await signedIn(site, 'commune-officer')
  expect((await officer.get('/api/checking/clusters')).status).toBe(404)
})
