import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { joinTiers } from '../server/demonstration/join-tiers.ts'
import { pullCities } from '../server/exchange/pull-cities.job.ts'
import { installation } from '../server/settings.ts'
import { browserMissing, launchBrowser } from '../server/testing/browser.ts'
import { openAccount, serve } from '../server/testing/serve.ts'
import { communes, freshSite, settle } from '../server/testing/site.ts'
import { expectAccessible, expectCalm, listTooWide, openPage, signInAs } from './testing/people.ts'

// The whole way of one household, as its people go it: two officers, the nation, and somebody who has no business there.

const [city, nation] = [await freshSite('city'), await freshSite('national')]
const [cityAddress, nationAddress] = [await serve(city), await serve(nation)]
await joinTiers({ city, nation, address: cityAddress })

const accounts = {
  officer: await openAccount(city, 'officer', { role: 'commune-officer', unitCode: communes.here }),
  head: await openAccount(city, 'head', { role: 'head-of-commune-police', unitCode: communes.here }),
  officerElsewhere: await openAccount(city, 'elsewhere', { role: 'commune-officer', unitCode: communes.there }),
  administrator: await openAccount(city, 'administrator', { role: 'city-administrator', unitCode: communes.city }),
  operator: await openAccount(nation, 'operator', { role: 'national-operator', unitCode: 'VN' }),
}

let browser: Browser
beforeAll(async () => {
  if (!existsSync(join(installation, 'dist/web/index.html'))) throw new Error('Build the screens first: npm run build.')
  if (browserMissing === undefined) browser = await launchBrowser()
})
afterAll(async () => browser?.close())

const Cities = z.object({ cities: z.array(z.looseObject({})) })
const Entries = z.object({ entries: z.array(z.looseObject({})) })

type Person = { names: [string, string, string]; birth: [string, string, string]; sex: string; relationship: string }

const family: Person[] = [
  { names: ['Nguyễn', 'Văn', 'Sơn'], birth: ['1', '6', '1985'], sex: 'Male', relationship: 'Head of household' },
  { names: ['Trần', 'Thị', 'Hòa'], birth: ['', '', '1988'], sex: 'Female', relationship: 'Spouse' },
  { names: ['Nguyễn', 'Thị', 'Mai'], birth: ['10', '9', '2012'], sex: 'Female', relationship: 'Child' },
  { names: ['Nguyễn', 'Văn', 'Đức'], birth: ['20', '1', '2015'], sex: 'Male', relationship: 'Child' },
]

test.skipIf(browserMissing)(
  'a household of four goes from the officer over the head into the register and to the nation, and nobody else sees it',
  { timeout: 180_000 },
  async () => {
    const officer = await signInAs(browser, cityAddress, accounts.officer)
    await enterHousehold(officer)
    const dossierPath = new URL(officer.url()).pathname

    const head = await signInAs(browser, cityAddress, accounts.head)
    await head.getByRole('link', { name: 'Nguyễn Văn Sơn' }).click()
    await head.getByRole('radio', { name: /Accept into the register/ }).check()
    await expectCalm(head)
    await head.getByRole('button', { name: 'Record the decision' }).click()
    await head.getByText('Accepted into the register').first().waitFor()

    await head
      .getByRole('link', { name: /see the record/ })
      .first()
      .click()
    await choosePurpose(head)
    await head
      .getByRole('heading', { name: /Sơn|Hòa|Mai|Đức/ })
      .first()
      .waitFor()
    const record = await head.getByRole('main').innerText()
    for (const { names } of family) expect(record).toContain(names.join(' '))
    await expectCalm(head)
    const personPath = new URL(head.url()).pathname

    const stranger = await signInAs(browser, cityAddress, accounts.officerElsewhere)
    const hidden = await stranger.request.get(`${cityAddress}/api/register/persons/${personPath.split('/').pop()}`, {
      headers: { 'dancu-purpose': 'collection' },
    })
    const missing = await stranger.request.get(
      `${cityAddress}/api/register/persons/01a00000-0000-7000-8000-000000000000`,
      {
        headers: { 'dancu-purpose': 'collection' },
      },
    )
    expect([hidden.status(), await hidden.text()]).toEqual([404, await missing.text()])
    const hiddenDossier = await stranger.request.get(
      `${cityAddress}/api/collection/dossiers/${dossierPath.split('/').pop()}`,
    )
    expect(hiddenDossier.status()).toBe(404)

    await settle(city)
    await pullCities(nation)
    await settle(city)
    await pullCities(nation)
    const operator = await signInAs(browser, nationAddress, accounts.operator)
    await operator.getByText('Thành phố Hà Nội').first().waitFor()
    await expectCalm(operator)
    const { cities } = Cities.parse(await (await operator.request.get(`${nationAddress}/api/exchange/cities`)).json())
    expect(cities[0]).toMatchObject({ persons: 4, numbersGiven: 4, lag: 0 })

    await settle(city)
    const administrator = await signInAs(browser, cityAddress, accounts.administrator)
    await administrator.goto(`${cityAddress}/app/ledger`)
    await administrator.getByRole('table').waitFor()
    const { entries } = Entries.parse(
      await (await administrator.request.get(`${cityAddress}/api/access/ledger`)).json(),
    )
    for (const seen of [
      { action: 'collection.write-dossier', outcome: 'done', accountName: 'officer' },
      { action: 'collection.decide-dossier', outcome: 'done', accountName: 'head', subjects: 4 },
      { action: 'register.read-person', outcome: 'done', accountName: 'head' },
      { action: 'register.read-person', outcome: 'not-found', accountName: 'elsewhere' },
      { action: 'exchange.read-changes', outcome: 'done', role: 'national-operator' },
    ])
      expect(entries).toContainEqual(expect.objectContaining(seen))
  },
)

const anybodysPages = ['/vi/', '/en/', '/app/', '/problems/not-valid']

test.skipIf(browserMissing)(
  'what anybody may open has nothing against accessibility, in both languages, on a phone too',
  { timeout: 120_000 },
  async () => {
    for (const [language, viewport] of [
      ['vi', { width: 1280, height: 900 }],
      ['en', { width: 360, height: 740 }],
    ] as const) {
      const page = await openPage(browser, language, viewport)
      for (const path of anybodysPages) {
        await page.goto(`${cityAddress}${path}`)
        await page.getByRole('heading').first().waitFor()
        await expectAccessible(page)
        expect(await listTooWide(page)).toEqual([])
      }
      await page.context().close()
    }
  },
)

const officersPages = [
  { who: accounts.officer, paths: ['/dossiers', '/households/new', '/batches', '/search', '/no-such-page'] },
  { who: accounts.head, paths: ['/dossiers', '/search'] },
  { who: accounts.administrator, paths: ['/batches', '/refusals', '/ledger'] },
]

test.skipIf(browserMissing)(
  'every page of the app has nothing against accessibility, in both languages, and fits a phone',
  { timeout: 180_000 },
  async () => {
    for (const language of ['vi', 'en'] as const)
      for (const { who, paths } of officersPages) {
        const page = await signInAs(browser, cityAddress, { ...who, language })
        for (const path of paths) {
          // What is wrong is wrong in either width, nearly always: one language is looked at wide, the other on a phone.
          await page.setViewportSize(language === 'vi' ? { width: 1280, height: 900 } : { width: 320, height: 740 })
          await page.goto(`${cityAddress}/app${path}`)
          await page.getByRole('heading', { level: 1 }).waitFor()
          await expectAccessible(page)
          await page.setViewportSize({ width: 320, height: 740 })
          expect({ path, tooWide: await listTooWide(page) }).toEqual({ path, tooWide: [] })
        }
        await page.context().close()
      }
  },
)

/** Enters the family by keyboard-reachable controls, submits it, and waits until it is there to be decided. */
async function enterHousehold(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Enter a household' }).first().click()
  await page.getByLabel(/^Household number/).fill('H-0001')
  await page.getByLabel(/^Hamlet or residential group/).fill('Thôn Cổ Điển')
  for (const [at, person] of family.entries()) {
    if (at > 0) await page.getByRole('button', { name: 'Add a person' }).last().click()
    const section = page.locator('section.person').nth(at)
    const [familyName, middleName, givenName] = person.names
    await section.getByLabel(/^Family name/).fill(familyName)
    await section.getByLabel(/^Middle name/).fill(middleName)
    await section.getByLabel(/^Given name/).fill(givenName)
    const birth = section.getByRole('group', { name: /^Date of birth/ })
    for (const [index, part] of (['Day', 'Month', 'Year'] as const).entries())
      await birth.getByLabel(part).fill(person.birth[index] ?? '')
    await section.getByLabel(/^Sex/).selectOption({ label: person.sex })
    await section.getByLabel(/^Relationship to the head/).selectOption({ label: person.relationship })
  }
  await expectCalm(page)
  await page.getByRole('button', { name: 'Submit for decision' }).click()
  await page.getByText('Submitted for decision').first().waitFor()
}

/** Where a page asks for the purpose, names the first. */
async function choosePurpose(page: Page): Promise<void> {
  const question = page.getByRole('group', { name: /Why do you need these data/ })
  const answered = page.getByText('History', { exact: false }).first()
  await Promise.race([question.waitFor(), answered.waitFor()])
  if (!(await question.isVisible())) return
  await question.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Continue' }).click()
}
