import { expect, test } from 'vitest'
import { communes, signedIn } from '../../testing/site.ts'
import { enlist } from '../../workforce/testing/police.ts'
import { newId } from '../../db/new-id.ts'
import { compileMonth } from '../compile.ts'
import { loadOthers, placeOf, reportingSite } from '../testing/reports.ts'
import { decision, enter, honoured, monthOf, registerOf } from './testing/honours.ts'

const site = await reportingSite()
const administrator = await signedIn(site, 'city-administrator')
const officerIds = [
  await enlist(administrator, undefined, { fullName: 'Trần Thị Mai', serviceNo: 'HN-1' }),
  await enlist(administrator, undefined, { fullName: 'Lê Văn Nam', serviceNo: 'HN-2', homeUnitCode: communes.there }),
]
await enter(administrator, decision({ unitCodes: [communes.here, communes.there], officerIds }))
const honoursAgain = { decisionNo: '102/QĐ', honour: 'merit', authority: 'minister', unitCodes: [] }
await enter(administrator, decision({ ...honoursAgain, officerIds: officerIds.slice(0, 1) }))
const wrongId = await enter(administrator, decision({ decisionNo: '103/QĐ' }))
await enter(
  administrator,
  decision({ decisionNo: '103/QĐ', unitCodes: [], replaces: { decisionId: wrongId, reason: 'nhập nhầm' } }),
)
// After the month has closed: it counts in the next.
await enter(administrator, decision({ decisionNo: '104/QĐ', decidedOn: '2020-05-15' }))
const compared = async (unitCode?: string) =>
  (await registerOf(administrator, unitCode)).compared.map(({ element, registered, reported, difference }) => [
    element.code,
    registered,
    reported?.amount ?? null,
    difference,
  ])
const officersFor = async (role: 'city-administrator' | 'city-checker') => {
  const { decisions } = await registerOf(await signedIn(site, role))
  return decisions[0]?.officers.map(({ name, unit }) => `${unit.name}: ${name}`)
}

test('200: H2: units and officers are counted apart, by form of honour, in the month of the decision', async () => {
  expect((await registerOf(administrator)).totals).toEqual([
    { honour: 'merit', units: 0, officers: 1 },
    { honour: 'commendation', units: 2, officers: 2 },
  ])
  const head = await signedIn(site, 'head-of-commune-police')
  expect((await registerOf(head, communes.here)).totals).toEqual([
    { honour: 'merit', units: 0, officers: 1 },
    { honour: 'commendation', units: 1, officers: 1 },
  ])
})

test('200: H3: totals stand beside what was reported, with the difference: the own report, then the compiled one', async () => {
  expect(await compared()).toEqual([
    ['HON.UNITS', 2, null, null],
    ['HON.PERSONS', 3, null, null],
    ['HON.TOTAL', 5, null, null],
  ])
  await loadOthers(site, honoured)
  expect(await compared(communes.here)).toEqual([
    ['HON.UNITS', 1, '2', '-1'],
    ['HON.PERSONS', 2, '20', '-18'],
    ['HON.TOTAL', 3, '22', '-19'],
  ])
  const place = await placeOf(site, communes.city, honoured)
  await site.db.transaction().execute(async (tx) => compileMonth(tx, place, { accountId: newId(), reason: '' }))
  expect(await compared()).toEqual([
    ['HON.UNITS', 2, '1158', '-1156'],
    ['HON.PERSONS', 3, '11580', '-11577'],
    ['HON.TOTAL', 5, '12738', '-12733'],
  ])
})

test('200: H4: officers are named to who may see staff records, and to others by their unit alone', async () => {
  expect(await officersFor('city-administrator')).toEqual([
    'Xã Hải Bối: Trần Thị Mai (HN-1)',
    'Xã Kim Chung: Lê Văn Nam (HN-2)',
  ])
  expect(await officersFor('city-checker')).toEqual(['Xã Hải Bối: null', 'Xã Kim Chung: null'])
})

test('404: H4: the register of another commune, or of another city', async () => {
  const stranger = await signedIn(site, 'head-of-commune-police', { unitCode: communes.there })
  expect((await stranger.get(`${monthOf(communes.here)}/honours`)).status).toBe(404)
  const far = await signedIn(site, 'city-administrator', { unitCode: '79' })
  expect((await far.get(`${monthOf()}/honours`)).status).toBe(404)
})
