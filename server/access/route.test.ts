import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { makeServer, type Site } from '../http/server.ts'
import { connectUntilEnd } from '../testing/database.ts'
import { callerAt, freshSite, ledgerOf, signedIn, stranger, type Caller } from '../testing/site.ts'
import { FileOutput, route } from './route.ts'

const person = '00000000-0000-7000-8000-0000000000aa'

/** Writes a row under this name: what a request did, for the test to look for. */
const Body = z.object({ name: z.string(), next: z.enum(['answer', 'throw', 'forget']).default('answer') })
const write = route({
  method: 'post',
  path: '/api/test/write',
  summary: 'Writes, and then answers, throws, or forgets to ask how far the account reaches',
  action: 'collection.write-dossier',
  body: Body,
  answer: z.object({ name: z.string() }),
  async handle(tx, { body: { name, next }, account, reach, about }) {
    await tx.insertInto('areas.reference_file').values({ name, sha256: '' }).execute()
    about(person, 'name')
    if (next === 'throw') throw new Error(`of ${name}`)
    if (next === 'answer') await reach.requireCommune(account.unitCode ?? '')
    return { name, secret: 'never declared' }
  },
})
const search = route({
  method: 'post',
  path: '/api/test/search',
  summary: 'An operation with two purposes for one role',
  action: 'register.find-person',
  body: z.object({}),
  answer: z.object({ purpose: z.string() }),
  async handle(_tx, { reach, purpose }) {
    await reach.listCommunes()
    return { purpose }
  },
})
const download = route({
  method: 'get',
  path: '/api/test/file',
  summary: 'A file',
  action: 'collection.read-dossier',
  answer: FileOutput,
  async handle(_tx, { reach }) {
    await reach.listCommunes()
    const file = { name: "Phiếu 'một'.csv", mediaType: 'text/csv', content: 'a,b', path: '/secret' }
    return { file, secret: 'never declared' }
  },
})
const unlimited = route({
  method: 'get',
  path: '/api/test/unlimited',
  summary: 'An operation whose reach has no limit',
  action: 'exchange.see-cities',
  answer: z.object({}),
  handle: async () => ({}),
})

let site: Site
let officer: Caller
let head: Caller

/** The same caller where the operations of this test are served. */
function here(caller: { cookie: string }): Omit<Caller, 'account'> {
  return callerAt(makeServer(site, [write, search, download, unlimited]), caller.cookie)
}

async function wasWritten(name: string): Promise<boolean> {
  const found = site.db.selectFrom('areas.reference_file').selectAll().where('name', '=', name)
  return (await found.executeTakeFirst()) !== undefined
}

const newest = async (): Promise<Awaited<ReturnType<typeof ledgerOf>>[number] | undefined> =>
  (await ledgerOf(site)).at(-1)

beforeAll(async () => {
  site = await freshSite()
  officer = await signedIn(site, 'commune-officer')
  head = await signedIn(site, 'head-of-commune-police')
})

test('200: G1: what a request did, its answer and its entry are of one transaction', async () => {
  const answer = await here(officer).post('/api/test/write', { name: 'done' })
  expect(await answer.json()).toEqual({ name: 'done' })
  const { rows } = await sql<{ together: boolean }>`
    select entry.xid::text = file.xmin::text as together
    from access.ledger_entry as entry, areas.reference_file as file
    where file.name = 'done' and entry.subjects = array[${person}]::uuid[]`.execute(site.db)
  expect(rows).toEqual([{ together: true }])
  expect(await newest()).toMatchObject({
    account_id: officer.account.accountId,
    role: 'commune-officer',
    unit_code: officer.account.unitCode,
    purpose: 'collection',
    legal_basis: 'Law 59/2014/QH13 art. 9(2)',
    action: 'collection.write-dossier',
    outcome: 'done',
    fields: ['name'],
    subjects: [person],
  })
})

test('500: G1: a handler that throws has done nothing, and the ledger says that it was a fault', async () => {
  const answer = await here(officer).post('/api/test/write', { name: 'thrown', next: 'throw' })
  expect(answer.status).toBe(500)
  expect(await wasWritten('thrown')).toBe(false)
  expect(await newest()).toMatchObject({ outcome: 'fault', subjects: [person], fields: [] })
})

test('500: G1: where the ledger cannot be written nothing is done and nothing is told, not even a refusal', async () => {
  const other = await freshSite()
  const owner = connectUntilEnd(other.databaseUrl, { asOwner: true })
  const theirs = await signedIn(other, 'commune-officer')
  await sql`revoke insert on access.ledger_entry from dancu_app`.execute(owner)
  const caller = callerAt(makeServer(other, [write]), theirs.cookie)
  expect((await caller.post('/api/test/write', { name: 'unwritten' })).status).toBe(500)
  expect((await caller.post('/api/test/write', {})).status).toBe(500)
  expect((await stranger(other).get('/api/access/account')).status).toBe(500)
  const { rows } = await sql`select from areas.reference_file where name = 'unwritten'`.execute(owner)
  expect(rows).toEqual([])
})

test('404: G2: who may not do it learns nothing, not even how the request would have to be written', async () => {
  const missing = await (await here(head).get('/api/test/no-such-thing')).text()
  for (const body of [{ name: 'x' }, { name: 1 }, null, 'text']) {
    const refused = await here(head).post('/api/test/write', body)
    expect(refused.status).toBe(404)
    expect(await refused.text()).toBe(missing)
  }
})

test('401: G3: a refusal is in the ledger, with as much of it as was known', async () => {
  expect((await here({ cookie: '' }).post('/api/test/write', { name: 'x' })).status).toBe(401)
  expect(await newest()).toMatchObject({ account_id: null, purpose: null, legal_basis: null, outcome: 'not-signed-in' })
  await here(head).post('/api/test/write', { name: 'x' })
  const { accountId } = head.account
  expect(await newest()).toMatchObject({
    account_id: accountId,
    purpose: null,
    legal_basis: null,
    outcome: 'not-found',
  })
  expect((await here(officer).post('/api/test/write', { name: 1 })).status).toBe(400)
  expect(await newest()).toMatchObject({ purpose: 'collection', outcome: 'not-valid', fields: [], subjects: [] })
})

test('500: G4: a handler of limited reach that does not ask for the area is a fault, and nothing is done', async () => {
  const answer = await here(officer).post('/api/test/write', { name: 'forgotten', next: 'forget' })
  expect(answer.status).toBe(500)
  expect(await wasWritten('forgotten')).toBe(false)
})

test('200: G4: a grant without a limit has no area to ask for', async () => {
  const nation = await signedIn(site, 'national-operator')
  expect((await here(nation).get('/api/test/unlimited')).status).toBe(200)
})

test('400: G5: where a role may have several purposes there the caller names one of them', async () => {
  const path = '/api/test/search'
  for (const headers of [{}, { 'dancu-purpose': 'oversight' }, { 'dancu-purpose': '' }]) {
    const refused = await here(officer).post(path, {}, headers)
    expect(refused.status).toBe(400)
    const purposes = ['collection', 'residence-service']
    expect(await refused.json()).toMatchObject({ type: '/problems/purpose-needed', purposes })
    expect(await newest()).toMatchObject({ outcome: 'purpose-needed', purpose: null })
  }
  const answer = await here(officer).post(path, {}, { 'dancu-purpose': 'residence-service' })
  expect(await answer.json()).toEqual({ purpose: 'residence-service' })
  expect(await newest()).toMatchObject({ purpose: 'residence-service', legal_basis: 'Law 59/2014/QH13 art. 10' })
})

test('400: G5: where there is one purpose it need not be named, and no other may be', async () => {
  for (const [purpose, status] of Object.entries({ collection: 200, checking: 400 })) {
    const answer = await here(officer).post('/api/test/write', { name: purpose }, { 'dancu-purpose': purpose })
    expect([purpose, answer.status]).toEqual([purpose, status])
  }
})

test('200: a file goes out with its name, its kind and its content, and with nothing that was not declared', async () => {
  const answer = await here(officer).get('/api/test/file')
  expect(await answer.text()).toBe('a,b')
  expect(answer.headers.get('content-type')).toBe('text/csv')
  expect(answer.headers.get('content-disposition')).toBe(
    "attachment; filename*=UTF-8''Phi%E1%BA%BFu%20%27m%E1%BB%99t%27.csv",
  )
  expect(JSON.stringify([...answer.headers])).not.toContain('secret')
})

test('200: many requests at the very first moment, more than there are connections, do not wait for each other', async () => {
  const other = await freshSite()
  const theirs = await signedIn(other, 'commune-officer')
  const units = route({
    method: 'get',
    path: '/api/test/units',
    summary: 'What is read once, on a connection of its own',
    action: 'collection.read-dossier',
    answer: z.object({ name: z.string() }),
    async handle(_tx, { reach, site: tier, account: { unitCode } }) {
      await reach.listCommunes()
      return { name: (await tier.units()).find(unitCode ?? '', tier.today())?.name ?? '' }
    },
  })
  const caller = callerAt(makeServer(other, [units]), theirs.cookie)
  const answers = await Promise.all(Array.from({ length: 30 }, async () => caller.get('/api/test/units')))
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
})
