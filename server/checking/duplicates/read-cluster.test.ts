import { expect, test } from 'vitest'
import * as z from 'zod'
import { newId } from '../../db/new-id.ts'
import { communes, freshSite, signedIn } from '../../testing/site.ts'
import { addCluster } from './testing/cluster.ts'

const site = await freshSite()
const checker = await signedIn(site, 'city-checker')
const head = await signedIn(site, 'head-of-commune-police')
const Seen = z.looseObject({
  clusterId: z.string(),
  sides: z.array(z.looseObject({ personId: z.string() })),
  pairs: z.array(z.looseObject({ mayJudge: z.boolean(), score: z.looseObject({ total: z.number() }).nullable() })),
})

test('200: whichever record is asked for, all of the cluster are there side by side, each pair with its weight', async () => {
  const personIds = await addCluster(site)
  const answers = []
  for (const personId of personIds)
    answers.push(Seen.parse(await (await checker.get(`/api/checking/clusters/${personId}`)).json()))
  const [first] = answers
  expect(answers).toEqual([first, first, first])
  expect(first?.sides.map((side) => side.personId)).toEqual(personIds)
  expect(first?.pairs).toMatchObject([{ mayJudge: true }, { mayJudge: true }])
  expect(first?.pairs.every(({ score }) => score !== null && score.total > 0)).toBe(true)
})

test('404: a cluster of another commune, and a record that is in none', async () => {
  const [far] = await addCluster(site, { commune: communes.there, birth_date: '1961-05-20' })
  expect((await head.get(`/api/checking/clusters/${far}`)).status).toBe(404)
  expect((await checker.get(`/api/checking/clusters/${newId()}`)).status).toBe(404)
})
