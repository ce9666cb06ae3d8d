import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installation } from '../server/settings.ts'
import { browserMissing, launchBrowser } from '../server/testing/browser.ts'
import { addHousehold } from '../server/testing/people.ts'
import { openAccount, serve } from '../server/testing/serve.ts'
import { communes, freshSite } from '../server/testing/site.ts'
import { expectCalm, signInAs } from './testing/people.ts'

const site = await freshSite()
const address = await serve(site)
const officer = await openAccount(site, 'officer', { role: 'commune-officer', unitCode: communes.here })
const head = await openAccount(site, 'head', { role: 'head-of-commune-police', unitCode: communes.here })
const checker = await openAccount(site, 'checker', { role: 'city-checker', unitCode: communes.city })

/** The day on which they were collected: what happens to them comes later. */
const declared_on = '2019-03-05'

let browser: Browser
beforeAll(async () => {
  if (!existsSync(join(installation, 'dist/web/index.html'))) throw new Error('Build the screens first: npm run build.')
  if (browserMissing === undefined) browser = await launchBrowser()
  await addHousehold(site.db, [
    { given_name: 'Thúy', birth_date: '1970-07-03', pin: '001170000001' },
    ...Array.from({ length: 11 }, (_, at) => ({ given_name: 'Đông', birth_date: `1980-01-${10 + at}` })),
  ])
})
afterAll(async () => browser?.close())

test.skipIf(browserMissing)(
  'an officer finds a person in spite of slips and is told of them, and what to add where there are too many',
  { timeout: 120_000 },
  async () => {
    const page = await signInAs(browser, address, officer)
    await page.getByRole('link', { name: 'Find a person' }).first().click()
    await page.getByRole('radio', { name: /^Residence services|residence/i }).check()
    await page.getByRole('button', { name: 'Continue' }).click()

    await page.getByRole('radio', { name: 'Name and date of birth' }).check()
    await page.getByRole('button', { name: 'Find' }).click()
    await page.getByRole('link', { name: 'Enter the name.' }).waitFor()
    await page.getByLabel(/^Full name/).fill('Ngyuễn Thị Thúy')
    await fillBirth(page, ['3', '7', '1970'])
    await page.keyboard.press('Enter')
    await page.getByText('1 person found').waitFor()
    await page.getByText('The name differs in one letter').waitFor()
    await page.getByLabel(/^Full name/).fill('nguyen thuy')
    await fillBirth(page, ['7', '3', '1970'])
    await page.keyboard.press('Enter')
    await page.getByText('A middle name more or less · Day and month of birth are swapped').waitFor()
    await expectCalm(page)

    await page.getByLabel(/^Full name/).fill('Nguyễn Đông')
    await fillBirth(page, ['', '', '1980'])
    await page.getByRole('button', { name: 'Find' }).click()
    await page.getByRole('heading', { name: 'Too many people are like this' }).waitFor()
    const told = await page.locator('.search li').allInnerTexts()
    expect(told).toEqual(['Add the day and month of birth.', 'Add the middle name.', 'Or find by personal number.'])
    expect(await page.getByText('1 person found').count()).toBe(0)
    await expectCalm(page)

    await page.getByRole('radio', { name: 'Name alone, in my commune' }).check()
    await page.getByLabel(/^Full name/).fill('thuy nguyen')
    await page.getByRole('button', { name: 'Find' }).click()
    await page.getByText('The name is in another order · A middle name more or less').waitFor()
    await page.getByRole('link', { name: 'Nguyễn Thị Thúy' }).waitFor()
  },
)

test.skipIf(browserMissing)('who serves a whole city is not offered a name alone', { timeout: 60_000 }, async () => {
  const page = await signInAs(browser, address, checker)
  await page.goto(`${address}/app/search`)
  await page.getByRole('radio', { name: 'Name and date of birth' }).waitFor()
  expect(await page.getByRole('radio').count()).toBe(2)
})

test.skipIf(browserMissing)(
  'who moves here from another commune is found by number and birth date, and the move is returned, mended and accepted',
  { timeout: 120_000 },
  async () => {
    await addHousehold(site.db, [
      { commune: communes.there, given_name: 'Mai', birth_date: '1988-04-05', pin: '001188000021', declared_on },
    ])
    const page = await signInAs(browser, address, officer)
    await page.goto(`${address}/app/search`)
    await page.getByRole('link', { name: 'Somebody who moves here from elsewhere' }).click()
    await page.getByLabel(/^Personal number/).fill('001188000021')
    await fillBirth(page, ['6', '4', '1988'])
    await page.getByRole('button', { name: 'Look up' }).click()
    await page.getByText('Nobody was found').waitFor()
    await fillBirth(page, ['5', '4', '1988'])
    await page.getByRole('button', { name: 'Look up' }).click()
    await page.getByText(/Born 5 April 1988 · Female · from/).waitFor()
    await expectCalm(page)
    await page.getByRole('button', { name: 'Record the move' }).click()
    await page.getByRole('heading', { name: 'Move within the city', level: 1 }).waitFor()
    const from = page.getByRole('group', { name: /^From/ })
    await from.getByLabel('Month').fill('5')
    await from.getByLabel('Year').fill('2020')
    await page.getByLabel(/^House number/).fill('3 phố Mới')
    await page.getByLabel(/^Household there/).fill('MV-1')
    await page.getByLabel(/^Proof/).fill('CT01 8/2020')
    await page.getByRole('button', { name: 'Submit for decision' }).click()
    await page.getByText('Submitted for decision').first().waitFor()
    const dossier = page.url().split('?')[0] ?? ''

    // The head of the place of arrival sees whom it is about, in the queue and in the dossier, and nothing else of them.
    const deciding = await signInAs(browser, address, head)
    await deciding.getByRole('link', { name: 'Move within the city: Nguyễn Thị Mai (born 1988)' }).click()
    await deciding.getByText('Nguyễn Thị Mai').first().waitFor()
    await deciding.getByRole('radio', { name: /Return for correction/ }).check()
    await deciding.getByLabel(/^Reason/).fill('Which house?')
    await deciding.getByRole('button', { name: 'Record the decision' }).click()
    await deciding.getByText('Returned').first().waitFor()
    await page.goto(dossier)
    await page.getByRole('link', { name: 'Edit' }).click()
    await page.getByLabel(/^House number/).fill('5 phố Mới')
    await page.getByRole('button', { name: 'Submit for decision' }).click()
    await page.getByText('Submitted for decision').first().waitFor()
    await deciding.goto(dossier)
    await deciding.getByRole('radio', { name: /Accept into the register/ }).check()
    await deciding.getByRole('button', { name: 'Record the decision' }).click()
    await deciding.getByText('Accepted into the register').first().waitFor()
    const places = await site.db
      .selectFrom('register.residence')
      .select('commune_code')
      .where('address', '=', '5 phố Mới')
      .execute()
    expect(places).toEqual([{ commune_code: communes.here }])
  },
)

/** Fills the parts of the one birth date of the page. */
async function fillBirth(page: Page, parts: readonly [string, string, string]): Promise<void> {
  const birth = page.getByRole('group', { name: /^Date of birth/ })
  for (const [at, part] of (['Day', 'Month', 'Year'] as const).entries())
    await birth.getByLabel(part).fill(parts[at] ?? '')
}
