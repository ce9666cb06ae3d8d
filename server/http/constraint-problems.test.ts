import { EventEmitter, once } from 'node:events'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshDatabase } from '../testing/database.ts'
import { asProblem, problemOfConstraint } from './constraint-problems.ts'

const db = await freshDatabase()

test('H4: every constraint or unique index that is told as a problem exists, under the name that it is known by', async () => {
  const names = Object.keys(problemOfConstraint)
  const { rows } = await sql<{ name: string }>`
    select conname as name from pg_constraint where conname = any(${names})
    union select relname from pg_class where relkind = 'i' and relname = any(${names})`.execute(db)
  expect(rows.map(({ name }) => name).toSorted()).toEqual(names.toSorted())
})

/** What is told of the error by which PostgreSQL says that this constraint was broken. */
function broken(constraint: string): unknown {
  return asProblem(Object.assign(new Error('violates'), { constraint }))
}

test('H4: who comes second to a number, or decides what they entered, is told so', () => {
  expect(broken('identifier_pkey')).toMatchObject({ name: 'Problem', type: 'pin-taken' })
  expect(broken('dossier_decider_did_not_enter')).toMatchObject({ name: 'Problem', type: 'own-dossier' })
})

test('H4: a constraint that only a fault of ours can break stays one, as does whatever is no error', () => {
  const fault = Object.assign(new Error('violates'), { constraint: 'account_pkey' })
  for (const thrown of [fault, new Error('other'), 'text', undefined]) expect(asProblem(thrown)).toBe(thrown)
})

test('text that PostgreSQL cannot keep is told as a request in the wrong form, in a text and in JSON', async () => {
  for (const statement of [sql`select ${'a\0b'}::text`, sql`select ${'"a\\u0000"'}::jsonb`]) {
    const thrown: unknown = await statement.execute(db).catch((error: unknown) => error)
    expect(asProblem(thrown)).toMatchObject({ name: 'Problem', type: 'not-valid' })
  }
})

const lock = (key: number) => sql`select pg_advisory_xact_lock(${key})`

test('H4: of two transactions that wait for each other one is told that what it was about has changed', async () => {
  let holding = 0
  const turns = new EventEmitter()
  const both = once(turns, 'both')
  const act = async (first: number, second: number): Promise<unknown> =>
    db.transaction().execute(async (tx) => {
      await lock(first).execute(tx)
      if (++holding === 2) turns.emit('both')
      await both
      return lock(second).execute(tx)
    })
  const outcomes = await Promise.allSettled([act(1, 2), act(2, 1)])
  const told = outcomes.flatMap((one) => (one.status === 'rejected' ? [asProblem(one.reason)] : []))
  expect(told).toMatchObject([{ name: 'Problem', type: 'person-changed' }])
})
