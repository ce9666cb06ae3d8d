import { expect, test } from 'vitest'
import type { UnitVersion } from '../../forms/unit-table.ts'
import { deriveOffices } from './derive-offices.ts'
import type { OfficeTierPeriod, UnitSuccessor } from './reference.ts'

const first = '2004-08-31'
const reform = '2025-07-01'
const tiers: OfficeTierPeriod[] = [
  { tier: 'ministry', name: 'Bộ Công an', validFrom: first, validTo: null },
  { tier: 'province', name: 'Công an', validFrom: first, validTo: null },
  { tier: 'district', name: 'Công an', validFrom: first, validTo: '2025-03-01' },
  { tier: 'commune', name: 'Công an', validFrom: first, validTo: null },
]
const city: UnitVersion = {
  code: '46',
  validFrom: first,
  validTo: '2025-01-01',
  level: 'province',
  kind: 'Tỉnh',
  name: 'Tỉnh Thừa Thiên Huế',
  parentCode: null,
  provinceCode: '46',
}
const renamed: UnitVersion = { ...city, name: 'Thành phố Huế', validFrom: '2025-01-01', validTo: null }
const thuanHoa = { code: '474', kind: 'Quận', name: 'Quận Thuận Hóa', parentCode: '46', validTo: reform }
const district: UnitVersion = { ...city, ...thuanHoa, level: 'district' }
const commune: UnitVersion = {
  ...district,
  code: '19750',
  level: 'commune',
  kind: 'Xã',
  name: 'Xã Một',
  parentCode: '474',
}
const derive = (units: UnitVersion[], successors: UnitSuccessor[] = []) => deriveOffices({ units, successors, tiers })

test('A8: a new name keeps the office, which is called by the name of the day', () => {
  const { offices, names } = derive([city, renamed])
  expect(offices.map(({ officeId }) => officeId)).toEqual(['ministry', '46-20040831'])
  expect(names.slice(1).map(({ validFrom, name }) => [validFrom, name])).toEqual([
    [first, 'Công an tỉnh Thừa Thiên Huế'],
    ['2025-01-01', 'Công an thành phố Huế'],
  ])
})

test('A8: district offices end on 2025-03-01, and the province serves their districts until these end', () => {
  const { offices, services } = derive([city, renamed, district])
  expect(offices.find(({ tier }) => tier === 'district')?.validTo).toBe('2025-03-01')
  expect(services.filter(({ unitCode }) => unitCode === '474')).toEqual([
    { unitCode: '474', officeId: '474-20040831', validFrom: first, validTo: '2025-03-01' },
    { unitCode: '474', officeId: '46-20040831', validFrom: '2025-03-01', validTo: reform },
  ])
})

test('A8: a district that begins after district police ended has no office of its own', () => {
  const { offices, services } = derive([city, renamed, { ...district, validFrom: '2025-03-01' }])
  expect(offices.some(({ tier }) => tier === 'district')).toBe(false)
  expect(services.at(-1)).toMatchObject({ unitCode: '474', officeId: '46-20040831', validFrom: '2025-03-01' })
})

test('A9: a merger ends the office even where the code lives on; an unchanged unit keeps it', () => {
  const after: UnitVersion = { ...commune, name: 'Phường Hai', parentCode: '46', validFrom: reform, validTo: null }
  const row = { oldCode: '19750', newCode: '19750', changedOn: reform, whoFollows: 'all', note: '' } as const
  const officesAfter = (relation: UnitSuccessor['relation']) =>
    derive([commune, after], [{ ...row, relation }]).offices.filter(({ tier }) => tier === 'commune')
  expect(officesAfter('whole').map(({ officeId, validTo }) => [officeId, validTo])).toEqual([
    ['19750-20040831', reform],
    ['19750-20250701', null],
  ])
  expect(officesAfter('unchanged').map(({ officeId }) => officeId)).toEqual(['19750-20040831'])
})

test('A9: a code that nothing bore for a time gets another office', () => {
  const before = { ...commune, validTo: '2010-01-01' }
  const again = { ...commune, validFrom: '2012-01-01' }
  const { offices } = derive([before, again])
  expect(offices.slice(1).map(({ officeId }) => officeId)).toEqual(['19750-20040831', '19750-20120101'])
})
