import { expect, test } from 'vitest'
import type { AnyTx } from '../db/database.ts'
import { freshDatabase } from '../testing/database.ts'
import { loadUnits } from './load-units.ts'
import { findOffice, listOffices } from './office.ts'

const db = await freshDatabase()
const inTx = async <Result>(work: (tx: AnyTx) => Promise<Result>): Promise<Result> => db.transaction().execute(work)
await inTx(async (tx) => loadUnits(tx))

const find = async (unitCode: string, on: string) => inTx(async (tx) => findOffice(tx, { unitCode, on }))
const listDistrictOffices = async (on: string) => inTx(async (tx) => listOffices(tx, { on, tier: 'district' }))
const listHanoiOffices = async (on: string) => inTx(async (tx) => listOffices(tx, { on, below: '01' }))

test('A8: a unit is served by its own office, under the name of the day', async () => {
  expect(await find('00004', '2020-03-13')).toEqual({
    officeId: '00004-20040831',
    tier: 'commune',
    name: 'Công an phường Trúc Bạch',
    unitCode: '00004',
    validFrom: '2004-08-31',
    validTo: '2025-07-01',
  })
  expect((await find('01', '2020-03-13'))?.name).toBe('Công an thành phố Hà Nội')
  expect((await find('46', '2024-12-31'))?.name).toBe('Công an tỉnh Thừa Thiên Huế')
  expect((await find('46', '2025-01-01'))?.name).toBe('Công an thành phố Huế')
  expect(await find('99', '2020-03-13')).toBeUndefined()
})

test('A8: district offices serve until 2025-02-28; after that the province does', async () => {
  expect((await find('017', '2025-02-28'))?.name).toBe('Công an huyện Đông Anh')
  expect((await find('017', '2025-03-01'))?.name).toBe('Công an thành phố Hà Nội')
  expect(await find('017', '2025-07-01')).toBeUndefined()
  expect(await listDistrictOffices('2025-02-28')).toHaveLength(696)
  expect(await listDistrictOffices('2025-03-01')).toEqual([])
})

test('A9: the office of Phường Trúc Bạch is not that of Phường Ba Đình, though the code is the same', async () => {
  const [before, after] = [await find('00004', '2025-06-30'), await find('00004', '2025-07-01')]
  expect(before?.validTo).toBe('2025-07-01')
  expect(after).toMatchObject({ officeId: '00004-20250701', name: 'Công an phường Ba Đình' })
})

test('A8: in Hanoi 610 offices exist on 2020-03-13 and 127 after the reform; the ministry stands above all', async () => {
  expect(await listHanoiOffices('2020-03-13')).toHaveLength(1 + 30 + 579)
  expect(await listHanoiOffices('2025-07-01')).toHaveLength(1 + 126)
  const [ministry, ...others] = await inTx(async (tx) => listOffices(tx, { on: '2025-07-01' }))
  expect(ministry).toMatchObject({ tier: 'ministry', name: 'Bộ Công an', unitCode: null })
  expect(others).toHaveLength(34 + 3_321)
})
