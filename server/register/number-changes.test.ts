import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Database } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import { freshDatabase } from '../testing/database.ts'
import { addPerson, changeFact } from '../testing/people.ts'
import { numberChanges } from './number-changes.job.ts'
import { findRecord } from './record.sql.ts'
import { recordUpdate } from './record-update.ts'
import { readFeedPage } from './read-feed-page.ts'

async function feedOf(db: Database) {
  return db.selectFrom('register.change').selectAll().orderBy('seq').execute()
}

/** Other tests' transactions on the same server hold the numbering up, for as long as they last. */
async function numberAll(db: Database): Promise<void> {
  for (;;) {
    await numberChanges(db)
    const [acts, changes] = await Promise.all([
      db.selectFrom('register.act').select('act_id').execute(),
      db.selectFrom('register.change').select('act_id').execute(),
    ])
    if (acts.length === changes.length) return
    await setTimeout(20)
  }
}

test('R7: with ten writers at once, late commits and rollbacks, every act is numbered once, without a gap', async () => {
  const db = await freshDatabase()
  const shared = await Promise.all([addPerson(db), addPerson(db)])
  let written = 2
  const done = new AbortController()
  const write = async (writer: number): Promise<void> => {
    for (let round = 0; round < 5; round += 1) {
      const personId = shared[(writer + round) % 2] ?? ''
      try {
        await db.transaction().execute(async (tx) => {
          // A request writes something of its own before it acts: its place among the transactions is taken early.
          if (writer % 2 === 0) await sql`select pg_current_xact_id()`.execute(tx)
          await setTimeout(Math.random() * 30)
          const record = await findRecord(tx, personId)
          const from = record?.states.find((state) => state.superseded_by === null)?.cmnd9 ?? ''
          const changes = [{ field: 'cmnd9', oldValue: from, newValue: String(Number(from) + 1) }] as const
          const update = { personId, effectiveOn: '2020-05-26', evidence: '', decidedBy: newId(), tier: '01', changes }
          await recordUpdate(tx, update)
          await setTimeout(Math.random() * 30)
          if (round === 3) throw new Error('rolled back')
        })
        written += 1
      } catch (error) {
        // Whoever came too late is told so, and tries again.
        if (error instanceof Error && error.message === 'person-changed') round -= 1
      }
    }
  }
  const keepNumbering = async (): Promise<void> => {
    while (!done.signal.aborted) {
      await numberChanges(db)
      await setTimeout(5)
    }
  }
  const numbering = Promise.all([keepNumbering(), keepNumbering()])
  await Promise.all(Array.from({ length: 10 }, async (_, writer) => write(writer)))
  done.abort()
  await numbering
  await numberAll(db)
  const feed = await feedOf(db)
  expect(written).toBe(2 + 10 * 4)
  expect(feed.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: written }, (_, at) => at + 1))
  expect(new Set(feed.map(({ act_id }) => act_id)).size).toBe(written)
  for (const personId of shared) {
    const record = await db.transaction().execute(async (tx) => findRecord(tx, personId))
    const inFeed = feed.filter(({ person_id }) => person_id === personId).map(({ act_id }) => act_id)
    // The order in which the acts were recorded, which is that of the counter.
    expect(inFeed).toEqual(record?.acts.map(({ act_id }) => act_id))
    expect(record?.states.find(({ superseded_by }) => superseded_by === null)?.cmnd9).toBe(String(inFeed.length - 1))
  }
})

test('R7: an act that began before another of the same person is refused: it would come first in the feed', async () => {
  const db = await freshDatabase()
  const personId = await addPerson(db)
  const early = db.transaction().execute(async (tx) => {
    await sql`select pg_current_xact_id()`.execute(tx)
    await changeFact(db, personId, { field: 'religion', from: '', to: '1' })
    const changes = [{ field: 'blood_group', oldValue: '', newValue: 'A' }] as const
    await recordUpdate(tx, {
      personId,
      effectiveOn: '2020-05-26',
      evidence: '',
      decidedBy: newId(),
      tier: '01',
      changes,
    })
  })
  await expect(early).rejects.toThrow('person-changed')
})

test('R7: an act that is not committed holds back those that began later, and loses none', async () => {
  const db = await freshDatabase()
  const early = await addPerson(db)
  await numberAll(db)
  let personId = ''
  await db.transaction().execute(async (tx) => {
    await sql`select pg_current_xact_id()`.execute(tx)
    personId = await addPerson(db)
    expect(await numberChanges(db)).toBe(0)
    expect(await feedOf(db)).toHaveLength(1)
  })
  await numberAll(db)
  expect((await feedOf(db)).map(({ person_id }) => person_id)).toEqual([early, personId])
})

test('R7: pages are in the order of the numbers, also beyond nine', async () => {
  const db = await freshDatabase()
  for (let count = 0; count < 25; count += 1) await addPerson(db)
  await numberAll(db)
  const pageAfter = async (after: string) => db.transaction().execute(async (tx) => readFeedPage(tx, after, 12))
  const seqs: string[] = []
  for (let page = await pageAfter('0'); page.changes.length > 0; page = await pageAfter(seqs.at(-1) ?? '')) {
    seqs.push(...page.changes.map(({ seq }) => seq))
    expect(page.newest).toBe('25')
    expect(page.rows.act).toHaveLength(page.changes.length)
  }
  expect(seqs).toEqual(Array.from({ length: 25 }, (_, at) => String(at + 1)))
})
