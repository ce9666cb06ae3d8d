import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { UnitTable, type UnitVersion } from './unit-table.ts'

const city = { level: 'province', kind: 'Thành phố', parentCode: null, provinceCode: '01' } as const
const district = { level: 'district', kind: 'Quận', parentCode: '01', provinceCode: '01' } as const
const ward = { level: 'commune', kind: 'Phường', provinceCode: '01' } as const
const reform = '2025-07-01'

const versions: UnitVersion[] = [
  { ...ward, code: '00004', name: 'Phường Ba Đình', parentCode: '01', validFrom: reform, validTo: null },
  { ...city, code: '01', name: 'Thành phố Hà Nội', validFrom: '2004-08-31', validTo: null },
  { ...district, code: '001', name: 'Quận Ba Đình', validFrom: '2004-08-31', validTo: reform },
  { ...ward, code: '00004', name: 'Phường Trúc Bạch', parentCode: '001', validFrom: '2004-08-31', validTo: reform },
  { ...ward, code: '00013', name: 'Phường Quán Thánh', parentCode: '001', validFrom: '2004-08-31', validTo: reform },
]
const table = new UnitTable(versions)

const below = (code: string | undefined, on: string) => table.communesBelow(code, on).map((unit) => unit.code)

const codes = fc.constantFrom('01', '001', '00004', '00013', '99', '')
const days = fc.constantFrom('2004-08-30', '2004-08-31', '2020-03-13', '2025-06-30', reform, '2030-01-01')

test('the same code is one unit until the last day and another from the next', () => {
  expect(table.find('00004', '2025-06-30')?.name).toBe('Phường Trúc Bạch')
  expect(table.find('00004', reform)?.name).toBe('Phường Ba Đình')
  expect(table.find('00004', '2004-08-30')).toBeUndefined()
  expect(table.listVersions('00004').map(({ name }) => name)).toEqual(['Phường Trúc Bạch', 'Phường Ba Đình'])
})

test('the communes below a city are the same whether or not there are districts between', () => {
  expect(below('01', '2020-03-13')).toEqual(['00004', '00013'])
  expect(below('001', '2020-03-13')).toEqual(['00004', '00013'])
  expect(below('01', reform)).toEqual(['00004'])
  expect(below(undefined, reform)).toEqual(['00004'])
  expect(below('001', reform)).toEqual([])
  expect(below('00013', '2020-03-13')).toEqual(['00013'])
})

test('the units above one come nearest first, those below one directly by code', () => {
  expect(table.listAncestors('00004', '2020-03-13').map(({ code }) => code)).toEqual(['001', '01'])
  expect(table.listAncestors('00004', reform).map(({ code }) => code)).toEqual(['01'])
  expect(table.listChildren('01', '2020-03-13').map(({ code }) => code)).toEqual(['001'])
  expect(table.listChildren(undefined, reform).map(({ code }) => code)).toEqual(['01'])
})

test('a unit is within exactly itself and what stands above it, on every day', () => {
  fc.assert(
    fc.property(codes, codes, days, (code, ancestorCode, on) => {
      const unit = table.find(code, on)
      const chain = unit === undefined ? [] : [unit, ...table.listAncestors(code, on)]
      const expected = chain.some((above) => above.code === ancestorCode)
      expect(table.isWithin(code, ancestorCode, on)).toBe(expected)
    }),
  )
})

test('a table made from a copy of the versions, as in a worker, answers the same', () => {
  const other = new UnitTable(table.versions.map((version) => ({ ...version })).toReversed())
  fc.assert(
    fc.property(codes, days, (code, on) => {
      expect(other.find(code, on)).toEqual(table.find(code, on))
      expect(other.communesBelow(code, on)).toEqual(table.communesBelow(code, on))
    }),
  )
})
