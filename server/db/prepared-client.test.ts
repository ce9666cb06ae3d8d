import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshDatabase } from '../testing/database.ts'
import { fixedStatement } from './fixed-statement.ts'
import { withNext } from './prepared-client.ts'

const db = await freshDatabase()

const note = fixedStatement<{ name: string; hash: string | null }>(
  (at) =>
    sql`${sql.raw(withNext)}insert into areas.reference_file (name, sha256) values (${at('name')}, ${at('hash')})`,
)
const isNoted = async (name: string): Promise<boolean> =>
  (await db.selectFrom('areas.reference_file').where('name', '=', name).select('name').execute()).length > 0

const ofCode = (code: string): unknown => expect.objectContaining({ code })

test('what is sent with the commit is committed, alone or after others', async () => {
  await db.transaction().execute(async (tx) => note(tx, { name: 'alone', hash: '' }))
  await db.transaction().execute(async (tx) => {
    await sql`select 1`.execute(tx)
    await note(tx, { name: 'after', hash: '' })
  })
  expect([await isNoted('alone'), await isNoted('after')]).toEqual([true, true])
})

test('where it fails the commit fails with it, and nothing of the transaction stays', async () => {
  const transaction = db.transaction().execute(async (tx) => {
    await note(tx, { name: 'first', hash: '' })
    await sql`select 1`.execute(tx)
    await note(tx, { name: 'wrong', hash: null })
  })
  await expect(transaction).rejects.toMatchObject({ code: '23502' })
  expect([await isNoted('first'), await isNoted('wrong')]).toEqual([false, false])
  // The connection is whole: it serves the next.
  await db.transaction().execute(async (tx) => note(tx, { name: 'next', hash: '' }))
  expect(await isNoted('next')).toBe(true)
})

test('what would have been sent with the next is not done where that is a rollback', async () => {
  const transaction = db.transaction().execute(async (tx) => {
    await sql`select 1`.execute(tx)
    await note(tx, { name: 'undone', hash: '' })
    throw new Error('undone')
  })
  await expect(transaction).rejects.toThrow('undone')
  expect(await isNoted('undone')).toBe(false)
})

test('rows are read alike each time a statement is asked on a connection, and side by side', async () => {
  const look = fixedStatement<{ count: number; day: string | null }, object>(
    (at) =>
      sql`select number, ${at('day')}::date as day, array['a', null] as list, '{"a":1}'::json as json, true as "isSo",
        timestamptz '2020-01-01 00:00Z' as moment from generate_series(1, ${at('count')}::int) as number`,
  )
  const row = { day: '1990-02-28', list: ['a', null], json: { a: 1 }, isSo: true, moment: new Date('2020-01-01') }
  const [one, two] = [
    { number: 1, ...row },
    { number: 2, ...row },
  ]
  await db.transaction().execute(async (tx) => {
    for (const count of [2, 0, 1, 2])
      expect(await look(tx, { count, day: row.day })).toEqual([one, two].slice(0, count))
    expect(await look(tx, { count: 1, day: null })).toEqual([{ ...one, day: null }])
  })
  const many = await Promise.all([1, 2, 3, 4].map(async (count) => look(db, { count, day: row.day })))
  expect(many.map((rows) => rows.length)).toEqual([1, 2, 3, 4])
})

test('a statement that failed on a connection works there the next time', async () => {
  const divide = fixedStatement<{ by: number }, { half: number }>((at) => sql`select 10 / ${at('by')}::int as half`)
  await db.connection().execute(async (one) => {
    const tryIt = async (by: number): Promise<unknown> => divide(one, { by }).catch((error: unknown) => error)
    const byZero = ofCode('22012')
    expect(await tryIt(0)).toEqual(byZero)
    expect(await tryIt(2)).toEqual([{ half: 5 }])
    expect(await tryIt(0)).toEqual(byZero)
    expect(await tryIt(5)).toEqual([{ half: 2 }])
  })
})

test('rows that have come to look otherwise are refused, not misread', async () => {
  const read = fixedStatement<{ name: string }, object>((at) => sql`select * from changing where name <> ${at('name')}`)
  await db.connection().execute(async (one) => {
    await sql`create temp table changing as select 'one' as name, 1 as size`.execute(one)
    expect(await read(one, { name: '' })).toEqual([{ name: 'one', size: 1 }])
    await sql`alter table changing drop column size`.execute(one)
    await expect(read(one, { name: '' })).rejects.toMatchObject({ code: '0A000' })
  })
})

test('a transaction whose first or last statement fails leaves nothing, and its connection serves the next', async () => {
  const divide = fixedStatement<{ by: number }, { half: number }>((at) => sql`select 10 / ${at('by')}::int as half`)
  await db.connection().execute(async (one) => {
    const run = async (by: number, name: string | null): Promise<unknown> =>
      one
        .transaction()
        .execute(async (tx) => {
          const [row] = await divide(tx, { by })
          await note(tx, { name: `half ${by}`, hash: name })
          return row
        })
        .catch((error: unknown) => error)
    // Twice each: the first time the connection does not know the statements.
    for (const by of [1, 2]) expect(await run(by, '')).toEqual({ half: 10 / by })
    expect([await run(0, ''), await run(0, '')]).toEqual([ofCode('22012'), ofCode('22012')])
    expect([await run(5, null), await run(5, null)]).toEqual([ofCode('23502'), ofCode('23502')])
    expect(await run(10, '')).toEqual({ half: 1 })
    const { rows } = await sql<{ idle: boolean }>`select now() = statement_timestamp() as idle`.execute(one)
    expect(rows).toEqual([{ idle: true }])
  })
  const kept = [await isNoted('half 1'), await isNoted('half 2'), await isNoted('half 5'), await isNoted('half 10')]
  expect(kept).toEqual([true, true, false, true])
})

test('a fixed statement gets its values at each use, whatever their order, and none may stand in it from the first', async () => {
  const difference = fixedStatement<{ from: number; less: number }, { left: number }>(
    (at) => sql`select ${at('from')}::int - ${at('less')}::int - ${at('less')}::int as left`,
  )
  expect(await difference(db, { less: 2, from: 10 })).toEqual([{ left: 6 }])
  expect(await difference(db, { less: 5, from: 10 })).toEqual([{ left: 0 }])
  const wrong = fixedStatement<object, object>(() => sql`select ${1}::int`)
  await expect(wrong(db, {})).rejects.toThrow('A value stands in a fixed statement')
})
