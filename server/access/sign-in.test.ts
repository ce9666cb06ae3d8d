import { beforeEach, expect, test } from 'vitest'
import { sql } from 'kysely'
import { newId } from '../db/new-id.ts'
import type { Site } from '../http/server.ts'
import { communes, freshSite, ledgerOf, stranger } from '../testing/site.ts'
import { failuresMax, saveAccount, type Account } from './account.ts'

const site: Site = await freshSite()
const password = 'một mật khẩu dài'
let account: Account

async function signIn(given: { signInName?: string; password?: string }, headers?: object): Promise<Response> {
  const body = { signInName: account.signInName, password, ...given }
  return stranger(site).post('/api/access/sign-in', body, { ...headers })
}

/** Sends wrong passwords, one after the other. */
async function guess(times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await signIn({ password: `guess ${time}` })
}

beforeEach(async () => {
  account = {
    accountId: newId(),
    signInName: `officer-${newId()}`,
    displayName: 'Nguyễn Thị Thử',
    role: 'commune-officer',
    unitCode: communes.here,
    personId: null,
  }
  await site.db.transaction().execute(async (tx) => saveAccount(tx, { ...account, password }))
})

test('200: a name and its password open a session, and the app hears what the account may do', async () => {
  const answer = await signIn({})
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({
    ...account,
    tier: 'city',
    may: { 'register.find-person': ['collection', 'residence-service'] },
  })
  const [cookie = ''] = answer.headers.getSetCookie()
  const ask = async (headers: Record<string, string>): Promise<number> =>
    (await stranger(site).get('/api/access/account', headers)).status
  const [session = ''] = cookie.split(';')
  expect(await ask({ cookie: session })).toBe(200)
  expect(await ask({ authorization: `Bearer ${session.split('=')[1]}` })).toBe(200)
  const [entry] = (await ledgerOf(site, 'access.sign-in')).slice(-1)
  expect(entry).toMatchObject({ account_id: account.accountId, purpose: 'sign-in', outcome: 'done' })
})

test('200: the cookie is for this host only, for HTTPS, for twelve hours, and out of reach of scripts', async () => {
  const [cookie = ''] = (await signIn({})).headers.getSetCookie()
  expect(cookie).toMatch(/^__Host-dancu-city01=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; Secure; SameSite=Strict$/)
})

test('401: G8: a wrong name and a wrong password answer alike, byte for byte, and are in the ledger', async () => {
  const [name, wrong] = [await signIn({ signInName: 'nobody' }), await signIn({ password: 'wrong' })]
  expect([name.status, wrong.status]).toEqual([401, 401])
  expect(await name.text()).toBe(await wrong.text())
  expect(wrong.headers.getSetCookie()).toEqual([])
  for (const entry of (await ledgerOf(site, 'access.sign-in')).slice(-2))
    expect(entry).toMatchObject({ account_id: null, outcome: 'sign-in-failed' })
})

test('429: G8: after ten failures even the right password has to wait, for fifteen minutes', async () => {
  await guess(failuresMax)
  expect((await signIn({})).status).toBe(429)
  await sql`update access.failed_sign_in set failed_at = failed_at - interval '15 minutes'`.execute(site.db)
  expect((await signIn({})).status).toBe(200)
})

test('429: G8: a name that nobody bears has to wait as well, so that waiting tells nothing', async () => {
  const signInName = `nobody-${newId()}`
  for (let time = 0; time < failuresMax; time += 1) await signIn({ signInName })
  expect((await signIn({ signInName })).status).toBe(429)
})

test('429: G8: guesses at the same moment are counted one by one, and others can still sign in', async () => {
  const guesses = Array.from({ length: 3 * failuresMax }, async (_, time) => signIn({ password: `guess ${time}` }))
  const statuses = (await Promise.all(guesses)).map(({ status }) => status)
  expect(statuses.filter((status) => status === 401)).toHaveLength(failuresMax)
  expect(statuses.filter((status) => status === 429)).toHaveLength(2 * failuresMax)
  expect((await signIn({ signInName: 'another' })).status).toBe(401)
})

test('200: G8: a success is not counted, and does not forgive the failures before it', async () => {
  await guess(failuresMax - 1)
  for (let time = 0; time < 3; time += 1) expect((await signIn({})).status).toBe(200)
  await guess(1)
  expect((await signIn({})).status).toBe(429)
})

test('what was typed as the name is not kept: it may have been a password', async () => {
  await signIn({ signInName: 'Tr0ng-nhầm-ô' })
  const { rows } = await sql<{
    text: string
  }>`select failed::text as text from access.failed_sign_in as failed`.execute(site.db)
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toContain('nhầm')
})

test('401: an account that is disabled, or has no password, cannot sign in', async () => {
  const disable = sql`update access.account set disabled_at = now() where account_id = ${account.accountId}`
  await disable.execute(site.db)
  expect((await signIn({})).status).toBe(401)
  expect((await signIn({ signInName: 'service:import', password: 'null' })).status).toBe(401)
})

test('400: a name or password that is missing, empty or endless is refused', async () => {
  for (const given of [{ signInName: '' }, { password: '' }, { password: 'x'.repeat(201) }, { signInName: '\0' }])
    expect((await signIn(given)).status).toBe(400)
})

test("403: another site cannot sign somebody in: the session would be the attacker's", async () => {
  expect((await signIn({}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
})
