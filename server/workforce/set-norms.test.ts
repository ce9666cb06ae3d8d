import { expect, test } from 'vitest'
import { communes, signedIn, stranger } from '../testing/site.ts'
import { equipmentOf, setNorm } from './testing/equipment.ts'
import { freshPolice, outcomeOf } from './testing/police.ts'

const { site, administrator, ministry } = await freshPolice()
const normOf = async (type: string, unitCode: string = communes.here) =>
  (await equipmentOf(administrator, unitCode)).needs.find((need) => need.type === type)?.norm

test('200: W19: a norm is for a kind of unit, a unit or each post of a type, from a day on; the unit goes before its kind', async () => {
  await setNorm(administrator, 2)
  await setNorm(ministry, 3, { target: communes.there })
  expect([await normOf('MOTORBIKE'), await normOf('MOTORBIKE', communes.there)]).toEqual([2, 3])
  // A head and two officers are required.
  await setNorm(administrator, 1, { target: 'CP_OFFICER', equipmentType: 'BATON' })
  await setNorm(administrator, 1, { target: 'CP_HEAD', equipmentType: 'BATON' })
  expect(await normOf('BATON')).toBe(3)
  await setNorm(administrator, 4)
  expect(await normOf('MOTORBIKE')).toBe(4)
})

test('400: a norm below nothing; 404: another city, and who sets none; 401 without a session', async () => {
  expect((await setNorm(administrator, -1)).status).toBe(400)
  const far = await signedIn(site, 'city-administrator', { unitCode: '79' })
  expect(await outcomeOf(await setNorm(far, 1, { target: communes.here }))).toBe('404 not-found')
  expect(await outcomeOf(await setNorm(await signedIn(site, 'store-keeper'), 1))).toBe('404 not-found')
  expect((await stranger(site).post('/api/workforce/norms', {})).status).toBe(401)
})
