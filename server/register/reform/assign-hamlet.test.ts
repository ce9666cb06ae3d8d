import { expect, test } from 'vitest'
import * as z from 'zod'
import { newId } from '../../db/new-id.ts'
import { signedIn, stranger, type Caller } from '../../testing/site.ts'
import { findHome } from '../home.ts'
import { freshReformed, units } from './testing/hanoi.ts'

const { site, people } = await freshReformed()
const path = `/api/register/reform/worklist/${units.divided}/assignments`
const [ngocHa, giangVo] = units.successors
const officer = await signedIn(site, 'commune-officer', { unitCode: units.divided })
const homeOf = async (personId: string) => site.db.transaction().execute(async (tx) => findHome(tx, personId))

/** The type of the problem with which it was refused, or `done`. */
async function outcomeOf(who: Caller, body: object, headers = {}): Promise<string> {
  const answer = await who.post(path, body, headers)
  const { type = 'done' } = z.object({ type: z.string().optional() }).parse(await answer.json())
  return `${answer.status} ${type.replace('/problems/', '')}`
}

const Assigned = z.object({ actId: z.string(), persons: z.number(), remaining: z.number() })

test('200: one act moves all who live in a hamlet, and who serves the successor reaches them; a retry is no second act', async () => {
  const headers = { 'idempotency-key': newId() }
  const body = { hamlet: 'Tổ 1', successorCode: ngocHa }
  const assigned = Assigned.parse(await (await officer.post(path, body, headers)).json())
  expect(assigned).toMatchObject({ persons: 2, remaining: 2 })
  expect(await (await officer.post(path, body, headers)).json()).toEqual(assigned)
  expect(await Promise.all([homeOf(people.first), homeOf(people.other)])).toEqual([ngocHa, units.divided])

  const there = await signedIn(site, 'commune-officer', { unitCode: ngocHa })
  const purpose = { 'dancu-purpose': 'residence-service' }
  const statusOf = async (who: Caller, personId: string) =>
    (await who.get(`/api/register/persons/${personId}`, purpose)).status
  expect(await Promise.all([statusOf(there, people.first), statusOf(officer, people.first)])).toEqual([200, 404])
  expect(await Promise.all([statusOf(there, people.other), statusOf(officer, people.other)])).toEqual([404, 200])
  // Who went whole into the successor is reached there too, and by nobody of the old unit.
  expect(await statusOf(there, people.whole)).toBe(200)
})

test('409: a hamlet that was decided is decided anew only by naming the decision that is corrected', async () => {
  const checker = await signedIn(site, 'city-checker')
  const body = { hamlet: 'Tổ 1', successorCode: giangVo }
  expect(await outcomeOf(checker, body)).toBe('409 hamlet-assigned')
  const list = z.object({ hamlets: z.array(z.object({ hamlet: z.string(), actId: z.string().nullable() })) })
  const shown = list.parse(await (await checker.get(path.replace('/assignments', ''))).json())
  const corrects = shown.hamlets.find(({ hamlet }) => hamlet === 'Tổ 1')?.actId
  expect(await outcomeOf(checker, { ...body, corrects: newId() })).toBe('409 hamlet-assigned')
  const both = [outcomeOf(checker, { ...body, corrects }), outcomeOf(checker, { ...body, corrects })]
  expect((await Promise.all(both)).toSorted()).toEqual(['200 done', '409 hamlet-assigned'])
  expect(await homeOf(people.first)).toBe(giangVo)
})

test('409: a unit that took no people, and a hamlet in which nobody lives, are refused by name', async () => {
  for (const successorCode of [units.elsewhere, units.divided, '99999'])
    expect(await outcomeOf(officer, { hamlet: 'Tổ 2', successorCode })).toBe('409 not-a-successor')
  expect(await outcomeOf(officer, { hamlet: 'Tổ 9', successorCode: ngocHa })).toBe('409 hamlet-not-there')
  expect(await outcomeOf(officer, { hamlet: 'Tổ 2', communeCode: ngocHa, successorCode: ngocHa })).toBe(
    '409 hamlet-not-there',
  )
  expect(await outcomeOf(officer, { hamlet: '', successorCode: ngocHa })).toBe('400 not-valid')
})

test('404: whoever serves neither the unit nor a successor cannot tell that it was divided; 401 without a session', async () => {
  const body = { hamlet: 'Tổ 2', successorCode: ngocHa }
  const far = await signedIn(site, 'head-of-commune-police', { unitCode: units.elsewhere })
  expect(await outcomeOf(far, body)).toBe('404 not-found')
  expect(await outcomeOf(await signedIn(site, 'city-administrator'), body)).toBe('404 not-found')
  expect((await stranger(site).post(path, body)).status).toBe(401)
  expect(await homeOf(people.other)).toBe(units.divided)
})
