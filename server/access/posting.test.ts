import { sql } from 'kysely'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { newId } from '../db/new-id.ts'
import { communes, freshSite, signedIn, today, type Caller } from '../testing/site.ts'
import { savePostings, type AccountPosting } from './posting.ts'
import { listQualified, momentOf, requireCompetences, saveQualification } from './qualification.ts'

const site = await freshSite()
/** The day on which the site is. */
let day = today
const onItsDay = { ...site, today: () => day }

async function post(who: Caller, posting: Partial<AccountPosting>): Promise<string> {
  const postingId = newId()
  const place = { role: 'commune-officer', unitCode: communes.here, validFrom: today, validTo: null } as const
  const all = { postingId, accountId: who.account.accountId, ...place, ...posting }
  await site.db.transaction().execute(async (tx) => savePostings(tx, [all]))
  return all.postingId
}

/** The status of a list that an officer may ask for, and of a unit's quality. */
async function reachOf(who: Caller): Promise<Record<string, number>> {
  const statusOf = async (unit: string) => (await who.get(`/api/checking/quality/${unit}`)).status
  return { here: await statusOf(communes.here), there: await statusOf(communes.there) }
}

const Problem = z.looseObject({ type: z.string() })
const SignedIn = z.object({ role: z.string(), unitCode: z.string().nullable(), may: z.record(z.string(), z.unknown()) })
const seen = async (who: Caller) => SignedIn.parse(await (await who.get('/api/access/account')).json())

test('G12: an account reaches as far as its posting of the day: it opens and closes on the day itself', async () => {
  const who = await signedIn(onItsDay, 'commune-officer', { unitCode: communes.there })
  expect(await reachOf(who)).toEqual({ here: 404, there: 200 })
  await post(who, { validFrom: '2020-05-27', validTo: '2020-05-29' })
  // From the first posting on the account's own unit counts no more.
  expect(await reachOf(who)).toEqual({ here: 403, there: 403 })
  for (const [on, status] of [
    ['2020-05-27', 200],
    ['2020-05-28', 200],
    ['2020-05-29', 403],
  ] as const) {
    day = on
    expect([on, (await reachOf(who)).here]).toEqual([on, status])
  }
  day = today
})

test('G12: a posting changes the role as well, and of several the one that began last counts', async () => {
  const who = await signedIn(onItsDay, 'commune-officer')
  await post(who, { role: 'commune-officer', validFrom: '2020-01-01' })
  const acting = await post(who, { role: 'head-of-commune-police', unitCode: communes.there, validFrom: '2020-05-20' })
  expect(await seen(who)).toMatchObject({ role: 'head-of-commune-police', unitCode: communes.there })
  expect(await reachOf(who)).toEqual({ here: 404, there: 200 })
  await post(who, {
    postingId: acting,
    role: 'head-of-commune-police',
    unitCode: communes.there,
    validFrom: '2020-05-20',
    validTo: today,
  })
  expect(await seen(who)).toMatchObject({ role: 'commune-officer', unitCode: communes.here })
})

test('G12: who holds no post today may see the own account and nothing else, and is told why', async () => {
  const who = await signedIn(onItsDay, 'city-administrator')
  await post(who, { role: 'city-administrator', unitCode: communes.city, validFrom: '2020-01-01', validTo: today })
  expect(await seen(who)).toMatchObject({ unitCode: null, may: { 'access.see-account': ['sign-in'] } })
  expect(Object.keys((await seen(who)).may)).toEqual(['access.see-account'])
  const refused = await who.get('/api/access/ledger')
  expect([refused.status, Problem.parse(await refused.json()).type]).toEqual([403, '/problems/no-post-today'])
})

test('G12: accounts that were never posted have their own role and unit', async () => {
  expect(await seen(await signedIn(onItsDay, 'commune-officer'))).toMatchObject({
    role: 'commune-officer',
    unitCode: communes.here,
  })
})

/** The site's moment so many seconds from now, as text. */
async function inSeconds(seconds: number): Promise<string> {
  const { rows } = await sql<{ at: Date }>`
    select ${momentOf(today)} + make_interval(secs => ${seconds}) as at`.execute(site.db)
  return rows[0]?.at.toISOString() ?? ''
}

const statusOfList = async (who: Caller) => (await who.get('/api/collection/dossiers')).status

test('G13: what needs a certificate is refused without one, by name; it opens with it and closes at its second', async () => {
  const who = await signedIn(onItsDay, 'commune-officer')
  const gate = { action: 'collection.list-dossiers', competences: ['COLLECT', 'QUERY'] }
  await site.db.transaction().execute(async (tx) => requireCompetences(tx, gate))
  const missing = async () => Problem.parse(await (await who.get('/api/collection/dossiers')).json())
  expect(await missing()).toMatchObject({ type: '/problems/certificate-missing', competences: ['COLLECT', 'QUERY'] })

  const validFrom = await inSeconds(-60)
  const certify = async (competence: string, expiresAt: string, more = {}) => {
    const held = { qualificationId: newId(), accountId: who.account.accountId, competence, validFrom, expiresAt }
    await site.db.transaction().execute(async (tx) => saveQualification(tx, { ...held, ...more }))
    return held
  }
  const query = await certify('QUERY', await inSeconds(3600))
  expect(await missing()).toMatchObject({ competences: ['COLLECT'] })
  await certify('COLLECT', await inSeconds(1.5))
  expect(await statusOfList(who)).toBe(200)
  const accountIds = [who.account.accountId]
  const held = await site.db.transaction().execute(async (tx) => listQualified(tx, { accountIds, on: today, today }))
  expect(held.get(who.account.accountId)).toEqual(new Set(['COLLECT', 'QUERY']))
  await new Promise((resolve) => setTimeout(resolve, 1600))
  expect(await missing()).toMatchObject({ competences: ['COLLECT'] })

  await certify('COLLECT', await inSeconds(3600))
  expect(await statusOfList(who)).toBe(200)
  // Taken back, it is gone at the next request.
  const taken = { ...query, revokedAt: await inSeconds(0) }
  await site.db.transaction().execute(async (tx) => saveQualification(tx, taken))
  expect(await missing()).toMatchObject({ competences: ['QUERY'] })
  await site.db.transaction().execute(async (tx) => requireCompetences(tx, { ...gate, competences: [] }))
})
