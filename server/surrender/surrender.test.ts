import { readdirSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshDatabase } from '../testing/database.ts'
import { cellMin, holdBack } from './public-results.ts'

const shown = (sums: Record<string, number>) => Object.fromEntries(holdBack(new Map(Object.entries(sums))))

test('S9: what is below the threshold is held back, and the next smallest with it where it could be computed', () => {
  expect(cellMin).toBe(5)
  expect(shown({ a: 4, b: 3, c: 9 })).toEqual({ a: null, b: null, c: 9 })
  expect(shown({ a: 4, b: 9, c: 7 })).toEqual({ a: null, b: 9, c: null })
  // Two hidden ones that come to two, or to eight, can be nothing but one each, or four each.
  expect(shown({ a: 1, b: 1, c: 9, d: 7 })).toEqual({ a: null, b: null, c: 9, d: null })
  expect(shown({ a: 4, b: 4, c: 9 })).toEqual({ a: null, b: null, c: null })
  expect(shown({ a: 1, b: 2, c: 9 })).toEqual({ a: null, b: null, c: null })
  expect(shown({ a: 5, b: 9 })).toEqual({ a: 5, b: 9 })
  // With nobody to hide behind, the total would be the number of the one commune.
  expect([shown({ a: 3 }), shown({ a: 1, b: 2 }), shown({})]).toEqual([{}, {}, {}])
})

test('S10: no file imports the register or names its tables, and no table refers to it', async () => {
  for (const name of readdirSync(import.meta.dirname)) {
    if (!name.endsWith('.ts') || name === 'surrender.test.ts') continue
    expect([name, /register[./]/.test(readFileSync(`${import.meta.dirname}/${name}`, 'utf8'))]).toEqual([name, false])
  }
  const db = await freshDatabase()
  const { rows } = await sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'surrender'
      and column_name ~ '(person|name|phone|address|pin|giver)'`.execute(db)
  // The names of campaigns and of the military, the address of a point; of somebody what they wanted to be kept.
  expect(rows.map(({ name }) => name).toSorted()).toEqual([
    'campaign.name_en',
    'campaign.name_vi',
    'collection_point.address',
    'giver.name',
    'transfer.to_name',
  ])
})
