import { expect, test } from 'vitest'
import { signedIn, stranger } from '../testing/site.ts'
import { setNorm } from './testing/equipment.ts'
import { freshPolice, outcomeOf } from './testing/police.ts'

const { site, administrator } = await freshPolice()
const path = '/api/workforce/norms'

test('200: a norm stands with its day, its source and the decision', async () => {
  await setNorm(administrator, 2)
  const told: unknown = await (await administrator.get(path)).json()
  expect(JSON.stringify(told)).toContain('"decisionNo":"ĐM-')
  expect(told).toMatchObject({
    lines: [
      {
        target: 'Xã',
        equipmentType: 'MOTORBIKE',
        validFrom: '2020-03-01',
        quantity: 2,
        source: 'Quảng Nam, 1/2021',
      },
    ],
  })
})

test('404: who sets none; 401 without a session', async () => {
  expect(await outcomeOf(await (await signedIn(site, 'head-of-commune-police')).get(path))).toBe('404 not-found')
  expect((await stranger(site).get(path)).status).toBe(401)
})
