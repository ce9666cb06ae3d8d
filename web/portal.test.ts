import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeApp } from '../server/app.ts'
import { keepPages } from '../server/portal/kept/keep-pages.job.ts'
import { photographed } from '../server/portal/testing/picture.ts'
import { portalSite, publishMonth } from '../server/portal/testing/portal-site.ts'
import { browserMissing, launchBrowser } from '../server/testing/browser.ts'
import { openAccount, serve } from '../server/testing/serve.ts'
import { expectAccessible, expectCalm, listTooWide, openPage, signInAs } from './testing/people.ts'

const desk = await portalSite()
const { site } = desk
const address = await serve(site)
const editor = await openAccount(site, 'editor', { role: 'editor', unitCode: 'VN' })
const publisher = await openAccount(site, 'publisher', { role: 'publisher', unitCode: 'VN' })

let browser: Browser
beforeAll(async () => {
  if (!browserMissing) browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
})

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })

/** Writes an article in both languages, with a picture and a published figure, and asks for it to be published. */
async function write(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Articles', exact: true }).first().click()
  await page.getByRole('link', { name: 'Write an article', exact: true }).click()
  await field(page, 'Address').fill('march-2020')
  await page.setInputFiles('#picture', { name: 'dot.png', mimeType: 'image/png', buffer: Buffer.from(photographed) })
  for (const [language, title, text] of [
    ['Vietnamese', 'Kết quả tháng 3', 'Đã giải quyết .'],
    ['English', 'Results of March', 'Solved: .'],
  ] as const) {
    await field(page, `Title, ${language}`).fill(title)
    await field(page, `Summary, ${language}`).fill('<script>alert(1)</script>')
    await field(page, `Office, ${language}`).fill('Văn phòng Bộ')
    await field(page, `Description of the picture, ${language}`).fill('A dot')
    const body = field(page, `Text, ${language}`)
    await body.fill(text)
    await body.evaluate((area) => area instanceof HTMLTextAreaElement && area.setSelectionRange(-1, -1))
    await body.press('ArrowLeft')
    await field(page, 'Figure').selectOption('[[2020-03/VN/1/CR.SOC.CASES]]')
    await button(page, `Insert into the ${language} text`).click()
  }
  await button(page, 'Preview').click()
  await page.getByRole('region', { name: 'Preview' }).getByText('441 cases').waitFor()
  await expectCalm(page)
  await button(page, 'Save').click()
  await page.getByText('Version 1 is saved.').waitFor()
  await button(page, 'Propose to publish').click()
  await page.getByText('Waiting to be published', { exact: true }).waitFor()
}

test.skipIf(browserMissing)(
  'an editor writes and previews, a publisher publishes, a reader without scripts finds it and follows a figure to its vintage; withdrawn, its address says why',
  { timeout: 120_000 },
  async () => {
    await publishMonth(desk, '2020-03')
    await desk.editor.post('/api/portal/releases', { periodCode: '2020-05', plannedOn: '2020-05-29' })
    const writer = await signInAs(browser, address, { ...editor, language: 'en' })
    await write(writer)
    await writer.goto(`${address}/app/calendar`)
    await writer.getByText('May 2020', { exact: true }).waitFor()
    await expectAccessible(writer)
    await writer.context().close()

    const second = await signInAs(browser, address, { ...publisher, language: 'en' })
    await second.getByRole('link', { name: 'Articles', exact: true }).first().click()
    const waiting = second.getByRole('link', { name: 'Results of March', exact: true })
    await waiting.waitFor()
    await expectAccessible(second)
    await waiting.click()
    await second.getByText('441 cases').waitFor()
    await button(second, 'Publish').click()
    await second.getByText('Published', { exact: true }).first().waitFor()
    await expectAccessible(second)
    await keepPages(site, () => makeApp(site))

    const reader = await (await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' })).newPage()
    await reader.goto(`${address}/`)
    await reader.getByRole('rowheader', { name: 'Criminal cases investigated' }).waitFor()
    await reader.getByRole('link', { name: 'Search', exact: true }).click()
    await reader.getByLabel('Words to look for').fill('results march')
    await reader.getByRole('button', { name: 'Search' }).click()
    await reader.getByRole('link', { name: 'Results of March' }).click()
    await reader.getByText('<script>alert(1)</script>').waitFor()
    await reader.getByRole('article').getByRole('link', { name: '441 cases' }).click()
    await reader.getByText('63 of 63 units reported. Vintage 1').waitFor()
    expect(reader.url()).toContain('vintage=1#CR.SOC.CASES')

    const phone = await openPage(browser, 'en', { width: 320, height: 740 })
    for (const page of [
      'en/',
      'vi/news',
      'en/news/march-2020',
      'vi/results',
      'vi/calendar',
      'en/open-data/results',
      'vi/search?q=heroin',
    ]) {
      await phone.goto(`${address}/${page}`)
      await expectAccessible(phone)
      expect([page, await listTooWide(phone)]).toEqual([page, []])
    }
    await phone.context().close()

    await field(second, 'Reason in Vietnamese').fill('Nhầm tháng')
    await field(second, 'Reason in English').fill('The wrong month')
    await button(second, 'Withdraw').click()
    await second.getByText('Withdrawn', { exact: true }).first().waitFor()
    expect((await reader.goto(`${address}/en/news/march-2020`))?.status()).toBe(410)
    await reader.getByText('Why: The wrong month').waitFor()
    await reader.context().close()
    await second.context().close()
  },
)
