import { expect, test } from 'vitest'
import * as z from 'zod'
import { labelOf, sheetOf } from '../../forms/training/practice.ts'
import { makeApp } from '../app.ts'
import { newId } from '../db/new-id.ts'
import { dossierOf } from '../testing/forms.ts'
import { callerAt, signedIn, today, type Caller } from '../testing/site.ts'
import { freshClassroom, openPractice, outcomeOf } from './testing/classroom.ts'

const { site, learner } = await freshClassroom()
const practice = await openPractice(site)

const Begun = z.object({ practiceId: z.string(), signInName: z.string(), password: z.string() })

/** Begins a task and signs in where it is done. */
async function begin(taskCode: string) {
  const answer = await learner.post('/api/training/practices', { courseCode: 'RESIDENTS', taskCode })
  const { practiceId, signInName, password } = Begun.parse(await answer.json())
  const app = makeApp(practice)
  const session = await callerAt(app, '').post('/api/access/sign-in', { signInName, password })
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? ''
  const seed = Number(/\d+/.exec(signInName)?.[0])
  return { practiceId, seed, label: labelOf(seed), there: callerAt(app, cookie) }
}

async function assess(practiceId: string, who: Caller = learner) {
  const answer = await who.post(`/api/training/practices/${practiceId}/assessment`, {})
  return z
    .object({ hasPassed: z.boolean(), faults: z.array(z.object({ fault: z.string(), where: z.string() })) })
    .parse(await answer.json())
}

const Waiting = z.object({ dossiers: z.array(z.looseObject({ dossierId: z.string(), householdNo: z.string() })) })

test('200: T5: entering a DC01 is graded by the record that came of it, field by field, without telling what is right', async () => {
  const { practiceId, seed, label, there } = await begin('enter-form')
  expect(await assess(practiceId)).toEqual({ hasPassed: false, faults: [{ fault: 'missing', where: label }] })
  const sheet = sheetOf({ seed, today })
  const wrong = dossierOf([{ ...sheet, birth_date: `${sheet.birth_date}-01-01` }])
  expect((await there.post('/api/collection/dossiers', { ...wrong, submit: false })).status).toBe(200)
  expect((await assess(practiceId)).faults).toEqual([{ fault: 'missing', where: label }])
  const sent = await there.post('/api/collection/dossiers', { ...wrong, version: 1 })
  expect(await outcomeOf(sent)).toBe('200 done')
  expect((await assess(practiceId)).faults).toEqual([{ fault: 'differs', where: 'birth_date' }])
  const again = await begin('enter-form')
  const right = dossierOf([sheetOf({ seed: again.seed, today })])
  expect(await outcomeOf(await again.there.post('/api/collection/dossiers', right))).toBe('200 done')
  expect(await assess(again.practiceId)).toEqual({ hasPassed: true, faults: [] })
})

test('200: finding the duplicate: the one is refused with a reason, the other accepted', async () => {
  const { practiceId, label, there } = await begin('find-duplicate')
  const { dossiers } = Waiting.parse(await (await there.get('/api/collection/dossiers')).json())
  const decide = async (household: string, decision: object) => {
    const dossierId = dossiers.find(({ householdNo }) => householdNo === household)?.dossierId
    const body = { reason: '', confirmed: [], version: 1, ...decision }
    return outcomeOf(await there.post(`/api/collection/dossiers/${dossierId}/decision`, body))
  }
  const reason = `Trùng với phiếu ${label}-1`
  expect(await decide(`${label}B`, { action: 'refuse', reason })).toBe('200 done')
  expect((await assess(practiceId)).faults).toEqual([{ fault: 'wrong-decision', where: `${label}C` }])
  expect(await decide(`${label}C`, { action: 'accept' })).toBe('200 done')
  expect(await assess(practiceId)).toEqual({ hasPassed: true, faults: [] })
})

test('200: refusing an adjustment takes a reason that says something', async () => {
  for (const [reason, faults] of [
    ['Sai', ['no-reason']],
    ['Cần giấy khai sinh hoặc quyết định cải chính', []],
  ] as const) {
    const { practiceId, there, label } = await begin('refuse-adjustment')
    const { dossiers } = Waiting.parse(await (await there.get('/api/collection/dossiers')).json())
    const waiting = dossiers.find(({ householdNo }) => householdNo === label)
    const body = { action: 'refuse', reason, confirmed: [], version: 1 }
    const path = `/api/collection/dossiers/${waiting?.dossierId}/decision`
    expect(await outcomeOf(await there.post(path, body))).toBe('200 done')
    expect((await assess(practiceId)).faults.map(({ fault }) => fault)).toEqual(faults)
  }
})

test('409: a task of somebody else, or that nobody began', async () => {
  const { practiceId } = await begin('enter-form')
  const other = await signedIn(site, 'commune-officer')
  for (const [who, id] of [
    [other, practiceId],
    [learner, newId()],
  ] as const)
    expect(await outcomeOf(await who.post(`/api/training/practices/${id}/assessment`, {}))).toBe('409 practice-closed')
})
