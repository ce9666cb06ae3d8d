import { beforeAll, expect, test } from 'vitest'
import type { UnitVersion } from '../../forms/unit-table.ts'
import { listContradictions } from './check-reference.ts'
import { parseReference, readReferenceFiles, shippedFolder, type Reference, type UnitSuccessor } from './reference.ts'

let shipped: Reference
beforeAll(async () => {
  shipped = parseReference(await readReferenceFiles(shippedFolder))
})

const reform = '2025-07-01'
const city: UnitVersion = {
  code: '01',
  validFrom: '2004-08-31',
  validTo: null,
  level: 'province',
  kind: 'Thành phố Trung ương',
  name: 'Thành phố Hà Nội',
  parentCode: null,
  provinceCode: '01',
}
const trucBach = { code: '00004', name: 'Phường Trúc Bạch', parentCode: '01', validTo: reform }
const ward: UnitVersion = { ...city, ...trucBach, level: 'commune', kind: 'Phường' }
const merged: UnitVersion = { ...ward, name: 'Phường Ba Đình', validFrom: reform, validTo: null }
const other: UnitVersion = { ...merged, code: '00008', name: 'Phường Ngọc Hà' }
const row: UnitSuccessor = {
  oldCode: '00004',
  newCode: '00004',
  changedOn: reform,
  relation: 'whole',
  whoFollows: 'all',
  note: 'Nhập toàn bộ',
}
const check = (units: UnitVersion[], successors: UnitSuccessor[] = []) => listContradictions({ units, successors })
const divide = (...successors: UnitSuccessor[]) => check([city, ward, merged, other], successors)

test('A2: the shipped facts do not contradict themselves', () => {
  expect(listContradictions(shipped)).toEqual([])
  expect(shipped.units).toHaveLength(17_916)
  expect(shipped.successors).toHaveLength(10_571 + 63)
})

test('A2: two versions of a code do not overlap, and none ends before it begins', () => {
  expect(check([city, ward, merged])).toEqual([])
  expect(check([city, ward, { ...merged, validFrom: '2025-06-30' }])).toEqual([
    'Unit 00004: its versions of 2004-08-31 and 2025-06-30 overlap.',
  ])
  expect(check([city, { ...ward, validTo: '2004-08-31' }])).toContain('Unit 00004 of 2004-08-31 ends before it begins.')
})

test('A2: a code keeps its level', () => {
  expect(check([city, ward, { ...merged, level: 'district' }])).toEqual([
    'Unit 00004 is a commune and, from 2025-07-01, a district.',
  ])
})

test('A2: a parent exists on every day of its child, above it and in the same province', () => {
  expect(check([ward]).join()).toContain('has a parent 01 that does not exist on 2004-08-31')
  expect(check([{ ...city, validTo: '2020-01-01' }, ward]).join()).toContain('does not exist on 2020-01-01')
  expect(check([city, { ...ward, parentCode: null }]).join()).toContain('has no parent')
  expect(check([city, { ...ward, provinceCode: '24' }]).join()).toContain('is below 01, a province in province 01')
  expect(check([city, other, { ...ward, parentCode: '00008' }]).join()).toContain('does not exist on')
  expect(check([city, ward, { ...ward, code: '00001', parentCode: '00004' }]).join()).toContain(
    'is below 00004, a commune',
  )
  expect(check([{ ...city, provinceCode: '24' }]).join()).toContain('names another unit above itself')
})

test('A2: a successor row joins a unit that ended and one that began on its day', () => {
  expect(check([city, ward, merged], [row])).toEqual([])
  expect(check([city, ward, merged], [row, { ...row, oldCode: '00013' }])).toEqual([
    'Successor 00004 of 00013: no unit 00013 ended on 2025-07-01.',
  ])
  expect(check([city, ward, merged], [{ ...row, newCode: '00009' }])).toEqual([
    'Successor 00009 of 00004: no unit 00009 began on 2025-07-01.',
  ])
})

test('A2: where units have successors, none of the same day is forgotten, but for a level that ended', () => {
  const forgotten = { ...ward, code: '00013' }
  expect(check([city, ward, merged, forgotten], [row]).join()).toContain('Unit 00013 ended on 2025-07-01 and has no')
  const district = { ...ward, code: '001', level: 'district' } as const
  expect(check([city, ward, merged, district], [row])).toEqual([])
})

test('A7: what goes whole has one successor, and all follow; where all follow one, nobody follows another', () => {
  const part = { ...row, relation: 'part', whoFollows: 'some' } as const
  expect(divide(part, { ...part, newCode: '00008' })).toEqual([])
  expect(divide(row, { ...part, newCode: '00008', whoFollows: 'none' }).join()).toContain('and also into another')
  expect(divide({ ...row, whoFollows: 'some' }).join()).toContain('but not all follow')
  expect(divide({ ...part, whoFollows: 'all' }, { ...part, newCode: '00008' }).join()).toContain(
    'and some into another',
  )
  expect(divide({ ...part, whoFollows: 'none' }).join()).toContain('its residents follow nowhere')
  expect(divide(part, part).join()).toContain('a successor twice')
})

test('A7: who follows is what the official note says, for every row of 2025', () => {
  for (const { relation, whoFollows, note } of shipped.successors.filter((one) => one.note !== '')) {
    const wording = note.replace(/ \[.*/, '')
    const byNote = wording.endsWith('toàn bộ dân số')
      ? 'all'
      : /^Nh[ậâ]p một phần diện tích$/.test(wording)
        ? 'none'
        : 'some'
    expect({ note, whoFollows }).toEqual({ note, whoFollows: relation === 'part' ? byNote : 'all' })
  }
})

test('A7: every commune of 2025-06-30 has a successor row, and a whole row alone', () => {
  const rowsOf = new Map<string, UnitSuccessor[]>()
  for (const one of shipped.successors) rowsOf.set(one.oldCode, [...(rowsOf.get(one.oldCode) ?? []), one])
  const communes = shipped.units.filter(({ level, validTo }) => level === 'commune' && validTo === reform)
  expect(communes).toHaveLength(10_035)
  expect(communes.filter(({ code }) => !rowsOf.has(code))).toEqual([])
  const divided = communes.filter(({ code }) => (rowsOf.get(code) ?? []).length > 1)
  expect(divided).toHaveLength(440)
  expect(divided.filter(({ provinceCode }) => provinceCode === '01')).toHaveLength(199)
  expect(divided.filter(({ code }) => rowsOf.get(code)?.some(({ relation }) => relation === 'whole'))).toEqual([])
})
