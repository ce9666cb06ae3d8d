import { expect, test } from 'vitest'
import * as z from 'zod'
import type { Dc01Cells } from '../../../forms/dc01.ts'
import { newId } from '../../db/new-id.ts'
import { addHousehold } from '../../testing/people.ts'
import { communes, freshSite, ledgerOf, signedIn, stranger, today, type Caller } from '../../testing/site.ts'
import { flagEffect, memberEffect, mergerEffect, stateEffect } from '../acts/effect.ts'
import { momentNow, recordActs } from './testing/record-act.ts'

const site = await freshSite()
const { db } = site
const officer = await signedIn(site, 'commune-officer')
const purpose = { 'dancu-purpose': 'residence-service' }
const year = { from: '2019-01-01', to: '2019-12-31' }
const Count = z.object({ min: z.int(), max: z.int() })
const Answer = z.object({
  householdNo: z.string(),
  communeName: z.string(),
  at: z.string().nullable(),
  compositions: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      members: z.array(z.looseObject({ personId: z.string(), age: Count.nullable(), certainty: z.string() })),
      size: Count,
      adults: Count,
      children: Count,
    }),
  ),
})

const people: Dc01Cells[] = [
  { given_name: 'An', birth_date: '1985-06-01' },
  { given_name: 'Bé', birth_date: '2001-04-10', relationship_to_head: 'child' },
]

/** A household of a mother and her child since 2015, whose number is its name in the tests. */
async function household(householdNo: string): Promise<{ householdId: string; personIds: string[] }> {
  const shared = { household_no: householdNo, declared_on: '2015-05-05' }
  const personIds = await addHousehold(
    db,
    people.map((one) => Object.assign({}, one, shared)),
  )
  const { household_id: householdId } = await db
    .selectFrom('register.household')
    .select('household_id')
    .where('household_no', '=', householdNo)
    .executeTakeFirstOrThrow()
  return { householdId, personIds }
}

const ask = async (householdId: string, asked: object, who: Pick<Caller, 'post'> = officer): Promise<Response> =>
  who.post(`/api/register/households/${householdId}/compositions`, asked, purpose)

async function compositions(householdId: string, asked: object = year) {
  const answer = await ask(householdId, asked)
  expect(answer.status).toBe(200)
  return Answer.parse(await answer.json()).compositions
}

test('200: who was in the household over a year, how old on the first day of each, and how many were adult', async () => {
  const { householdId, personIds } = await household('T-1')
  const [mother, child] = personIds
  const answer = Answer.parse(await (await ask(householdId, year)).json())
  expect(answer).toMatchObject({ householdNo: 'T-1', communeName: 'Xã Hải Bối', at: null })
  expect(answer.compositions).toMatchObject([
    {
      from: '2019-01-01',
      to: '2019-04-09',
      members: [
        { personId: mother, fullName: 'Nguyễn Thị An', relationship: 'head', age: { min: 33, max: 33 }, adult: 'yes' },
        { personId: child, fullName: 'Nguyễn Thị Bé', relationship: 'child', age: { min: 17, max: 17 }, adult: 'no' },
      ],
      size: { min: 2, max: 2 },
      adults: { min: 1, max: 1 },
      children: { min: 1, max: 1 },
    },
    { from: '2019-04-10', to: '2019-12-31', members: [{}, { age: { min: 18, max: 18 }, adult: 'yes' }] },
  ])
  const entry = (await ledgerOf(site, 'register.read-occupancy')).at(-1)
  expect(entry?.subjects.toSorted()).toEqual(personIds.toSorted())
})

test('200: a death in a month that is known, and a leaving; as known before they were told of, nothing had changed', async () => {
  const { householdId, personIds } = await household('T-2')
  const [mother = '', child = ''] = personIds
  const before = await momentNow()
  const died = {
    kind: 'death',
    effectiveOn: '2019-06-30',
    effects: [stateEffect('2019-06-30', { died_on: '2019-06' })],
  } as const
  await recordActs(db, { personId: mother, ...died })
  const left = {
    kind: 'household-left',
    effectiveOn: '2019-08-01',
    effects: [memberEffect('2019-08-01', null, '')],
  } as const
  await recordActs(db, { personId: child, ...left })
  const sizes = (await compositions(householdId)).map(({ from, size }) => [from, size.min, size.max])
  expect(sizes).toEqual([
    ['2019-01-01', 2, 2],
    ['2019-04-10', 2, 2],
    ['2019-06-01', 1, 2],
    ['2019-06-30', 1, 1],
    ['2019-08-01', 0, 0],
  ])
  expect((await compositions(householdId, { ...year, at: before })).map(({ size }) => size.min)).toEqual([2, 2])
})

test('200: of two records that were merged the survivor is counted once', async () => {
  const { householdId, personIds } = await household('T-3')
  const [survivor = '', absorbed = ''] = personIds
  await recordActs(
    db,
    { personId: absorbed, kind: 'records-merged', effectiveOn: today, effects: [mergerEffect(today, survivor)] },
    { personId: survivor, kind: 'records-merged', effectiveOn: today, effects: [] },
  )
  const [now] = await compositions(householdId, { on: today })
  expect(now).toMatchObject({ size: { min: 1, max: 1 }, members: [{ personId: survivor }] })
})

test('200: who is under secrecy today is not counted either, except where somebody checks', async () => {
  const { householdId, personIds } = await household('T-4')
  const [mother, child = ''] = personIds
  const flag = flagEffect('secrecy', '2020-01-01', 2)
  await recordActs(db, { personId: child, kind: 'flag-set', effectiveOn: '2020-01-01', effects: [flag] })
  expect(await compositions(householdId)).toMatchObject([{ size: { min: 1, max: 1 }, members: [{ personId: mother }] }])
  const checker = await signedIn(site, 'city-checker')
  const checked = await checker.post(`/api/register/households/${householdId}/compositions`, { on: today })
  const [all] = Answer.parse(await checked.json()).compositions
  expect(all).toMatchObject({ size: { min: 2, max: 2 }, members: [{}, { flags: [{ kind: 'secrecy', grade: 2 }] }] })
})

test('404: a household of another commune answers as one that does not exist; 400 without a day; 401 without a session', async () => {
  const { householdId } = await household('T-5')
  const other = await signedIn(site, 'commune-officer', { unitCode: communes.there })
  const answers = [await ask(householdId, year, other), await ask(newId(), year)]
  expect(answers.map(({ status }) => status)).toEqual([404, 404])
  expect(new Set(await Promise.all(answers.map(async (answer) => answer.text()))).size).toBe(1)
  expect((await ask(householdId, {})).status).toBe(400)
  expect((await ask(householdId, year, stranger(site))).status).toBe(401)
})
