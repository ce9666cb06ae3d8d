import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { flagEffect, nowhere, residenceEffect, stateEffect } from '../server/register/acts/effect.ts'
import { houseIn, recordActs } from '../server/register/occupancy/testing/record-act.ts'
import { installation } from '../server/settings.ts'
import { browserMissing, launchBrowser } from '../server/testing/browser.ts'
import { addHousehold } from '../server/testing/people.ts'
import { openAccount, serve } from '../server/testing/serve.ts'
import { communes, freshSite, today } from '../server/testing/site.ts'
import { householdOverTimePath, occupancyPath } from './officer/occupancy-path.ts'
import { expectCalm, signInAs } from './testing/people.ts'

const site = await freshSite()
const { db } = site
const address = await serve(site)
const officer = await openAccount(site, 'officer', { role: 'commune-officer', unitCode: communes.here })
const hamlet = 'Thôn Cổ Điển'
const began = '2011-03-01'

/** A house over nine years: a family, a grandmother who died, a daughter who moved out, a lodger, and a flag. */
async function fillHouse(): Promise<{ personId: string; householdId: string }> {
  const facts = { hamlet, address: 'Số 1', household_no: 'H-7', declared_on: began }
  const [son = '', , grandmother = '', daughter = '', , child = ''] = await addHousehold(db, [
    { ...facts, middle_name: 'Văn', given_name: 'Sơn', sex: 'male', birth_date: '1978-06-01' },
    { ...facts, given_name: 'Hòa', birth_date: '1980', relationship_to_head: 'spouse' },
    { ...facts, given_name: 'Cúc', birth_date: '1938', relationship_to_head: 'parent' },
    { ...facts, given_name: 'Mai', birth_date: '1998-04-10', relationship_to_head: 'child' },
    { ...facts, given_name: 'Lan', birth_date: '2003-11-30', relationship_to_head: 'child' },
    { ...facts, given_name: 'Bé', birth_date: '2004-02-29', relationship_to_head: 'grandchild' },
  ])
  const died = stateEffect('2016-12-31', { died_on: '2016' })
  const gone = residenceEffect('permanent', '2016-12-31', { ...nowhere('dead'), since: '2016' })
  await recordActs(db, { personId: grandmother, kind: 'death', effectiveOn: '2016-12-31', effects: [died, gone] })
  const dormitory = residenceEffect('temporary', '2016-09-05', houseIn(hamlet, 'Số 40'))
  const flat = residenceEffect('permanent', '2019-06-30', { ...houseIn(hamlet, 'Số 9'), since: '2019-06' })
  await recordActs(db, {
    personId: daughter,
    kind: 'temporary-residence',
    effectiveOn: '2016-09-05',
    effects: [dormitory],
  })
  await recordActs(db, { personId: daughter, kind: 'moved', effectiveOn: '2019-06-30', effects: [flat] })
  const flag = flagEffect('not-at-address', '2019-01-10', 1)
  await recordActs(db, { personId: child, kind: 'flag-set', effectiveOn: '2019-01-10', effects: [flag] })
  await addHousehold(db, [
    { hamlet, address: 'Số 1', household_no: 'H-8', given_name: 'Thủy', birth_date: '1995', declared_on: '2017-10-02' },
  ])
  const { household_id: householdId } = await db
    .selectFrom('register.household')
    .select('household_id')
    .where('household_no', '=', 'H-7')
    .executeTakeFirstOrThrow()
  return { personId: son, householdId }
}

const house = await fillHouse()
const residence = { personId: house.personId, kind: 'permanent', validFrom: began }

let browser: Browser
beforeAll(async () => {
  if (!existsSync(join(installation, 'dist/web/index.html'))) throw new Error('Build the screens first: npm run build.')
  if (browserMissing === undefined) browser = await launchBrowser()
})
afterAll(async () => browser?.close())

/** Goes to a page of the app and says why, where it is asked. */
async function open(page: Page, path: string, heading: string): Promise<void> {
  await page.goto(`${address}/app${path}`)
  await page.getByRole('radio', { name: 'A residence procedure' }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}

test.skipIf(browserMissing)(
  'who lives at an address: on a day by households, over years as bars, and as known before',
  { timeout: 120_000 },
  async () => {
    const page = await signInAs(browser, address, officer)
    await open(page, occupancyPath(residence), 'Who lives at this address')
    await page.getByText('Số 1, Thôn Cổ Điển, Xã Hải Bối').waitFor()
    await page.getByRole('heading', { name: 'Household H-8' }).waitFor()
    expect(await page.getByRole('listitem').filter({ hasText: 'Nguyễn Thị Bé' }).innerText()).toContain(
      'Not living at the registered address',
    )
    expect(await page.getByRole('main').innerText()).not.toContain('Cúc')
    await expectCalm(page)

    await page.getByRole('link', { name: 'Last 10 years' }).click()
    await page
      .getByRole('img', { name: /^Nguyễn Thị Cúc: .*possibly, From 1 January 2016 to 30 December 2016$/ })
      .waitFor()
    await page
      .getByRole('img', { name: /^Nguyễn Thị Mai: .*registered only, lives elsewhere, From 5 September 2016/ })
      .waitFor()
    await expectCalm(page)
    await page.getByText('As a table').click()
    await page.getByRole('row', { name: /From 2 October 2017/ }).waitFor()

    const known = page.getByRole('group', { name: 'As known at the end of' })
    for (const [part, value] of Object.entries({ Day: '1', Month: '1', Year: '2011' }))
      await known.getByLabel(part).fill(value)
    await page.getByRole('button', { name: 'Show' }).click()
    await page.getByRole('heading', { name: 'Nobody' }).waitFor()

    const last = page.getByRole('group', { name: 'To', exact: true })
    await last.getByLabel('Year').fill('2031')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.getByText('nor more than ten years after it').first().waitFor()
    await page.context().close()
  },
)

test.skipIf(browserMissing)(
  'a household over time: its members as bars, with how many were adult in a table',
  { timeout: 120_000 },
  async () => {
    const page = await signInAs(browser, address, officer)
    const time = { from: '2014-01-01', to: today }
    await open(page, householdOverTimePath(house.householdId, time), 'The household over time')
    await page.getByRole('img', { name: /^Nguyễn Thị Mai: under 18, .* adult, From 10 April 2016/ }).waitFor()
    await page.getByText('As a table').click()
    await page.getByText('3 adult, 3 under 18').first().waitFor()
    await expectCalm(page)
    await page.getByRole('link', { name: 'Today' }).click()
    const present = page.getByRole('row', { name: /^On 26 May 2020/ })
    expect(await present.innerText()).toContain('aged 39 or 40')
    await page.context().close()
  },
)
