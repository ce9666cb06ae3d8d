import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { amounts, loadOthers, openMonth, reportingSite, reportPath } from '../server/reporting/testing/reports.ts'
import { browserMissing, launchBrowser } from '../server/testing/browser.ts'
import { openAccount, serve } from '../server/testing/serve.ts'
import { communes, signedIn } from '../server/testing/site.ts'
import { expectAccessible, expectCalm, signInAs } from './testing/people.ts'

const city = await reportingSite('city')
const nation = await reportingSite('national')
const [cityAddress, nationAddress] = [await serve(city), await serve(nation)]
const officer = await openAccount(city, 'officer', { role: 'commune-officer', unitCode: communes.here })
const head = await openAccount(city, 'head', { role: 'head-of-commune-police', unitCode: communes.here })
const district = await openAccount(city, 'district', { role: 'district-officer', unitCode: communes.district })
const checker = await openAccount(city, 'checker', { role: 'city-checker', unitCode: communes.city })
const ministry = await openAccount(nation, 'ministry', { role: 'ministry-office', unitCode: 'VN' })
const editor = await openAccount(nation, 'editor', { role: 'editor', unitCode: 'VN' })
const publisher = await openAccount(nation, 'publisher', { role: 'publisher', unitCode: 'VN' })
const at = `/app/reports/REVIEW/${openMonth}/${communes.here}`

let browser: Browser
beforeAll(async () => {
  if (!browserMissing) browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
})

const cell = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Signs in and goes straight to the report of the commune. */
async function openReport(who: { signInName: string; password: string }): Promise<Page> {
  const page = await signInAs(browser, cityAddress, { ...who, language: 'en' })
  await page.goto(`${cityAddress}${at}`)
  await page.getByRole('columnheader', { name: 'Element' }).waitFor()
  return page
}

/** What else has come: the other communes; then the city compiles, and the nation gets it beside the other provinces. */
async function compileCity(): Promise<void> {
  await loadOthers(city, openMonth, [communes.here])
  const administrator = await signedIn(city, 'city-administrator')
  await administrator.post(`${reportPath(communes.city)}/vintages`, {})
  const file = await administrator.get(`${reportPath(communes.city)}/export?format=dhis2&of=compiled`)
  await loadOthers(nation, openMonth, [communes.city])
  const operator = await signedIn(nation, 'national-operator')
  const dataValueSet: unknown = await file.json()
  const imported = await operator.post(`/api/reporting/forms/REVIEW/months/${openMonth}/import`, { dataValueSet })
  expect([imported.status, await imported.text()]).toEqual([200, expect.stringContaining('"values":14')])
  expect((await operator.post(`${reportPath(communes.city)}/submission`, {})).status).toBe(200)
}

test.skipIf(browserMissing)(
  'a commune enters, offline for a while, and sends; the district returns two cells, the city approves, the ministry compiles, an editor proposes, a publisher publishes, and a reader finds the figure',
  { timeout: 120_000 },
  async () => {
    const writer = await signInAs(browser, cityAddress, { ...officer, language: 'en' })
    await writer.getByRole('link', { name: 'Monthly reports', exact: true }).click()
    await writer.getByText('0 of 1').first().waitFor()
    await expectAccessible(writer)
    await writer.getByRole('link', { name: 'Xã Hải Bối', exact: true }).click()
    const first = cell(writer, 'Criminal cases investigated')
    await first.fill('7')
    await first.press('Enter')
    expect(await cell(writer, 'People arrested or handled').evaluate((input) => input === document.activeElement)).toBe(
      true,
    )
    await writer.getByText('Everything is saved.').waitFor()
    // The network is cut: what is typed stays in the browser, over a reload of the report as well, and arrives later.
    await writer.context().setOffline(true)
    await cell(writer, 'Heroin seized').fill('more than 0.5 kg')
    await cell(writer, 'Synthetic drugs seized as pills').fill('5 kg')
    await cell(writer, 'Criminal gangs broken up').fill('1')
    await writer.getByText('cells wait for the server').waitFor()
    await writer.getByText('The unit does not fit; use pills.').waitFor()
    await cell(writer, 'Synthetic drugs seized as pills').fill('150')
    // Meanwhile somebody else has entered one of these cells: both figures are shown afterwards, and one is chosen.
    const other = await signedIn(city, 'commune-officer')
    const rival = { element: 'CR.GANG.GROUPS', amount: '2', version: 0 }
    expect((await other.post(`${reportPath()}/values`, { cells: [rival] })).status).toBe(200)
    await writer.context().setOffline(false)
    await writer.getByText('Two figures for one cell').waitFor()
    await writer.getByRole('button', { name: /^Take 1 groups/ }).click()
    await writer.getByText('Two figures for one cell').waitFor({ state: 'detached' })
    await writer.getByText('Everything is saved.').waitFor()
    await button(writer, '2 entries Criminal gangs broken up').click()
    await writer.getByRole('list', { name: 'Changes' }).getByText('2 groups').waitFor()
    await expectCalm(writer)
    const typed = new Set(['CR.SOC.CASES', 'SZ.HEROIN', 'SZ.SYNTH.TAB', 'CR.GANG.GROUPS'])
    for (const [element, amount] of Object.entries(amounts))
      if (!typed.has(element)) await writer.locator(`#cell-${element.replaceAll('.', '-')}-all`).fill(amount)
    await writer.locator('input[data-cell]').last().press('Enter')
    await writer.getByText('Everything is saved.').waitFor()

    const signer = await openReport(head)
    await signer.getByText('more than 500 g').waitFor()
    await button(signer, 'Send to the level above').click()
    await signer.getByText('Sent', { exact: true }).first().waitFor()
    await signer.context().close()

    const reviewer = await openReport(district)
    await button(reviewer, 'Return…').click()
    await reviewer.getByLabel('Remark on Drug cases', { exact: true }).fill('Compare with the list')
    await reviewer.getByLabel('Remark on People in drug cases', { exact: true }).fill('Count each once')
    await expectAccessible(reviewer)
    await button(reviewer, 'Return with these remarks').click()
    await reviewer.getByText('Returned', { exact: true }).first().waitFor()

    await writer.reload()
    await writer.getByText('Remark: Compare with the list').waitFor()
    await cell(writer, 'Drug cases').fill('5')
    await cell(writer, 'People in drug cases').fill('7')
    await cell(writer, 'People in drug cases').press('Enter')
    await writer.getByText('Everything is saved.').waitFor()
    await writer.context().close()
    const again = await signedIn(city, 'head-of-commune-police')
    expect((await again.post(`${reportPath()}/submission`, {})).status).toBe(200)

    await reviewer.reload()
    await button(reviewer, 'Approve').click()
    await button(reviewer, 'Take the approval back').waitFor()
    await reviewer.context().close()
    const approver = await openReport(checker)
    await button(approver, 'Approve').click()
    await approver.getByText('Accepted', { exact: true }).first().waitFor()
    await approver.context().close()

    await compileCity()
    const office = await signInAs(browser, nationAddress, { ...ministry, language: 'en' })
    await office.goto(`${nationAddress}/app/reports/REVIEW/${openMonth}/${communes.city}`)
    await button(office, 'Approve').click()
    await office.getByText('Accepted', { exact: true }).first().waitFor()
    await office.goto(`${nationAddress}/app/reports/REVIEW/${openMonth}/VN/compiled`)
    await button(office, 'Compile').click()
    await office.getByText('From 63 of 63 units. Preliminary figures.').waitFor()
    await office.getByRole('row', { name: /^Heroin seized more than/ }).waitFor()
    await expectCalm(office)
    await office.context().close()

    for (const [who, press] of [
      [editor, 'Propose'],
      [publisher, 'Publish'],
    ] as const) {
      const page = await signInAs(browser, nationAddress, { ...who, language: 'en' })
      await button(page, `${press} June 2020 · Việt Nam · Vintage 1`).click()
      await page.getByText(press === 'Propose' ? 'Waiting to be published' : 'Published', { exact: true }).waitFor()
      await expectAccessible(page)
      await page.context().close()
    }
    const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await reader.goto(`${nationAddress}/en/results`)
    await reader
      .getByRole('row', { name: /^Heroin seized more than/ })
      .first()
      .waitFor()
    await reader.getByText('63 of 63 units reported. Vintage 1').waitFor()
    await reader.context().close()
  },
)

test.skipIf(browserMissing)(
  'a register offers figures, who is late is named, a closed month is opened with a reason, a file comes in, and a year is told on two maps',
  { timeout: 120_000 },
  async () => {
    const there = await openAccount(city, 'there', { role: 'commune-officer', unitCode: communes.there })
    const writer = await signInAs(browser, cityAddress, { ...there, language: 'en' })
    await writer.goto(`${cityAddress}/app/reports/FORCE/${openMonth}/${communes.there}`)
    await button(writer, '27 empty cells: take them').click()
    await writer.getByText('empty cells: take them').waitFor({ state: 'detached' })
    await cell(writer, 'Posts filled').fill('3')
    await writer.getByText('The register says another figure.').first().waitFor()
    await button(writer, 'Take it Posts filled').click()
    await writer.getByText('The register says another figure.').first().waitFor({ state: 'detached' })
    await expectCalm(writer)

    const closed = '2020-04'
    const grantor = await signInAs(browser, cityAddress, { ...checker, language: 'en' })
    await grantor.goto(`${cityAddress}/app/reports?formCode=REVIEW&periodCode=${closed}`)
    await grantor.getByText('579 units are late').click()
    await grantor.getByRole('link', { name: 'Xã Kim Chung', exact: true }).first().click()
    await grantor.getByText('Excuse, open the month, reopen').click()
    await grantor.getByLabel('Open the closed month for the unit').check()
    await grantor.getByLabel('Reason').fill('power was cut')
    for (const [part, text] of Object.entries({ Day: '30', Month: '5', Year: '2020' }))
      await grantor.getByLabel(part, { exact: true }).fill(text)
    await expectAccessible(grantor)
    await button(grantor, 'Grant it').click()
    await grantor.getByText('power was cut').first().waitFor()

    await writer.goto(`${cityAddress}/app/reports?formCode=REVIEW&periodCode=${closed}&unitCode=${communes.there}`)
    await writer.getByText('Reports that are due').waitFor()
    await writer.getByText('Files', { exact: true }).click()
    const csv = `unit,element,amount\n${communes.there},CR.SOC.CASES,12\n${communes.there},PR.ARTICLES,3\n`
    const file = { name: 'figures.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }
    await writer.getByLabel('Take in figures from a file').setInputFiles(file)
    await expectAccessible(writer)
    await button(writer, 'Take it in').click()
    await writer.getByText('2 figures of 1 units were taken in.').waitFor()
    await writer.context().close()
    const taken = await city.db.selectFrom('reporting.edit').select('origin').where('origin', '<>', 'own').execute()
    expect(new Set(taken.map(({ origin }) => origin))).toEqual(new Set(['derived', 'imported']))

    await grantor.goto(`${cityAddress}/app/reports/REVIEW/${openMonth}/${communes.city}/figures`)
    await grantor.getByRole('row', { name: /^Heroin seized/ }).waitFor()
    await grantor.getByLabel("On today's map").check()
    await grantor.getByRole('row', { name: /^Huyện Đông Anh/ }).waitFor()
    await expectCalm(grantor)
    await grantor.context().close()
  },
)
