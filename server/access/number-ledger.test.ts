import { createHash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { AnyTx, Database } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import { connectUntilEnd, freshDatabase, freshDatabaseUrl } from '../testing/database.ts'
import { appendEntry, startEntry } from './ledger.ts'
import { leafHash, numberLedger } from './number-ledger.job.ts'

const pause = async (): Promise<void> => setTimeout(Math.random() * 5)

async function append(tx: AnyTx, action = 'test.append'): Promise<void> {
  await appendEntry(tx, startEntry(action, 'oversight'), 'done')
}

/** All leaves with their entries, in order. */
async function leavesOf(db: Database) {
  return db
    .selectFrom('access.ledger_leaf as leaf')
    .innerJoin('access.ledger_entry as entry', (entry) =>
      entry.onRef('entry.xid', '=', 'leaf.xid').onRef('entry.entry_id', '=', 'leaf.entry_id'),
    )
    .selectAll('entry')
    .select(['leaf.seq', 'leaf.leaf_hash'])
    .orderBy('leaf.seq')
    .execute()
}

/** Numbers until there are so many leaves: transactions of other tests on the same server may hold it up. */
async function numberAll(db: Database, count: number): Promise<void> {
  await expect
    .poll(async () => numberLedger(db).then(async () => leavesOf(db)), { timeout: 20_000 })
    .toHaveLength(count)
}

test('G9: an entry that is committed late is neither missed nor overtaken', async () => {
  const db = await freshDatabase()
  const late = await db.startTransaction().execute()
  await append(late, 'test.late')
  // An entry is sent with what comes next, usually the commit.
  await sql`select 1`.execute(late)
  await db.transaction().execute(async (tx) => append(tx, 'test.early'))
  expect(await numberLedger(db)).toBe(0)
  await late.commit().execute()
  await numberAll(db, 2)
  expect((await leavesOf(db)).map(({ seq, action }) => [seq, action])).toEqual([
    ['0', 'test.late'],
    ['1', 'test.early'],
  ])
})

test('G9: ten writers and two numberers at once leave every entry numbered once, without a gap', async () => {
  const db = await freshDatabase()
  const [writers, each] = [10, 20]
  const write = async (): Promise<void> => {
    for (let entry = 0; entry < each; entry += 1)
      await db.transaction().execute(async (tx) => {
        // The place in the ledger is that of the first write, which may be long before the entry's own.
        await sql`select pg_current_xact_id()`.execute(tx)
        await pause()
        await append(tx)
        await pause()
        if (entry % 5 === 4) await append(tx)
      })
  }
  const written = new AbortController()
  const number = async (): Promise<void> => {
    while (!written.signal.aborted) await numberLedger(db).then(pause)
  }
  const numbering = Promise.all([number(), number()])
  await Promise.all(Array.from({ length: writers }, write))
  written.abort()
  await numbering
  const count = writers * (each + each / 5)
  await numberAll(db, count)
  const leaves = await leavesOf(db)
  expect(leaves.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: count }, (_, at) => at))
  expect(new Set(leaves.map(({ entry_id: id }) => id)).size).toBe(count)
})

test('G9: what was rolled back leaves no gap', async () => {
  const db = await freshDatabase()
  await db.transaction().execute(async (tx) => append(tx))
  const undone = await db.startTransaction().execute()
  await append(undone)
  await undone.rollback().execute()
  await db.transaction().execute(async (tx) => append(tx))
  await numberAll(db, 2)
  expect((await leavesOf(db)).map(({ seq }) => seq)).toEqual(['0', '1'])
})

test('a leaf is recomputed from its entry, by hand, and any other entry gives another', async () => {
  const db = await freshDatabase()
  const entry = { ...startEntry('register.read-person', 'checking'), subjects: new Set([newId()]) }
  await db.transaction().execute(async (tx) => appendEntry(tx, entry, 'done'))
  await numberAll(db, 1)
  const [leaf] = await leavesOf(db)
  if (leaf === undefined) throw new Error('There is one.')
  const { seq, xid, salt, leaf_hash: hash, ...facts } = leaf
  expect({ seq, xid: Number(xid) > 0 }).toEqual({ seq: '0', xid: true })
  const order =
    'entry_id recorded_at request_id account_id role unit_code purpose legal_basis action outcome fields subjects'
  const values = order.split(' ').map((name): unknown => Reflect.get(facts, name))
  const commitment = createHash('sha256').update(salt).update(JSON.stringify(values)).digest()
  expect(createHash('sha256').update('\0').update(commitment).digest()).toEqual(hash)
  for (const [name, value] of Object.entries({
    outcome: 'not-found',
    subjects: [],
    recorded_at: new Date(0),
    unit_code: '01',
  }))
    expect(leafHash({ ...leaf, [name]: value })).not.toEqual(hash)
})

test('a leaf tells nothing to who does not know its salt: equal entries have different leaves', async () => {
  const db = await freshDatabase()
  await db.transaction().execute(async (tx) => append(tx))
  await numberAll(db, 1)
  const [leaf] = await leavesOf(db)
  if (leaf === undefined) throw new Error('There is one.')
  expect(leaf.salt).toHaveLength(16)
  expect(leafHash({ ...leaf, salt: Buffer.alloc(16) })).not.toEqual(leaf.leaf_hash)
})

test('G10: the role that serves requests appends to the ledger, and can neither change, delete nor empty it', async () => {
  const db = connectUntilEnd(await freshDatabaseUrl())
  await db.transaction().execute(async (tx) => append(tx))
  await numberAll(db, 1)
  for (const table of ['ledger_entry', 'ledger_leaf'])
    for (const change of [
      'update access.$ set xid = xid',
      'delete from access.$',
      'truncate access.$',
      'drop table access.$',
    ])
      await expect(sql.raw(change.replace('$', table)).execute(db)).rejects.toThrow(/permission denied|must be owner/)
  expect(await leavesOf(db)).toHaveLength(1)
})

test('an entry that is done has a purpose with its legal basis, and a refusal delivers no facts', async () => {
  const db = await freshDatabase()
  const appendOne = async (purpose: 'checking' | undefined, outcome: 'done' | 'not-found'): Promise<void> =>
    db.transaction().execute(async (tx) => {
      const entry = startEntry('register.read-person', purpose)
      entry.fields.add('name')
      await appendEntry(tx, entry, outcome)
    })
  await expect(appendOne(undefined, 'done')).rejects.toThrow('ledger_entry_done_for_a_purpose')
  await appendOne(undefined, 'not-found')
  const entries = await db.selectFrom('access.ledger_entry').select(['fields', 'legal_basis']).execute()
  expect(entries).toEqual([{ fields: [], legal_basis: null }])
})
