import { expect, test } from 'vitest'
import * as z from 'zod'
import { addPerson } from '../testing/people.ts'
import { communes, freshSite, signedIn, stranger } from '../testing/site.ts'

const site = await freshSite()
const Answer = z.object({
  digests: z.array(z.object({ commune: z.string(), persons: z.number(), digest: z.string().regex(/^\d+$/) })),
})

test('200: X6: one number for each commune that anybody lives in', async () => {
  await addPerson(site.db)
  await addPerson(site.db, { commune: communes.there })
  const answer = await (await signedIn(site, 'national-operator')).get('/api/exchange/digests')
  expect(answer.status).toBe(200)
  const { digests } = Answer.parse(await answer.json())
  expect(digests.map(({ commune, persons }) => [commune, persons])).toEqual([
    [communes.there, 1],
    [communes.here, 1],
  ])
  expect(digests[0]?.digest).not.toBe(digests[1]?.digest)
})

test('404: digests are for the nation alone; 401 without a session', async () => {
  expect((await (await signedIn(site, 'city-administrator')).get('/api/exchange/digests')).status).toBe(404)
  expect((await stranger(site).get('/api/exchange/digests')).status).toBe(401)
})
