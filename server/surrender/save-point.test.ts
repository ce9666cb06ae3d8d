import { expect, test } from 'vitest'
import { newId } from '../db/new-id.ts'
import { findPoint } from './campaign.ts'
import { done, refusal, surrenderWorld } from './testing/campaign.ts'

const { site, head, officer, witness, admin, pointId } = await surrenderWorld()
const save = async (id: string, who = head, more: object = {}) =>
  who.post(`/api/surrender/points/${id}`, { kind: 'mobile', address: 'Chợ Cổ Điển', hours: '8:00–11:00', ...more })

test('200: the head says where a point is and when it is open, and the city may as well', async () => {
  for (const who of [head, admin]) await done(save(pointId, who))
  const point = await site.db.transaction().execute(async (tx) => findPoint(tx, pointId))
  expect(point).toMatchObject({ kind: 'mobile', address: 'Chợ Cổ Điển', hours: '8:00–11:00', ordinal: 1 })
})

test('404: a point of another commune, and who is not the head; 400: a point is somewhere', async () => {
  expect(await refusal(save(pointId, witness))).toBe('404 not-found')
  expect(await refusal(save(pointId, officer))).toBe('404 not-found')
  expect(await refusal(save(newId()))).toBe('404 not-found')
  expect(await refusal(save(pointId, head, { address: ' ' }))).toBe('400 not-valid')
})
