import { expect, test } from 'vitest'
import { newId } from '../db/new-id.ts'
import { addPerson } from '../testing/people.ts'
import { freshSite, signedIn, stranger, today } from '../testing/site.ts'
import type { Receipt } from './exchange-output.ts'

const site = await freshSite()
const nation = await signedIn(site, 'national-operator')
const path = '/api/exchange/receipts'

const givenTo = (seq: string, personId: string, number: string, effectiveOn = today): Receipt => ({
  seq,
  outcome: 'number-given',
  personId,
  detail: { number, actId: newId(), effectiveOn },
})

const numbersOf = async (personId: string): Promise<string[]> => {
  const rows = await site.db
    .selectFrom('register.identifier')
    .select('value')
    .where('person_id', '=', personId)
    .execute()
  return rows.map(({ value }) => value)
}
const actsOf = async (personId: string) =>
  site.db
    .selectFrom('register.act')
    .select(['act_id', 'kind', 'effective_on', 'tier'])
    .where('person_id', '=', personId)
    .where('kind', '=', 'number-given')
    .execute()
const receiptOf = async (seq: string) =>
  site.db.selectFrom('exchange.receipt').selectAll().where('seq', '=', seq).executeTakeFirst()

test('200: X5: a number becomes an act of its own day, and a receipt that comes again changes nothing', async () => {
  const [one, other] = [await addPerson(site.db), await addPerson(site.db)]
  const receipts = [givenTo('1', one, '001190000001', '2020-05-25'), givenTo('2', other, '001190000002')]
  for (let time = 0; time < 2; time += 1) {
    const answer = await nation.post(path, { receipts })
    expect([answer.status, await answer.json()]).toEqual([200, { taken: 2 }])
  }
  expect(await numbersOf(one)).toEqual(['001190000001'])
  const actId = receipts[0]?.detail.actId
  expect(await actsOf(one)).toEqual([{ act_id: actId, kind: 'number-given', effective_on: '2020-05-25', tier: 'VN' }])
  expect(await actsOf(other)).toMatchObject([{ effective_on: today }])
  expect(await receiptOf('1')).toMatchObject({ outcome: 'number-given', person_id: one })
})

test('200: X5: the same receipts twice at once are one act', async () => {
  const personId = await addPerson(site.db)
  const receipts = [givenTo('10', personId, '001190000010')]
  const answers = await Promise.all([nation.post(path, { receipts }), nation.post(path, { receipts })])
  expect(answers.some(({ status }) => status === 200)).toBe(true)
  expect((await nation.post(path, { receipts })).status).toBe(200)
  expect(await actsOf(personId)).toHaveLength(1)
})

test('200: X3: a number that somebody has got here meanwhile is not taken, and becomes work', async () => {
  const [holder, personId] = [await addPerson(site.db, { pin: '001190000020' }), await addPerson(site.db)]
  expect((await nation.post(path, { receipts: [givenTo('20', personId, '001190000020')] })).status).toBe(200)
  expect(await numbersOf(personId)).toEqual([])
  expect(await numbersOf(holder)).toEqual(['001190000020'])
  expect(await receiptOf('20')).toMatchObject({ outcome: 'refused', detail: { rule: 'pin-held-by-another' } })
})

test('404: a receipt about somebody who is not here takes back those that came with it', async () => {
  const personId = await addPerson(site.db)
  const receipts = [givenTo('30', personId, '001190000030'), givenTo('31', newId(), '001190000031')]
  expect((await nation.post(path, { receipts })).status).toBe(404)
  expect(await numbersOf(personId)).toEqual([])
  expect(await receiptOf('30')).toBeUndefined()
})

test('400: a number without its act or day, an outcome that is none, too many receipts', async () => {
  const receipt = givenTo('40', await addPerson(site.db), '001190000040')
  const wrong = [
    [{ ...receipt, detail: { number: '001190000040' } }],
    [{ ...receipt, outcome: 'perhaps' }],
    Array.from({ length: 1001 }, () => receipt),
  ]
  for (const receipts of wrong) expect((await nation.post(path, { receipts })).status).toBe(400)
  expect(await receiptOf('40')).toBeUndefined()
})

test('404: only the nation sends receipts; 401 without a session', async () => {
  expect((await (await signedIn(site, 'city-administrator')).post(path, { receipts: [] })).status).toBe(404)
  expect((await stranger(site).post(path, { receipts: [] })).status).toBe(401)
})
