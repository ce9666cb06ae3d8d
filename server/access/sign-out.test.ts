import { expect, test } from 'vitest'
import { freshSite, ledgerOf, signedIn, stranger } from '../testing/site.ts'

const site = await freshSite()

test('200: G7: a session that is ended is over at once, and the browser forgets it', async () => {
  const officer = await signedIn(site, 'commune-officer')
  const answer = await officer.post('/api/access/sign-out', {})
  expect(answer.status).toBe(200)
  expect(answer.headers.getSetCookie()).toEqual([
    '__Host-dancu-city01=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Strict',
  ])
  expect((await officer.get('/api/access/account')).status).toBe(401)
  const [entry] = (await ledgerOf(site, 'access.sign-out')).slice(-1)
  expect(entry).toMatchObject({ account_id: officer.account.accountId, purpose: 'sign-in', outcome: 'done' })
})

test('200: to sign out twice, or without having signed in, is no mistake', async () => {
  const officer = await signedIn(site, 'commune-officer')
  expect((await officer.post('/api/access/sign-out', {})).status).toBe(200)
  expect((await officer.post('/api/access/sign-out', {})).status).toBe(200)
  expect((await stranger(site).post('/api/access/sign-out', {})).status).toBe(200)
})

test("200: the account's other sessions go on", async () => {
  const officer = await signedIn(site, 'commune-officer')
  const other = await signedIn(site, 'commune-officer')
  await other.post('/api/access/sign-out', {})
  expect((await officer.get('/api/access/account')).status).toBe(200)
})

test('403: another site cannot sign anybody out', async () => {
  const officer = await signedIn(site, 'commune-officer')
  const refused = await officer.post('/api/access/sign-out', {}, { 'sec-fetch-site': 'cross-site' })
  expect(refused.status).toBe(403)
  expect((await officer.get('/api/access/account')).status).toBe(200)
})
