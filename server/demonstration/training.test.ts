import { expect, test } from 'vitest'
import { freshSite, signedIn } from '../testing/site.ts'
import { toldBy } from '../training/testing/classroom.ts'
import { prepareTraining } from './training.ts'

test('the demonstration has a trainer and a session of today, once, in little time, and asks for no certificate', async () => {
  const site = await freshSite()
  const began = performance.now()
  for (const _ of [1, 2]) await prepareTraining(site, 'a password')
  expect(performance.now() - began).toBeLessThan(3000)
  const { sessions } = await toldBy(await (await signedIn(site, 'trainer')).get('/api/training/board'))
  expect(sessions).toMatchObject([{ startsOn: '2020-05-26', trainerName: 'Giảng viên Công an thành phố' }])
  expect(await site.db.selectFrom('access.action_competence').selectAll().execute()).toEqual([])
})
