import { expect, test } from 'vitest'
import * as z from 'zod'
import { newId } from '../db/new-id.ts'
import { communes, signedIn, stranger } from '../testing/site.ts'
import { sign, takeInAt } from './testing/equipment.ts'
import { freshPolice, outcomeOf } from './testing/police.ts'

const { site, administrator, ministry } = await freshPolice()
const head = await signedIn(site, 'head-of-commune-police')

async function ask(quantity = 2): Promise<string> {
  const body = { unitCode: communes.here, equipmentType: 'MOTORBIKE', quantity, reason: 'Xã rộng, nhiều thôn' }
  return z.object({ requestId: z.string() }).parse(await (await head.post('/api/workforce/requests', body)).json())
    .requestId
}
const answer = async (who: typeof head, requestId: string, more: object) =>
  who.post(`/api/workforce/requests/${requestId}/answers`, { quantity: 2, version: 1, ...more })
const stateOf = async (requestId: string) => {
  const list = z.object({
    requests: z.array(z.object({ requestId: z.string(), state: z.string(), granted: z.number() })),
  })
  const { requests } = list.parse(await (await head.get('/api/workforce/requests')).json())
  return requests.find((one) => one.requestId === requestId)
}

test('200: W16: the commune asks, the city recommends, the ministry decides; it is done when all has been signed for', async () => {
  const requestId = await ask()
  expect((await answer(administrator, requestId, { act: 'recommend' })).status).toBe(200)
  expect((await answer(ministry, requestId, { act: 'approve', version: 2 })).status).toBe(200)
  expect(await stateOf(requestId)).toMatchObject({ state: 'approved', granted: 2 })
  const [one = '', other = '', third = ''] = (await takeInAt(administrator, 3)).map(({ thingId }) => thingId)
  const give = { to: { unitCode: communes.here }, requestId }
  expect(await outcomeOf(await sign(administrator, 'give', [one, other, third], give))).toBe('409 request-not-open')
  expect(await outcomeOf(await sign(administrator, 'give', [one], { ...give, to: { unitCode: communes.there } }))).toBe(
    '409 request-not-open',
  )
  expect((await sign(administrator, 'give', [one, other], give)).status).toBe(200)
  await sign(head, 'take', [one])
  expect(await stateOf(requestId)).toMatchObject({ state: 'approved' })
  await sign(head, 'refuse', [other], { reason: 'Xe hỏng' })
  await sign(administrator, 'give', [third], give)
  await sign(head, 'take', [third])
  expect(await stateOf(requestId)).toMatchObject({ state: 'issued' })
})

test('200: less than was asked for is granted in part; a refusal says why', async () => {
  const [part, none] = [await ask(), await ask()]
  for (const requestId of [part, none]) await answer(administrator, requestId, { act: 'recommend' })
  await answer(ministry, part, { act: 'approve', quantity: 1, version: 2 })
  expect((await answer(ministry, none, { act: 'refuse', version: 2 })).status).toBe(400)
  await answer(ministry, none, { act: 'refuse', version: 2, quantity: 0, reason: 'Chưa có nguồn' })
  expect([await stateOf(part), await stateOf(none)]).toMatchObject([
    { state: 'partly', granted: 1 },
    { state: 'refused', granted: 0 },
  ])
})

test('409: steps out of turn, more than was asked for, and a version that is no longer', async () => {
  const requestId = await ask()
  const outcome = async (who: typeof head, more: object) => outcomeOf(await answer(who, requestId, more))
  expect(await outcome(ministry, { act: 'approve' })).toBe('409 request-not-open')
  expect(await outcome(administrator, { act: 'approve' })).toBe('409 request-not-open')
  expect(await outcome(ministry, { act: 'recommend' })).toBe('409 request-not-open')
  expect(await outcome(administrator, { act: 'recommend', quantity: 3 })).toBe('409 more-than-asked')
  const both = [outcome(administrator, { act: 'recommend' }), outcome(administrator, { act: 'recommend' })]
  expect((await Promise.all(both)).toSorted()).toEqual(['200 done', '409 request-not-open'])
})

test('404: a request out of reach and one that there is none of, and who does not answer; 401 without a session', async () => {
  const requestId = await ask()
  const far = await signedIn(site, 'city-administrator', { unitCode: '79' })
  for (const who of [far, head, await signedIn(site, 'commune-officer')])
    expect(await outcomeOf(await answer(who, requestId, { act: 'recommend' }))).toBe('404 not-found')
  expect(await outcomeOf(await answer(ministry, newId(), { act: 'approve' }))).toBe('404 not-found')
  expect((await stranger(site).post(`/api/workforce/requests/${requestId}/answers`, {})).status).toBe(401)
})
