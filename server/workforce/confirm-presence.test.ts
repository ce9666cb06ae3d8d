import { expect, test } from 'vitest'
import { communes, signedIn, stranger } from '../testing/site.ts'
import { newId } from '../db/new-id.ts'
import { decide, enlist, freshPolice, ordered, outcomeOf, postsOf, seatOf } from './testing/police.ts'

const { site, administrator } = await freshPolice()
const [one, other] = [await enlist(administrator), await enlist(administrator)]
await decide(administrator, [
  ordered(one, await seatOf(administrator, 'CP_HEAD')),
  ordered(other, await seatOf(administrator, 'CP_OFFICER'), { validTo: '2020-05-02' }),
])
const head = await signedIn(site, 'head-of-commune-police')
const path = `/api/workforce/units/${communes.here}/presence`
const postingIds = (await postsOf(administrator, communes.here, '2020-05-01')).posts.flatMap(({ holders }) =>
  holders.map(({ postingId }) => postingId),
)

const confirmed = async (presentPostingIds: unknown[], month = '2020-05') =>
  (await head.post(path, { month, presentPostingIds })).json()
const refused = async (month: string, presentPostingIds: unknown[]) =>
  outcomeOf(await head.post(path, { month, presentPostingIds }))

test('200: the head confirms a month, and once more where it was wrong; who ended in the month is asked for as well', async () => {
  const [first] = postingIds
  expect(await confirmed(postingIds)).toEqual({ present: 2, absent: 0 })
  expect(await confirmed([first])).toEqual({ present: 1, absent: 1 })
  const shown = (await postsOf(administrator)).posts.flatMap(({ holders }) => holders.map(({ isPresent }) => isPresent))
  expect(shown).toEqual([true])
  // By the end of the month one of them has left; both were there in it.
  const { monthHolders } = await postsOf(administrator, communes.here, '2020-05-31')
  expect(monthHolders.map(({ isPresent }) => isPresent)).toEqual([true, false])
})

test('409: a month to come, and a posting that is not of the unit or the month: nothing is confirmed', async () => {
  expect(await refused('2020-06', postingIds)).toBe('409 not-at-that-time')
  expect(await refused('2020-05', [newId()])).toBe('409 not-at-that-time')
  expect(await refused('2020-02', postingIds)).toBe('409 not-at-that-time')
})

test('404: the head of another commune, and an officer who is not the head; 401 without a session', async () => {
  const body = { month: '2020-05', presentPostingIds: [] }
  const far = await signedIn(site, 'head-of-commune-police', { unitCode: communes.there })
  for (const who of [far, await signedIn(site, 'commune-officer')])
    expect(await outcomeOf(await who.post(path, body))).toBe('404 not-found')
  expect((await stranger(site).post(path, body)).status).toBe(401)
})
