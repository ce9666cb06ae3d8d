import { expect, test } from 'vitest'
import { addPerson } from '../testing/people.ts'
import { freshSite, signedIn, stranger, today } from '../testing/site.ts'
import { moveCity, noteProblem, queueReceipts, saveCity } from './city.sql.ts'

const site = await freshSite('national')
const path = '/api/exchange/cities'

test('200: each city with its people, its lag, the numbers that were given, the refusals, and what went wrong', async () => {
  const personId = await addPerson(site.db)
  await addPerson(site.db, { commune: '00493' })
  await site.db.transaction().execute(async (tx) => {
    await saveCity(tx, { areaCode: '01', address: 'http://127.0.0.1:1' })
    await saveCity(tx, { areaCode: '79', address: 'http://127.0.0.1:2' })
    await moveCity(tx, '01', { nextAfter: '90', newest: '100' })
    await noteProblem(tx, '79', 'no answer')
    await queueReceipts(tx, '01', [
      { seq: '1', outcome: 'number-given', personId, detail: {} },
      { seq: '2', outcome: 'refused', personId, detail: {} },
      { seq: '3', outcome: 'number-withheld', personId, detail: {} },
    ])
  })
  const answer = await (await signedIn(site, 'national-operator')).get(path)
  expect(answer.status).toBe(200)
  const hanoi = { areaCode: '01', name: 'Thành phố Hà Nội', persons: 2, nextAfter: '90', cityNewest: '100', lag: 10 }
  expect(await answer.json()).toMatchObject({
    today,
    cities: [
      { ...hanoi, numbersGiven: 1, refusals: 2, lastProblem: null },
      { areaCode: '79', persons: 0, lag: 0, numbersGiven: 0, refusals: 0, lastPullAt: null, lastProblem: 'no answer' },
    ],
  })
})

test('404: the national page is for the nation alone; 401 without a session', async () => {
  for (const role of ['city-administrator', 'commune-officer'] as const)
    expect((await (await signedIn(site, role)).get(path)).status).toBe(404)
  expect((await stranger(site).get(path)).status).toBe(401)
})
