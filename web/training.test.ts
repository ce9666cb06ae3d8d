import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bank } from '../forms/training/bank.ts'
import { findMoment } from '../server/access/qualification.ts'
import { installation } from '../server/settings.ts'
import { browserMissing, launchBrowser } from '../server/testing/browser.ts'
import { openAccount, serve } from '../server/testing/serve.ts'
import { communes, freshSite, signedIn, today } from '../server/testing/site.ts'
import { issueCertificate } from '../server/training/certificate.ts'
import { getCourseVersion } from '../server/training/course.ts'
import { openPractice } from '../server/training/testing/classroom.ts'
import { decide, enlist, ordered, seatOf } from '../server/workforce/testing/police.ts'
import { expectAccessible, expectCalm, listTooWide, openPage, signInAs } from './testing/people.ts'

const site = await freshSite()
const address = await serve(site)
const api = await signedIn(site, 'city-administrator')
const names = {
  head: await openAccount(site, 'head', { role: 'head-of-commune-police', unitCode: communes.here }),
  trainer: await openAccount(site, 'teacher', { role: 'trainer', unitCode: communes.city }),
  administrator: await openAccount(site, 'runner', { role: 'city-administrator', unitCode: communes.city }),
}

let browser: Browser
let there = ''
beforeAll(async () => {
  if (!existsSync(join(installation, 'dist/web/index.html'))) throw new Error('Build the screens first: npm run build.')
  if (browserMissing === undefined) browser = await launchBrowser()
  const lines = [{ target: communes.here, postType: 'CP_HEAD', required: 1 }]
  await api.post('/api/workforce/establishments', { decisionNo: 'QĐ-1', validFrom: '2020-03-01', lines })
  const officerId = await enlist(api, undefined, { signInName: 'head', fullName: 'Nguyễn Văn An' })
  await decide(api, [ordered(officerId, await seatOf(api, 'CP_HEAD'))])
  await api.post('/api/training/gate', { competence: 'CHECK', isRequired: true })
  const practice = await openPractice(site)
  there = await serve(practice)
  await openPracticeAt(there, practice.databaseUrl)
  await certifyUntilNextWeek()
})
afterAll(async () => browser?.close())

test.skipIf(browserMissing)(
  'a course, from the board over attendance, assessment and a task in the practice city to the certificate that opens the work',
  { timeout: 180_000 },
  async () => {
    const trainer = await signInAs(browser, address, names.trainer)
    await trainer.getByText('One officer’s certificate ends soon.').waitFor()
    const code = await openAndEnrol(trainer)
    const head = await signInAs(browser, address, names.head)
    expect(await mayDecide(head)).toBe(403)
    await chooseOnPhone(head)
    await attend(head, code)
    await learn(head)
    await practise(head)
    const administrator = await signInAs(browser, address, names.administrator)
    await certify(administrator)
    await head.goto(`${address}/app/training`)
    await head.getByText('Valid', { exact: true }).waitFor()
    await head.getByRole('link', { name: 'Download as Open Badge' }).waitFor()
    await expectCalm(head)
    // The dossier is looked for now, and there is none.
    expect(await mayDecide(head)).toBe(404)
    await revoke(administrator)
    expect(await mayDecide(head)).toBe(403)
    for (const page of [trainer, head, administrator]) await page.context().close()
  },
)

test.skipIf(browserMissing)('the page on which anybody checks a certificate is readable on a phone', async () => {
  const page = await openPage(browser, 'vi', { width: 320, height: 900 })
  await page.goto(`${address}/vi/credentials`)
  await expectAccessible(page)
  expect(await listTooWide(page)).toEqual([])
  await page.context().close()
})

test('no screen brings the bank of questions, in which the right answers are, to a browser', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.includes('.test.'),
  )
  const wrong = files.filter((file) =>
    /forms\/training\/(bank|questions|draw|mark)/.test(readFileSync(join(import.meta.dirname, file), 'utf8')),
  )
  expect(wrong).toEqual([])
})

/** The trainer opens a session, gives who needs it a seat, and shows a code to the room; answers the code. */
async function openAndEnrol(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Who needs what' }).first().click()
  await page.getByLabel('Course').selectOption({ label: 'Deciding dossiers' })
  await page.getByLabel('Place').fill('Hội trường huyện')
  await page.getByRole('button', { name: 'Open a session' }).click()
  await page.getByRole('radio', { name: /Hội trường/ }).check()
  await page.getByRole('checkbox', { name: 'Choose Nguyễn Văn An' }).check()
  await page.getByRole('button', { name: 'Enrol' }).click()
  await page.getByText('Enrolled: 1.').waitFor()
  await expectCalm(page)
  await page.getByRole('link', { name: 'Hội trường huyện' }).click()
  await page.getByRole('button', { name: 'Show a code' }).click()
  await page.getByRole('img', { name: 'QR code for attendance' }).waitFor()
  await expectCalm(page)
  return page.locator('.attendance-code code').innerText()
}

/** On a phone the menu of somebody with many sections is behind a button, and closes once one is chosen. */
async function chooseOnPhone(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 700 })
  const button = page.getByRole('button', { name: 'Sections' })
  await button.click()
  await expectAccessible(page)
  expect(await listTooWide(page)).toEqual([])
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Training', exact: true }).click()
  await page.getByRole('heading', { name: 'Training', level: 1 }).waitFor()
  expect(await button.getAttribute('aria-expanded')).toBe('false')
  await page.setViewportSize({ width: 1280, height: 900 })
}

/** The learner opens the address that was scanned, and says so. */
async function attend(page: Page, code: string): Promise<void> {
  await page.goto(`${address}/app/training/attend/${code.replace('-', '')}`)
  await page.getByRole('button', { name: 'I am here' }).waitFor()
  await expectCalm(page)
  await page.getByRole('button', { name: 'I am here' }).click()
  await page.getByText('You are noted as present: part 1, Hội trường huyện.').waitFor()
}

/** The learner reads a lesson and takes the assessment. */
async function learn(page: Page): Promise<void> {
  await page.goto(`${address}/app/training/lessons/deciding`)
  await page.getByRole('img', { name: /A dossier comes to the head/ }).waitFor()
  await page.getByText('Show the answer').click()
  await expectCalm(page)
  await page.getByRole('link', { name: 'Training', exact: true }).first().click()
  await page.getByText('Your post asks for certificates').waitFor()
  await page.getByRole('link', { name: 'Begin the assessment' }).click()
  await page.getByRole('button', { name: 'Begin the assessment' }).click()
  await page.getByRole('button', { name: 'Hand in' }).waitFor()
  await expectAccessible(page)
  const groups = await page.locator('form fieldset').all()
  for (const group of groups) {
    const id = (await group.getAttribute('id')) ?? ''
    const right = bank.find(({ questionId }) => questionId === id)?.options[0].en ?? ''
    await group.getByRole('radio', { name: right, exact: true }).check()
  }
  await page.getByRole('button', { name: 'Hand in' }).click()
  await page.getByText('Result: 100 %').waitFor()
}

/** The learner does a task in the real screens of the practice city, in the same browser, and has it assessed. */
async function practise(page: Page): Promise<void> {
  await page.goto(`${address}/app/training`)
  await page.getByRole('button', { name: 'Begin: Refuse an adjustment' }).click()
  await page.locator('.notice code').last().waitFor()
  const [signInName = '', password = ''] = await page.locator('.notice code').allInnerTexts()
  const tab = await page.context().newPage()
  await tab.goto(`${there}/app/`)
  await tab.getByLabel('Sign-in name', { exact: true }).fill(signInName)
  await tab.getByLabel('Password', { exact: true }).fill(password)
  await tab.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click()
  await tab.getByText('Practice city: nobody here exists').waitFor()
  await tab.locator('main a[href*="/app/dossiers/"]').first().click()
  await tab.getByRole('radio', { name: /^Refuse/ }).check()
  await tab.getByLabel(/^Reason/).fill('A birth certificate is needed for such a change')
  await tab
    .getByRole('button', { name: /Refuse|decision/i })
    .last()
    .click()
  await tab.getByText('Refused').first().waitFor()
  await tab.close()
  await page.getByRole('button', { name: 'Have it assessed: Refuse an adjustment' }).click()
  await page.getByText('Passed', { exact: true }).nth(1).waitFor()
}

/** Somebody who did not teach the session certifies. */
async function certify(page: Page): Promise<void> {
  await page.goto(`${address}/app/training/courses`)
  await page.getByRole('checkbox', { name: /Ask for the certificate “Check”/ }).waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Who needs what' }).click()
  await page.getByRole('link', { name: 'Hội trường huyện' }).click()
  await page.getByRole('button', { name: 'Certify head' }).click()
  await page.getByText('Certified', { exact: true }).waitFor()
}

/** The administrator takes the certificate back. */
async function revoke(page: Page): Promise<void> {
  await page.goto(`${address}/app/training/certificates`)
  await page.getByLabel('Name of the officer, or number').fill('head')
  await page.getByRole('button', { name: /^Revoke certificate .* of head$/ }).click()
  await page.getByLabel(/^Reason/).fill('The account was lent to somebody')
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke', exact: true }).click()
  await page.getByText('Revoked', { exact: true }).waitFor()
  await expectCalm(page)
}

/** What the server answers when the head's own browser decides a dossier that there is not. */
async function mayDecide(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const init = {
      method: 'POST',
      body: '{"action":"accept","reason":"","confirmed":[],"version":1}',
      headers: { 'content-type': 'application/json' },
    }
    return (await fetch('/api/collection/dossiers/00000000-0000-7000-8000-00000000ffff/decision', init)).status
  })
}

/** Another officer of the commune has a certificate that ends within the thirty days. */
async function certifyUntilNextWeek(): Promise<void> {
  const { account } = await signedIn(site, 'commune-officer')
  await site.db.transaction().execute(async (tx) => {
    const issuedAt = await findMoment(tx, today)
    issuedAt.setUTCFullYear(issuedAt.getUTCFullYear() - 2)
    issuedAt.setUTCDate(issuedAt.getUTCDate() + 7)
    await issueCertificate(tx, {
      accountId: account.accountId,
      unitCode: communes.here,
      holderName: account.displayName,
      course: await getCourseVersion(tx, { courseCode: 'RESIDENTS', version: 1 }),
      attemptId: null,
      issuedBy: api.account.accountId,
      issuedAt,
      folder: site.folder,
    })
  })
}

/** Tells the live city where the screens of the practice city are. */
async function openPracticeAt(screens: string, databaseUrl: string): Promise<void> {
  const databaseName = new URL(databaseUrl).pathname.slice(1)
  await site.db
    .updateTable('training.practice_city')
    .set({ address: screens })
    .where('database_name', '=', databaseName)
    .execute()
}
