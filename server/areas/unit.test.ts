import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AnyTx } from '../db/database.ts'
import { freshDatabase } from '../testing/database.ts'
import { loadUnits } from './load-units.ts'
import {
  countUnits,
  findUnit,
  isWithin,
  listAncestors,
  listChildren,
  listCommunesBelow,
  listUnitsBelow,
  listVersions,
  loadUnitTable,
} from './unit.ts'

const db = await freshDatabase()
const inTx = async <Result>(work: (tx: AnyTx) => Promise<Result>): Promise<Result> => db.transaction().execute(work)
await inTx(async (tx) => loadUnits(tx))

const plan105 = '2020-03-13'
const reform = '2025-07-01'

const nameOf = async (code: string, on: string) => (await inTx(async (tx) => findUnit(tx, code, on)))?.name
const countAll = async (on: string) => inTx(async (tx) => countUnits(tx, { on }))
const countInHanoi = async (on: string, kind?: string) => inTx(async (tx) => countUnits(tx, { on, below: '01', kind }))
const above = async (on: string) => (await inTx(async (tx) => listAncestors(tx, '00004', on))).map(({ name }) => name)

test('A1: 00004 was Phường Trúc Bạch and is Phường Ba Đình; 24 was Bắc Giang and is Bắc Ninh', async () => {
  expect(await nameOf('00004', '2025-06-30')).toBe('Phường Trúc Bạch')
  expect(await nameOf('00004', reform)).toBe('Phường Ba Đình')
  expect(await nameOf('24', '2025-06-30')).toBe('Tỉnh Bắc Giang')
  expect(await nameOf('24', reform)).toBe('Tỉnh Bắc Ninh')
  expect(await nameOf('00004', '2004-08-30')).toBeUndefined()
  expect(await nameOf('99999', plan105)).toBeUndefined()
})

test('A1: the versions of a code come in their order', async () => {
  const versions = await inTx(async (tx) => listVersions(tx, '46'))
  expect(versions.map(({ name, validFrom }) => [validFrom, name])).toEqual([
    ['2004-08-31', 'Tỉnh Thừa Thiên Huế'],
    ['2025-01-01', 'Thành phố Huế'],
    [reform, 'Thành phố Huế'],
  ])
})

test('A4: the country has 63, 707 and 10,643 units on 2020-03-13, and 34, none and 3,321 since 2025-07-01', async () => {
  expect(await countAll('2019-04-01')).toEqual({ province: 63, district: 713, commune: 11_161 })
  expect(await countAll(plan105)).toEqual({ province: 63, district: 707, commune: 10_643 })
  expect(await countAll('2025-06-30')).toEqual({ province: 63, district: 696, commune: 10_035 })
  expect(await countAll(reform)).toEqual({ province: 34, district: 0, commune: 3_321 })
})

test('A4: Hanoi has 30 districts and 579 units, 383 of them xã, on 2020-03-13; 126 and no districts now', async () => {
  expect(await countInHanoi(plan105)).toEqual({ province: 0, district: 30, commune: 579 })
  expect(await countInHanoi(plan105, 'Xã')).toMatchObject({ commune: 383 })
  expect(await countInHanoi(plan105, 'Phường')).toMatchObject({ commune: 175 })
  expect(await countInHanoi(plan105, 'Thị trấn')).toMatchObject({ commune: 21 })
  expect(await countInHanoi('2025-01-01')).toMatchObject({ district: 30, commune: 526 })
  expect(await countInHanoi(reform)).toEqual({ province: 0, district: 0, commune: 126 })
})

test('A2: every parent exists on every day on which anything changes, and no day has a code twice', async () => {
  const { versions } = await inTx(loadUnitTable)
  const days = new Set(
    versions.flatMap(({ validFrom, validTo }) => (validTo === null ? [validFrom] : [validFrom, validTo])),
  )
  expect(days.size).toBe(215)
  for (const day of days) {
    const there = versions.filter((unit) => unit.validFrom <= day && (unit.validTo === null || day < unit.validTo))
    const codes = new Set(there.map(({ code }) => code))
    expect(codes.size).toBe(there.length)
    expect(there.filter(({ parentCode }) => parentCode !== null && !codes.has(parentCode))).toEqual([])
  }
})

test('A5: below a city are its districts and communes, below a district its communes, below a commune itself', async () => {
  await inTx(async (tx) => {
    expect(await listCommunesBelow(tx, '01', plan105)).toHaveLength(579)
    expect(await listCommunesBelow(tx, '001', plan105)).toHaveLength(14)
    expect((await listCommunesBelow(tx, '00004', plan105)).map(({ name }) => name)).toEqual(['Phường Trúc Bạch'])
    expect(await listCommunesBelow(tx, '001', reform)).toEqual([])
    expect(await listUnitsBelow(tx, '01', plan105)).toHaveLength(30 + 579)
    expect(await listUnitsBelow(tx, '01', plan105, 'district')).toHaveLength(30)
    expect(await listUnitsBelow(tx, '00004', plan105)).toEqual([])
  })
})

test('A5: the units above a ward are its district and its city, nearest first; since the reform the city', async () => {
  expect(await above(plan105)).toEqual(['Quận Ba Đình', 'Thành phố Hà Nội'])
  expect(await above(reform)).toEqual(['Thành phố Hà Nội'])
  expect(await inTx(async (tx) => listAncestors(tx, '01', plan105))).toEqual([])
})

test('A5: a list of children is in the order of a Vietnamese index', async () => {
  const children = await inTx(async (tx) => listChildren(tx, '001', plan105))
  const names = children.map(({ name }) => name)
  expect(names).toEqual(names.toSorted(new Intl.Collator('vi').compare))
  expect(names).toHaveLength(14)
  expect(await inTx(async (tx) => listChildren(tx, undefined, reform))).toHaveLength(34)
})

test('A5: the table in memory answers as the database does, for any unit on any day', async () => {
  await inTx(async (tx) => {
    const table = await loadUnitTable(tx)
    const codes = fc.constantFrom(...new Set(table.versions.map(({ code }) => code)))
    const days = fc.date({ min: new Date('2004-08-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    const near = fc.constantFrom('01', '001', '24', '27', '28', '318')
    await fc.assert(
      fc.asyncProperty(codes, near, days, async (code, ancestorCode, date) => {
        const on = date.toISOString().slice(0, 10)
        expect(table.find(code, on)).toEqual(await findUnit(tx, code, on))
        expect(table.listAncestors(code, on)).toEqual(await listAncestors(tx, code, on))
        expect(table.isWithin(code, ancestorCode, on)).toBe(await isWithin(tx, { code, ancestorCode, on }))
        expect(table.communesBelow(ancestorCode, on)).toEqual(await listCommunesBelow(tx, ancestorCode, on))
        expect(new Set(table.listChildren(ancestorCode, on))).toEqual(new Set(await listChildren(tx, ancestorCode, on)))
      }),
      { numRuns: 60 },
    )
  })
})
