import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bank } from '../forms/training/bank.ts'
import { installation } from '../server/settings.ts'
import { browserMissing, launchBrowser } from '../server/testing/browser.ts'
import { openAccount, serve } from '../server/testing/serve.ts'
import { communes, freshSite, signedIn } from '../server/testing/site.ts'
import { openPractice } from '../server/training/testing/classroom.ts'
import { decide, enlist, ordered, seatOf } from '../server/workforce/testing/police.ts'
import { expectAccessible, expectCalm, listTooWide, signInAs } from './testing/people.ts'

const site = await freshSite()
const address = await serve(site)
const api = await signedIn(site, 'city-administrator')
const names = {
  officer: await openAccount(site, 'officer', { role: 'commune-officer', unitCode: communes.here }),
  trainer: await openAccount(site, 'teacher', { role: 'trainer', unitCode: communes.city }),
  administrator: await openAccount(site, 'runner', { role: 'city-administrator', unitCode: communes.city }),
}

let browser: Browser
beforeAll(async () => {
  if (!existsSync(join(installation, 'dist/web/index.html'))) throw new Error('Build the screens first: npm run build.')
  if (browserMissing === undefined) browser = await launchBrowser()
  const lines = [{ target: communes.here, postType: 'CP_OFFICER', required: 1 }]
  await api.post('/api/workforce/establishments', { decisionNo: 'QĐ-1', validFrom: '2020-03-01', lines })
  const officerId = await enlist(api, undefined, { signInName: 'officer', fullName: 'Nguyễn Văn An' })
  await decide(api, [ordered(officerId, await seatOf(api, 'CP_OFFICER'))])
  await api.post('/api/training/gate', { competence: 'COLLECT', isRequired: true })
})
afterAll(async () => browser?.close())

test.skipIf(browserMissing)(
  'a course, from the board over attendance and assessment to the certificate that opens the work',
  { timeout: 120_000 },
  async () => {
    const trainer = await signInAs(browser, address, names.trainer)
    await openAndEnrol(trainer)
    const officer = await signInAs(browser, address, names.officer)
    expect(await mayCollect(officer)).toBe(403)
    await learn(officer)
    await certify(await signInAs(browser, address, names.administrator))
    await officer.goto(`${address}/app/training`)
    await officer.getByText('Valid', { exact: true }).waitFor()
    await officer.getByRole('link', { name: 'Download as Open Badge' }).waitFor()
    await expectCalm(officer)
    // The form is looked at now: it may be sent, and this one is none.
    expect(await mayCollect(officer)).toBe(400)
  },
)

test.skipIf(browserMissing)(
  'a task is done in the real screens of the practice city, and the records that come of it are graded',
  { timeout: 60_000 },
  async () => {
    const learner = await openAccount(site, 'learner', { role: 'commune-officer', unitCode: communes.here })
    const practice = await openPractice(site)
    const there = await serve(practice)
    await openPracticeAt(there, practice.databaseUrl)
    const page = await signInAs(browser, address, learner)
    await page.goto(`${address}/app/training`)
    await page.getByRole('button', { name: 'Begin: Refuse an adjustment' }).click()
    await page.locator('.notice code').last().waitFor()
    const [signInName = '', password = ''] = await page.locator('.notice code').allInnerTexts()
    const practised = await signInAs(browser, there, { signInName, password })
    await practised.goto(`${there}/app/dossiers`)
    await practised.locator('main a[href*="/app/dossiers/"]').first().click()
    await practised.getByRole('radio', { name: /^Refuse/ }).check()
    await practised.getByLabel(/^Reason/).fill('A birth certificate is needed for such a change')
    await practised
      .getByRole('button', { name: /Refuse|decision/i })
      .last()
      .click()
    await practised.getByText('Refused').first().waitFor()
    await page.getByRole('button', { name: 'Have it assessed: Refuse an adjustment' }).click()
    await page.getByText('Passed', { exact: true }).waitFor()
    await page.goto(`${address}/vi/credentials`)
    await page.setViewportSize({ width: 320, height: 900 })
    await expectAccessible(page)
    expect(await listTooWide(page)).toEqual([])
  },
)

test('no screen brings the bank of questions, in which the right answers are, to a browser', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.includes('.test.'),
  )
  const wrong = files.filter((file) =>
    /forms\/training\/(bank|questions|draw|mark)/.test(readFileSync(join(import.meta.dirname, file), 'utf8')),
  )
  expect(wrong).toEqual([])
})

/** The trainer opens a session, gives who needs it a seat, and notes that they are there. */
async function openAndEnrol(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Training', exact: true }).click()
  await page.getByRole('link', { name: 'Who needs what' }).click()
  await page.getByLabel('Place').fill('Hội trường huyện')
  await page.getByRole('button', { name: 'Open a session' }).click()
  await page.getByRole('radio', { name: /Hội trường/ }).check()
  await page.getByRole('checkbox', { name: 'Choose Nguyễn Văn An' }).check()
  await page.getByRole('button', { name: 'Enrol' }).click()
  await page.getByText('Enrolled: 1.').waitFor()
  await expectCalm(page)
  await page.getByRole('link', { name: 'Hội trường huyện' }).click()
  await page.getByRole('checkbox', { name: 'officer' }).check()
  await page.getByRole('button', { name: 'Record as present' }).click()
  await page.getByText('Attended: 1').waitFor()
  await expectAccessible(page)
}

/** The officer reads a lesson and takes the assessment. */
async function learn(page: Page): Promise<void> {
  await page.goto(`${address}/app/training/lessons/dates`)
  await page.getByRole('img', { name: /Day, month and year/ }).waitFor()
  await expectAccessible(page)
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

/** Somebody who did not teach the session certifies. */
async function certify(page: Page): Promise<void> {
  await page.goto(`${address}/app/training/courses`)
  await page.getByRole('checkbox', { name: /Ask for the certificate “Collect”/ }).waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Who needs what' }).click()
  await page.getByRole('link', { name: 'Hội trường huyện' }).click()
  await page.getByRole('button', { name: 'Certify officer' }).click()
  await page.getByText('Certified', { exact: true }).waitFor()
}

/** What the server answers when the officer's own browser sends a form that is empty. */
async function mayCollect(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const init = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }
    return (await fetch('/api/collection/dossiers', init)).status
  })
}

/** Tells the live city where the screens of the practice city are. */
async function openPracticeAt(there: string, databaseUrl: string): Promise<void> {
  const databaseName = new URL(databaseUrl).pathname.slice(1)
  await site.db
    .updateTable('training.practice_city')
    .set({ address: there })
    .where('database_name', '=', databaseName)
    .execute()
}
