import { expect, test } from 'vitest'
import { communes, signedIn, stranger } from '../testing/site.ts'
import { freshPolice, newNo, outcomeOf, postsOf } from './testing/police.ts'

const { site, administrator, ministry } = await freshPolice()
const set = async (body: object, who = administrator) =>
  who.post('/api/workforce/establishments', { decisionNo: newNo(), validFrom: '2020-05-01', lines: [], ...body })
const officers = (target: string, required: number) => ({ target, postType: 'CP_OFFICER', required })

async function requiredOn(on: string, unitCode: string = communes.here): Promise<number> {
  const { strengths } = await postsOf(administrator, unitCode, on)
  return strengths.find(({ postType }) => postType === 'CP_OFFICER')?.required ?? 0
}

test('200: W5: strength is required by date, of a kind of unit or of a unit, and what is said of the unit goes first', async () => {
  expect((await set({ lines: [officers('Xã', 3), officers(communes.there, 5)] })).status).toBe(200)
  expect([await requiredOn('2020-04-30'), await requiredOn('2020-05-01')]).toEqual([2, 3])
  expect(await requiredOn('2020-05-01', communes.there)).toBe(5)
  const { posts } = await postsOf(administrator, communes.there)
  expect(posts.filter(({ postType }) => postType === 'CP_OFFICER').map(({ seat }) => seat)).toEqual([1, 2, 3, 4, 5])
  // A later decision of the same day counts, and no seat is closed by it.
  await set({ lines: [officers(communes.there, 4)] })
  expect(await requiredOn('2020-05-01', communes.there)).toBe(4)
  expect((await postsOf(administrator, communes.there)).posts).toHaveLength(6)
})

test('409: W6: a batch that comes to more than the ceiling is refused as a whole, on that day and on any later one', async () => {
  const ceiling = 383 * 4 + 2
  expect(await outcomeOf(await set({ ceiling }))).toBe('409 ceiling-by-ministry')
  expect((await set({ ceiling }, ministry)).status).toBe(200)
  const over = await set({ lines: [officers(communes.here, 4), officers('00457', 4), officers('00460', 4)] })
  expect(await outcomeOf(over)).toBe('409 over-ceiling')
  expect(await over.json()).toMatchObject({ total: ceiling + 2, ceiling })
  expect(await requiredOn('2020-05-01')).toBe(3)
  expect((await set({ lines: [officers(communes.here, 4)] })).status).toBe(200)
  // Two at the same moment, of which only one fits below the ceiling.
  await set({ lines: [officers(communes.there, 3)] })
  const both = ['00457', '00460', '00463'].map(async (target) => set({ lines: [officers(target, 4)] }))
  const outcomes = await Promise.all((await Promise.all(both)).map(outcomeOf))
  expect(outcomes.toSorted()).toEqual(['200 done', '409 over-ceiling', '409 over-ceiling'])
})

test('400: fewer than none cannot be required; 404: another city, and who does not decide; 401 without a session', async () => {
  expect((await set({ lines: [officers('Xã', -1)] })).status).toBe(400)
  expect((await set({ lines: [officers('Xã', 1.5)] })).status).toBe(400)
  const far = await signedIn(site, 'city-administrator', { unitCode: '79' })
  expect(await outcomeOf(await set({ lines: [officers(communes.here, 9)] }, far))).toBe('404 not-found')
  expect(await outcomeOf(await set({}, await signedIn(site, 'head-of-commune-police')))).toBe('404 not-found')
  expect((await stranger(site).post('/api/workforce/establishments', {})).status).toBe(401)
})
