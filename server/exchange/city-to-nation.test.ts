import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { makeApp } from '../app.ts'
import { joinTiers } from '../demonstration/join-tiers.ts'
import type { Site } from '../http/server.ts'
import type { FeedPage } from '../register/feed-page.ts'
import { readFeedPage } from '../register/read-feed-page.ts'
import { connectUntilEnd } from '../testing/database.ts'
import { collect, familyOf } from '../testing/forms.ts'
import { addHousehold, addPerson, changeFact } from '../testing/people.ts'
import { cutWhen, listenUntilEnd } from '../testing/relay.ts'
import { communes, freshSite, settle, signedIn, today } from '../testing/site.ts'
import { listCities, saveCity, type City } from './city.sql.ts'
import { openCity } from './city-client.ts'
import { pullCities } from './pull-cities.job.ts'
import { pullCity, type Nation } from './pull-city.ts'
import { reconcile } from './reconcile.ts'
import { takePage } from './take-page.ts'

let city: Site
let nation: Site
let port = 0

/** A city on a port of its own, and a nation that knows it: new for every test, since each begins with nobody. */
beforeEach(async () => {
  ;[city, nation] = await Promise.all([freshSite('city'), freshSite('national')])
  const answer = getRequestListener(makeApp(city).fetch)
  port = await listenUntilEnd(createServer((request, response) => void answer(request, response)))
  await joinTiers({ city, nation, address: addressOf(port) })
})

const addressOf = (at: number): string => `http://127.0.0.1:${at}`

async function nationOf({ db, folder, units }: Site): Promise<Nation> {
  return { db, folder, today, units: await units() }
}

async function hanoi(): Promise<City> {
  const [first] = await nation.db.transaction().execute(listCities)
  if (first === undefined) throw new Error('The nation knows no city.')
  return first
}

/** One pull, from where the nation stands; the city numbers first what has settled. */
async function pull(at?: number) {
  await settle(city)
  const known = await hanoi()
  return pullCity(await nationOf(nation), at === undefined ? known : { ...known, address: addressOf(at) })
}

/** Who is in a register, with their numbers. */
async function peopleOf({ db }: Site) {
  return db
    .selectFrom('register.person')
    .leftJoin('register.identifier', 'register.identifier.person_id', 'register.person.person_id')
    .select(['register.person.person_id as personId', 'value as pin'])
    .orderBy('register.person.person_id')
    .execute()
}

async function compare() {
  const credentials = { signInName: '', password: '' }
  const client = await openCity(addressOf(port), credentials)
  return reconcile(nation.db, client, new Set([communes.here, communes.there]))
}

async function addPeople(count: number): Promise<void> {
  const people = Array.from({ length: count }, (_, at) => ({
    pin: at % 2 === 0 ? '' : String(1_190_000_000 + at).padStart(12, '0'),
  }))
  await addHousehold(city.db, people)
}

test('X1: X4: X6: a family that was collected is at the nation, each once, with numbers, and both hold the same', async () => {
  const [officer, head] = [await signedIn(city, 'commune-officer'), await signedIn(city, 'head-of-commune-police')]
  const personIds = await collect({ officer, head }, familyOf('N-1'))
  await changeFact(city.db, personIds[0] ?? '', { field: 'religion', from: '', to: '01' })
  expect(await pull()).toEqual({ changes: 5, receipts: 4 })

  const people = await peopleOf(nation)
  expect(people.map(({ personId }) => personId)).toEqual(personIds.toSorted())
  expect(await peopleOf(city)).toEqual(people)
  const prefixes = new Map(people.map(({ personId, pin }) => [personId, pin?.slice(0, 6)]))
  // Hanoi is 001; men and women born in the 20th century are 0 and 1, in the 21st 2 and 3; then the year.
  expect(personIds.map((personId) => prefixes.get(personId))).toEqual(['001085', '001188', '001312', '001215'])
  expect(await compare()).toEqual({ equal: 1, persons: 4, differing: [] })

  // The numbers come back in the feed as acts, which the nation knows: nothing is added, and nothing is answered.
  expect(await pull()).toEqual({ changes: 4, receipts: 0 })
  expect(await pull()).toEqual({ changes: 0, receipts: 0 })
  expect(await peopleOf(nation)).toEqual(people)
  const operator = await signedIn(nation, 'national-operator')
  expect(await (await operator.get('/api/exchange/cities')).json()).toMatchObject({
    cities: [{ persons: 4, lag: 0, numbersGiven: 4, refusals: 0, lastProblem: null }],
  })
})

test('X3: a number that another city brought first is refused, the person is taken, and the city gets the work', async () => {
  const pin = '001190000077'
  const holder = await addPerson(nation.db, { pin })
  const personId = await addPerson(city.db, { pin, given_name: 'Hồng' })
  expect(await pull()).toEqual({ changes: 1, receipts: 1 })
  expect(await peopleOf(nation)).toEqual(
    [
      { personId: holder, pin },
      { personId, pin: null },
    ].toSorted((one, other) => (one.personId < other.personId ? -1 : 1)),
  )
  const checker = await signedIn(city, 'city-checker')
  expect(await (await checker.get('/api/exchange/refusals')).json()).toMatchObject({
    refusals: [{ personId, fullName: 'Nguyễn Thị Hồng', rule: 'pin-held-by-another', number: pin, outcome: 'refused' }],
  })
  // No other number is given before somebody has found out whose this one is; until then the tiers differ.
  await changeFact(city.db, personId, { field: 'religion', from: '', to: '01' })
  expect(await pull()).toEqual({ changes: 1, receipts: 0 })
  expect((await compare()).differing).toEqual([{ commune: communes.here, city: 1, nation: 2 }])
})

test('X4: numbers are given when all that the city has was taken, since somebody on a later page may have one', async () => {
  await addPeople(1100)
  await settle(city)
  const page = await city.db.transaction().execute(async (tx) => readFeedPage(tx, '0', 1000))
  const office = await cutWhen(port, { bytesMax: Buffer.byteLength(JSON.stringify(page)) + 3000 })
  await expect(pull(office)).rejects.toMatchObject({ type: 'exchange-refused' })
  expect(await hanoi()).toMatchObject({ nextAfter: '1000' })
  expect((await peopleOf(nation)).filter(({ pin }) => pin === null)).toHaveLength(500)
  await pull()
  const { rows } = await sql`select max(recorded_at) filter (where kind = 'first-collection')
    < min(recorded_at) filter (where kind = 'number-given') as "isAfter" from register.act`.execute(nation.db)
  expect(rows).toEqual([{ isAfter: true }])
  expect((await peopleOf(nation)).every(({ pin }) => pin !== null)).toBe(true)
})

test('X4: who has no birth date gets a number when it is known, and the city hears of the delay once', async () => {
  const personId = await addPerson(city.db, { birth_date: '', birth_registration_place: 'FR' })
  expect(await pull()).toEqual({ changes: 1, receipts: 1 })
  await changeFact(city.db, personId, { field: 'religion', from: '', to: '01' })
  expect(await pull()).toEqual({ changes: 1, receipts: 0 })
  await changeFact(city.db, personId, { field: 'birth_date', from: '', to: '1950' })
  expect(await pull()).toEqual({ changes: 1, receipts: 1 })
  const [person] = await peopleOf(city)
  expect(person?.pin).toMatch(/^001150\d{6}$/)
  const { rows } = await sql`select outcome, detail->>'rule' as rule from exchange.receipt order by seq`.execute(
    city.db,
  )
  expect(rows).toEqual([
    { outcome: 'number-withheld', rule: 'birth-date-unknown' },
    { outcome: 'number-given', rule: null },
  ])
})

test('X1: X2: X5: a connection that is cut anywhere, again and again, takes and answers every change exactly once', async () => {
  await addPeople(2300)
  await settle(city)
  const page = await city.db.transaction().execute(async (tx) => readFeedPage(tx, '0', 1000))
  const pageBytes = Buffer.byteLength(JSON.stringify(page))
  const cuts = [
    { bytesMax: 0 },
    { answering: 'POST /api/access/sign-in' },
    { bytesMax: pageBytes / 2 },
    { bytesMax: pageBytes * 1.5 },
    { bytesMax: pageBytes / 2 },
    { bytesMax: pageBytes * 1.1 },
    { answering: 'POST /api/exchange/receipts' },
    { answering: 'POST /api/exchange/receipts' },
  ]
  const taken: string[] = []
  for (const cut of cuts) {
    await expect(pull(await cutWhen(port, cut))).rejects.toMatchObject({ type: 'exchange-refused' })
    const { nextAfter, lastProblem } = await hanoi()
    expect(lastProblem).not.toBeNull()
    taken.push(nextAfter)
  }
  expect(taken.slice(0, 6)).toEqual(['0', '0', '0', '1000', '1000', '2000'])
  await pull()
  const known = await hanoi()
  expect(known).toMatchObject({ lastProblem: null })
  const people = await peopleOf(nation)
  expect(people).toHaveLength(2300)
  expect(people.every(({ pin }) => pin !== null)).toBe(true)
  expect(await peopleOf(city)).toEqual(people)
  expect(await compare()).toEqual({ equal: 1, persons: 2300, differing: [] })
  const { rows } = await sql`select count(*)::int as acts, count(distinct act_id)::int as different,
    count(*) filter (where kind = 'number-given')::int as given from register.act`.execute(nation.db)
  expect(rows).toEqual([{ acts: 3450, different: 3450, given: 1150 }])
})

test('X1: X5: three pulls at once take every change once and send every receipt', async () => {
  await addPeople(2300)
  await settle(city)
  const [place, at] = [await nationOf(nation), await hanoi()]
  const pulls = await Promise.allSettled([pullCity(place, at), pullCity(place, at), pullCity(place, at)])
  await pull()
  const taken = pulls.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value.changes : 0))
  expect(taken.reduce((total, one) => total + one, 0)).toBeLessThanOrEqual(2300)
  expect(await peopleOf(nation)).toHaveLength(2300)
  expect(await peopleOf(city)).toEqual(await peopleOf(nation))
  expect(await compare()).toEqual({ equal: 1, persons: 2300, differing: [] })
})

test('X1: a page that was fetched twice is taken once; X2: one that is not the next is not taken at all', async () => {
  await addPeople(6)
  await settle(city)
  const { areaCode } = await hanoi()
  const read = async (after: string): Promise<FeedPage> =>
    city.db.transaction().execute(async (tx) => readFeedPage(tx, after, 3))
  const take = async (after: string, page: FeedPage) =>
    nation.db.transaction().execute(async (tx) => takePage(tx, { areaCode, after, page }))
  const first = await read('0')
  await expect(take('0', await read('3'))).rejects.toMatchObject({ more: { reason: 'a gap before change 4' } })
  expect(await take('0', first)).toEqual({ taken: 3, nextAfter: '3' })
  expect(await take('0', first)).toEqual({ taken: 0, nextAfter: '3' })
  const second = await read('3')
  const cut = { ...second, rows: { ...second.rows, act: second.rows.act.slice(1) } }
  await expect(take('3', cut)).rejects.toMatchObject({ type: 'exchange-refused' })
  expect(await peopleOf(nation)).toHaveLength(3)
  expect(await take('3', second)).toEqual({ taken: 3, nextAfter: '6' })
  expect(await peopleOf(nation)).toHaveLength(6)
})

test('X6: whatever is altered, lost or added at one tier is found, and the commune named', async () => {
  const [personId] = await addHousehold(city.db, [{}, { relationship_to_head: 'child' }])
  const otherId = await addPerson(city.db, { commune: communes.there, pin: '001190000001' })
  await pull()
  expect(await compare()).toEqual({ equal: 2, persons: 3, differing: [] })
  const owner = connectUntilEnd(nation.databaseUrl, { asOwner: true })
  await sql`update register.person_state set given_name = 'X' where person_id = ${personId}`.execute(owner)
  expect(await compare()).toMatchObject({ equal: 1, differing: [{ commune: communes.here, city: 2, nation: 2 }] })
  await sql`delete from register.residence where person_id = ${otherId}`.execute(owner)
  expect((await compare()).differing).toEqual([
    { commune: communes.there, city: 1, nation: 0 },
    { commune: communes.here, city: 2, nation: 2 },
  ])
})

test('a city that does not answer, answers something else, or refuses the password keeps no other city waiting', async () => {
  await addPeople(3)
  await settle(city)
  const nonsense = await listenUntilEnd(
    createServer((_request, response) => void response.setHeader('set-cookie', 'a=b').end('{}')),
  )
  await nation.db.transaction().execute(async (tx) => {
    await saveCity(tx, { areaCode: '00', address: addressOf(1) })
    await saveCity(tx, { areaCode: '02', address: addressOf(nonsense) })
  })
  await pullCities(city)
  expect(await peopleOf(nation)).toEqual([])
  await pullCities(nation)
  expect(await peopleOf(nation)).toHaveLength(3)
  const problems = async () =>
    (await nation.db.transaction().execute(listCities)).map(({ areaCode, lastProblem }) => [areaCode, lastProblem])
  expect(await problems()).toEqual([
    ['00', 'no password for this city'],
    ['01', null],
    ['02', 'no password for this city'],
  ])
  // Sessions end; the nation signs in again.
  await sql`update access.session set ended_at = now()`.execute(city.db)
  await pullCities(nation)
  expect((await problems())[1]).toEqual(['01', null])
  await sql`update access.session set ended_at = now()`.execute(city.db)
  await sql`update access.account set disabled_at = now()`.execute(city.db)
  await pullCities(nation)
  expect((await problems())[1]).toEqual(['01', 'it answered 401'])
  const wrong = await openCity(addressOf(nonsense), { signInName: '', password: '' })
  await expect(wrong.readChanges('0')).rejects.toMatchObject({ more: { reason: 'not what the feed promises' } })
})
