import { expect, test } from 'vitest'
import { communes, signedIn, stranger } from '../testing/site.ts'
import { equipmentOf, setNorm, sign, takeInAt } from './testing/equipment.ts'
import { freshPolice, outcomeOf } from './testing/police.ts'

const { site, administrator } = await freshPolice()
const path = (unitCode: string) => `/api/workforce/units/${unitCode}/equipment`

test('200: need is norm less what is held and what is on its way', async () => {
  await setNorm(administrator, 5)
  await takeInAt(administrator, 1, { unitCode: communes.here })
  const [sent] = await takeInAt(administrator, 1)
  await sign(administrator, 'give', [sent?.thingId ?? ''], { to: { unitCode: communes.here } })
  const { needs, items } = await equipmentOf(await signedIn(site, 'commune-officer'))
  expect(needs).toEqual([{ type: 'MOTORBIKE', norm: 5, held: 1, inTransit: 1, need: 3 }])
  expect(items).toHaveLength(2)
  // What has left does not count where it came from.
  expect((await equipmentOf(administrator, communes.city)).needs).toEqual([])
})

test('404: the equipment of another commune, and of a unit that there is none of; 401 without a session', async () => {
  expect(await outcomeOf(await (await signedIn(site, 'commune-officer')).get(path(communes.there)))).toBe(
    '404 not-found',
  )
  expect(await outcomeOf(await administrator.get(path('99999')))).toBe('404 not-found')
  expect((await stranger(site).get(path(communes.here))).status).toBe(401)
})
