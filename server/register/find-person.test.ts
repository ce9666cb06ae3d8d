import { expect, test } from 'vitest'
import { z } from 'zod'
import { addHousehold, addPerson } from '../testing/people.ts'
import { communes, freshSite, signedIn, stranger, type Caller } from '../testing/site.ts'
import { PersonBrief } from './brief.ts'

const site = await freshSite()
const officer = await signedIn(site, 'commune-officer')
const purpose = { 'dancu-purpose': 'residence-service' }
const Answer = z.object({ persons: z.array(PersonBrief) })

async function find(who: Pick<Caller, 'post'>, body: unknown) {
  const answer = await who.post('/api/register/search', body, purpose)
  expect(answer.status).toBe(200)
  return Answer.parse(await answer.json()).persons
}

test('200: R10: by full name and birth date, however the marks are written, and by number', async () => {
  const personId = await addPerson(site.db, { given_name: 'Thúy', birth_date: '1970-03', pin: '001170000001' })
  const brief = {
    personId,
    fullName: 'Nguyễn Thị Thúy',
    birthDate: '1970-03',
    sex: 'female',
    communeCode: communes.here,
    communeName: 'Xã Hải Bối',
    pin: '001170000001',
  }
  expect(await find(officer, { fullName: 'nguyen thi thuy', birthDate: '03/1970' })).toEqual([brief])
  expect(await find(officer, { fullName: ' NGUYỄN THỊ THUÝ ', birthDate: '1970-03' })).toEqual([brief])
  expect(await find(officer, { pin: '001170000001' })).toEqual([brief])
  expect(await find(officer, { fullName: 'Nguyễn Thị Thúy', birthDate: '1970' })).toEqual([])
  expect(await find(officer, { pin: '001170000002' })).toEqual([])
})

test("200: R10: an officer finds the commune's people only, a checker those of the city", async () => {
  const there = await addPerson(site.db, {
    commune: communes.there,
    given_name: 'Xa',
    birth_date: '1960',
    pin: '001060000002',
  })
  const checker = await signedIn(site, 'city-checker')
  for (const body of [{ fullName: 'Nguyễn Thị Xa', birthDate: '1960' }, { pin: '001060000002' }]) {
    expect(await find(officer, body)).toEqual([])
    const answer = await checker.post('/api/register/search', body)
    expect(Answer.parse(await answer.json()).persons.map(({ personId }) => personId)).toEqual([there])
  }
})

test('200: R10: ten namesakes at most, and the ledger names those who were shown', async () => {
  const ids = await addHousehold(
    site.db,
    Array.from({ length: 12 }, () => ({ given_name: 'Đông', birth_date: '1980-01-01' })),
  )
  const found = await find(officer, { fullName: 'Nguyễn Thị Đông', birthDate: '1980-01-01' })
  expect(found).toHaveLength(10)
  const entry = await site.db
    .selectFrom('access.ledger_entry')
    .select('subjects')
    .where('action', '=', 'register.find-person')
    .orderBy('entry_id', 'desc')
    .executeTakeFirstOrThrow()
  expect(entry.subjects.toSorted()).toEqual(found.map(({ personId }) => personId).toSorted())
  expect(ids).toEqual(expect.arrayContaining(entry.subjects))
})

test('400: a name without a birth date, a number that is none, a day that is none, no purpose', async () => {
  for (const body of [{ fullName: 'Nguyễn' }, { pin: '123' }, { fullName: 'Nguyễn', birthDate: '30/02/1980' }, {}])
    expect((await officer.post('/api/register/search', body, purpose)).status).toBe(400)
  expect((await officer.post('/api/register/search', { pin: '001170000001' })).status).toBe(400)
})

test('404: whoever has no business in the register is told that there is nothing; 401 without a session', async () => {
  const resident = await signedIn(site, 'resident', { personId: await addPerson(site.db) })
  expect((await resident.post('/api/register/search', { pin: '001170000001' })).status).toBe(404)
  expect((await stranger(site).post('/api/register/search', { pin: '001170000001' })).status).toBe(401)
})
