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

test('a fixed statement gets its values at each use, whatever their order, and none may stand in it from the first', async () => {
  const difference = fixedStatement<{ from: number; less: number }, { left: number }>(
    (at) => sql`select ${at('from')}::int - ${at('less')}::int - ${at('less')}::int as left`,
  )
  expect(await difference(db, { less: 2, from: 10 })).toEqual([{ left: 6 }])
  expect(await difference(db, { less: 5, from: 10 })).toEqual([{ left: 0 }])
  const wrong = fixedStatement<object, object>(() => sql`select ${1}::int`)
  await expect(wrong(db, {})).rejects.toThrow('A value stands in a fixed statement')
})
