import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginSweep, continueSweep } from '../server/checking/findings/sweep.ts'
import { addFoundPerson, checkChanged, findingOf } from '../server/checking/testing/findings-site.ts'
import { recordAct } from '../server/testing/acts.ts'
import { browserMissing, launchBrowser } from '../server/testing/browser.ts'
import { openAccount, serve } from '../server/testing/serve.ts'
import { communes, freshSite } from '../server/testing/site.ts'
import { expectCalm, signInAs } from './testing/people.ts'

const site = await freshSite()
const address = await serve(site)
const head = await openAccount(site, 'head', { role: 'head-of-commune-police', unitCode: communes.here })
await openAccount(site, 'officer', { role: 'commune-officer', unitCode: communes.here })
const administrator = await openAccount(site, 'admin', { role: 'city-administrator', unitCode: communes.city })
const { personId } = await addFoundPerson(site)

let browser: Browser
beforeAll(async () => {
  if (!browserMissing) browser = await launchBrowser()
})
afterAll(async () => browser?.close())

test.skipIf(browserMissing)(
  'a finding is given to a colleague, corrected by an act, and is gone',
  { timeout: 120_000 },
  async () => {
    const page = await signInAs(browser, address, head)
    await page.getByRole('link', { name: 'Findings', exact: true }).click()
    await page.getByRole('link', { name: 'True', exact: false }).first().waitFor()
    await expectCalm(page)
    await page.getByRole('link', { name: /The date of birth is partial/ }).click()
    await page.getByText('Circular 04/2020/TT-BTP art. 18').waitFor()
    await expectCalm(page)

    await page.getByLabel('Give it to').selectOption({ label: 'officer' })
    await page.getByRole('button', { name: 'Give', exact: true }).click()
    await page.getByText(/Given: officer/).waitFor()

    // While the rule finds the same, nobody can say that it was corrected.
    await page.getByLabel('Corrected').check()
    await page.getByRole('button', { name: 'Record it', exact: true }).click()
    await page.getByText('The facts still contradict each other').waitFor()

    await recordAct(site, 'birth-date-corrected', {
      person_id: personId,
      effective_on: '2020-05-26',
      birth_date: '1985-04-03',
    })
    await checkChanged(site)
    expect(await findingOf(site, personId, 'birth-date-partial')).toMatchObject({ resolution: 'corrected' })
    await page.reload()
    await page.getByRole('heading', { name: 'Corrected' }).waitFor()
    await page.getByRole('link', { name: 'All findings' }).click()
    await page.getByRole('heading', { name: 'Nothing was found' }).waitFor()
    await page.context().close()
  },
)

test.skipIf(browserMissing)(
  'an administrator sees the numbers of the city and switches a rule off',
  { timeout: 120_000 },
  async () => {
    await addFoundPerson(site)
    const wish = { unitCode: communes.city, askedBy: null }
    const sweep = await site.db.transaction().execute(async (tx) => beginSweep(tx, site, wish))
    await continueSweep(site, sweep)
    const page = await signInAs(browser, address, administrator)
    await page.goto(`${address}/app/findings`)
    await page.getByRole('cell', { name: '1' }).first().waitFor()
    await expectCalm(page)
    await page.getByRole('link', { name: 'The rules' }).click()
    await page.getByRole('button', { name: /^Change the rule: The date of birth is partial/ }).click()
    await page.getByLabel('Run this rule').uncheck()
    await page.getByLabel('Reason').fill('old people never had more')
    await page.getByRole('button', { name: 'Record it', exact: true }).click()
    await page.getByText('Off', { exact: true }).waitFor()
    expect(await page.getByRole('button', { name: /^Change the rule/ }).count()).toBeGreaterThan(100)
    await expectCalm(page)
    await page.context().close()
  },
)
