import { expect, test } from 'vitest'
import * as z from 'zod'
import { saveAccount } from '../access/account.ts'
import { newId } from '../db/new-id.ts'
import { prepareWorkforce } from './workforce.ts'
import { freshSite, signedIn } from '../testing/site.ts'

test('the demonstration is Hanoi on 13 March 2020: 579 units, all 383 xã covered; made twice it is made once', async () => {
  const site = await freshSite()
  for (const [signInName, role] of [
    ['hanoi.admin', 'city-administrator'],
    ['haiboi.officer', 'commune-officer'],
  ] as const) {
    const account = { accountId: newId(), signInName, displayName: signInName, role, unitCode: '01', personId: null }
    await site.db.transaction().execute(async (tx) => saveAccount(tx, account))
  }
  const begun = performance.now()
  await prepareWorkforce(site)
  expect(performance.now() - begun).toBeLessThan(3000)
  await prepareWorkforce(site)
  const administrator = await signedIn(site, 'city-administrator')
  const Coverage = z.object({ covered: z.number(), all: z.number(), total: z.object({ required: z.number() }) })
  const coverageOf = async (query: string) =>
    Coverage.parse(await (await administrator.get(`/api/workforce/coverage/01?${query}`)).json())
  expect(await coverageOf('on=2020-03-13')).toMatchObject({ covered: 383, all: 383 })
  expect(await coverageOf('on=2020-03-13&definitionCode=all')).toMatchObject({ covered: 579, all: 579 })
  // After the reform of 2025 all posts have ended with their offices, and that day is the only one that changed.
  expect(await coverageOf('on=2025-07-01')).toMatchObject({ covered: 0, all: 75 })
  expect(await coverageOf('on=2020-03-13')).toMatchObject({ covered: 383, all: 383 })
})
