import { expect, onTestFinished, test } from 'vitest'
import { makeApp } from '../app.ts'
import { practicePlace } from '../../forms/training/practice-place.ts'
import { readSettings } from '../settings.ts'
import { callerAt, freshSite, signedIn } from '../testing/site.ts'
import { findPracticeCity } from '../training/practice-city.ts'
import { toldBy } from '../training/testing/classroom.ts'
import { openDatabases } from './databases.ts'
import { announcePractice, practiceSettings, preparePractice } from './open-practice.ts'
import { openSite } from './prepare-tier.ts'

test('the practice city is a city of its own beside the live one, and can be emptied at any time', async () => {
  const live = await freshSite()
  const settings = readSettings({ DATABASE_URL: live.databaseUrl, DANCU_DATA: live.folder, TODAY: live.today() })
  const databases = await openDatabases(settings)
  onTestFinished(async () => databases.renewPractice(async () => undefined))
  const urls = { city: await databases.prepare('city'), practice: await databases.prepare('practice') }
  expect(urls.practice).not.toBe(urls.city)
  const practised = practiceSettings(settings, 'https://practice.example')
  expect(practised).toMatchObject({ AREA: practicePlace.city, PORT: settings.PORT + 2 })
  expect(practised.DANCU_DATA).not.toBe(settings.DANCU_DATA)
  await preparePractice(practised, urls.practice)
  await announcePractice(practised, urls)

  const learner = await signedIn(live, 'commune-officer')
  const asked = { courseCode: 'RESIDENTS', taskCode: 'find-duplicate' }
  const begin = async () => toldBy(await learner.post('/api/training/practices', asked))
  const signIn = async ({ signInName, password }: { signInName: string; password: string }): Promise<number> => {
    const there = openSite(practised, 'city', urls.practice)
    const answer = await callerAt(makeApp(there), '').post('/api/access/sign-in', { signInName, password })
    await there.db.destroy()
    return answer.status
  }
  const begun = await begin()
  expect(await signIn(begun)).toBe(200)

  await databases.renewPractice(async (url) => preparePractice(practised, url))
  await announcePractice(practiceSettings(settings), urls, 'known')
  expect(await signIn(begun)).toBe(401)
  expect(await signIn(await begin())).toBe(200)
  const known = await live.db.transaction().execute(findPracticeCity)
  expect(known?.address).toBe('https://practice.example')
})
