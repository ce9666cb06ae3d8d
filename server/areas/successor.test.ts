import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { AnyTx } from '../db/database.ts'
import { freshDatabase } from '../testing/database.ts'
import { loadUnits } from './load-units.ts'
import { listSuccessors } from './successor.ts'

const db = await freshDatabase()
const inTx = async <Result>(work: (tx: AnyTx) => Promise<Result>): Promise<Result> => db.transaction().execute(work)
await inTx(async (tx) => loadUnits(tx))

/** What became of a unit of 2020, in words. */
async function trace(code: string, on = '2020-03-13') {
  const { outcome, endedOn, successors } = await inTx(async (tx) => listSuccessors(tx, code, on))
  return [outcome, endedOn, successors.map(({ unit, whoFollows }) => `${unit.name}: ${whoFollows}`)]
}

test('A6: a unit that went whole has one successor, and all its people follow', async () => {
  expect(await trace('00004')).toEqual(['succeeded', '2025-07-01', ['Phường Ba Đình: all']])
  expect(await trace('24')).toEqual(['succeeded', '2025-07-01', ['Tỉnh Bắc Ninh: all']])
  expect(await trace('27')).toEqual(['succeeded', '2025-07-01', ['Tỉnh Bắc Ninh: all']])
})

test('A7: a unit that was divided has several, and the official note says who follows where', async () => {
  expect(await trace('00016')).toEqual(['succeeded', '2025-07-01', ['Phường Ba Đình: some', 'Phường Ngọc Hà: some']])
  const { rows } = await sql<{ old_code: string }>`
    select old_code from areas.unit_successor where old_code like '00%'
    group by old_code having bool_or(who_follows = 'all') and bool_or(who_follows = 'none') limit 1`.execute(db)
  const [, , successors] = await trace(rows[0]?.old_code ?? '')
  expect(successors).toEqual(
    expect.arrayContaining([expect.stringMatching(/: all$/), expect.stringMatching(/: none$/)]),
  )
})

test('A6: a new name, kind or parent under the same code is the same unit', async () => {
  expect(await trace('01')).toEqual(['in-force', null, ['Thành phố Hà Nội: all']])
  expect(await trace('46')).toEqual(['in-force', null, ['Thành phố Huế: all']])
  expect(await trace('14845')).toEqual(['in-force', null, ['Xã Mường Lát: all']])
  expect(await trace('00004', '2025-07-01')).toEqual(['in-force', null, ['Phường Ba Đình: all']])
})

test('A6: what ended before 2025 without a row is said to be unknown, never guessed', async () => {
  expect(await trace('28', '2005-01-01')).toEqual(['unknown', '2008-08-01', []])
  expect(await trace('00292')).toEqual(['unknown', '2025-01-01', []])
})

test('A6: a district was abolished with its level; its people are where its communes went', async () => {
  const [outcome, endedOn, successors] = await trace('001')
  expect([outcome, endedOn]).toEqual(['abolished', '2025-07-01'])
  expect(successors).toContain('Phường Ba Đình: some')
  expect(await trace('318')).toEqual(['succeeded', '2025-07-01', ['Đặc khu Bạch Long Vĩ: all']])
  const [coast, , ofKimSon] = await trace('376')
  expect(coast).toBe('abolished')
  expect(ofKimSon).toHaveLength(8)
})

test('A6: what never bore the code on that day has no history', async () => {
  expect(await trace('99')).toEqual(['no-such-unit', null, []])
  expect(await trace('00004', '2004-08-30')).toEqual(['no-such-unit', null, []])
})
