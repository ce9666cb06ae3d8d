import { expect, test } from 'vitest'
import { addHousehold } from '../../testing/people.ts'
import { familyOf } from '../../testing/forms.ts'
import { communes, freshSite, signedIn } from '../../testing/site.ts'
import { runSweeps } from './run-sweeps.job.ts'
import { beginSweep, continueSweep, findLastSweep } from './sweep.ts'

const site = await freshSite()
const head = await signedIn(site, 'head-of-commune-police')
await addHousehold(site.db, familyOf('C-1', { declared_on: '2020-01-10' }))

const lastOf = async (unitCode: string) => site.db.transaction().execute(async (tx) => findLastSweep(tx, unitCode))
const night = new Date('2026-01-05T19:30:00Z')
const noon = new Date('2026-01-05T05:00:00Z')

test('200: a check of a unit is begun on demand, once, and the job does it', async () => {
  for (let time = 0; time < 2; time += 1) {
    const response = await head.post('/api/checking/checks', { unitCode: communes.here })
    expect(await response.json()).toEqual({ unitCode: communes.here, done: 0, all: 4 })
  }
  await runSweeps(site, noon)
  expect(await lastOf(communes.here)).toMatchObject({ personsDone: 4, isFinished: true })
  expect(await lastOf(communes.city)).toBeUndefined()
})

test('F7: everybody is checked once a night, and a check that was cut off goes on after the last person', async () => {
  await runSweeps(site, night)
  const last = await lastOf(communes.city)
  expect(last).toMatchObject({ personsDone: 4, isFinished: true })
  await runSweeps(site, night)
  expect((await lastOf(communes.city))?.sweepId).toBe(last?.sweepId)

  const wish = { unitCode: communes.city, askedBy: null }
  const begin = async () => site.db.transaction().execute(async (tx) => beginSweep(tx, site, wish))
  const cut = await begin()
  const persons = await site.db.selectFrom('register.person').select('person_id').orderBy('person_id').execute()
  const [, second] = persons
  await site.db
    .updateTable('checking.sweep')
    .set({ after_person: second?.person_id ?? '', persons_done: 2 })
    .where('sweep_id', '=', cut.sweepId)
    .execute()
  const again = await begin()
  expect(again).toMatchObject({ sweepId: cut.sweepId, personsDone: 2 })
  expect(await continueSweep(site, again)).toMatchObject({ personsDone: 4, isFinished: true })
})

test('404: a unit out of reach, and one that there is none of', async () => {
  const checker = await signedIn(site, 'city-checker')
  expect((await head.post('/api/checking/checks', { unitCode: communes.there })).status).toBe(404)
  expect((await checker.post('/api/checking/checks', { unitCode: '99999' })).status).toBe(404)
})
