import { expect, test } from 'vitest'
import { communes, signedIn, stranger } from '../testing/site.ts'
import { equipmentOf, takeInAt } from './testing/equipment.ts'
import { freshPolice, outcomeOf } from './testing/police.ts'

const { site, administrator } = await freshPolice()
const path = '/api/workforce/equipment'
const body = { unitCode: communes.district, equipmentType: 'MOTORBIKE', paper: 'PN-1' }

const refused = async (piece: object) => outcomeOf(await administrator.post(path, { ...body, pieces: [piece] }))

test('200: what comes in at a store has a label each; what has no serial is counted', async () => {
  const keeper = await signedIn(site, 'store-keeper')
  const bikes = await takeInAt(keeper, 2, { unitCode: communes.district })
  expect(bikes.map(({ label }) => label)).toEqual([
    expect.stringMatching(/^DANCU-[0-9A-F]{32}$/),
    expect.stringMatching(/^DANCU-[0-9A-F]{32}$/),
  ])
  const masks = { ...body, equipmentType: 'GAS_MASK', pieces: [{ quantity: 20 }] }
  expect((await keeper.post(path, masks)).status).toBe(200)
  const { needs } = await equipmentOf(keeper, communes.district)
  expect(needs.map(({ type, held }) => [type, held])).toEqual([
    ['MOTORBIKE', 2],
    ['GAS_MASK', 20],
  ])
})

test('200: a serial that comes in twice is an alert on both pieces, and they stay two', async () => {
  const piece = { serial: 'CAM-77' }
  const twice = { unitCode: communes.here, equipmentType: 'CAMERA', paper: 'PN-9', pieces: [piece, piece] }
  expect((await administrator.post(path, twice)).status).toBe(200)
  const { items } = await equipmentOf(administrator)
  expect(items.filter(({ isSerialElsewhere }) => isSerialElsewhere).map(({ serial }) => serial)).toEqual([
    'CAM-77',
    'CAM-77',
  ])
})

test('409: a motorbike needs a serial and a plate; 400: less than a piece, or a part of one', async () => {
  expect(await refused({ serial: 'A1' })).toBe('409 serial-needed')
  expect(await refused({ plate: '29A1-1' })).toBe('409 serial-needed')
  expect(await refused({ serial: 'A1', plate: '29A1-1', quantity: 2 })).toBe('409 serial-needed')
  for (const quantity of [0, -1, 1.5]) expect(await refused({ quantity })).toBe('400 not-valid')
})

test('404: the store of another district, and who keeps none; 401 without a session', async () => {
  const pieces = [{ serial: 'A1', plate: '29A1-1' }]
  const far = await signedIn(site, 'store-keeper', { unitCode: '001' })
  for (const who of [far, await signedIn(site, 'commune-officer')])
    expect(await outcomeOf(await who.post(path, { ...body, pieces }))).toBe('404 not-found')
  expect((await stranger(site).post(path, {})).status).toBe(401)
})
