import { expect, test } from 'vitest'
import { freshSite, ledgerOf, signedIn, stranger, today } from '../testing/site.ts'
import { authorisation } from './authorisation.ts'
import { Role } from './role.ts'

const site = await freshSite()
const personId = '00000000-0000-7000-8000-0000000000aa'

test('200: everybody sees the own account, and every operation that it may use with the purposes there', async () => {
  for (const role of Role.options) {
    const caller = await signedIn(site, role, role === 'resident' ? { personId } : {})
    const answer = await caller.get('/api/access/account')
    const granted: [string, Partial<Record<string, { purposes: readonly string[] }>>][] = Object.entries(authorisation)
    const may: Record<string, readonly string[]> = {}
    for (const [action, { [role]: grant }] of granted) if (grant) may[action] = grant.purposes
    expect(await answer.json()).toEqual({ ...caller.account, tier: 'city', today, may })
  }
  expect((await ledgerOf(site, 'access.see-account')).map(({ role }) => role)).toEqual(Role.options)
})

test('401: without a session nobody is signed in', async () => {
  expect((await stranger(site).get('/api/access/account')).status).toBe(401)
  const headers = { authorization: 'Basic YTpi', cookie: '__Host-dancu-city01=' }
  expect((await stranger(site).get('/api/access/account', headers)).status).toBe(401)
})
