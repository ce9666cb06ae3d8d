import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { taskSite } from '../server/reporting/directives/testing/tasks.ts'
import { browserMissing, launchBrowser } from '../server/testing/browser.ts'
import { openAccount, serve } from '../server/testing/serve.ts'
import { communes } from '../server/testing/site.ts'
import { expectCalm, signInAs } from './testing/people.ts'

const { site, moveTo } = await taskSite()
const address = await serve(site)
const giver = await openAccount(site, 'giver', { role: 'city-administrator', unitCode: communes.city })
const owner = await openAccount(site, 'owner', { role: 'district-officer', unitCode: communes.district })

let browser: Browser
beforeAll(async () => {
  if (browserMissing === undefined) browser = await launchBrowser()
})
afterAll(async () => browser?.close())

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })
const dueOn = async (page: Page, taskNo: number, [day, month, year]: [string, string, string]): Promise<void> => {
  await page.locator(`#task-${taskNo}-due-day`).fill(day)
  await page.locator(`#task-${taskNo}-due-month`).fill(month)
  await page.locator(`#task-${taskNo}-due-year`).fill(year)
}

test.skipIf(browserMissing)(
  'a conclusion gives two tasks; one is acknowledged, reported and closed, the other stands overdue on the board; the plan is a paper',
  { timeout: 120_000 },
  async () => {
    const page = await signInAs(browser, address, giver)
    await link(page, 'Directives').click()
    await link(page, 'Enter a conclusion').click()
    await page.getByLabel('Number of the conclusion').fill('12/KL-CAHN')
    await page.getByLabel('Conclusion', { exact: true }).fill('Giữ vững trật tự ở cơ sở.')
    await button(page, 'Add a task').click()
    for (const [at, text] of ['Mở điểm tiếp nhận vũ khí', 'Tập huấn công an xã'].entries()) {
      const task = page.getByRole('region', { name: `Task ${at + 1}` })
      await task.getByLabel('What is to be done').fill(text)
      await task.getByLabel('Owner').selectOption({ label: 'Huyện Đông Anh' })
      await dueOn(page, at + 1, ['14', '6', '2020'])
    }
    await page.locator('#task-1-with').selectOption({ label: 'Huyện Sóc Sơn' })
    await page.locator('#task-1-element').selectOption({ label: 'Drug cases' })
    await page.getByLabel('Target', { exact: true }).fill('5')
    await expectCalm(page)
    await button(page, 'Keep the conclusion and give the tasks').click()
    await page.getByRole('region', { name: /^Given 2/ }).waitFor()
    await page.getByText('Drug cases: at least 5 cases').waitFor()
    await expectCalm(page)

    const worker = await signInAs(browser, address, owner)
    await link(worker, 'Directives').click()
    await link(worker, 'Mở điểm tiếp nhận vũ khí').click()
    await button(worker, 'Acknowledge').click()
    await worker.getByLabel('Results and evidence').fill('Điểm tiếp nhận mở thứ ba và thứ năm.')
    await button(worker, 'Report').click()
    await worker.getByText('Reported', { exact: true }).waitFor()
    await expectCalm(worker)
    await worker.context().close()

    moveTo('2020-06-20')
    await page.goto(`${address}/app/tasks?periodCode=2020-06`)
    // By keyboard alone: the unit is chosen, and the card of the column is followed.
    await page.getByLabel('Unit that owns or takes part').focus()
    await page.keyboard.press('End')
    await page.getByRole('region', { name: /^Overdue 0/ }).waitFor()
    await page.getByLabel('Unit that owns or takes part').selectOption({ label: 'All units' })
    await page
      .getByRole('region', { name: /^Overdue 1/ })
      .getByRole('link', { name: 'Tập huấn công an xã' })
      .waitFor()
    await page
      .getByRole('region', { name: /^Reported, to be closed 1/ })
      .getByRole('link')
      .press('Enter')
    await page.getByText('Close', { exact: true }).first().click()
    await button(page, 'Close').click()
    await page.getByText('Done in time').waitFor()

    await page.goto(`${address}/app/tasks/plan?periodCode=2020-06`)
    await page.getByRole('row', { name: /Tập huấn công an xã Huyện Đông Anh 14 June 2020 Overdue/ }).waitFor()
    await expectCalm(page)
    const [paper] = await Promise.all([page.waitForEvent('download'), link(page, 'Download the plan (PDF)').click()])
    expect(paper.suggestedFilename()).toBe('plan-2020-06-01.pdf')

    await link(page, 'Honours and press').click()
    await page.getByLabel('Number of the decision').fill('101/QĐ')
    await page.getByLabel('Authority').selectOption({ label: 'Provincial police' })
    await page.getByLabel('Form of honour').selectOption({ label: 'Certificate of merit' })
    await page.getByLabel('Units that are honoured').fill('017 00508')
    await button(page, 'Keep').click()
    await page.getByText('2 units · 0 individuals').waitFor()
    await page.getByRole('row', { name: 'Awards to units 2 none yet –' }).waitFor()
    await expectCalm(page)
    await link(page, 'Press output').click()
    await page.getByLabel('Outlet').fill('ANTV')
    await page.getByLabel('Title').fill('Thời sự tối')
    await button(page, 'Keep').click()
    await page.getByRole('row', { name: 'Articles and reports published 1 none yet –' }).waitFor()
    await expectCalm(page)
    await page.context().close()
  },
)
