import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { newId } from '../db/new-id.ts'
import { Problem } from '../http/problem.ts'
import { makeServer, type Site } from '../http/server.ts'
import { callerAt, communes, freshSite, ledgerOf, signedIn, type Caller } from '../testing/site.ts'
import { saveAccount } from './account.ts'
import { route } from './route.ts'

const person = '00000000-0000-7000-8000-0000000000aa'

let handled = 0
const count = route({
  method: 'post',
  path: '/api/test/count',
  summary: 'Counts how often it was handled',
  action: 'collection.write-dossier',
  body: z.object({ text: z.string(), refuse: z.boolean().default(false) }),
  answer: z.object({ zeta: z.int(), alpha: z.string(), at: z.date() }),
  async handle(tx, { body: { text, refuse }, reach, about }) {
    await reach.listCommunes()
    await setTimeout(30)
    if (refuse) throw new Problem('wrong-state')
    handled += 1
    await tx.insertInto('areas.reference_file').values({ name: newId(), sha256: text }).execute()
    about(person, 'name')
    return { zeta: handled, alpha: text, at: new Date() }
  },
})
const look = route({
  method: 'get',
  path: '/api/test/look',
  summary: 'Changes nothing',
  action: 'collection.read-dossier',
  answer: z.object({ handled: z.int() }),
  async handle(_tx, { reach }) {
    await reach.listCommunes()
    handled += 1
    return { handled }
  },
})

let site: Site
let officer: Caller

async function send(body: object, key?: string, cookie = officer.cookie): Promise<Response> {
  const server = makeServer(site, [count, look])
  return callerAt(server, cookie).post('/api/test/count', body, key === undefined ? {} : { 'idempotency-key': key })
}

beforeAll(async () => {
  site = await freshSite()
  officer = await signedIn(site, 'commune-officer')
})

test('200: G6: the same request with its key gets the first answer, byte for byte, and changes nothing', async () => {
  const [key, before] = [randomUUID(), handled]
  const first = await (await send({ text: 'một' }, key)).text()
  const second = await send({ text: 'một' }, key)
  expect(second.status).toBe(200)
  expect(await second.text()).toBe(first)
  expect(handled).toBe(before + 1)
})

test('200: G6: who gets an answer again has seen the same facts of the same people again', async () => {
  const key = randomUUID()
  await send({ text: 'hai' }, key)
  await send({ text: 'hai' }, key)
  for (const entry of (await ledgerOf(site)).slice(-2))
    expect(entry).toMatchObject({ outcome: 'done', subjects: [person], fields: ['name'] })
})

test('200: G6: ten equal requests at the same moment are handled once and answered alike', async () => {
  const [key, before] = [randomUUID(), handled]
  const answers = await Promise.all(Array.from({ length: 10 }, async () => send({ text: 'ba' }, key)))
  expect(new Set(await Promise.all(answers.map(async (answer) => answer.text()))).size).toBe(1)
  expect(handled).toBe(before + 1)
})

test('200: G6: a request that was refused was not answered: its key can be used again', async () => {
  const key = randomUUID()
  expect((await send({ text: 'bốn', refuse: true }, key)).status).toBe(409)
  expect((await send({ text: 'bốn' }, key)).status).toBe(200)
})

test('409: G6: a key belongs to one request: with another body, or from another office, it is refused', async () => {
  const key = randomUUID()
  expect((await send({ text: 'năm' }, key)).status).toBe(200)
  const reused = await send({ text: 'sáu' }, key)
  expect(reused.status).toBe(409)
  expect(await reused.json()).toMatchObject({ type: '/problems/key-reused' })
  const moved = { ...officer.account, unitCode: communes.there }
  await site.db.transaction().execute(async (tx) => saveAccount(tx, moved))
  expect((await send({ text: 'năm' }, key)).status).toBe(409)
  await site.db.transaction().execute(async (tx) => saveAccount(tx, officer.account))
})

test("200: G6: keys are the caller's own: another account's same key is another request", async () => {
  // The account was saved anew by the test before: the first request finds that out, and is worked at twice.
  await send({ text: 'trước' })
  const [key, before] = [randomUUID(), handled]
  const other = await signedIn(site, 'commune-officer')
  await send({ text: 'bảy' }, key)
  expect((await send({ text: 'bảy' }, key, other.cookie)).status).toBe(200)
  expect(handled).toBe(before + 2)
})

test('200: G6: without a key each request is handled, and a GET takes none', async () => {
  const before = handled
  await send({ text: 'tám' })
  await send({ text: 'tám' })
  const server = callerAt(makeServer(site, [look]), officer.cookie)
  const headers = { 'idempotency-key': randomUUID() }
  const seen = [await server.get('/api/test/look', headers), await server.get('/api/test/look', headers)]
  expect(await Promise.all(seen.map(async (answer) => answer.json()))).toEqual([
    { handled: before + 3 },
    { handled: before + 4 },
  ])
})

test('400: a key that is no UUID is refused', async () => {
  const refused = await send({ text: 'chín' }, 'again')
  expect(refused.status).toBe(400)
  expect(await refused.json()).toMatchObject({ errors: [{ path: ['Idempotency-Key'] }] })
})
