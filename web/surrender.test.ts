import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { labelOf } from '../server/custody/label.ts'
import { drawQr } from '../server/print/qr-code.ts'
import { beginCampaign, done, storeItem } from '../server/surrender/testing/campaign.ts'
import { browserMissing, launchBrowser } from '../server/testing/browser.ts'
import { openAccount, serve } from '../server/testing/serve.ts'
import { communes, freshSite, signedIn } from '../server/testing/site.ts'
import { expectAccessible, expectCalm, listTooWide, openPage, signInAs } from './testing/people.ts'

// From somebody who wants to be rid of a weapon to the paper that says it is no more.

const site = await freshSite()
const address = await serve(site)
const [point] = await beginCampaign(site)
const here = { unitCode: communes.here }
const accounts = {
  officer: await openAccount(site, 'officer', { role: 'commune-officer', ...here }),
  head: await openAccount(site, 'head', { role: 'head-of-commune-police', ...here }),
  keeper: await openAccount(site, 'keeper', { role: 'store-keeper', unitCode: communes.district }),
  admin: await openAccount(site, 'admin', { role: 'city-administrator', unitCode: communes.city }),
}

let browser: Browser
let officer: Page
beforeAll(async () => {
  if (browserMissing !== undefined) return
  browser = await launchBrowser()
  officer = await signInAs(browser, address, accounts.officer)
})
afterAll(async () => browser?.close())

const button = async (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()

/** Puts a label before the camera of the device: what the page sees through it is a picture of the code. */
/** The store of the district is chosen as the one that receives. */
async function toDistrict(page: Page): Promise<void> {
  const picker = page.getByRole('group', { name: 'The unit that receives' })
  await picker.getByLabel('District').selectOption({ label: 'Huyện Đông Anh' })
}

async function holdBeforeCamera(page: Page, label: string): Promise<void> {
  const svg = drawQr(label)
  const [, path = ''] = / d="([^"]+)"/.exec(svg) ?? []
  const [, width = '1'] = /viewBox="0 0 (\d+)/.exec(svg) ?? []
  await page.evaluate(
    ({ drawing, squares }) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 480, height: 480 })
      const paper = canvas.getContext('2d')
      const draw = (): void => {
        if (paper === null) return
        paper.setTransform(1, 0, 0, 1, 0, 0)
        paper.fillStyle = '#fff'
        paper.fillRect(0, 0, 480, 480)
        paper.translate(60, 60)
        paper.scale(360 / squares, 360 / squares)
        paper.fillStyle = '#000'
        const code = new Path2D(drawing)
        // A canvas is no array.
        // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type
        paper.fill(code)
      }
      setInterval(draw, 100)
      navigator.mediaDevices.getUserMedia = async () => Promise.resolve(canvas.captureStream(10))
    },
    { drawing: path, squares: Number(width) },
  )
}

/** Reports something on the public page, on a phone and without a script. */
async function report(kind: string, place: string, what: string): Promise<string> {
  const context = await browser.newContext({
    locale: 'en-GB',
    javaScriptEnabled: false,
    viewport: {
      width: 320,
      height: 740,
    },
  })
  const page = await context.newPage()
  await page.goto(`${address}/en/surrender`)
  await page.getByRole('radio', { name: kind }).check()
  await page.locator('#report-unit').selectOption(communes.here)
  await page.getByLabel('Where exactly').fill(place)
  await page.getByRole('radio', { name: what }).check()
  await button(page, 'Send')
  await page.getByRole('heading', { name: 'Your report has arrived' }).waitFor()
  const told = await page.getByRole('main').innerText()
  await context.close()
  return told
}

test.skipIf(browserMissing)(
  'a weapon goes from a public report through four hands to the certificate of its destruction',
  { timeout: 120_000 },
  async () => {
    expect(await report('I want to hand something in', '', 'Dagger')).not.toContain('Do not touch')
    await officer.goto(`${address}/app/surrender`)
    await officer.getByRole('link', { name: 'Receive upon this report' }).click()
    await officer.getByLabel('Class').selectOption({ label: 'Rudimentary weapon' })
    await officer.getByLabel('Quantity (pieces)').fill('12')
    await officer.locator('summary', { hasText: 'The giver wants to be kept' }).click()
    await officer.getByRole('radio', { name: 'A code of their own' }).check()
    await officer.getByLabel('The code').fill('Heron 17')
    await expectCalm(officer)
    await button(officer, 'Receive items')
    await officer.getByText('It is written down as 00508-20-00001').waitFor()

    const head = await signInAs(browser, address, accounts.head)
    await head.goto(`${address}/app/surrender`)
    await button(head, 'Show it, for the purpose of surrender')
    await head.getByText('Heron 17').waitFor()
    await button(head, 'Delete it at the giver’s wish')
    await head.getByText('Heron 17').waitFor({ state: 'detached' })
    await button(head, 'Confirm as the witness')
    const [receipt] = await Promise.all([head.waitForEvent('download'), button(head, 'Print the receipt')])
    expect(receipt.suggestedFilename()).toBe('00508-20-00001.pdf')

    await officer.goto(`${address}/app/surrender`)
    await button(officer, 'Store')
    await officer.getByRole('checkbox', { name: 'Choose Rudimentary weapon, 12 pieces' }).check()
    await toDistrict(officer)
    await officer.getByLabel('Number of the seal').fill('NP-0105')
    await officer.getByLabel('Number of the minutes or the decision').fill('12/BB')
    await expectCalm(officer)
    await button(officer, 'Send what is chosen')
    await officer.getByText('Minutes 12/BB, seal NP-0105').waitFor()

    const keeper = await signInAs(browser, address, accounts.keeper)
    await keeper.goto(`${address}/app/surrender`)
    await button(keeper, 'Sign for all of it')
    await keeper.getByRole('checkbox', { name: /^Choose Rudimentary/ }).check()
    await keeper.getByLabel('Method').fill('Cutting')
    await keeper.getByLabel('Place', { exact: true }).fill('Works Z')
    await button(keeper, 'Make a batch of what is chosen')
    await keeper.getByLabel('Method').waitFor({ state: 'detached' })

    const admin = await signInAs(browser, address, accounts.admin)
    await admin.goto(`${address}/app/surrender`)
    await admin.getByText('1 of 4 collection points').waitFor()
    await expectCalm(admin)
    await admin.getByRole('link', { name: 'Batches for destruction' }).click()
    await admin.getByLabel('Number of the decision').fill('7/QD')
    for (const [which, commune] of [
      ['first', 'Xã Hải Bối'],
      ['second', 'Xã Kim Chung'],
    ] as const) {
      const picker = admin.getByRole('group', { name: `The ${which} unit that sends a witness` })
      await picker.getByLabel('District').selectOption({ label: 'Huyện Đông Anh' })
      await picker.getByLabel('Commune').selectOption({ label: commune })
    }
    await expectCalm(admin)
    await button(admin, 'Approve')
    await admin.getByText('Approved', { exact: true }).waitFor()

    await head.goto(`${address}/app/surrender/batches`)
    await button(head, 'Sign as a witness')
    await head.getByText('1 witness has signed').waitFor()
    const other = await signedIn(site, 'head-of-commune-police', { unitCode: communes.there })
    const { batch_id: batchId } = await site.db
      .selectFrom('surrender.batch')
      .select('batch_id')
      .executeTakeFirstOrThrow()
    await done(other.post(`/api/surrender/batches/${batchId}/witnesses`, {}))
    await keeper.goto(`${address}/app/surrender/batches`)
    await keeper.getByLabel('Number of the certificate').fill('9/BB-TH')
    await button(keeper, 'Write down the destruction')
    const link = keeper.getByRole('link', { name: 'Certificate of destruction (PDF)' })
    const [certificate] = await Promise.all([keeper.waitForEvent('download'), link.click()])
    expect(certificate.suggestedFilename()).toBe('tieu-huy-2020-05-26.pdf')
  },
)

test.skipIf(browserMissing)(
  'an explosive find cannot be received: the page and the officer are told not to touch it, and to call the engineers',
  { timeout: 120_000 },
  async () => {
    expect(await report('I have found something', 'behind the pump house', 'Bomb')).toContain('Do not touch it')
    await officer.goto(`${address}/app/surrender`)
    await officer.getByRole('heading', { name: 'behind the pump house' }).waitFor()
    await button(officer, 'The engineers were called')
    await officer.getByLabel('Number of the engineers’ paper').waitFor()
    await expectCalm(officer)

    await officer.getByRole('link', { name: 'Receive items' }).click()
    await officer.getByLabel('Class').selectOption({ label: 'Bomb, mine, grenade, warhead' })
    await officer.getByRole('heading', { name: 'Do not touch it. Do not bring it.' }).waitFor()
    expect(await officer.getByRole('main').getByRole('button').allInnerTexts()).toEqual(['Call the engineers'])
    await expectCalm(officer)
  },
)

test.skipIf(browserMissing)(
  'a count by camera finds one item missing and says whom to ask; rounds are divided, sent and taken back',
  { timeout: 120_000 },
  async () => {
    const [first, second] = [await signedIn(site, 'commune-officer'), await signedIn(site, 'head-of-commune-police')]
    const world = { officer: first, head: second, pointId: point?.pointId ?? '' }
    const found = await storeItem(world)
    await storeItem(world, { quantity: 3 })
    await officer.goto(`${address}/app/surrender`)
    await holdBeforeCamera(officer, labelOf(found))
    await button(officer, 'Scan with the camera')
    await officer.getByText(`Read ${labelOf(found)}`).waitFor()
    await button(officer, 'Turn the camera off')
    expect(await officer.getByLabel('Labels that were scanned, one a line').inputValue()).toBe(labelOf(found))
    await button(officer, 'Compare with the records')
    await officer.getByRole('heading', { name: 'Found 1, missing 1, unexpected 0.' }).waitFor()
    await officer.getByText(/3 pieces · Missing; last signed for by commune-officer/).waitFor()
    await expectCalm(officer)

    await officer.locator('summary', { hasText: 'Divide' }).click()
    await officer.getByLabel('The part that is taken away (pieces)').fill('1')
    await button(officer, 'Divide')
    await officer.getByRole('checkbox', { name: 'Choose Rudimentary weapon, 2 pieces' }).check()
    await toDistrict(officer)
    await officer.getByLabel('Number of the seal').fill('NP-0106')
    await officer.getByLabel('Number of the minutes or the decision').fill('13/BB')
    await button(officer, 'Send what is chosen')
    await officer.locator('summary', { hasText: 'Take it back' }).click()
    await officer.getByLabel('Why it is taken back').fill('The wrong store')
    await button(officer, 'Take it back')
    await officer.getByText('Taken back', { exact: true }).waitFor()
    const sheet = officer.getByRole('link', { name: 'QR labels of the whole store (PDF)' })
    const [labels] = await Promise.all([officer.waitForEvent('download'), sheet.click()])
    expect(labels.suggestedFilename()).toBe('nhan-00508-2020-05-26.pdf')
  },
)

test.skipIf(browserMissing)(
  'the public pages of surrender are accessible on a phone, in both languages',
  { timeout: 60_000 },
  async () => {
    const reader = await openPage(browser, 'vi', { width: 320, height: 740 })
    for (const path of ['/vi/surrender', '/en/surrender', '/vi/surrender/told?engineers=1', '/en/surrender/receipt']) {
      await reader.goto(`${address}${path}`)
      await expectAccessible(reader)
      expect(await listTooWide(reader)).toEqual([])
    }
  },
)
