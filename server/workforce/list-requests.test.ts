import { expect, test } from 'vitest'
import * as z from 'zod'
import { communes, signedIn, stranger } from '../testing/site.ts'
import { freshPolice, outcomeOf } from './testing/police.ts'

const { site, administrator, ministry } = await freshPolice()
const path = '/api/workforce/requests'

test('200: each sees the requests within reach, with the name of the unit', async () => {
  const head = await signedIn(site, 'head-of-commune-police')
  await head.post(path, { unitCode: communes.here, equipmentType: 'RADIO', quantity: 4, reason: 'Tuần tra đêm' })
  const list = z.object({ requests: z.array(z.looseObject({})) })
  const seenBy = async (who: typeof head) => list.parse(await (await who.get(path)).json()).requests
  const seen = {
    unitName: 'Xã Hải Bối',
    equipmentType: 'RADIO',
    quantity: 4,
    state: 'submitted',
    granted: 0,
    version: 1,
  }
  for (const who of [head, administrator, ministry]) expect(await seenBy(who)).toMatchObject([seen])
  expect(await seenBy(await signedIn(site, 'commune-officer', { unitCode: communes.there }))).toEqual([])
})

test('404: who has no part in equipment; 401 without a session', async () => {
  expect(await outcomeOf(await (await signedIn(site, 'trainer')).get(path))).toBe('404 not-found')
  expect((await stranger(site).get(path)).status).toBe(401)
})
