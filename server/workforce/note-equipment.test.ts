import { expect, test } from 'vitest'
import { newId } from '../db/new-id.ts'
import { communes, signedIn, stranger } from '../testing/site.ts'
import { equipmentOf, setNorm, takeInAt } from './testing/equipment.ts'
import { freshPolice, outcomeOf } from './testing/police.ts'

const { site, administrator } = await freshPolice()
const head = await signedIn(site, 'head-of-commune-police')
const path = '/api/workforce/equipment/notes'
const things = (await takeInAt(administrator, 2, { unitCode: communes.here })).map(({ thingId }) => thingId)
const [bike = '', other = ''] = things
const note = async (what: string, more: object = {}, who = head) => who.post(path, { thingIds: [bike], what, ...more })
const shown = async () => (await equipmentOf(head)).items.find(({ thingId }) => thingId === bike)
const held = async () => (await equipmentOf(head)).needs.find(({ type }) => type === 'MOTORBIKE')

test('200: maintenance, inspection, repair and loss are noted where the thing is; a lost one that is found is usable again', async () => {
  await setNorm(administrator, 2)
  expect(await held()).toMatchObject({ norm: 2, held: 2, need: 0 })
  await note('maintained')
  await note('inspected', { inspectionDue: '2021-05-25', paper: 'ĐK-77' })
  expect(await shown()).toMatchObject({ maintainedOn: '2020-05-26', inspectionDue: '2021-05-25', condition: 'usable' })
  for (const [what, condition, need] of [
    ['in-repair', 'in-repair', 1],
    ['repaired', 'usable', 0],
    ['lost', 'lost', 1],
    ['found', 'usable', 0],
  ] as const) {
    expect((await note(what)).status).toBe(200)
    expect([(await shown())?.condition, (await held())?.need]).toEqual([condition, need])
  }
})

test('200: what is written off by a decision is held by nobody, and nothing happens to it again', async () => {
  const ending = { thingIds: [other], paper: 'QĐ-TL-5', reason: 'Hỏng hẳn' }
  expect(await outcomeOf(await note('written-off', ending))).toBe('409 write-off-by-decision')
  expect(await outcomeOf(await note('written-off', { ...ending, paper: '' }, administrator))).toBe(
    '409 write-off-by-decision',
  )
  expect((await note('written-off', ending, administrator)).status).toBe(200)
  expect((await equipmentOf(head)).items.map(({ thingId }) => thingId)).toEqual([bike])
  expect(await outcomeOf(await note('found', { thingIds: [other] }, administrator))).toBe('404 not-found')
})

test('404: what another commune holds, and what there is none of; 401 without a session', async () => {
  const far = await signedIn(site, 'head-of-commune-police', { unitCode: communes.there })
  expect(await outcomeOf(await note('lost', {}, far))).toBe('404 not-found')
  expect(await outcomeOf(await note('lost', { thingIds: [newId()] }))).toBe('404 not-found')
  expect((await stranger(site).post(path, {})).status).toBe(401)
})
