import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareWorkforce } from '../server/demonstration/workforce.ts'
import { browserMissing, launchBrowser } from '../server/testing/browser.ts'
import { openAccount, serve } from '../server/testing/serve.ts'
import { communes, freshSite } from '../server/testing/site.ts'
import { expectAccessible, expectCalm, listTooWide, signInAs } from './testing/people.ts'

// Hanoi's posts, from the board to an account that reaches as far as its posting, and a request for two motorbikes.

const site = await freshSite()
const officer = { role: 'commune-officer', unitCode: communes.there } as const
const accounts = {
  administrator: await openAccount(site, 'hanoi.admin', { role: 'city-administrator', unitCode: communes.city }),
  head: await openAccount(site, 'haiboi.head', { role: 'head-of-commune-police', unitCode: communes.here }),
  ministry: await openAccount(site, 'ministry', { role: 'ministry-office', unitCode: 'VN' }),
  newcomer: await openAccount(site, 'newcomer', officer),
}
await prepareWorkforce(site)
const address = await serve(site)

let browser: Browser
beforeAll(async () => {
  if (browserMissing === undefined) browser = await launchBrowser()
})
afterAll(async () => browser?.close())

const see = async (page: Page, text: string): Promise<void> => page.getByText(text).first().waitFor()

test.skipIf(browserMissing)(
  'the board tells 383 of 383; a posting opens an account’s reach in its commune, and its end closes it the same day',
  { timeout: 180_000 },
  async () => {
    const page = await signInAs(browser, address, accounts.administrator)
    await page.getByRole('link', { name: 'Posts', exact: true }).click()
    await page.getByRole('heading', { name: /383 of 383 \(xã, 26 May 2020\)/ }).waitFor()
    await page.setViewportSize({ width: 320, height: 740 })
    await expectAccessible(page)
    expect(await listTooWide(page)).toEqual([])
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(`${address}/app/posts?on=2020-02-29&definition=xa`)
    await page.getByRole('heading', { name: /0 of 386 \(xã, 29 February 2020\)/ }).waitFor()

    await page.goto(`${address}/app/posts/officers`)
    await page.getByLabel('Service number', { exact: true }).fill('HN-900001')
    await page.getByLabel('Full name').fill('Đào Thị Mới')
    await page.getByLabel('Rank').selectOption({ label: 'Lieutenant' })
    await page.getByLabel('District').selectOption({ label: 'Huyện Đông Anh' })
    await page.getByLabel('Commune').selectOption({ label: 'Xã Hải Bối' })
    await page.getByLabel('Sign-in name').fill(accounts.newcomer.signInName)
    await page.getByRole('button', { name: 'Save' }).click()
    await see(page, 'The officer is kept.')
    await page.getByLabel('Name or service number').fill('HN-900001')
    await page.getByRole('heading', { name: 'Đào Thị Mới' }).waitFor()
    await expectCalm(page)

    const newcomer = await signInAs(browser, address, accounts.newcomer)
    await see(newcomer, 'Xã Kim Chung')
    await page.goto(`${address}/app/posts/${communes.here}`)
    await page.getByLabel('Decision number').fill('1301/QĐ')
    await page.getByLabel('Post', { exact: true }).selectOption({ label: 'Commune police officer 3' })
    await page.getByLabel('Name or service number').fill('HN-900001')
    await page.getByRole('button', { name: 'Find' }).click()
    await page.getByRole('option', { name: 'Đào Thị Mới · HN-900001' }).waitFor({ state: 'attached' })
    await page.getByLabel('Kind').selectOption({ label: 'Acting' })
    await page.getByRole('button', { name: 'Record the decision' }).click()
    await see(page, 'The decision is recorded.')
    await expectCalm(page)

    await newcomer.reload()
    await see(newcomer, 'Xã Hải Bối')
    await newcomer.goto(`${address}/app/posts`)
    await newcomer.getByRole('heading', { name: 'Xã Hải Bối', exact: true }).waitFor()

    await page.getByRole('button', { name: 'End the posting of Đào Thị Mới' }).click()
    await page.getByRole('dialog').getByLabel('Decision number').fill('1302/QĐ')
    await page.getByRole('dialog').getByRole('button', { name: 'Record the decision' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await newcomer.reload()
    await see(newcomer, 'You hold no post today')
    expect(await newcomer.getByRole('navigation', { name: 'Sections' }).getByRole('link').count()).toBe(0)
    for (const one of [page, newcomer]) await one.context().close()
  },
)

test.skipIf(browserMissing)(
  'a commune asks for two motorbikes, the city recommends, the ministry approves, and both sides sign for them',
  { timeout: 180_000 },
  async () => {
    const head = await signInAs(browser, address, accounts.head)
    await head.getByRole('link', { name: 'Equipment', exact: true }).click()
    await head.getByRole('heading', { name: 'Equipment: Xã Hải Bối' }).waitFor()
    await head.getByLabel('Type').selectOption({ label: 'Motorbike' })
    await head.getByLabel('Quantity').fill('2')
    await head.getByLabel('Reason').fill('Five hamlets, and one officer in each')
    await head.getByRole('button', { name: 'Send the request' }).click()
    await see(head, 'The request is sent.')

    const administrator = await signInAs(browser, address, accounts.administrator)
    await administrator.goto(`${address}/app/equipment/recommendation`)
    await see(administrator, '6 in stock for a need of')
    await expectCalm(administrator)
    await administrator.getByRole('link', { name: 'Requests', exact: true }).click()
    await administrator.getByRole('button', { name: 'Recommend: Xã Hải Bối' }).click()
    await see(administrator, 'Waits for the ministry')

    const ministry = await signInAs(browser, address, accounts.ministry)
    await ministry.goto(`${address}/app/equipment/requests`)
    await ministry.getByRole('button', { name: 'Approve: Xã Hải Bối' }).click()
    await see(ministry, '2 granted')

    await administrator.reload()
    await administrator.getByRole('button', { name: 'Issue from the store: Xã Hải Bối' }).click()
    await administrator.getByRole('checkbox').nth(1).waitFor()
    await expectCalm(administrator)
    await administrator.getByRole('button', { name: 'Sign and hand over' }).click()
    await administrator.getByRole('button', { name: 'Issue from the store: Xã Hải Bối' }).waitFor()

    await head.reload()
    await see(head, '2 things wait to be signed for')
    await head.getByRole('button', { name: 'Sign for them' }).click()
    await see(head, 'Piece by piece')
    expect(await head.getByText('29A1-').count()).toBe(2)
    await expectCalm(head)
    await head.getByRole('link', { name: 'Requests', exact: true }).click()
    await see(head, 'Issued')
    await head.goto(`${address}/app/equipment`)
    const sheet = head.getByRole('link', { name: 'Print QR labels (PDF)' })
    const [labels] = await Promise.all([head.waitForEvent('download'), sheet.click()])
    expect(labels.suggestedFilename()).toBe(`nhan-${communes.here}-2020-05-26.pdf`)
    for (const one of [head, administrator, ministry]) await one.context().close()
  },
)

test.skipIf(browserMissing)(
  'the city decides strength and norms from a day on, takes equipment in, notes it, and writes a piece off',
  { timeout: 180_000 },
  async () => {
    const page = await signInAs(browser, address, accounts.administrator)
    await page.goto(`${address}/app/posts/establishment`)
    await page.getByLabel('Decision number').fill('1310/QĐ')
    await page.getByLabel('Holds for').selectOption({ label: 'One unit' })
    const unit = page.getByRole('group', { name: 'Which unit' })
    await unit.getByLabel('District').selectOption({ label: 'Huyện Đông Anh' })
    await unit.getByLabel('Commune').selectOption({ label: 'Xã Kim Chung' })
    await page.getByLabel('Post', { exact: true }).selectOption({ label: 'Commune police officer' })
    await page.getByLabel('Required').fill('6')
    await page.getByRole('button', { name: 'Record the decision' }).click()
    await page.getByRole('cell', { name: '1310/QĐ' }).waitFor()
    await expectCalm(page)

    await page.goto(`${address}/app/equipment/norms`)
    await page.getByLabel('Decision number').fill('1311/QĐ')
    await page.getByLabel('Type').selectOption({ label: 'Camera' })
    await page.getByLabel('Norm', { exact: true }).fill('1')
    await page.getByLabel('Source').fill('An example')
    await page.getByRole('button', { name: 'Record the decision' }).click()
    await page.getByRole('cell', { name: '1311/QĐ' }).waitFor()
    await expectCalm(page)

    await page.goto(`${address}/app/equipment`)
    await page.locator('summary', { hasText: 'Take in new equipment' }).click()
    await page.getByLabel('Type').selectOption({ label: 'Camera' })
    await page.getByLabel('Number of the delivery note').fill('PN-7')
    await page.getByLabel('Piece by piece, one a line').fill('CAM-1\nCAM-2')
    await page.getByRole('button', { name: 'Take in new equipment' }).click()
    await see(page, '2 things are taken in.')
    await page.getByRole('checkbox', { name: /CAM-2/ }).check()
    await page.getByLabel('What was done').selectOption({ label: 'Written off' })
    await page.getByLabel('Number of the write-off decision').fill('TL-5/QĐ')
    await page.getByRole('button', { name: 'Note', exact: true }).click()
    await page.getByRole('checkbox', { name: /CAM-2/ }).waitFor({ state: 'detached' })
    expect(await page.getByRole('checkbox', { name: /CAM-1/ }).count()).toBe(1)
    await expectCalm(page)
    await page.context().close()
  },
)
