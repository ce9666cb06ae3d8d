import { expect, test } from 'vitest'
import * as z from 'zod'
import { newId } from '../db/new-id.ts'
import { communes, freshSite, signedIn, stranger, type Caller } from '../testing/site.ts'
import { appendEntry, startEntry } from './ledger.ts'

const site = await freshSite()
const officer = await signedIn(site, 'commune-officer')

const Accesses = z.object({ entries: z.array(z.looseObject({ action: z.string() })) })

async function read(caller: Caller): Promise<z.infer<typeof Accesses>['entries']> {
  return Accesses.parse(await (await caller.get('/api/access/own-ledger')).json()).entries
}

/** An access of the officer to these people. */
async function access(personIds: string[], outcome: 'done' | 'wrong-state' = 'done'): Promise<void> {
  const entry = startEntry('register.read-person', 'residence-service')
  entry.account = officer.account
  for (const personId of personIds) entry.subjects.add(personId)
  entry.fields.add('name').add('residence')
  await site.db.transaction().execute(async (tx) => appendEntry(tx, entry, outcome))
}

test('200: G11: a resident sees which office looked at the record, when, why, by which law, and at what', async () => {
  const personId = newId()
  const resident = await signedIn(site, 'resident', { personId })
  await access([newId(), personId])
  const entry = (await read(resident)).find(({ action }) => action === 'register.read-person')
  const { recordedAt, unitName, ...facts } = z
    .looseObject({ recordedAt: z.string(), unitName: z.string() })
    .parse(entry)
  expect(recordedAt).toMatch(/^\d{4}-\d\d-\d\dT/)
  expect(unitName).toMatch(/^(Xã|Thị trấn) /)
  expect(facts).toEqual({
    role: 'commune-officer',
    unitCode: communes.here,
    purpose: 'residence-service',
    legalBasis: 'Law 59/2014/QH13 art. 10',
    action: 'register.read-person',
    fields: ['name', 'residence'],
  })
})

test("200: G11: neither the officer's name nor anybody else's accesses are told", async () => {
  const [personId, otherId] = [newId(), newId()]
  const resident = await signedIn(site, 'resident', { personId })
  await access([otherId])
  await access([personId, otherId])
  const entries = await read(resident)
  expect(entries).toHaveLength(1)
  const told = JSON.stringify(entries)
  for (const hidden of [officer.account.displayName, officer.account.accountId, otherId])
    expect(told).not.toContain(hidden)
})

test('200: G11: what was refused showed nothing, and is not an access; the own look is one', async () => {
  const resident = await signedIn(site, 'resident', { personId: newId() })
  await access([resident.account.personId ?? ''], 'wrong-state')
  expect(await read(resident)).toEqual([])
  expect((await read(resident)).map(({ action }) => action)).toEqual(['access.read-own-ledger'])
})

test("404: G11: an officer has no own record here, nor a way to a resident's accesses", async () => {
  expect((await officer.get('/api/access/own-ledger')).status).toBe(404)
  expect((await stranger(site).get('/api/access/own-ledger')).status).toBe(401)
})
