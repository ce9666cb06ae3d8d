import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findHome } from '../server/register/home.ts'
import { freshReformed, units } from '../server/register/reform/testing/hanoi.ts'
import { browserMissing, launchBrowser } from '../server/testing/browser.ts'
import { openAccount, serve } from '../server/testing/serve.ts'
import { communes } from '../server/testing/site.ts'
import { expectAccessible, expectCalm, listTooWide, signInAs } from './testing/people.ts'

// The worklist of a divided unit, from the bar that shows how much is left to where its people live at the end.

const { site, people } = await freshReformed()
const address = await serve(site)
const accounts = {
  officer: await openAccount(site, 'officer', { role: 'commune-officer', unitCode: units.divided }),
  checker: await openAccount(site, 'checker', { role: 'city-checker', unitCode: communes.city }),
  administrator: await openAccount(site, 'administrator', { role: 'city-administrator', unitCode: communes.city }),
}
const homeOf = async (personId: string) => site.db.transaction().execute(async (tx) => findHome(tx, personId))

let browser: Browser
beforeAll(async () => {
  if (browserMissing === undefined) browser = await launchBrowser()
})
afterAll(async () => browser?.close())

async function choose(page: Page, what: string, unit: string): Promise<void> {
  await page.getByLabel(`${what} goes to`).selectOption({ label: unit })
}

test.skipIf(browserMissing)(
  'an officer decides about the hamlets of a divided unit and about who has none, corrects one, and the list is done',
  { timeout: 180_000 },
  async () => {
    const page = await signInAs(browser, address, accounts.officer)
    await page.getByRole('link', { name: 'Reform of units' }).click()
    await page.getByText('4 people to decide').waitFor()
    await expectCalm(page)
    await page.getByRole('link', { name: 'Phường Cống Vị' }).click()
    await page.getByRole('heading', { name: 'Phường Cống Vị: where its people live now' }).waitFor()
    await expectCalm(page)

    await page.getByRole('button', { name: 'Record', exact: true }).click()
    await page.getByText('Choose a unit for at least one hamlet.').waitFor()
    await choose(page, 'Tổ 1', 'Phường Ngọc Hà')
    await choose(page, 'Tổ 2', 'Phường Giảng Võ')
    await page.getByRole('button', { name: 'Record 2 decisions' }).click()
    await page.getByText('2 decisions are recorded.').waitFor()
    await page.getByText('decided for 3 of 4 people').waitFor()
    await expectCalm(page)

    await page.getByRole('button', { name: 'Correct Tổ 1' }).click()
    await choose(page, 'Tổ 1', 'Phường Giảng Võ')
    await choose(page, 'Nguyễn Thị Cúc', 'Phường Ngọc Hà')
    await page.getByRole('button', { name: 'Record 2 decisions' }).click()
    await page.getByText('decided for 4 of 4 people').waitFor()
    const homes = [people.first, people.second, people.other, people.single].map(homeOf)
    const [ngocHa, giangVo] = units.successors
    expect(await Promise.all(homes)).toEqual([giangVo, giangVo, giangVo, ngocHa])
    await page.getByRole('link', { name: 'All units' }).click()
    await page.getByText('1 of 1 units are done').waitFor()
    await page.context().close()
  },
)

test.skipIf(browserMissing)(
  'the city sees all divided units with their bars; the administrator looks on and decides nothing',
  { timeout: 180_000 },
  async () => {
    const checker = await signInAs(browser, address, accounts.checker)
    await checker.goto(`${address}/app/reform`)
    await checker.getByText('159 of 159 units are done').waitFor()
    await checker.setViewportSize({ width: 320, height: 740 })
    await expectAccessible(checker)
    expect(await listTooWide(checker)).toEqual([])
    await checker.context().close()

    const administrator = await signInAs(browser, address, accounts.administrator)
    await administrator.goto(`${address}/app/reform/${units.divided}`)
    await administrator.getByText('Went to Phường Giảng Võ').first().waitFor()
    expect(await administrator.getByRole('combobox').count()).toBe(0)
    expect(await administrator.getByRole('button', { name: /Record|Correct/ }).count()).toBe(0)
    await expectCalm(administrator)
    await administrator.context().close()
  },
)
