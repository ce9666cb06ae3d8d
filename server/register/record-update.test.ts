import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Dc01Cells } from '../../forms/dc01.ts'
import { freshDatabase } from '../testing/database.ts'
import { addHousehold, addPerson, changeFact } from '../testing/people.ts'
import { newId } from '../db/new-id.ts'
import { Problem } from '../http/problem.ts'
import { inForce, stateOn } from './chain.ts'
import { findNamesakes } from './find-namesakes.ts'
import { findHouseholds } from './household.ts'
import { findRecord } from './record.sql.ts'
import { recordUpdate } from './record-update.ts'

const db = await freshDatabase()

async function statesOf(personId: string) {
  const record = await db.transaction().execute(async (tx) => findRecord(tx, personId))
  return record?.states ?? []
}

test('R1: a corrected state is superseded by the act and kept as it was', async () => {
  const personId = await addPerson(db, { religion: '01' })
  const [before] = await statesOf(personId)
  await changeFact(db, personId, { field: 'given_name', from: before?.given_name ?? '', to: 'Mai' })
  const states = await statesOf(personId)
  expect(states).toHaveLength(2)
  const [old, present] = states.toSorted((one) => (one.superseded_by === null ? 1 : -1))
  expect(old).toEqual({ ...before, superseded_by: present?.act_id })
  expect(present).toMatchObject({ given_name: 'Mai', religion: '01', superseded_by: null })
})

test('R2: the database has no place for two states in force from one day', async () => {
  const personId = await addPerson(db)
  for (const table of ['household_member', 'residence']) {
    const place = sql.table(`register.${table}`)
    const copy = sql`insert into ${place} select * from ${place} where person_id = ${personId}`.execute(db)
    await expect(copy).rejects.toThrow(`${table}_chain`)
  }
})

test('R4: a back-dated correction changes every later state that still has the old value, and none that has not', async () => {
  const personId = await addPerson(db, { declared_on: '2020-01-10', marital_status: 'never-married' })
  await changeFact(db, personId, { field: 'religion', from: '', to: '2', on: '2020-03-01' })
  await changeFact(db, personId, { field: 'origin_place', from: '00508', to: '00493', on: '2020-04-01' })
  await changeFact(db, personId, { field: 'religion', from: '', to: '1', on: '2020-02-01' })
  await changeFact(db, personId, { field: 'origin_place', from: '00508', to: '00004', on: '2020-02-01' })
  const chain = inForce(await statesOf(personId))
  expect(chain.map(({ valid_from, religion, origin_place }) => [valid_from, religion, origin_place])).toEqual([
    ['2020-01-10', '', '00508'],
    ['2020-02-01', '1', '00004'],
    ['2020-03-01', '2', '00004'],
    ['2020-04-01', '2', '00493'],
  ])
})

test('R5: an old value that is not what the register has on that day refuses the update, and nothing is written', async () => {
  const personId = await addPerson(db, { declared_on: '2020-01-10' })
  await changeFact(db, personId, { field: 'religion', from: '', to: '1', on: '2020-03-01' })
  for (const [from, on] of [
    ['', '2020-03-02'],
    ['1', '2020-02-28'],
    ['2', '2020-03-02'],
  ] as const)
    await expect(changeFact(db, personId, { field: 'religion', from, to: '3', on })).rejects.toThrow('person-changed')
  expect(await statesOf(personId)).toHaveLength(2)
  await expect(changeFact(db, newId(), { field: 'religion', from: '', to: '1' })).rejects.toThrow('not-found')
})

test('R5: of ten officers who change one fact at once each sees what the others did, and no change is lost', async () => {
  const personId = await addPerson(db, { cmnd9: '000000000' })
  const counterOf = async (): Promise<string> => stateOn(await statesOf(personId), '2020-05-26')?.cmnd9 ?? ''
  const refusals: unknown[] = []
  const addOne = async (): Promise<void> => {
    for (;;) {
      const from = await counterOf()
      const to = String(Number(from) + 1).padStart(9, '0')
      try {
        return await changeFact(db, personId, { field: 'cmnd9', from, to })
      } catch (error) {
        refusals.push(error instanceof Problem ? error.type : error)
        await setTimeout(Math.random() * 20)
      }
    }
  }
  await Promise.all(Array.from({ length: 10 }, addOne))
  expect(await counterOf()).toBe('000000010')
  expect(new Set(refusals)).toEqual(new Set(['person-changed']))
  expect(await statesOf(personId)).toHaveLength(11)
})

test('R5: two changes of one fact in one act are refused: only one of them can be meant', async () => {
  const personId = await addPerson(db)
  const change = { field: 'religion', oldValue: '' } as const
  const changes = [
    { ...change, newValue: '1' },
    { ...change, newValue: '2' },
  ]
  const update = { personId, effectiveOn: '2020-05-26', evidence: '', decidedBy: newId(), tier: '01', changes }
  await expect(db.transaction().execute(async (tx) => recordUpdate(tx, update))).rejects.toThrow('person-changed')
})

test('who is found by a name is found by the new one after a change, and by the old one no more', async () => {
  const personId = await addPerson(db, { given_name: 'Đào', birth_date: '1970' })
  const ask = async (fullKey: string, birthDate: string): Promise<string[]> => {
    const likeness = { at: 0, pin: '', fullKey, birthDate, motherKey: '' }
    const found = await db.transaction().execute(async (tx) => findNamesakes(tx, [likeness]))
    return found.map((one) => one.personId)
  }
  expect(await ask('nguyen thi dao', '1970')).toEqual([personId])
  await changeFact(db, personId, { field: 'birth_date', from: '1970', to: '1971-02-03' })
  await changeFact(db, personId, { field: 'given_name', from: 'Đào', to: 'Quý' })
  expect(await ask('nguyen thi dao', '1970')).toEqual([])
  expect(await ask('nguyen thi qui', '1971-02-03')).toEqual([personId])
  await changeFact(db, personId, { field: 'birth_date', from: '1971-02-03', to: '' })
  expect(await ask('nguyen thi qui', '1971-02-03')).toEqual([])
  const rows = await db.selectFrom('register.name_search').selectAll().where('person_id', '=', personId).execute()
  expect(rows).toMatchObject([
    { birth_year: 0, birth_date: '', family_key: 'nguyen', middle_key: 'thi', given_key: 'qui' },
  ])
})

test('a household whose head has died has no head, and one whose head lives has', async () => {
  const [headId = ''] = await addHousehold(db, [
    { household_no: 'H-dead' },
    { household_no: 'H-dead', relationship_to_head: 'child', birth_date: '2012' },
  ])
  const ask = async () =>
    db.transaction().execute(async (tx) => findHouseholds(tx, [{ commune: '00508', householdNo: 'H-dead' }]))
  expect(await ask()).toMatchObject([{ hasHead: true }])
  await changeFact(db, headId, { field: 'died_on', from: '', to: '2020-05-01' })
  expect(await ask()).toMatchObject([{ hasHead: false }])
  const none = await db
    .transaction()
    .execute(async (tx) => findHouseholds(tx, [{ commune: '00508', householdNo: '?' }]))
  expect(none).toEqual([])
})

/** The residences of somebody whose sheet says this of places. */
async function placesOf(facts: Dc01Cells): Promise<string[][]> {
  const personId = await addPerson(db, { address: 'Xóm 3', hamlet: 'Thôn 1', ...facts })
  const rows = await db.selectFrom('register.residence').selectAll().where('person_id', '=', personId).execute()
  return rows.map(({ kind, commune_code, hamlet, address }) => [kind, commune_code, hamlet, address])
}

test('the places of a sheet: permanent where it says so, and current where that is another', async () => {
  expect(await placesOf({})).toEqual([['permanent', '00508', 'Thôn 1', 'Xóm 3']])
  expect(await placesOf({ permanent_commune: '00493', permanent_address: 'Xóm 9' })).toEqual([
    ['permanent', '00493', '', 'Xóm 9'],
    ['current', '00508', 'Thôn 1', 'Xóm 3'],
  ])
  expect(await placesOf({ permanent_commune: '00508', permanent_address: 'Xóm 9' })).toEqual([
    ['permanent', '00508', '', 'Xóm 9'],
    ['current', '00508', 'Thôn 1', 'Xóm 3'],
  ])
  expect(await placesOf({ current_commune: '00493', current_address: 'Xóm 7' })).toEqual([
    ['permanent', '00508', 'Thôn 1', 'Xóm 3'],
    ['current', '00493', '', 'Xóm 7'],
  ])
  expect(await placesOf({ permanent_commune: '00508', current_commune: '00508' })).toHaveLength(1)
  const third = { permanent_commune: '00004', permanent_address: 'A', current_commune: '00493', current_address: 'B' }
  expect(await placesOf(third)).toEqual([
    ['permanent', '00004', '', 'A'],
    ['current', '00493', '', 'B'],
  ])
})
