import { expect, test } from 'vitest'
import * as z from 'zod'
import { practicePlace } from '../../forms/training/practice-place.ts'
import { makeApp } from '../app.ts'
import { cellsOf, dossierOf } from '../testing/forms.ts'
import { callerAt } from '../testing/site.ts'
import { freshClassroom, openPractice, outcomeOf, toldBy } from './testing/classroom.ts'

const { site, learner } = await freshClassroom()
const TextIn = z.object({ vi: z.string(), en: z.string() })
const Begun = z.object({ sheet: z.array(z.object({ label: TextIn, value: TextIn })) })
const ask = { courseCode: 'RESIDENTS', taskCode: 'enter-form' }

test('409: without a practice city no task begins', async () => {
  expect(await outcomeOf(await learner.post('/api/training/practices', ask))).toBe('409 practice-closed')
})

test('200: T5: the task has people and an account of its own in another database, and the live one stays as it was', async () => {
  const practice = await openPractice(site, 'http://practice.example')
  const answer = await learner.post('/api/training/practices', { ...ask, taskCode: 'find-duplicate' })
  const begun = await toldBy(answer)
  expect(begun).toMatchObject({ address: 'http://practice.example' })
  const { signInName, password } = begun
  const there = callerAt(makeApp(practice), '')
  expect((await there.post('/api/access/sign-in', { signInName, password })).status).toBe(200)
  const here = callerAt(makeApp(site), '')
  expect((await here.post('/api/access/sign-in', { signInName, password })).status).toBe(401)
  expect(await practice.db.selectFrom('collection.dossier').select('dossier_id').execute()).toHaveLength(2)
  expect(await site.db.selectFrom('collection.dossier').select('dossier_id').execute()).toEqual([])
  expect(JSON.stringify(await site.db.selectFrom('training.practice').selectAll().execute())).not.toContain(password)
})

test('200: the sheet to be entered is told as it stands on paper: the year alone, no middle name, words for codes', async () => {
  const answer = await learner.post('/api/training/practices', ask)
  const { sheet } = Begun.parse(await answer.json())
  const lines = new Map(sheet.map(({ label, value }) => [label.en, value]))
  expect(lines.get('Date of birth')?.en).toMatch(/^\d{4}$/)
  expect(lines.get('Declared on')?.vi).toBe('26/05/2020')
  expect(lines.get('Sex')).toEqual({ vi: 'Nữ', en: 'Female' })
  expect(lines.get('Commune')?.vi).toBe('Xã Tập Huấn')
  expect(lines.has('Middle name')).toBe(false)
})

test('400: T5: a form of the practice commune is refused by the live intake, typed or in a file', async () => {
  const cells = { commune: practicePlace.commune, birth_registration_place: practicePlace.commune }
  const typed = dossierOf([cellsOf(cells)])
  expect((await learner.post('/api/collection/dossiers', typed)).status).toBe(404)
  const beside = dossierOf([cellsOf(), cellsOf({ ...cells, relationship_to_head: 'child' })])
  expect(await outcomeOf(await learner.post('/api/collection/dossiers', beside))).toBe('400 not-valid')
  expect((await learner.post('/api/training/practices', { ...ask, taskCode: 'cook' })).status).toBe(400)
})
