import { expect, test } from 'vitest'
import { FeedPage, findFault } from '../register/feed-page.ts'
import { addPerson, changeFact } from '../testing/people.ts'
import { freshSite, settle, signedIn, stranger } from '../testing/site.ts'

const site = await freshSite()
const nation = await signedIn(site, 'national-operator')
const personId = await addPerson(site.db)
await changeFact(site.db, personId, { field: 'religion', from: '', to: '01' })
await settle(site)

const pageAfter = async (after: string): Promise<FeedPage> => {
  const answer = await nation.get(`/api/exchange/changes?after=${after}`)
  expect(answer.status).toBe(200)
  return FeedPage.parse(await answer.json())
}

test('200: X2: the changes after a number, with all that they wrote; then an empty page', async () => {
  const page = await pageAfter('0')
  expect(findFault(page, '0')).toBeUndefined()
  expect(page.changes.map((change) => [change.seq, change.personId])).toEqual([
    ['1', personId],
    ['2', personId],
  ])
  expect(page).toMatchObject({ newest: '2', rows: { act: [{ kind: 'first-collection' }, { kind: 'update' }] } })
  expect((await pageAfter('1')).changes.map(({ seq }) => seq)).toEqual(['2'])
  expect(await pageAfter('2')).toMatchObject({ changes: [], newest: '2', superseded: [] })
})

test('200: the ledger says whose records went to the nation', async () => {
  await pageAfter('0')
  const entry = await site.db
    .selectFrom('access.ledger_entry')
    .selectAll()
    .where('action', '=', 'exchange.read-changes')
    .orderBy('entry_id', 'desc')
    .executeTakeFirstOrThrow()
  expect(entry).toMatchObject({ subjects: [personId], fields: ['all'], purpose: 'exchange' })
})

test('400: a number that is none', async () => {
  for (const query of ['', '?after=', '?after=-1', '?after=1e3', `?after=${'9'.repeat(19)}`])
    expect((await nation.get(`/api/exchange/changes${query}`)).status).toBe(400)
})

test('404: the feed is for the nation alone; 401 without a session', async () => {
  for (const role of ['commune-officer', 'city-checker', 'city-administrator'] as const)
    expect((await (await signedIn(site, role)).get('/api/exchange/changes?after=0')).status).toBe(404)
  expect((await stranger(site).get('/api/exchange/changes?after=0')).status).toBe(401)
})
