import * as fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { connectUntilEnd, freshDatabaseUrl } from '../testing/database.ts'
import type { CopyRow } from './copy-rows.ts'
import { openCopyConnection } from './copy.ts'
import { appRole, connect } from './database.ts'

const url = await freshDatabaseUrl()
const owner = connect(url, { asOwner: true })
await sql`create type public.colour as enum ('red', 'green')`.execute(owner)
await sql`create table public.copied
  (at integer, text text, small smallint, id uuid, day date, colour public.colour, json jsonb, number numeric)`.execute(
  owner,
)
await sql`grant all on public.copied to ${sql.id(appRole)}`.execute(owner)
await owner.destroy()
const db = connectUntilEnd(url)
const { db: own, copy, rowsFor, end } = await openCopyConnection(url)
afterAll(end)

const columns = ['at', 'text', 'small', 'id', 'day', 'colour', 'json']
const nothing = { text: null, small: null, id: null, day: null, colour: null, json: null }

async function copyRows(rows: readonly CopyRow[]): Promise<void> {
  const copied = await rowsFor('public.copied', columns)
  for (const row of rows) copied.add(row)
  await copy(copied)
}

/** Copies the rows and reads them back, leaving nothing behind. */
async function thereAndBack(rows: readonly CopyRow[]): Promise<unknown[]> {
  return own.transaction().execute(async (tx) => {
    await sql`truncate public.copied`.execute(tx)
    await copyRows(rows)
    return (await sql`select at, text, small, id, day, colour, json from public.copied order by at`.execute(tx)).rows
  })
}

test('D4: any text is read back as it was, whatever characters it has', async () => {
  // Every character that there is, and those of text formats more often than chance would have them.
  const character = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.constantFrom('\\', '\t', '\n', '\r', '\\N', '\\.', "'", 'ế', ' a plain text of many letters '),
  )
  const text = fc.array(character, { maxLength: 12 }).map((parts) => parts.join('').replaceAll('\0', ''))
  const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  const facts = fc.record({
    text: fc.option(text),
    small: fc.option(fc.integer({ min: -(2 ** 15), max: 2 ** 15 - 1 })),
    id: fc.option(fc.uuid()),
    day: fc.option(
      fc.oneof(
        fc.constant('infinity'),
        fc.constant('2000-02-29'),
        day.map((one) => one.toISOString().slice(0, 10)),
      ),
    ),
    colour: fc.option(fc.constantFrom('red', 'green')),
    json: fc.option(text),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(facts, { maxLength: 30 }), async (made) => {
      const rows = made.map((one, at) => Object.assign(one, { at }))
      const written = rows.map((row) => Object.assign({}, row, { json: JSON.stringify(row.json) }))
      expect(await thereAndBack(written)).toEqual(rows)
    }),
    { numRuns: 50 },
  )
})

test('D4: rows are cut into pieces anywhere, and none is lost where they are many', async () => {
  const rows = Array.from({ length: 3000 }, (_, at) => ({ ...nothing, at, text: `ố${'𠮷'.repeat(300)}${at}` }))
  rows.push({ ...nothing, at: 3000, text: 'dài '.repeat(100_000) })
  const copied = await rowsFor('public.copied', columns)
  for (const row of rows) copied.add(row)
  expect(copied.pieces().length).toBeGreaterThan(10)
  expect(await thereAndBack(rows)).toEqual(rows)
})

test('a column that a row leaves out is null', async () => {
  expect(await thereAndBack([{ at: 1 }])).toEqual([{ at: 1, ...nothing }])
})

test('what PostgreSQL cannot keep is refused, not cut; what is none of its kind is a fault', async () => {
  await expect(thereAndBack([{ at: 1, text: 'a\0b' }])).rejects.toThrow('invalid byte sequence')
  await expect(thereAndBack([{ at: 1, colour: 'blue' }])).rejects.toThrow('invalid input value for enum')
  const faults = [
    ...[new Date(), ['a'], {}, Buffer.from('a'), 1, true].map((text) => ({ text })),
    ...['1', 1.5, 2 ** 15, NaN].map((small) => ({ small })),
    ...['', '0198e0ab', '0198e0ab-0000-7000-8000-00000000000g', '0198e0ab-0000-7000-8000000-000000000'].map((id) => ({
      id,
    })),
    ...['', '2020', '2021-02-29', '2020-02-30', '2020-2-3', 'soon'].map((day) => ({ day })),
  ]
  for (const fault of faults)
    await expect(thereAndBack([{ at: 1, ...fault }])).rejects.toThrow(/cannot be copied as|out of range/)
  await expect(rowsFor('public.copied', ['number'])).rejects.toThrow('public.copied.number is numeric')
  await expect(rowsFor('public.copied', ['numbers'])).rejects.toThrow('public.copied.numbers is not there')
  expect(await thereAndBack([{ at: 2, text: 'after it' }])).toHaveLength(1)
})

test('half of a surrogate pair, which is no character, becomes the sign for that', async () => {
  for (const before of ['', 'a'.repeat(30)])
    for (const half of ['\ud800', '\udfff'])
      expect(await thereAndBack([{ at: 1, text: before + half }])).toEqual([
        { ...nothing, at: 1, text: `${before}\ufffd` },
      ])
})

test('what is copied is of the open transaction, and gone when that is rolled back', async () => {
  await thereAndBack([])
  const copying = own.transaction().execute(async () => {
    await copyRows([{ at: 1 }])
    throw new Error('changed my mind')
  })
  await expect(copying).rejects.toThrow('changed my mind')
  expect((await sql`select at from public.copied`.execute(db)).rows).toEqual([])
})

test('bulk work has the rights of the role that serves requests, no more', async () => {
  await expect(sql`create table public.more ()`.execute(own)).rejects.toThrow('permission denied')
})
