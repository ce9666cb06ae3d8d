import { expect, test } from 'vitest'
import * as z from 'zod'
import { communes, signedIn, stranger, today } from '../testing/site.ts'
import { decide, enlist, freshPolice, newNo, ordered, outcomeOf, postsOf, seatOf } from './testing/police.ts'

const { site, administrator } = await freshPolice()
const Decided = z.object({ decisionId: z.string(), postingIds: z.array(z.string()) })
const decideAll = async (postings: object[], endings: object[] = []) =>
  Decided.parse(await (await decide(administrator, postings, endings)).json())
const head = await seatOf(administrator, 'CP_HEAD')
const first = await seatOf(administrator, 'CP_OFFICER')

test('200: W1: a decision posts many at once; their accounts have the role and the unit from that day, and lose them with the end', async () => {
  const account = await signedIn(site, 'commune-officer', { unitCode: communes.there })
  const [officer, other] = [await enlist(administrator, account), await enlist(administrator)]
  const { postingIds } = await decideAll([ordered(officer, head), ordered(other, first)])
  expect(postingIds).toHaveLength(2)
  const seen = z.object({ role: z.string(), unitCode: z.string().nullable() })
  const seeing = async () => seen.parse(await (await account.get('/api/access/account')).json())
  expect(await seeing()).toEqual({ role: 'head-of-commune-police', unitCode: communes.here })

  const endings = postingIds.map((postingId) => ({ postingId, endsOn: today }))
  await decideAll([], endings)
  expect(await seeing()).toMatchObject({ unitCode: null })
  expect(await outcomeOf(await account.get(`/api/workforce/units/${communes.here}/posts`))).toBe('403 no-post-today')
  expect((await postsOf(administrator)).posts.flatMap(({ holders }) => holders)).toEqual([])
  // What was on an earlier day stays as it was.
  const before = await postsOf(administrator, communes.here, '2020-05-25')
  expect(before.posts.flatMap(({ holders }) => holders)).toHaveLength(2)
})

test('200: a transfer is one decision: the old posting ends and the new one begins on the same day', async () => {
  const officer = await enlist(administrator)
  const from = '00469'
  const { postingIds } = await decideAll([
    ordered(officer, await seatOf(administrator, 'CP_OFFICER', { unitCode: from })),
  ])
  const endings = postingIds.map((postingId) => ({ postingId, endsOn: '2020-05-01' }))
  const there = await seatOf(administrator, 'CP_OFFICER', { unitCode: communes.there })
  expect(await outcomeOf(await decide(administrator, [ordered(officer, there, { validFrom: '2020-05-01' })]))).toBe(
    '409 two-posts',
  )
  await decideAll([ordered(officer, there, { validFrom: '2020-05-01' })], endings)
  const holdersOf = async (unitCode: string, on: string) =>
    (await postsOf(administrator, unitCode, on)).posts.flatMap(({ holders }) => holders).length
  expect([await holdersOf(from, '2020-04-30'), await holdersOf(communes.there, '2020-04-30')]).toEqual([1, 0])
  expect([await holdersOf(from, '2020-05-01'), await holdersOf(communes.there, '2020-05-01')]).toEqual([0, 1])
})

test('200: a posting to come is shown, and one that is revoked before it begins never takes effect', async () => {
  const unitCode = '00469'
  const [officerId, postId] = [
    await enlist(administrator),
    await seatOf(administrator, 'CP_OFFICER', { seat: 2, unitCode }),
  ]
  await decide(administrator, [ordered(officerId, postId, { validFrom: '2020-06-15' })])
  const coming = async () =>
    (await postsOf(administrator, unitCode)).posts.find((post) => post.postId === postId)?.coming ?? []
  const [posting] = await coming()
  expect(posting).toMatchObject({ fullName: 'Nguyễn Văn An', validFrom: '2020-06-15' })
  const revoked = await decide(administrator, [], [{ postingId: posting?.postingId ?? '', endsOn: '2020-06-15' }])
  expect(revoked.status).toBe(200)
  expect(await coming()).toEqual([])
  const { posts } = await postsOf(administrator, unitCode, '2020-06-15')
  expect(posts.find((post) => post.postId === postId)?.holders).toEqual([])
})

test('409: W2: no post is held twice in the same way on one day; an acting holder may stand in', async () => {
  const [one, other] = [await enlist(administrator), await enlist(administrator)]
  const post = await seatOf(administrator, 'CP_OFFICER', { unitCode: '00472' })
  const term = { validFrom: '2020-04-01', validTo: '2020-05-01' }
  await decideAll([ordered(one, post, term)])
  expect(await outcomeOf(await decide(administrator, [ordered(other, post, { validFrom: '2020-04-30' })]))).toBe(
    '409 post-held',
  )
  await decideAll([ordered(other, post, { validFrom: '2020-05-01' })])
  await decideAll([ordered(one, post, { kind: 'acting', validFrom: '2020-05-10', validTo: '2020-05-20' })])
  // Two at the same moment: the database lets one of them through.
  const seat = await seatOf(administrator, 'CP_HEAD', { unitCode: communes.there })
  const both = [decide(administrator, [ordered(one, seat)]), decide(administrator, [ordered(other, seat)])]
  const outcomes = await Promise.all((await Promise.all(both)).map(outcomeOf))
  expect(outcomes.filter((outcome) => outcome === '200 done').length).toBeLessThanOrEqual(1)
})

test('409: W3: nobody has two substantive posts on one day, whatever the decisions', async () => {
  const officer = await enlist(administrator)
  const seats = await Promise.all(
    ['00457', '00460'].map(async (unitCode) => seatOf(administrator, 'CP_OFFICER', { unitCode })),
  )
  const [one = '', other = ''] = seats
  expect(await outcomeOf(await decide(administrator, [ordered(officer, one), ordered(officer, other)]))).toBe(
    '409 two-posts',
  )
  // Nothing of the batch was done.
  await decideAll([ordered(officer, one), ordered(officer, other, { kind: 'temporary' })])
})

test('409: W4: nobody decides about themselves, neither a posting nor its end', async () => {
  const [self, another] = [await signedIn(site, 'city-administrator'), await signedIn(site, 'city-administrator')]
  const officer = await enlist(another, self)
  const seat = await seatOf(another, 'CP_OFFICER', { unitCode: '00475' })
  expect(await outcomeOf(await decide(self, [ordered(officer, seat)]))).toBe('409 own-posting')
  const posted = z.object({ postingIds: z.array(z.string()) })
  // By somebody else it can be decided; from then on the account is that of a commune officer.
  const { postingIds } = posted.parse(await (await decide(another, [ordered(officer, seat)])).json())
  const endings = postingIds.map((postingId) => ({ postingId, endsOn: '2020-03-01' }))
  expect(await outcomeOf(await decide(self, [], endings))).toBe('404 not-found')
  expect(await outcomeOf(await decide(another, [], endings))).toBe('200 done')
})

test('409: days on which the post or the posting is not there, and a number that was used', async () => {
  const officer = await enlist(administrator)
  const seat = await seatOf(administrator, 'CP_HEAD', { unitCode: '00463' })
  const refused = async (more: object) => outcomeOf(await decide(administrator, [ordered(officer, seat, more)]))
  expect(await refused({ validFrom: '2020-02-29' })).toBe('409 not-at-that-time')
  expect(await refused({ validFrom: '2025-07-01' })).toBe('409 not-at-that-time')
  expect(await refused({ validTo: '2020-03-01' })).toBe('409 not-at-that-time')
  const { postingIds } = await decideAll([ordered(officer, seat, { validTo: '2020-04-01' })])
  const [postingId = ''] = postingIds
  const late = await decide(administrator, [], [{ postingId, endsOn: '2020-04-01' }])
  expect(await outcomeOf(late)).toBe('409 not-at-that-time')
  const body = {
    decisionNo: newNo(),
    decidedOn: '2020-03-01',
    postings: [],
    endings: [{ postingId, endsOn: '2020-03-20' }],
  }
  expect((await administrator.post('/api/workforce/postings', body)).status).toBe(200)
  expect(await outcomeOf(await administrator.post('/api/workforce/postings', body))).toBe('409 decision-no-taken')
})

test('404: posts and officers out of reach, and who does not decide postings; 401 without a session', async () => {
  const officer = await enlist(administrator)
  const seat = await seatOf(administrator, 'CP_HEAD', { unitCode: '00466' })
  const far = await signedIn(site, 'city-administrator', { unitCode: '79' })
  const chief = await signedIn(site, 'head-of-commune-police')
  for (const who of [far, chief])
    expect(await outcomeOf(await decide(who, [ordered(officer, seat)]))).toBe('404 not-found')
  expect((await stranger(site).post('/api/workforce/postings', {})).status).toBe(401)
})
