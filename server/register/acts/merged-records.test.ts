import { expect, test } from 'vitest'
import { recordAct, tryAct } from '../../testing/acts.ts'
import { freshSite, today } from '../../testing/site.ts'
import { listBriefs } from '../brief.ts'
import { listNumberless } from '../list-numberless.ts'
import { recordAt, type RecordAt } from '../record-at.ts'
import { findRecord } from '../record.sql.ts'
import { findAbsorbed } from './find-absorbed.ts'
import { actsOf, actsOn, addAlone } from './testing/acts-stage.ts'

const site = await freshSite()
const { db } = site

async function see(personId: string): Promise<RecordAt> {
  return db.transaction().execute(async (tx) => {
    const record = await findRecord(tx, personId)
    if (record === undefined) throw new Error('No record.')
    return recordAt(record, await findAbsorbed(tx, record), { on: today, at: undefined })
  })
}

const merge = async (personId: string, otherId: string): Promise<unknown> =>
  recordAct(site, 'records-merged', { person_id: personId, other_id: otherId, effective_on: actsOn })

const spouseOf = ({ relations }: RecordAt): string | null =>
  relations.find(({ kind }) => kind === 'spouse')?.related_person_id ?? null

/** A couple, and a second record of the woman. */
async function coupleAndTwin(): Promise<{ man: string; woman: string; twin: string }> {
  const man = await addAlone(db, { sex: 'male' })
  const [woman, twin] = [await addAlone(db), await addAlone(db)]
  await recordAct(site, 'marriage', { person_id: man, spouse_id: woman, effective_on: '2020-02-01' })
  return { man, woman, twin }
}

test('R13: what was recorded before a merger is taken back by way of the record that stands for both', async () => {
  const { man, woman, twin } = await coupleAndTwin()
  const marriage = (await actsOf(db, woman))[1] ?? ''
  await merge(twin, woman)
  expect(spouseOf(await see(twin))).toBe(man)
  const annulment = { effective_on: actsOn, annulled_act: marriage }
  expect((await tryAct(site, 'annulment', { ...annulment, person_id: woman })).rules).toEqual(['record-merged'])
  const changed = await recordAct(site, 'annulment', { ...annulment, person_id: twin })
  expect(new Set(changed)).toEqual(new Set([man, woman, twin]))
  for (const personId of [man, twin])
    expect(await see(personId)).toMatchObject({ state: { marital_status: 'never-married' } })
})

test('R13: a relation leads on to the record that stands for the one that it names', async () => {
  const { man, woman, twin } = await coupleAndTwin()
  await merge(twin, woman)
  await recordAct(site, 'death', { person_id: man, effective_on: actsOn })
  expect(await see(twin)).toMatchObject({ state: { marital_status: 'widowed' }, membership: {} })
  const child = await addAlone(db, { birth_date: '2012' })
  const mother = { person_id: child, effective_on: actsOn, parent_kind: 'mother', parent_id: twin }
  await recordAct(site, 'recognition', mother)
  const kin = { person_id: twin, spouse_id: child, effective_on: actsOn }
  expect((await tryAct(site, 'marriage', kin)).rules).toContain('close-kin')
  // What was recorded of both while they were one stays with the record that stood for them.
  await recordAct(site, 'record-split', { person_id: twin, other_id: woman, effective_on: actsOn })
  expect(await see(woman)).toMatchObject({ state: { marital_status: 'married' } })
})

test('R13: the number of a record that was merged is that of the one that stands for it, and nobody gets a second', async () => {
  const numberless = await addAlone(db)
  const numbered = await addAlone(db, { pin: '001190000778' })
  const ask = async () =>
    db.transaction().execute(async (tx) => ({
      pin: (await listBriefs(tx, [numberless], { units: await site.units(), on: today })).get(numberless)?.pin,
      waiting: (await listNumberless(tx, [numberless, numbered])).map(({ personId }) => personId),
    }))
  expect(await ask()).toEqual({ pin: null, waiting: [numberless] })
  await merge(numberless, numbered)
  expect(await ask()).toEqual({ pin: '001190000778', waiting: [] })
  expect(await see(numberless)).toMatchObject({ number: '001190000778' })
  expect(await see(numbered)).toMatchObject({ number: null, mergedInto: numberless })
})

test('R11: of two records of one day that were merged, the one that was recorded last says where the person lives', async () => {
  const [first, last] = [await addAlone(db, { hamlet: 'Thôn Một' }), await addAlone(db, { hamlet: 'Thôn Hai' })]
  await merge(first, last)
  expect((await see(first)).residences).toMatchObject([{ kind: 'permanent', hamlet: 'Thôn Hai' }])
  const [third, fourth] = [await addAlone(db, { hamlet: 'Thôn Ba' }), await addAlone(db, { hamlet: 'Thôn Bốn' })]
  await merge(fourth, third)
  expect((await see(fourth)).residences).toMatchObject([{ kind: 'permanent', hamlet: 'Thôn Bốn' }])
})
