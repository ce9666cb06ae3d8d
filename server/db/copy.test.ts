import * as fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { connectUntilEnd, freshDatabaseUrl } from '../testing/database.ts'
import { CopyText, openCopyConnection, type CopyRow } from './copy.ts'
import { appRole, connect } from './database.ts'

const url = await freshDatabaseUrl()
const owner = connect(url, { asOwner: true })
await sql`create table public.copied (at integer, text text, number numeric, flag boolean)`.execute(owner)
await sql`grant all on public.copied to ${sql.id(appRole)}`.execute(owner)
await owner.destroy()
const db = connectUntilEnd(url)
const { db: own, copy, end } = await openCopyConnection(url)
afterAll(end)

type Row = { at: number; text: string | null; number: number | bigint | null; flag: boolean | null }
const columns = ['at', 'text', 'number', 'flag']

/** Copies the rows and reads them back, leaving nothing behind. */
async function thereAndBack(rows: readonly CopyRow[]): Promise<unknown[]> {
  return own.transaction().execute(async (tx) => {
    await sql`truncate public.copied`.execute(tx)
    await copy('public.copied', columns, rows)
    return (await sql`select at, text, number::text, flag from public.copied order by at`.execute(tx)).rows
  })
}

test('D4: any text is read back as it was, whatever characters it has', async () => {
  // Every character that there is, and those of the format more often than chance would have them.
  const character = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.constantFrom('\\', '\t', '\n', '\r', '\\N', '\\.', "'"),
  )
  const text = fc.array(character, { maxLength: 12 }).map((parts) => parts.join('').replaceAll('\0', ''))
  const row = fc.record({
    text: fc.option(text),
    number: fc.option(fc.oneof(fc.integer(), fc.bigInt())),
    flag: fc.option(fc.boolean()),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 30 }), async (made) => {
      const rows = made.map((facts, at): Row => ({ at, ...facts }))
      const expected = rows.map(({ number, ...facts }) => ({
        ...facts,
        number: number === null ? null : String(number),
      }))
      expect(await thereAndBack(rows)).toEqual(expected)
    }),
    { numRuns: 50 },
  )
})

test('D4: rows are cut into pieces between them, so that none is lost where they are many', async () => {
  const rows = Array.from({ length: 3000 }, (_, at) => ({
    at,
    text: `ố${'𠮷'.repeat(300)}${at}`,
    number: null,
    flag: true,
  }))
  const text = new CopyText(columns)
  for (const row of rows) text.add(row)
  expect(text.pieces().length).toBeGreaterThan(1)
  expect(await thereAndBack(rows)).toEqual(rows)
})

test('a column that a row leaves out is null', async () => {
  expect(await thereAndBack([{ at: 1 }])).toEqual([{ at: 1, text: null, number: null, flag: null }])
})

test('what PostgreSQL cannot keep is refused, not cut; what has no text of its own is a fault', async () => {
  await expect(thereAndBack([{ at: 1, text: 'a\0b' }])).rejects.toThrow('invalid byte sequence')
  for (const value of [new Date(), ['a'], {}, Buffer.from('a')])
    await expect(thereAndBack([{ at: 1, text: value }])).rejects.toThrow('cannot be copied')
  expect(await thereAndBack([{ at: 2, text: 'after it' }])).toHaveLength(1)
})

test('what is copied is of the open transaction, and gone when that is rolled back', async () => {
  await thereAndBack([])
  const copying = own.transaction().execute(async () => {
    await copy('public.copied', columns, [{ at: 1 }])
    throw new Error('changed my mind')
  })
  await expect(copying).rejects.toThrow('changed my mind')
  expect((await sql`select at from public.copied`.execute(db)).rows).toEqual([])
})

test('bulk work has the rights of the role that serves requests, no more', async () => {
  await expect(sql`create table public.more ()`.execute(own)).rejects.toThrow('permission denied')
})
