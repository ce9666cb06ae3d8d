import { assert, asyncProperty, integer, nat, record } from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { sql } from 'kysely'
import { saveQualification } from '../access/qualification.ts'
import { listUnitsBelow } from '../areas/unit.ts'
import { newId } from '../db/new-id.ts'
import { communes, signedIn, stranger, today, type Caller } from '../testing/site.ts'
import { closeEnded } from './close-ended.job.ts'
import { decide, enlist, freshPolice, ordered, outcomeOf, postsOf, seatOf } from './testing/police.ts'

const { site, administrator, ministry } = await freshPolice()
const Coverage = z.object({
  covered: z.number(),
  all: z.number(),
  weak: z.number(),
  total: z.object({ required: z.number(), assigned: z.number(), qualified: z.number(), present: z.number() }),
  units: z.array(z.object({ code: z.string(), name: z.string(), isCovered: z.boolean(), assigned: z.number() })),
})
async function coverageOf(unitCode: string, query = '', who: Caller = administrator) {
  return Coverage.parse(await (await who.get(`/api/workforce/coverage/${unitCode}?${query}`)).json())
}
const denominator = async (on: string, definitionCode: string) =>
  (await coverageOf(communes.city, `on=${on}&definitionCode=${definitionCode}`)).all

test('200: W7: the denominator is a definition on a day: the units of its kinds that are there then', async () => {
  const days = ['2020-03-13', '2025-01-01', '2025-07-01']
  const counted = []
  for (const on of days)
    counted.push([await denominator(on, 'xa'), await denominator(on, 'xa-thi-tran'), await denominator(on, 'all')])
  expect(counted).toEqual([
    [383, 404, 579],
    [345, 366, 526],
    [75, 75, 126],
  ])
})

test('200: W8: a unit is covered by a substantive or acting holder; who helps for a time covers nothing', async () => {
  const before = await coverageOf(communes.district)
  expect(before).toMatchObject({ covered: 0, all: 23, total: { required: 69, assigned: 0 } })
  const [one, other, third] = [await enlist(administrator), await enlist(administrator), await enlist(administrator)]
  await decide(administrator, [
    ordered(one, await seatOf(administrator, 'CP_HEAD')),
    ordered(one, await seatOf(administrator, 'CP_OFFICER', { unitCode: communes.there }), { kind: 'acting' }),
    ordered(other, await seatOf(administrator, 'CP_HEAD', { unitCode: '00457' }), { kind: 'temporary' }),
    ordered(third, await seatOf(administrator, 'CP_OFFICER'), { validTo: '2020-05-20' }),
  ])
  const now = await coverageOf(communes.district)
  expect(now).toMatchObject({ covered: 2, all: 23, total: { required: 69, assigned: 2 } })
  expect(now.units.filter(({ isCovered }) => isCovered).map(({ code }) => code)).toEqual([
    communes.there,
    communes.here,
  ])
  expect(await coverageOf(communes.district, 'on=2020-05-19')).toMatchObject({ total: { assigned: 3 } })
  expect((await coverageOf(communes.here, '', await signedIn(site, 'commune-officer'))).all).toBe(1)
})

test('200: qualified is who has every certificate of the post on the day; present, whom the head confirmed for the month', async () => {
  const account = await signedIn(site, 'commune-officer')
  const officer = await enlist(administrator, account, { homeUnitCode: '00463' })
  const seat = await seatOf(administrator, 'CP_OFFICER', { unitCode: '00463' })
  await decide(administrator, [ordered(officer, seat)])
  const [holder] = (await postsOf(administrator, '00463')).posts.flatMap(({ holders }) => holders)
  expect(holder).toMatchObject({ missing: ['COLLECT'], isPresent: null })
  const certified = { validFrom: '2020-05-10T00:00:00Z', expiresAt: '2022-05-10T00:00:00Z' }
  const qualification = { qualificationId: newId(), accountId: account.account.accountId, competence: 'COLLECT' }
  await site.db.transaction().execute(async (tx) => saveQualification(tx, { ...qualification, ...certified }))
  const head = await signedIn(site, 'head-of-commune-police', { unitCode: '00463' })
  const body = { month: '2020-05', presentPostingIds: [holder?.postingId] }
  expect((await head.post('/api/workforce/units/00463/presence', body)).status).toBe(200)
  expect((await coverageOf('00463')).total).toEqual({ required: 3, assigned: 1, qualified: 1, present: 1 })
  expect((await coverageOf('00463', 'on=2020-05-09')).total).toMatchObject({ assigned: 1, qualified: 0, present: 1 })
  expect((await coverageOf('00463', 'on=2020-04-30')).total).toMatchObject({ present: 0 })
})

test('200: W9: a posting to a unit that ends closes on that day, also where that becomes known later; its officer is to be posted anew', async () => {
  const officer = await enlist(administrator, undefined, { fullName: 'Trần Thị Lụa' })
  const seat = await seatOf(administrator, 'CP_OFFICER', { seat: 2 })
  await decide(administrator, [ordered(officer, seat)])
  const ofUnit = async (on: string) => (await postsOf(administrator, communes.here, on)).posts
  const mine = async (on: string) =>
    (await ofUnit(on)).flatMap(({ holders }) => holders).find(({ fullName }) => fullName === 'Trần Thị Lụa')
  expect(await mine('2025-06-30')).toMatchObject({ validTo: '2025-07-01' })
  const listed = async (on: string) => {
    const found = await administrator.post('/api/workforce/officers/search', {
      state: 'to-be-posted',
      text: 'trần thị lụa',
      on,
    })
    return z.object({ officers: z.array(z.object({ endedIn: z.unknown() })) }).parse(await found.json()).officers
  }
  expect(await listed('2025-06-30')).toEqual([])
  expect(await listed('2025-07-01')).toEqual([{ endedIn: { unitCode: communes.here, on: '2025-07-01' } }])
  // As if the reform were learned of only now: the posts were open, and the job closes them, once for each day.
  await sql`update workforce.posting set valid_to = null, ends_with_unit = false where ends_with_unit`.execute(site.db)
  await sql`update workforce.post set valid_to = null`.execute(site.db)
  expect(await listed('2025-07-01')).toEqual([])
  const later = { ...site, today: () => '2025-07-02' }
  expect(await closeEnded(later)).toBeGreaterThan(0)
  expect(await closeEnded(later)).toBe(0)
  expect(await listed('2025-07-01')).toEqual([{ endedIn: { unitCode: communes.here, on: '2025-07-01' } }])
  // A past day is as it was.
  expect(await mine('2025-06-30')).toMatchObject({ validTo: '2025-07-01' })
})

const day = (at: number): string => `2020-04-${String(at).padStart(2, '0')}`

test('200: W10: whatever was decided in whatever order, every day recomputes: at most one substantive holder, and coverage counts them', async () => {
  const city = await freshPolice()
  const units = await city.site.db.transaction().execute(async (tx) => listUnitsBelow(tx, '017', today, 'commune'))
  const xa = units.filter(({ kind }) => kind === 'Xã').slice(0, 4)
  const seats = await Promise.all(xa.map(async ({ code }) => seatOf(city.administrator, 'CP_HEAD', { unitCode: code })))
  const officers = await Promise.all([0, 1, 2, 3, 4].map(async () => enlist(city.administrator)))
  type Held = { officer: number; seat: number; from: number; to: number }
  const accepted: Held[] = []
  const overlap = (one: Held, other: Held) => one.from < other.to && other.from < one.to
  const wish = record({
    officer: nat({ max: 4 }),
    seat: nat({ max: 3 }),
    from: integer({ min: 1, max: 28 }),
    length: integer({ min: 1, max: 12 }),
  })
  await assert(
    asyncProperty(wish, async ({ officer, seat, from, length }) => {
      const held = { officer, seat, from, to: Math.min(from + length, 30) }
      const term = { validFrom: day(held.from), validTo: day(held.to) }
      const answer = await decide(city.administrator, [ordered(officers[officer] ?? '', seats[seat] ?? '', term)])
      const isFree = !accepted.some((one) => (one.officer === officer || one.seat === seat) && overlap(one, held))
      expect(answer.status).toBe(isFree ? 200 : 409)
      if (isFree) accepted.push(held)
    }),
    { numRuns: 60, seed: 6 },
  )
  expect(accepted.length).toBeGreaterThan(8)
  for (const at of [1, 5, 10, 15, 20, 25, 29]) {
    const expected = new Set(accepted.filter(({ from, to }) => from <= at && at < to).map(({ seat }) => seat)).size
    const board = Coverage.parse(
      await (await city.administrator.get(`/api/workforce/coverage/017?on=${day(at)}`)).json(),
    )
    expect([at, board.covered, board.total.assigned]).toEqual([at, expected, expected])
  }
})

const statusOf = async (who: Caller, path: string) => outcomeOf(await who.get(`/api/workforce/coverage/${path}`))

test('404: a unit out of reach or never there, and an unknown definition; 401 without a session', async () => {
  const officer = await signedIn(site, 'commune-officer')
  expect(await statusOf(officer, communes.there)).toBe('404 not-found')
  expect(await statusOf(ministry, '99999')).toBe('404 not-found')
  expect(await statusOf(administrator, `${communes.city}?definitionCode=none`)).toBe('404 not-found')
  expect(await statusOf(await signedIn(site, 'trainer'), communes.city)).toBe('404 not-found')
  expect((await stranger(site).get(`/api/workforce/coverage/${communes.here}`)).status).toBe(401)
})
