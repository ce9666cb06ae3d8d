import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compileNation } from '../server/reporting/publication/testing/published.ts'
import { revise } from '../server/reporting/document/testing/documents.ts'
import { reportingSite } from '../server/reporting/testing/reports.ts'
import { readPdf } from '../server/print/testing/read-pdf.ts'
import { browserMissing, launchBrowser } from '../server/testing/browser.ts'
import { openAccount, serve } from '../server/testing/serve.ts'
import { expectCalm, signInAs } from './testing/people.ts'

const nation = await reportingSite('national')
const address = await serve(nation)
const month = '2020-03'
const drafter = await openAccount(nation, 'drafter', { role: 'ministry-office', unitCode: 'VN' })
const signer = await openAccount(nation, 'signer', { role: 'ministry-office', unitCode: 'VN' })

let browser: Browser
beforeAll(async () => {
  if (!browserMissing) browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
})

test.skipIf(browserMissing)(
  'an officer drafts the report and edits its prose; a revision flags it; it is confirmed; another officer signs, and it is downloaded',
  { timeout: 90_000 },
  async () => {
    await compileNation(nation, month)
    const page = await signInAs(browser, address, { ...drafter, language: 'en' })
    await page.goto(`${address}/app/reports/REVIEW/${month}/VN/compiled`)
    await page.getByRole('link', { name: 'Draft and sign the report of the month', exact: true }).click()
    await page.getByRole('button', { name: 'Begin the report', exact: true }).click()
    // A number of the prose leads to its row.
    await page.getByRole('link', { name: '441', exact: true }).first().click()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Criminal cases investigated441')
    await page.getByRole('button', { name: 'Edit paragraph 3', exact: true }).click()
    await page.getByLabel('Prose in Vietnamese', { exact: true }).fill('Có {CR.SOC.CASES} vụ, nhiều nhất là trộm cắp.')
    await page.getByLabel('Prose in English', { exact: true }).fill('{CR.SOC.CASES cases, most of them theft.')
    await page.getByRole('button', { name: 'Save the paragraph', exact: true }).click()
    await page.getByText('The prose cannot be read').waitFor()
    await page.getByLabel('Prose in English', { exact: true }).fill('{CR.SOC.CASES} cases, most of them theft.')
    await expectCalm(page)
    await page.getByRole('button', { name: 'Save the paragraph', exact: true }).click()
    await page.getByText('441 cases, most of them theft.').waitFor()

    await revise(nation, month, [{ element: 'CR.SOC.CASES', amount: '8', version: 1 }])
    await page.reload()
    await page.getByText('442 cases, most of them theft.').waitFor()
    await page.getByText('CR.SOC.CASES: 441 when it was written, now 442').waitFor()
    await page.getByText('1 paragraph was written on figures that have changed').waitFor()
    await expectCalm(page)
    await page.getByRole('button', { name: 'Paragraph 3 still holds', exact: true }).click()
    await page.getByText('CR.SOC.CASES: 441 when it was written, now 442').waitFor({ state: 'detached' })
    await page.getByText('You have written in this report').waitFor()
    await page.context().close()

    const other = await signInAs(browser, address, { ...signer, language: 'en' })
    await other.goto(`${address}/app/reports/REVIEW/${month}/VN/document`)
    await other.getByRole('button', { name: 'Sign the report', exact: true }).click()
    await other.getByText('No. 1/BC-V01, signed by signer on 26 May 2020').waitFor()
    expect(await other.getByRole('button', { name: /^Edit/ }).count()).toBe(0)
    const [download] = await Promise.all([
      other.waitForEvent('download'),
      other.getByRole('link', { name: 'PDF (English)', exact: true }).click(),
    ])
    const chunks: Uint8Array[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk)
    expect(readPdf(Buffer.concat(chunks)).text).toContain('No. 1/BC-V01')
    await other.context().close()
  },
)
