import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setTwiceEvery } from '../server/checking/duplicates/labels.ts'
import { addCluster } from '../server/checking/duplicates/testing/cluster.ts'
import { addLikelyPair } from '../server/checking/duplicates/testing/likely-pair.ts'
import { installation } from '../server/settings.ts'
import { browserMissing, launchBrowser } from '../server/testing/browser.ts'
import { addPerson } from '../server/testing/people.ts'
import { openAccount, serve } from '../server/testing/serve.ts'
import { communes, freshSite } from '../server/testing/site.ts'
import { expectCalm, signInAs } from './testing/people.ts'

// A person who is entered a second time, from the officer's form to the merger and back.

const site = await freshSite()
const address = await serve(site)
const accounts = {
  officer: await openAccount(site, 'officer', { role: 'commune-officer', unitCode: communes.here }),
  head: await openAccount(site, 'head', { role: 'head-of-commune-police', unitCode: communes.here }),
  checker: await openAccount(site, 'checker', { role: 'city-checker', unitCode: communes.city }),
}

let browser: Browser
let [officer, head, checker]: Page[] = []
beforeAll(async () => {
  if (!existsSync(join(installation, 'dist/web/index.html'))) throw new Error('Build the screens first: npm run build.')
  if (browserMissing !== undefined) return
  // Nobody judges blindly here.
  await setTwiceEvery(site.db, 999_983)
  browser = await launchBrowser()
  officer = await signInAs(browser, address, accounts.officer)
  head = await signInAs(browser, address, accounts.head)
  checker = await signInAs(browser, address, accounts.checker)
}, 60_000)
afterAll(async () => browser?.close())

/** The pages of the three, of which there are none where there is no browser. */
function pages(): { officer: Page; head: Page; checker: Page } {
  if (!officer || !head || !checker) throw new Error('Nobody is signed in.')
  return { officer, head, checker }
}

test.skipIf(browserMissing)(
  'a form that duplicates somebody is flagged while it is typed, held, merged by two people, and split again',
  { timeout: 120_000 },
  async () => {
    const personId = await addPerson(site.db, {
      given_name: 'Quỳnh',
      birth_date: '1971-08-05',
      mother_name: 'Lê Thị Sáu',
      father_name: 'Nguyễn Văn Bảy',
    })
    await enterDouble(pages().officer)
    const at = pages().officer.url().split('?')[0] ?? ''
    await acceptHeld(pages().head, at)
    await judgeFirst(pages().checker)
    await pages().checker.getByText('No pairs').waitFor()

    // Somebody else confirms, and one record stands for both.
    const page = pages().head
    await page.getByRole('link', { name: 'Duplicates' }).first().click()
    await page.getByRole('link', { name: /^Evidence/ }).click()
    await page.getByRole('button', { name: 'Same person' }).waitFor()
    await page.getByRole('heading', { name: 'What was said' }).waitFor()
    await page.keyboard.press('s')
    await page.getByText('No pairs').waitFor()
    const mergers = await site.db.selectFrom('register.merger').select('into_person_id').execute()
    expect(mergers.map((one) => one.into_person_id)).toEqual([personId])

    await page.getByRole('link', { name: 'Merged', exact: true }).click()
    await page.getByRole('link', { name: /^Evidence/ }).click()
    await page.getByLabel(/^Reason/).fill('Two sisters after all')
    await page.getByRole('button', { name: 'Split the two records' }).click()
    await page.getByText('Two persons', { exact: true }).waitFor()
    expect(await site.db.selectFrom('register.name_search').select('person_id').execute()).toHaveLength(2)
  },
)

test.skipIf(browserMissing)(
  'twenty clear pairs are decided within a minute by twenty keys; on and back by keys, and the next one is there at once',
  { timeout: 60_000 },
  async () => {
    for (let at = 0; at < 20; at += 1) {
      const day = String(at + 1).padStart(2, '0')
      const facts = { given_name: 'Hạnh', birth_date: `1965-03-${day}`, mother_name: `Lê Thị Sáu ${day}` }
      await addLikelyPair(site, { first: facts, second: { ...facts, family_name: 'Nguyễm' } })
    }
    const page = pages().checker
    await page.goto(`${address}/app/duplicates`)
    await page.getByRole('link', { name: 'Begin to review' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Why' }).waitFor()
    const first = page.url()
    await page.getByText('The numbers').click()
    await expectCalm(page)
    await page.keyboard.press('ArrowRight')
    await page.waitForURL((url) => url.href !== first)
    await page.keyboard.press('ArrowLeft')
    await page.waitForURL(first)
    const began = performance.now()
    let presses = 0
    for (let at = 0; at < 20; at += 1) {
      const isClear = at % 4 !== 3
      const verdict = isClear ? 'Not the same' : 'Cannot tell'
      await page.getByRole('button', { name: verdict }).and(page.locator(':not([aria-disabled])')).waitFor()
      const before = page.url()
      await page.keyboard.press(isClear ? 'n' : 'c')
      presses += 1
      await page.waitForURL((url) => url.href !== before)
    }
    // A minute has room for twenty clear pairs and for looking at them: the machine takes less than half of it.
    expect([presses, performance.now() - began < 30_000]).toEqual([20, true])
    await page.getByText('No pairs').waitFor()
    await expectCalm(page)

    // What was decided is told as what the model can learn from.
    await page.getByRole('link', { name: 'What the model learned' }).click()
    await page.getByText('Settled: 0 pairs of one person, 16 pairs of two persons.').waitFor()
    await expectCalm(page)
  },
)

test.skipIf(browserMissing)(
  'three records that may be one person are decided together by two people, and become one',
  { timeout: 60_000 },
  async () => {
    const [firstId] = await addCluster(site, { birth_date: '1958-02-03' })
    for (const page of [pages().checker, pages().head]) {
      await page.goto(`${address}/app/clusters`)
      await page.getByRole('link', { name: '3 records' }).click()
      await page.getByLabel('Record 3: Is of').selectOption({ label: 'Person 1' })
      await page
        .getByText(/^Record 1 – record 2/)
        .first()
        .click()
      await page.getByText('Probability of one person').first().waitFor()
      if (page === pages().checker) await expectCalm(page)
      await page.getByRole('button', { name: 'Record the verdict on the cluster' }).click()
      await page.getByText(/^Kept\./).waitFor()
    }
    await pages().head.getByText('2 records were merged.').waitFor()
    const mergers = await site.db
      .selectFrom('register.merger')
      .select('person_id')
      .where('into_person_id', '=', firstId ?? '')
      .execute()
    expect(mergers).toHaveLength(2)
  },
)

/** Enters somebody who is there already, day and month of birth swapped, is told so, and submits nevertheless. */
async function enterDouble(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Enter a household' }).first().click()
  await page.getByLabel(/^Household number/).fill('H-7')
  await page.getByLabel(/^Hamlet or residential group/).fill('Thôn Cổ Điển')
  await page.getByLabel(/^Family name/).fill('Nguyễn')
  await page.getByLabel(/^Middle name/).fill('Thị')
  await page.getByLabel(/^Given name/).fill('Quỳnh')
  const birth = page.getByRole('group', { name: /^Date of birth/ })
  for (const [part, value] of [
    ['Day', '8'],
    ['Month', '5'],
    ['Year', '1971'],
  ] as const)
    await birth.getByLabel(part).fill(value)
  await page.getByLabel(/^Sex/).selectOption({ label: 'Female' })
  await page.getByLabel(/^Relationship to the head/).selectOption({ label: 'Head of household' })
  await page.getByText('Your commune probably has this person already').waitFor()
  const link = page.getByRole('link', { name: /^Nguyễn Thị Quỳnh · Born 5 August 1971/ })
  expect(await link.getAttribute('target')).toBe('_blank')
  await page.getByRole('button', { name: 'Submit for decision' }).click()
  await page.getByText('Submitted for decision').first().waitFor()
  await page.getByText('This person is probably in the register already').first().waitFor()
}

/** Accepts the dossier although it is held, after looking into what holds it. */
async function acceptHeld(page: Page, at: string): Promise<void> {
  await page.goto(at)
  await page.getByRole('radio', { name: /Accept into the register/ }).check()
  for (const hold of await page.getByRole('checkbox', { name: /^Verified/ }).all()) await hold.check()
  await page.getByLabel(/^Reason/).fill('Both came to the office.')
  await page.getByRole('button', { name: 'Record the decision' }).click()
  await page.getByText('Accepted into the register').first().waitFor()
}

/** Says of the first pair that it is one person. */
async function judgeFirst(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Duplicates' }).first().click()
  await page.getByRole('link', { name: 'Begin to review' }).click()
  await page
    .getByRole('cell', { name: /day and month swapped/ })
    .first()
    .waitFor()
  await page.keyboard.press('s')
}
