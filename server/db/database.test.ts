import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshDatabase } from '../testing/database.ts'
import { settled } from './settled.ts'

const db = await freshDatabase()

test('a date is a day: it is read as it is written, whatever the time zone of the server', async () => {
  const { rows } = await sql<{ day: string }>`select date '1990-01-01' as day, date '0001-12-31' as first`.execute(db)
  expect(rows).toEqual([{ day: '1990-01-01', first: '0001-12-31' }])
})

/** Five names in this order. */
async function sorted(order: string): Promise<unknown> {
  const { rows } = await sql<{ names: string }>`
    select string_agg(name, ' ' order by ${sql.raw(order)}) as names
    from unnest(array['Đào', 'Ân', 'Em', 'An', 'Dung']) as name`.execute(db)
  return rows[0]?.names
}

test('names are sorted by code points in the database, and by the Vietnamese order where that is asked for', async () => {
  expect(await sorted('name')).toBe('An Dung Em Ân Đào')
  expect(await sorted('name collate "vi-x-icu"')).toBe('An Ân Dung Đào Em')
})

test('a row is settled when no transaction that began before it can still write', async () => {
  const early = await db.startTransaction().execute()
  await sql`select pg_current_xact_id()`.execute(early)
  await db.insertInto('areas.reference_file').values({ name: 'settled', sha256: '' }).execute()
  const isSettled = async (): Promise<unknown> =>
    (
      await sql<{ is: boolean }>`select ${settled} as is from (
      select xmin::text::xid8 as xid from areas.reference_file where name = 'settled') as row`.execute(db)
    ).rows[0]?.is
  expect(await isSettled()).toBe(false)
  await early.commit().execute()
  await expect.poll(isSettled, { timeout: 20_000 }).toBe(true)
})
