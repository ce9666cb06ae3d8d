import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installation } from '../server/settings.ts'
import { browserMissing, launchBrowser } from '../server/testing/browser.ts'
import { recordAct } from '../server/testing/acts.ts'
import { familyOf } from '../server/testing/forms.ts'
import { addHousehold, addPerson } from '../server/testing/people.ts'
import { openAccount, serve } from '../server/testing/serve.ts'
import { communes, freshSite } from '../server/testing/site.ts'
import { expectCalm, signInAs } from './testing/people.ts'

// The events of a life as their people record them: an officer at the form, the head of police at the decision.

const site = await freshSite()
const address = await serve(site)
const accounts = {
  officer: await openAccount(site, 'officer', { role: 'commune-officer', unitCode: communes.here }),
  head: await openAccount(site, 'head', { role: 'head-of-commune-police', unitCode: communes.here }),
}

let browser: Browser
let [officer, head]: Page[] = []
beforeAll(async () => {
  if (!existsSync(join(installation, 'dist/web/index.html'))) throw new Error('Build the screens first: npm run build.')
  if (browserMissing !== undefined) return
  browser = await launchBrowser()
  officer = await signInAs(browser, address, accounts.officer)
  head = await signInAs(browser, address, accounts.head)
}, 60_000)
afterAll(async () => browser?.close())

/** The officer's page and the head's, of which there are none where there is no browser. */
function pages(): { officer: Page; head: Page } {
  if (officer === undefined || head === undefined) throw new Error('Nobody is signed in.')
  return { officer, head }
}

const within = { timeout: 120_000 }

/** The day on which the people of this file were collected: what happens to them comes later. */
const declared_on = '2019-03-05'

test.skipIf(browserMissing)(
  'a birth: the child enters the household with its parents, and its page leads to both',
  within,
  async () => {
    const [fatherId = '', motherId = ''] = await addHousehold(
      site.db,
      familyOf('B-1', { given_name: 'Sơn', declared_on }),
    )
    const form = await beginEvent(motherId, 'Birth')
    // Whose page it is and the household are known; the father is one of those at hand.
    await form.getByRole('group', { name: 'Father' }).getByRole('button', { name: 'Nguyễn Văn Sơn' }).first().click()
    await form.getByLabel(/^Family name/).fill('Nguyễn')
    await form.getByLabel(/^Given name/).fill('Bình An')
    await form.getByLabel(/^Sex/).selectOption({ label: 'Female' })
    await fillDate(form, /^Date of birth/, '1', '5', '2020')
    await form.getByLabel(/^Relationship to the head/).selectOption({ label: 'Child' })
    await expectCalm(pages().officer)
    await submit(form, 'Birth certificate 12/2020')
    await accept()
    await pages()
      .head.getByRole('link', { name: /see the record/ })
      .first()
      .click()
    await choosePurpose(pages().head)
    const record = pages().head.getByRole('main')
    await record.getByRole('heading', { name: 'Nguyễn Bình An' }).waitFor()
    const links = record.getByRole('link')
    for (const personId of [fatherId, motherId])
      expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toContain(
        `/app/persons/${personId}`,
      )
  },
)

test.skipIf(browserMissing)('a move: a household goes to another address together', within, async () => {
  const [headId = ''] = await addHousehold(site.db, familyOf('M-1', { given_name: 'Dũng', declared_on }))
  const form = await beginEvent(headId, 'Move within the city')
  await fillDate(form, /^From/, '', '5', '2020')
  const place = form.getByRole('group', { name: /^Commune/ })
  await place.getByLabel('District').selectOption({ label: 'Huyện Đông Anh' })
  await place.getByLabel('Commune').selectOption({ label: 'Xã Hải Bối' })
  await form.getByLabel(/^House number/).fill('12 phố Mới')
  await form.getByLabel(/^Household there/).fill('M-2')
  await expectCalm(pages().officer)
  await submit(form, 'CT01 7/2020')
  await accept({ isWatched: true })
  const record = await readRecord(headId)
  expect(record).toContain('12 phố Mới, Xã Hải Bối (since some day in May 2020)')
  expect(record).toContain('Household M-2')
  expect(record).toContain('Recorded for several records at once')
  await expectCalm(pages().officer)
})

test.skipIf(browserMissing)(
  'a death: the spouse follows as head, and the widow stands in her own record',
  within,
  async () => {
    const home = { household_no: 'D-1', declared_on }
    const [headId = '', wifeId = ''] = await addHousehold(site.db, [
      { ...home, given_name: 'Lộc', middle_name: 'Văn', sex: 'male' },
      { ...home, given_name: 'Lụa', relationship_to_head: 'spouse' },
      { ...home, given_name: 'Lan', relationship_to_head: 'child', birth_date: '2016' },
    ])
    await recordAct(site, 'marriage', { person_id: headId, spouse_id: wifeId, effective_on: '2019-05-02' })
    const form = await beginEvent(headId, 'Death')
    await form.getByRole('button', { name: 'Submit for decision' }).click()
    const summary = pages().officer.getByRole('region', { name: 'There is something to correct' })
    await summary.getByRole('link', { name: /^Died on/ }).click()
    await fillDate(form, /^Died on/, '20', '5', '2020')
    await submit(form, 'Death certificate 3/2020')
    await accept()
    expect(await readRecord(headId)).toMatch(/Dead[\s\S]*In no household/)
    const widow = await readRecord(wifeId)
    expect(widow).toContain('Head of household')
    expect(widow).toContain('Widowed')
  },
)

test.skipIf(browserMissing)(
  'a marriage: the other is found by name and birth, and each leads to the other',
  within,
  async () => {
    const groomId = await addPerson(site.db, { given_name: 'Khôi', middle_name: 'Văn', sex: 'male', declared_on })
    const bride = { family_name: 'Lê', given_name: 'Uyên', birth_date: '1993-04-05', declared_on }
    const brideId = await addPerson(site.db, bride)
    const form = await beginEvent(groomId, 'Marriage')
    const spouse = form.getByRole('group', { name: 'Spouse', exact: true })
    await spouse.getByRole('button', { name: 'Find a person' }).click()
    await spouse.getByLabel(/^Personal number, or full name/).fill('le thi uyen')
    await fillDate(spouse, /^Date of birth/, '5', '4', '1993')
    await spouse.getByLabel('Year').press('Enter')
    await spouse.getByRole('button', { name: /^Choose Lê Thị Uyên/ }).waitFor()
    await expectCalm(pages().officer)
    await spouse.getByRole('button', { name: /^Choose Lê Thị Uyên/ }).click()
    await fillDate(form, /^Day of the marriage/, '10', '5', '2020')
    await submit(form, 'Marriage certificate 4/2020')
    await accept()
    expect(await readRecord(groomId)).toMatch(/Spouse\s+Lê Thị Uyên/)
    await pages().officer.getByRole('link', { name: 'Lê Thị Uyên' }).click()
    await pages().officer.waitForURL(`**/persons/${brideId}`)
    await pages().officer.getByRole('link', { name: 'Nguyễn Văn Khôi' }).waitFor()
  },
)

test.skipIf(browserMissing)(
  'a correction of a name, returned and mended, then annulled: both acts stand in the history, the first struck',
  within,
  async () => {
    const personId = await addPerson(site.db, { given_name: 'Nghĩa', declared_on })
    const form = await beginEvent(personId, 'Name changed or corrected')
    await fillDate(form, /^Holds from/, '2', '3', '2020')
    await submit(form, 'Decision 8/2020')
    // What only the register knows is told beside its input too, until that is written anew.
    await form.getByRole('region', { name: 'There is something to correct' }).waitFor()
    await form.getByLabel(/^Given name/).fill('Ngà')
    await submit(form, 'Decision 8/2020')
    await returnForCorrection('The decision says Nga.')
    await pages().officer.reload()
    await pages().officer.getByRole('link', { name: 'Edit' }).click()
    await choosePurpose(pages().officer, form)
    await form.getByLabel(/^Given name/).fill('Nga')
    await submit(form, 'Decision 8/2020')
    await accept()
    expect(await readRecord(personId)).toContain('Given name: Nghĩa to Nga')
    await pages()
      .officer.getByRole('link', { name: /^Take this back.*Name changed/ })
      .click()
    await submit(pages().officer.locator('form.update'), 'Decision 9/2020')
    await accept()
    const record = await readRecord(personId)
    expect(record).toContain('Takes back: Name changed or corrected')
    expect(await pages().officer.locator('.timeline s').innerText()).toContain('Name changed or corrected')
    await pages()
      .officer.getByRole('heading', { name: /Nghĩa$/ })
      .waitFor()
  },
)

test.skipIf(browserMissing)(
  'a merger and its split: the other record leads to the one that stands for it, and stands for itself again',
  within,
  async () => {
    const personId = await addPerson(site.db, { given_name: 'Thảo', birth_date: '1980-01-01', declared_on })
    const otherId = await addPerson(site.db, { given_name: 'Thạo', birth_date: '1980', declared_on })
    const form = await beginEvent(personId, 'Two records merged')
    const other = form.getByRole('group', { name: /^The other record/ })
    await other.getByRole('button', { name: 'Find a person' }).click()
    await other.getByLabel(/^Personal number, or full name/).fill('Nguyễn Thị Thạo')
    await fillDate(other, /^Date of birth/, '', '', '1980')
    await other.getByRole('button', { name: 'Find', exact: true }).click()
    await other.getByRole('button', { name: 'Choose Nguyễn Thị Thạo' }).click()
    await submit(form, 'Minutes 1/2020')
    // What holds the dossier is told as soon as it is submitted, and has to be settled by whoever accepts it.
    await pages().officer.getByText('To be settled: Sex or date of birth differ').first().waitFor()
    await accept({ reason: 'Both papers seen.' })
    await openRecord(pages().officer, otherId)
    await pages().officer.getByText('Merged record').first().waitFor()
    await expectCalm(pages().officer)
    await pages().officer.getByRole('link', { name: 'Open the record that stands for it' }).click()
    await pages().officer.getByRole('heading', { name: 'Nguyễn Thị Thảo' }).waitFor()
    await pages()
      .officer.getByRole('link', { name: /^Split again/ })
      .click()
    await submit(pages().officer.locator('form.update'), 'Minutes 2/2020')
    await accept()
    expect(await readRecord(otherId)).toMatch(/Nguyễn Thị Thạo[\s\S]*Takes back: Two records merged/)
  },
)

/** Opens the record of somebody and, from its menu, the form of an event. */
async function beginEvent(personId: string, title: string): Promise<Locator> {
  const page = pages().officer
  await openRecord(page, personId)
  await page.getByRole('button', { name: 'Record an event' }).click()
  await page
    .getByRole('navigation', { name: 'Record an event' })
    .getByRole('link', { name: title, exact: true })
    .click()
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
  return page.locator('form.update')
}

/** Names the paper and submits, as the officer. */
async function submit(form: Locator, proof: string): Promise<void> {
  await form.getByLabel(/^Proof/).fill(proof)
  await form.getByRole('button', { name: 'Submit for decision' }).click()
}

/** Returns what the officer has just submitted, as the head. */
async function returnForCorrection(reason: string): Promise<void> {
  const page = await openSubmitted()
  await page.getByRole('radio', { name: /Return for correction/ }).check()
  await page.getByLabel(/^Reason/).fill(reason)
  await page.getByRole('button', { name: 'Record the decision' }).click()
  await page.getByText('Returned').first().waitFor()
}

/** Opens what the officer has just submitted, as the head. */
async function openSubmitted(): Promise<Page> {
  const { officer: from, head: page } = pages()
  await from.getByText('Submitted for decision').first().waitFor()
  await page.goto(from.url().split('?')[0] ?? '')
  return page
}

/** Accepts what the officer has just submitted, as the head, after settling what holds it. */
async function accept({ reason = '', isWatched = false } = {}): Promise<void> {
  const page = await openSubmitted()
  await page.getByRole('radio', { name: /Accept into the register/ }).check()
  if (reason !== '') {
    for (const hold of await page.getByRole('checkbox', { name: /^Verified/ }).all()) await hold.check()
    await page.getByLabel(/^Reason/).fill(reason)
  }
  await page.getByRole('region', { name: 'The record now' }).or(page.getByText('The household that')).first().waitFor()
  if (isWatched) await expectCalm(page)
  await page.getByRole('button', { name: 'Record the decision' }).click()
  await page.getByText('Accepted into the register').first().waitFor()
}

/** What the record of somebody says to the officer, as text. */
async function readRecord(personId: string): Promise<string> {
  await openRecord(pages().officer, personId)
  return pages().officer.getByRole('main').innerText()
}

async function openRecord(page: Page, personId: string): Promise<void> {
  await page.goto(`${address}/app/persons/${personId}`)
  await choosePurpose(page)
}

/** Where a page asks for the purpose, names the first; then waits for what it asked for. */
async function choosePurpose(page: Page, answered = page.getByRole('heading', { name: 'History' })): Promise<void> {
  const question = page.getByRole('group', { name: /Why do you need these data/ })
  await question.or(answered).first().waitFor()
  if (!(await question.isVisible())) return
  await question.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await answered.waitFor()
}

async function fillDate(within_: Locator, name: RegExp, ...parts: [day: string, month: string, year: string]) {
  const group = within_.getByRole('group', { name })
  for (const [at, part] of (['Day', 'Month', 'Year'] as const).entries())
    await group.getByLabel(part).fill(parts[at] ?? '')
}
