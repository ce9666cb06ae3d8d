import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installation } from '../server/settings.ts'
import { browserMissing, launchBrowser } from '../server/testing/browser.ts'
import { addHousehold } from '../server/testing/people.ts'
import { openAccount, serve } from '../server/testing/serve.ts'
import { communes, freshSite } from '../server/testing/site.ts'
import { expectAccessibleInBoth, signInAs } from './testing/people.ts'

const site = await freshSite()
const address = await serve(site)
const officer = await openAccount(site, 'officer', { role: 'commune-officer', unitCode: communes.here })
const checker = await openAccount(site, 'checker', { role: 'city-checker', unitCode: communes.city })

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
    await expectAccessibleInBoth(page)

    await page.getByLabel(/^Full name/).fill('Nguyễn Đông')
    await fillBirth(page, ['', '', '1980'])
    await page.getByRole('button', { name: 'Find' }).click()
    await page.getByRole('heading', { name: 'Too many people are like this' }).waitFor()
    const told = await page.locator('.search li').allInnerTexts()
    expect(told).toEqual(['Add the day and month of birth.', 'Add the middle name.', 'Or find by personal number.'])
    expect(await page.getByText('1 person found').count()).toBe(0)
    await expectAccessibleInBoth(page)

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

/** Fills the parts of the one birth date of the page. */
async function fillBirth(page: Page, parts: readonly [string, string, string]): Promise<void> {
  const birth = page.getByRole('group', { name: /^Date of birth/ })
  for (const [at, part] of (['Day', 'Month', 'Year'] as const).entries())
    await birth.getByLabel(part).fill(parts[at] ?? '')
}
