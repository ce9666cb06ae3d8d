import { expect, test } from 'vitest'
import * as z from 'zod'
import { newId } from '../db/new-id.ts'
import { freshSite, settle, signedIn, type Caller } from '../testing/site.ts'
import { appendEntry, startEntry } from './ledger.ts'

const site = await freshSite()
const administrator = await signedIn(site, 'city-administrator')

const Page = z.object({
  entries: z.array(z.looseObject({ seq: z.int(), action: z.string(), subjects: z.int() })),
  next: z.int().nullable(),
})

async function read(caller: Caller, query = ''): Promise<z.infer<typeof Page>> {
  return Page.parse(await (await caller.get(`/api/access/ledger${query}`)).json())
}

test('200: who oversees sees who did what, when and for what, but not whose record it was', async () => {
  const officer = await signedIn(site, 'commune-officer')
  const personId = newId()
  const entry = startEntry('register.read-person', 'collection')
  entry.account = officer.account
  entry.subjects.add(personId).add(newId())
  entry.fields.add('name')
  await site.db.transaction().execute(async (tx) => appendEntry(tx, entry, 'done'))
  await officer.get('/api/access/ledger')
  await settle(site)
  const page = await read(administrator)
  expect(page).toMatchObject({
    entries: [
      { seq: 1, action: 'access.read-ledger', outcome: 'not-found', purpose: null, subjects: 0, fields: [] },
      {
        seq: 0,
        role: 'commune-officer',
        unitCode: officer.account.unitCode,
        accountName: officer.account.displayName,
        purpose: 'collection',
        action: 'register.read-person',
        outcome: 'done',
        fields: ['name'],
        subjects: 2,
      },
    ],
    next: null,
  })
  expect(JSON.stringify(page)).not.toContain(personId)
})

test('200: page by page, the newest first, every entry comes once', async () => {
  await site.db.transaction().execute(async (tx) => {
    for (let count = 0; count < 230; count += 1) await appendEntry(tx, startEntry('test.append', 'oversight'), 'done')
  })
  await settle(site)
  const seen: number[] = []
  for (let before: number | null | undefined; before !== null;) {
    const page = await read(administrator, before === undefined ? '' : `?before=${before}`)
    expect(page.entries.length).toBeLessThanOrEqual(100)
    seen.push(...page.entries.map(({ seq }) => seq))
    before = page.next
  }
  const newest = seen[0] ?? 0
  expect(newest).toBeGreaterThan(230)
  expect(seen).toEqual(Array.from({ length: newest + 1 }, (_, at) => newest - at))
})

test('404: an officer has no ledger to read', async () => {
  const head = await signedIn(site, 'head-of-commune-police')
  expect((await head.get('/api/access/ledger')).status).toBe(404)
})

test('400: a place in the ledger that is none is refused, and so is a query that nobody knows', async () => {
  for (const query of ['before=x', 'before=-1', 'before=1.5', 'before=1e99', 'after=1'])
    expect((await administrator.get(`/api/access/ledger?${query}`)).status).toBe(400)
})
