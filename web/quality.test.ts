import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeSnapshot } from '../server/checking/quality/take-snapshot.ts'
import { browserMissing, launchBrowser } from '../server/testing/browser.ts'
import { addHousehold } from '../server/testing/people.ts'
import { openAccount, serve } from '../server/testing/serve.ts'
import { communes, freshSite, today } from '../server/testing/site.ts'
import { expectCalm, signInAs } from './testing/people.ts'

const site = await freshSite()
const address = await serve(site)
const officer = await openAccount(site, 'officer', { role: 'commune-officer', unitCode: communes.here })
const checker = await openAccount(site, 'checker', { role: 'city-checker', unitCode: communes.city })
await addHousehold(site.db, [
  { given_name: 'Mai', birth_date: '1980', declared_on: '2020-01-10' },
  { given_name: 'Lan', birth_date: '2010-01-01', relationship_to_head: 'child', declared_on: '2020-01-10' },
])
// Two months, so that there is a trend.
for (const day of ['2020-04-26', today])
  await site.db.transaction().execute(async (tx) => takeSnapshot(tx, communes.here, day))
await site.db.updateTable('checking.quality_snapshot').set({ numerator: 0 }).where('month', '=', '2020-04-01').execute()

let browser: Browser
beforeAll(async () => {
  if (!browserMissing) browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
})

test.skipIf(browserMissing)(
  'an officer sees the four words of the commune, opens a case and comes to the record; a checker sees the city',
  { timeout: 120_000 },
  async () => {
    const page = await signInAs(browser, address, { ...officer, language: 'en' })
    await page.getByRole('link', { name: 'Quality', exact: true }).click()
    await page.getByRole('heading', { name: 'Every mandatory fact is there' }).waitFor()
    expect(await page.getByText('1 of 2').count()).toBeGreaterThan(0)
    await expectCalm(page)
    await page
      .getByRole('button', { name: /^See the case/ })
      .first()
      .click()
    await page.getByRole('link', { name: /Mai$/ }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.context().close()

    const city = await signInAs(browser, address, { ...checker, language: 'en' })
    await city.goto(`${address}/app/quality`)
    await city.getByText('1 of 579 units were measured this month.').waitFor()
    await expectCalm(city)
    await city.context().close()
  },
)
