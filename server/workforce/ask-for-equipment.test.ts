import { expect, test } from 'vitest'
import { communes, signedIn, stranger } from '../testing/site.ts'
import { freshPolice, outcomeOf } from './testing/police.ts'

const { site, administrator } = await freshPolice()
const path = '/api/workforce/requests'
const body = { unitCode: communes.here, equipmentType: 'MOTORBIKE', quantity: 2, reason: 'Xã rộng' }

test('200: a commune asks for what it needs; 400: for none, for less than one, or without a reason', async () => {
  const officer = await signedIn(site, 'commune-officer')
  expect((await officer.post(path, body)).status).toBe(200)
  for (const wrong of [{ quantity: 0 }, { quantity: 1.5 }, { quantity: -2 }, { reason: '' }, { equipmentType: 'TANK' }])
    expect((await officer.post(path, { ...body, ...wrong })).status).toBe(400)
})

test('404: for another commune, and by who decides; 401 without a session', async () => {
  const far = await signedIn(site, 'commune-officer', { unitCode: communes.there })
  for (const who of [far, administrator]) expect(await outcomeOf(await who.post(path, body))).toBe('404 not-found')
  expect((await stranger(site).post(path, body)).status).toBe(401)
})
