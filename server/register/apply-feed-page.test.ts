import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Database } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import { freshSite, settle } from '../testing/site.ts'
import { freshDatabase } from '../testing/database.ts'
import { addHousehold, addPerson, changeFact } from '../testing/people.ts'
import { applyFeedPage } from './apply-feed-page.ts'
import { inForce } from './chain.ts'
import { digestCommunes } from './digest.ts'
import { findFault, FeedPage } from './feed-page.ts'
import { findRecord } from './record.sql.ts'
import { readFeedPage } from './read-feed-page.ts'

const site = await freshSite()
const city = site.db

const read = async (after: string, countMax = 1000): Promise<FeedPage> =>
  city.transaction().execute(async (tx) => readFeedPage(tx, after, countMax))

const apply = async (db: Database, page: FeedPage) => db.transaction().execute(async (tx) => applyFeedPage(tx, page))

/** Takes everything over in pages of a size, each of which goes over the wire and is applied twice. */
async function takeAll(db: Database, size: number): Promise<void> {
  for (let after = '0'; ;) {
    const sent = await read(after, size)
    const page = FeedPage.parse(JSON.parse(JSON.stringify(sent)))
    expect(findFault(page, after)).toBeUndefined()
    const last = page.changes.at(-1)
    if (last === undefined) return
    expect((await apply(db, page)).fresh).toEqual(page.changes)
    expect(await apply(db, page)).toEqual({ fresh: [], refused: [] })
    after = last.seq
  }
}

const tables = [
  'act',
  'person_state',
  'identifier',
  'household',
  'household_member',
  'residence',
  'relation',
  'name_search',
]

/** Everything that a register holds, but for when and in which transaction it was recorded. */
async function contentOf(db: Database): Promise<unknown[]> {
  const content: unknown[] = []
  for (const table of tables) {
    const { rows } = await sql`select to_jsonb(thing) - 'recorded_at' - 'xid' as row
      from ${sql.table(`register.${table}`)} as thing order by 1`.execute(db)
    content.push(rows)
  }
  return content
}

const digestOf = async (db: Database) => db.transaction().execute(digestCommunes)

/** A family, of which one is corrected three times, the last time back-dated, and one gets another birth date. */
const [correctedId = '', rebornId = ''] = await addHousehold(city, [
  { household_no: 'F-1', declared_on: '2020-01-10', pin: '001190000001', given_name: 'Lan', mother_name: 'Lê Thị Sáu' },
  {
    household_no: 'F-1',
    declared_on: '2020-01-10',
    relationship_to_head: 'child',
    birth_date: '2012',
    spouse_name: '',
  },
])
await changeFact(city, correctedId, { field: 'given_name', from: 'Lan', to: 'Mai', on: '2020-03-01' })
await changeFact(city, correctedId, { field: 'religion', from: '', to: '01', on: '2020-04-01' })
await changeFact(city, correctedId, { field: 'religion', from: '', to: '02', on: '2020-02-01' })
await changeFact(city, correctedId, { field: 'given_name', from: 'Mai', to: 'Mơ', on: '2020-03-01' })
await changeFact(city, rebornId, { field: 'birth_date', from: '2012', to: '2013' })
await addPerson(city, { commune: '00493', permanent_commune: '00004', pin: '001190000003' })
await settle(site)

test.each([1, 2, 3, 1000])(
  'R8: in pages of %i, each applied twice, the other side holds the same, histories and search included',
  async (size) => {
    const nation = await freshDatabase()
    await takeAll(nation, size)
    expect(await contentOf(nation)).toEqual(await contentOf(city))
    expect(await digestOf(nation)).toEqual(await digestOf(city))
  },
)

test('R8: an act that supersedes states of its own page, and of an earlier one, leaves one in force for a day', async () => {
  const nation = await freshDatabase()
  await apply(nation, await read('0'))
  const record = await nation.transaction().execute(async (tx) => findRecord(tx, correctedId))
  const chain = inForce(record?.states ?? [])
  expect(chain.map(({ valid_from, given_name, religion }) => [valid_from, given_name, religion])).toEqual([
    ['2020-01-10', 'Lan', ''],
    ['2020-02-01', 'Lan', '02'],
    ['2020-03-01', 'Mơ', '02'],
    ['2020-04-01', 'Mơ', '01'],
  ])
  expect(record?.acts.map(({ act_id }) => act_id)).toEqual(
    (await city.transaction().execute(async (tx) => findRecord(tx, correctedId)))?.acts.map(({ act_id }) => act_id),
  )
})

test('R8: a page that overlaps what is known adds only what is new', async () => {
  const nation = await freshDatabase()
  await apply(nation, await read('0', 4))
  const { fresh } = await apply(nation, await read('0'))
  expect(fresh.map(({ seq }) => seq)).toEqual((await read('4')).changes.map(({ seq }) => seq))
  expect(await contentOf(nation)).toEqual(await contentOf(city))
})

test('R6: a number that somebody else has is not taken over; the person is', async () => {
  const nation = await freshDatabase()
  const holder = await addPerson(nation, { pin: '001190000001' })
  const { refused } = await apply(nation, await read('0'))
  expect(refused).toMatchObject([{ change: { personId: correctedId }, number: '001190000001' }])
  const held = await nation.selectFrom('register.identifier').select(['value', 'person_id']).execute()
  expect(held.find(({ value }) => value === '001190000001')?.person_id).toBe(holder)
  expect(await nation.transaction().execute(async (tx) => findRecord(tx, correctedId))).toMatchObject({
    identifiers: [],
  })
})

test('R8: two who apply one page at once wait for each other, and one of them finds everything there', async () => {
  const nation = await freshDatabase()
  const page = await read('0')
  await apply(nation, await read('0', 1))
  const outcomes = await Promise.allSettled([apply(nation, page), apply(nation, page)])
  expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true)
  expect(await contentOf(nation)).toEqual(await contentOf(city))
})

test('R7: a page with a gap, or with what its acts did not write, has a fault', async () => {
  const page = await read('0')
  const [first, ...others] = page.changes
  const rows = page.rows
  const foreign = { act_id: newId(), person_id: correctedId }
  const otherPerson = { person_id: newId() }
  const wrong: [Partial<FeedPage>, RegExp][] = [
    [{ changes: others }, /a gap before change 2/],
    [{ changes: [first, ...others.toReversed()].flatMap((change) => change ?? []) }, /a gap/],
    [{ rows: { ...rows, act: rows.act.slice(1) } }, /without its act/],
    [{ rows: { ...rows, act: rows.act.map((act) => ({ ...act, ...otherPerson })) } }, /a row of act/],
    [{ rows: { ...rows, identifier: rows.identifier.map((row) => ({ ...row, ...foreign })) } }, /a row of identifier/],
    [{ superseded: page.superseded.map((state) => ({ ...state, ...otherPerson })) }, /a state superseded by/],
  ]
  for (const [change, fault] of wrong) expect(findFault({ ...page, ...change }, '0')).toMatch(fault)
  expect(findFault(page, '1')).toMatch(/a gap before change 1/)
  expect(findFault(page, '0')).toBeUndefined()
  expect(FeedPage.safeParse({ ...page, rows: { ...rows, act: [{ person_id: newId() }] } }).success).toBe(false)
})
