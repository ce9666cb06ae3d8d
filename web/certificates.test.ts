import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressIn } from '../server/certificates/testing/issuing.ts'
import { browserMissing, launchBrowser } from '../server/testing/browser.ts'
import { addPerson, changeFact } from '../server/testing/people.ts'
import { openAccount, serve } from '../server/testing/serve.ts'
import { communes, freshSite } from '../server/testing/site.ts'
import { expectAccessible, expectCalm, listTooWide, openPage, signInAs } from './testing/people.ts'

// A paper from the office to whoever it is shown to.

const site = await freshSite()
const address = await serve(site)
const personId = await addPerson(site.db, { family_name: 'Lương', middle_name: 'Thị', given_name: 'Hạnh' })
const accounts = {
  officer: await openAccount(site, 'officer', { role: 'commune-officer', unitCode: communes.here }),
  resident: await openAccount(site, 'resident', { role: 'resident', unitCode: null, personId }),
}

let browser: Browser
beforeAll(async () => {
  if (browserMissing === undefined) browser = await launchBrowser()
})
afterAll(async () => browser?.close())

test.skipIf(browserMissing)(
  'an officer issues a confirmation, whoever gets it checks its QR code, and after a change it is void',
  { timeout: 120_000 },
  async () => {
    const officer = await signInAs(browser, address, accounts.officer)
    await officer.goto(`${address}/app/persons/${personId}/certificates`)
    await officer.getByRole('radio', { name: /Confirmation of residence/ }).check()
    await officer.getByRole('radio', { name: 'Tiếng Việt' }).check()
    await officer.getByLabel(/^Wanted for/).fill('Nhập học')
    await officer.getByRole('button', { name: 'Issue', exact: true }).click()
    await officer.getByRole('heading', { name: 'The certificate is issued' }).waitFor()
    await expectCalm(officer)
    const paper = await downloadFrom(officer, 'Download the PDF')
    expect(paper.name).toBe('CT07-2020-05-26.pdf')
    const path = new URL(addressIn(paper.bytes)).pathname

    const reader = await openPage(browser, 'vi', { width: 320, height: 740 })
    await reader.goto(`${address}${path}`)
    await reader.getByRole('heading', { name: 'Giấy còn giá trị' }).waitFor()
    await expectFine(reader)
    expect(await reader.content()).not.toContain('Lương')

    await changeFact(site.db, personId, { field: 'given_name', from: 'Hạnh', to: 'Hạnh An' })
    await reader.reload()
    await reader.getByRole('heading', { name: 'Giấy không còn giá trị' }).waitFor()
    await expectFine(reader)
    await officer.reload()
    await officer.getByText('Void', { exact: true }).waitFor()
    await expectAccessible(officer)
  },
)

test.skipIf(browserMissing)(
  'a resident takes out the notice, and a code that is typed in without a script is checked',
  { timeout: 120_000 },
  async () => {
    const resident = await signInAs(browser, address, accounts.resident)
    await resident.goto(`${address}/app/own-record/certificates`)
    await resident.getByRole('radio', { name: /Notice of the data held/ }).check()
    await resident.getByRole('button', { name: 'Issue', exact: true }).click()
    const { name, bytes } = await downloadFrom(resident, 'Download the PDF')
    expect(name).toBe('Mau-01-2020-05-26.pdf')
    await expectCalm(resident)

    const context = await browser.newContext({ locale: 'en-GB', javaScriptEnabled: false })
    const reader = await context.newPage()
    await reader.goto(`${address}/en/`)
    await reader.getByRole('link', { name: 'Check a certificate' }).click()
    const code = addressIn(bytes).split('/').at(-1) ?? ''
    await reader.getByLabel('Code on the paper').fill(code.toLowerCase().replaceAll(/.{4}/g, '$& '))
    await reader.keyboard.press('Enter')
    await reader.getByRole('heading', { name: 'The certificate is valid' }).waitFor()
    await reader.getByLabel('Code on the paper').fill('0000 0000')
    await reader.getByRole('button', { name: 'Check' }).click()
    await reader.getByRole('heading', { name: 'There is no certificate with this code' }).waitFor()

    const page = await openPage(browser, 'en')
    for (const path of ['/en/verify', '/vi/verify/0000', `/en/verify/${code}`]) {
      await page.goto(`${address}${path}`)
      await expectFine(page)
    }
  },
)

/** Follows a link that downloads; answers the file. */
async function downloadFrom(page: Page, link: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

async function expectFine(page: Page): Promise<void> {
  await expectAccessible(page)
  expect(await listTooWide(page)).toEqual([])
}
