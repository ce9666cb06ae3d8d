import { expect, test } from 'vitest'
import * as z from 'zod'
import { newId } from '../db/new-id.ts'
import { communes, signedIn, stranger } from '../testing/site.ts'
import { decide, enlist, freshPolice, ordered, outcomeOf, seatOf } from './testing/police.ts'

const { site, administrator } = await freshPolice()
const path = '/api/workforce/officers'
const record = () => ({
  serviceNo: `CA-${newId().slice(-12).toUpperCase()}`,
  fullName: 'Lê Văn Bình',
  rank: 'lieutenant',
  homeUnitCode: communes.here,
})

test('200: W11: an officer is kept with as little as posts need; an account that is linked later gets the posts of its holder', async () => {
  const officerId = await enlist(administrator)
  await decide(administrator, [ordered(officerId, await seatOf(administrator, 'CP_HEAD'))])
  const account = await signedIn(site, 'commune-officer', { unitCode: communes.there })
  const body = { ...record(), officerId, signInName: account.account.signInName }
  expect((await administrator.post(path, body)).status).toBe(200)
  const seen = z
    .object({ role: z.string(), unitCode: z.string() })
    .parse(await (await account.get('/api/access/account')).json())
  expect(seen).toEqual({ role: 'head-of-commune-police', unitCode: communes.here })
  const found = await administrator.post(`${path}/search`, { text: body.serviceNo.toLowerCase() })
  const { officers } = z.object({ officers: z.array(z.looseObject({})) }).parse(await found.json())
  expect(officers).toEqual([
    {
      officerId,
      serviceNo: body.serviceNo,
      fullName: 'Lê Văn Bình',
      rank: 'lieutenant',
      homeUnitCode: communes.here,
      hasAccount: true,
      endedIn: null,
      posts: [expect.objectContaining({ kind: 'substantive', unitCode: communes.here, postType: 'CP_HEAD' })],
    },
  ])
})

test('409: a service number or an account of another officer, and an account that there is none of', async () => {
  const account = await signedIn(site, 'commune-officer')
  const taken = { ...record(), signInName: account.account.signInName }
  expect((await administrator.post(path, taken)).status).toBe(200)
  const refused = async (more: object) => outcomeOf(await administrator.post(path, { ...record(), ...more }))
  expect(await refused({ serviceNo: taken.serviceNo })).toBe('409 officer-known')
  expect(await refused({ signInName: account.account.signInName })).toBe('409 officer-known')
  expect(await refused({ signInName: 'nobody' })).toBe('409 no-such-account')
  expect(await refused({ signInName: administrator.account.signInName })).toBe('409 own-posting')
  const resident = await signedIn(site, 'resident', { personId: newId() })
  expect(await refused({ signInName: resident.account.signInName })).toBe('409 no-such-account')
})

test('409: an account that is linked stays so: no other takes its place, and to leave it out changes nothing', async () => {
  const [account, other] = [await signedIn(site, 'commune-officer'), await signedIn(site, 'commune-officer')]
  const officerId = await enlist(administrator, account)
  const save = async (more: object) => administrator.post(path, { ...record(), officerId, ...more })
  expect(await outcomeOf(await save({ signInName: other.account.signInName }))).toBe('409 officer-known')
  expect(await outcomeOf(await save({}))).toBe('200 done')
  const kept = await site.db
    .selectFrom('workforce.officer')
    .select('account_id')
    .where('officer_id', '=', officerId)
    .execute()
  expect(kept).toEqual([{ account_id: account.account.accountId }])
})

test('404: an officer of another city, one that there is none of, and who keeps no records; 401 without a session', async () => {
  const far = await signedIn(site, 'city-administrator', { unitCode: '79' })
  expect(await outcomeOf(await far.post(path, record()))).toBe('404 not-found')
  expect(await outcomeOf(await administrator.post(path, { ...record(), officerId: newId() }))).toBe('404 not-found')
  const chief = await signedIn(site, 'head-of-commune-police')
  expect(await outcomeOf(await chief.post(path, record()))).toBe('404 not-found')
  expect((await stranger(site).post(path, record())).status).toBe(401)
})
