import { expect, test } from 'vitest'
import * as z from 'zod'
import { signedIn, stranger } from '../testing/site.ts'
import { decide, enlist, freshPolice, ordered, outcomeOf, seatOf } from './testing/police.ts'

const { site, administrator } = await freshPolice()
const path = '/api/workforce/officers/search'
const Found = z.object({ areMore: z.boolean(), officers: z.array(z.object({ fullName: z.string() })) })
const namesOf = async (who: typeof administrator, body: object) =>
  Found.parse(await (await who.post(path, body)).json()).officers.map(({ fullName }) => fullName)

test('200: officers are found by a part of the name or number; those without a post are a list of their own', async () => {
  const posted = await enlist(administrator, undefined, { fullName: 'Phạm Văn Sơn', serviceNo: 'CA-100' })
  await enlist(administrator, undefined, { fullName: 'Phạm Thị Hà', serviceNo: 'CA-200' })
  await decide(administrator, [ordered(posted, await seatOf(administrator, 'CP_HEAD'), { validFrom: '2020-05-01' })])
  expect(await namesOf(administrator, { text: 'phạm' })).toEqual(['Phạm Văn Sơn', 'Phạm Thị Hà'])
  expect(await namesOf(administrator, { text: '20%' })).toEqual([])
  expect(await namesOf(administrator, { state: 'without-post' })).toEqual(['Phạm Thị Hà'])
  expect(await namesOf(administrator, { state: 'without-post', on: '2020-04-30' })).toHaveLength(2)
  expect(await namesOf(await signedIn(site, 'city-administrator', { unitCode: '79' }), { text: 'phạm' })).toEqual([])
})

test('404: officers of a commune list nobody; 401 without a session', async () => {
  expect(await outcomeOf(await (await signedIn(site, 'commune-officer')).post(path, {}))).toBe('404 not-found')
  expect((await stranger(site).post(path, {})).status).toBe(401)
})
