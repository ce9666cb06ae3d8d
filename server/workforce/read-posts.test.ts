import { expect, test } from 'vitest'
import { communes, signedIn, stranger } from '../testing/site.ts'
import { decide, enlist, freshPolice, ordered, outcomeOf, postsOf, seatOf } from './testing/police.ts'

const { site, administrator } = await freshPolice()

test('200: a seat is there without a holder; who holds it is told with kind, end and what is missing', async () => {
  const empty = await postsOf(administrator)
  expect(empty.posts.map(({ postType, seat, holders }) => [postType, seat, holders.length])).toEqual([
    ['CP_HEAD', 1, 0],
    ['CP_OFFICER', 1, 0],
    ['CP_OFFICER', 2, 0],
  ])
  expect(empty.strengths).toEqual([
    { postType: 'CP_HEAD', required: 1, assigned: 0, qualified: 0, present: 0 },
    { postType: 'CP_OFFICER', required: 2, assigned: 0, qualified: 0, present: 0 },
  ])
  const officer = await enlist(administrator)
  await decide(administrator, [ordered(officer, await seatOf(administrator, 'CP_HEAD'), { kind: 'acting' })])
  const own = await postsOf(await signedIn(site, 'commune-officer'))
  expect(own.posts[0]?.holders).toMatchObject([{ fullName: 'Nguyễn Văn An', kind: 'acting', missing: ['CHECK'] }])
  expect((await postsOf(administrator, communes.here, '2020-02-29')).posts).toEqual([])
})

test('404: the posts of another commune, and of a unit that there is none of; 401 without a session', async () => {
  const path = `/api/workforce/units/${communes.there}/posts`
  expect(await outcomeOf(await (await signedIn(site, 'commune-officer')).get(path))).toBe('404 not-found')
  expect(await outcomeOf(await administrator.get('/api/workforce/units/99999/posts'))).toBe('404 not-found')
  expect((await stranger(site).get(path)).status).toBe(401)
})
