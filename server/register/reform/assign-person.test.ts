import { expect, test } from 'vitest'
import * as z from 'zod'
import { recordAct } from '../../testing/acts.ts'
import { ledgerOf, signedIn, stranger, type Caller } from '../../testing/site.ts'
import { findHome } from '../home.ts'
import { freshReformed, units } from './testing/hanoi.ts'

const { site, people } = await freshReformed()
const path = `/api/register/reform/worklist/${units.divided}`
const [ngocHa, giangVo] = units.successors
const head = await signedIn(site, 'head-of-commune-police', { unitCode: giangVo })
const homeOf = async (personId: string) => site.db.transaction().execute(async (tx) => findHome(tx, personId))

async function outcomeOf(who: Caller, body: object): Promise<string> {
  const answer = await who.post(`${path}/persons`, body)
  const { type = 'done' } = z.object({ type: z.string().optional() }).parse(await answer.json())
  return `${answer.status} ${type.replace('/problems/', '')}`
}

test('200: who has no hamlet is decided about alone, by an act about the person that the history shows', async () => {
  const answer = await head.post(`${path}/persons`, { personId: people.single, successorCode: ngocHa })
  expect([answer.status, await answer.json()]).toEqual([200, { remaining: 3 }])
  expect(await homeOf(people.single)).toBe(ngocHa)
  const checker = await signedIn(site, 'city-checker')
  const record = await (await checker.get(`/api/register/persons/${people.single}`)).json()
  expect(record).toMatchObject({
    residences: [{ communeCode: ngocHa, address: 'Số 5', validFrom: '2025-07-01' }],
    history: [{ kind: 'first-collection' }, { kind: 'unit-reassigned', effectiveOn: '2025-07-01' }],
  })
  const [entry] = await ledgerOf(site, 'register.assign-place')
  expect(entry).toMatchObject({ subjects: [people.single], fields: ['residence'] })
})

test('200: R16: the history of somebody under secrecy does not tell that a decision about the place was needed', async () => {
  const secret = { person_id: people.single, effective_on: '2020-05-01', flag: 'secrecy', grade: '1' }
  await recordAct(site, 'flag-set', secret)
  const officer = await signedIn(site, 'commune-officer', { unitCode: ngocHa })
  const record = await officer.get(`/api/register/persons/${people.single}`, { 'dancu-purpose': 'residence-service' })
  expect(await record.json()).toMatchObject({ history: [{ kind: 'first-collection' }, { kind: 'flag-set' }] })
})

test('200: who lives where another part of the hamlet went is decided about alone, after the hamlet too', async () => {
  const hamlet = await head.post(`${path}/assignments`, { hamlet: 'Tổ 1', successorCode: ngocHa })
  expect(await hamlet.json()).toMatchObject({ persons: 2, remaining: 1 })
  expect(await outcomeOf(head, { personId: people.first, successorCode: giangVo })).toBe('200 done')
  expect(await Promise.all([homeOf(people.first), homeOf(people.second)])).toEqual([giangVo, ngocHa])
})

test('409: whoever is not of the divided unit, or is in that successor already, is refused by name', async () => {
  for (const personId of [people.whole, people.single, '00000000-0000-7000-8000-00000000dead'])
    expect(await outcomeOf(head, { personId, successorCode: ngocHa })).toBe('409 person-not-divided')
  expect(await outcomeOf(head, { personId: people.second, successorCode: ngocHa })).toBe('409 person-assigned')
  const elsewhere = { personId: people.other, successorCode: units.elsewhere }
  expect(await outcomeOf(head, elsewhere)).toBe('409 not-a-successor')
})

test('404: whoever serves neither the unit nor a successor decides about nobody; 401 without a session', async () => {
  const body = { personId: people.other, successorCode: ngocHa }
  const far = await signedIn(site, 'commune-officer', { unitCode: units.elsewhere })
  expect(await outcomeOf(far, body)).toBe('404 not-found')
  expect((await stranger(site).post(`${path}/persons`, body)).status).toBe(401)
  expect(await homeOf(people.other)).toBe(units.divided)
})
