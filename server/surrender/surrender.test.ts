import { readdirSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshDatabase } from '../testing/database.ts'
import { cellMin, holdBack } from './public-results.ts'

const shown = (sums: Record<string, number>) => Object.fromEntries(holdBack(new Map(Object.entries(sums))))

test('S9: what is below the threshold is held back, and with a single one the next smallest, that none be computed', () => {
  expect(cellMin).toBe(5)
  expect(shown({ a: 4, b: 4, c: 9 })).toEqual({ a: null, b: null, c: 9 })
  expect(shown({ a: 4, b: 9, c: 7 })).toEqual({ a: null, b: 9, c: null })
  expect(shown({ a: 5, b: 9 })).toEqual({ a: 5, b: 9 })
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
  // The names of campaigns and of the military, the address of a point; nothing of somebody.
  expect(rows.map(({ name }) => name).toSorted()).toEqual([
    'campaign.name_en',
    'campaign.name_vi',
    'collection_point.address',
    'transfer.to_name',
  ])
})
