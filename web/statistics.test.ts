import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installation } from '../server/settings.ts'
import { addLargeCommune } from '../server/statistics/testing/large-commune.ts'
import { browserMissing, launchBrowser } from '../server/testing/browser.ts'
import { familyOf } from '../server/testing/forms.ts'
import { addHousehold } from '../server/testing/people.ts'
import { openAccount, serve } from '../server/testing/serve.ts'
import { communes, freshSite } from '../server/testing/site.ts'
import { expectAccessible, expectCalm, listTooWide, openPage, signInAs } from './testing/people.ts'

const city = await freshSite('city')
const address = await serve(city)
const checker = await openAccount(city, 'checker', { role: 'city-checker', unitCode: communes.city })
const officer = await openAccount(city, 'officer', { role: 'commune-officer', unitCode: communes.here })
await addLargeCommune(city, { declaredOn: '2020-04-20', perCell: 6 })
await addHousehold(city.db, familyOf('H-1', { commune: communes.there, declared_on: '2020-05-20' }))

let browser: Browser
beforeAll(async () => {
  if (!existsSync(join(installation, 'dist/web/index.html'))) throw new Error('Build the screens first: npm run build.')
  if (browserMissing === undefined) browser = await launchBrowser()
})
afterAll(async () => browser?.close())

test.skipIf(browserMissing)(
  'a checker goes from the city down to a commune, to another day and back, and takes the figures along as files',
  { timeout: 180_000 },
  async () => {
    const page = await signInAs(browser, address, checker)
    await page.getByRole('link', { name: 'Statistics' }).click()
    await page.getByRole('heading', { name: /Thành phố Hà Nội/ }).waitFor()
    const figures = page.locator('.big-figures').first()
    expect(await figures.innerText()).toMatch(/People\s+220\s+Men\s+110\s+Women\s+110/)
    await page.getByRole('cell', { name: '220' }).waitFor()
    await expectCalm(page)

    await page.getByRole('link', { name: 'Huyện Đông Anh' }).click()
    await page.getByRole('link', { name: 'Xã Kim Chung' }).click()
    await page.getByRole('heading', { name: /Xã Kim Chung, 26 May 2020/ }).waitFor()
    await page.getByRole('row', { name: /^4 1/ }).waitFor()
    await page.getByText('As a table').click()
    expect(await page.getByRole('row', { name: '5–9 1 1' }).count()).toBe(1)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'CSV' }).first().click()
    expect((await download).suggestedFilename()).toBe(`population-${communes.there}-2020-05-26.csv`)

    await page.getByLabel('Day', { exact: true }).fill('19')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.getByRole('heading', { name: /Xã Kim Chung, 19 May 2020/ }).waitFor()
    expect(await figures.innerText()).toMatch(/People\s+0/)
    await page.getByLabel('Day', { exact: true }).fill('31')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.getByText(/Enter a day that exists/).waitFor()
    await expectAccessible(page)
    await page.getByRole('navigation', { name: 'Where' }).getByRole('link', { name: 'Thành phố Hà Nội' }).click()
    await page.getByRole('heading', { name: /Thành phố Hà Nội, 19 May 2020/ }).waitFor()
  },
)

test.skipIf(browserMissing)('an officer sees the figures of the own commune, on a phone too', async () => {
  const page = await signInAs(browser, address, officer)
  await page.goto(`${address}/app/statistics`)
  await page.getByRole('heading', { name: /Xã Hải Bối/ }).waitFor()
  await page.setViewportSize({ width: 320, height: 740 })
  await expectAccessible(page)
  expect(await listTooWide(page)).toEqual([])
})

test.skipIf(browserMissing)(
  'anybody sees the pyramid that is public, in both languages, without a script and on a phone',
  { timeout: 60_000 },
  async () => {
    for (const language of ['vi', 'en'] as const) {
      const page = await openPage(browser, language)
      await page.goto(`${address}/${language}/statistics`)
      await page.getByRole('img').waitFor()
      expect(await page.locator('script').count()).toBe(0)
      expect(await page.locator('.big-figures').innerText()).toContain('216')
      await expectAccessible(page)
      await page.getByRole('link', { name: 'Huyện Đông Anh' }).click()
      await page.getByRole('heading', { name: /Huyện Đông Anh/ }).waitFor()
      await page.setViewportSize({ width: 320, height: 740 })
      await expectAccessible(page)
      expect(await listTooWide(page)).toEqual([])
      await page.context().close()
    }
  },
)
