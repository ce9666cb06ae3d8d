import { expect, test } from 'vitest'
import * as z from 'zod'
import { newId } from '../db/new-id.ts'
import { cellsOf, collect, dossierOf, familyOf } from '../testing/forms.ts'
import { communes, freshSite, signedIn } from '../testing/site.ts'
import { decide, dossierAt, dossiers, faultsIn, refusalIn, told } from './testing/dossiers.ts'

const site = await freshSite()
const officer = await signedIn(site, 'commune-officer')
const head = await signedIn(site, 'head-of-commune-police')

const Saved = z.object({
  state: z.string(),
  version: z.int(),
  forms: z.array(z.object({ findings: z.array(z.object({ rule: z.string(), field: z.string().optional() })) })),
})
const Seen = z.looseObject({ forms: z.array(z.object({ cells: z.record(z.string(), z.string()) })) })
const save = async (dossier: object) => officer.post(dossiers, dossier)
const saved = async (dossier: object) => told(await save(dossier), Saved)
const read = async (dossierId: string) => told(await officer.get(dossierAt(dossierId)), Seen)
const countForms = async () => (await site.db.selectFrom('collection.form').select('form_id').execute()).length

/** A sheet that changes a name, about somebody of the commune. */
async function sheetFor(facts: Record<string, string>) {
  const [personId = ''] = await collect({ officer, head }, [cellsOf()])
  const sheet = {
    form_no: newId().slice(9, 30),
    declared_on: '2020-05-20',
    commune: communes.here,
    person_id: personId,
  }
  const change = {
    field: 'family_name',
    old_value: 'Nguyễn',
    new_value: 'Lê',
    effective_on: '2020-05-01',
    proof: 'KS 1',
  }
  const forms = [{ formId: newId(), cells: { ...sheet, ...change, ...facts } }]
  return { dossierId: newId(), formCode: 'DC02', version: 0, householdNo: '', submit: true, forms }
}

test('200: C5: a submission is answered with its state, and has two working days from then on', async () => {
  const dossier = dossierOf(familyOf('S1'))
  expect(await saved(dossier)).toMatchObject({ state: 'submitted', version: 1, forms: [{}, {}, {}, {}] })
  expect(await read(dossier.dossierId)).toMatchObject({ submittedOn: '2020-05-26', decideBy: '2020-05-28' })
})

test('200: C7: a draft keeps what cannot be read as it was written, and says what is wrong', async () => {
  const wrong = { birth_date: '30/2/1990', pin: '12', hamlet: 'a\u0007b', given_name: '' }
  const dossier = dossierOf([{ ...cellsOf(), ...wrong }], { submit: false })
  const { state, forms } = await saved(dossier)
  expect(state).toBe('draft')
  expect(forms[0]?.findings.map(({ rule, field }) => `${field} ${rule}`).toSorted()).toEqual([
    'birth_date date-impossible',
    'given_name required',
    'hamlet control-character',
    'pin pin-format',
  ])
  const kept = await read(dossier.dossierId)
  expect(kept.forms[0]?.cells).toMatchObject({ birth_date: '30/2/1990', pin: '12', hamlet: 'a\u0007b' })
  expect(kept).toMatchObject({ state: 'draft', submittedOn: null, decideBy: null })
})

test('200: C7: a draft of a sheet loses nothing either', async () => {
  const dossier = { ...(await sheetFor({ effective_on: 'tháng 5', new_value: '' })), submit: false }
  expect((await save(dossier)).status).toBe(200)
  expect((await read(dossier.dossierId)).forms[0]?.cells).toMatchObject({
    effective_on: 'tháng 5',
    old_value: 'Nguyễn',
  })
})

test('200: an officer who names no commune means the own one', async () => {
  const { commune: _commune, ...cells } = cellsOf()
  const dossier = dossierOf([cells], { submit: false })
  await save(dossier)
  expect(await read(dossier.dossierId)).toMatchObject({ communeCode: communes.here })
})

test('200: a returned dossier is mended and submitted again by its next version', async () => {
  const dossier = dossierOf([cellsOf()])
  await save(dossier)
  await decide(head, dossier.dossierId, { action: 'return', reason: 'Thiếu tên đệm' })
  const mended = { ...dossier, version: 2, forms: [{ formId: newId(), cells: cellsOf({ form_no: 'M1' }) }] }
  expect(await saved({ ...mended, submit: false })).toMatchObject({ state: 'returned', version: 3 })
  expect(await saved({ ...mended, version: 3 })).toMatchObject({ state: 'submitted', version: 4 })
})

test('200: C1: the same submission sent twice, since its answer was lost, is one', async () => {
  const dossier = dossierOf(familyOf('S2'))
  const before = await countForms()
  const key = { 'idempotency-key': newId() }
  const first = await (await officer.post(dossiers, dossier, key)).json()
  expect(await (await officer.post(dossiers, dossier, key)).json()).toEqual(first)
  expect(await countForms()).toBe(before + 4)
})

test('400: C1: another form of a number that was received is refused, however it is spaced', async () => {
  await save(dossierOf([cellsOf({ form_no: 'N 1' })]))
  expect(await faultsIn(await save(dossierOf([cellsOf({ form_no: ' N  1' })])))).toEqual(['0.form_no form-differs'])
  const twice = [cellsOf({ form_no: 'N2', household_no: 'HN' }), cellsOf({ form_no: 'N2', household_no: 'HN' })]
  expect(await faultsIn(await save(dossierOf(twice)))).toContain('1.form_no form-differs')
})

test('409: C1: of two submissions of one form number in the same moment one is taken', async () => {
  const answers = await Promise.all([1, 2].map(async () => save(dossierOf([cellsOf({ form_no: 'N3' })]))))
  const statuses = answers.map(({ status }) => status).toSorted((one, other) => one - other)
  expect(statuses[0]).toBe(200)
  expect([400, 409]).toContain(statuses[1])
})

test('400: C7: what refuses a form refuses its submission, with all that is wrong and what is suggested', async () => {
  const dossier = dossierOf([cellsOf({ birth_date: '2019-02-29', sex: '' })])
  const refusal = await refusalIn(await save(dossier))
  expect(refusal).toMatchObject({
    status: 400,
    type: 'not-valid',
    errors: [
      { path: ['forms', 0, 'birth_date'], message: 'date-impossible', suggestion: '2019-03-01' },
      { path: ['forms', 0, 'sex'], message: 'required' },
    ],
  })
  expect((await officer.get(dossierAt(dossier.dossierId))).status).toBe(404)
})

test('400: a day to come, and a form of another commune among those of the own, are refused', async () => {
  const household = [cellsOf({ household_no: 'HF' }), cellsOf({ household_no: 'HF', commune: communes.there })]
  expect(await faultsIn(await save(dossierOf(household)))).toContain('1.commune unit-outside')
  expect(await faultsIn(await save(dossierOf([cellsOf({ declared_on: '2020-05-27' })])))).toEqual([
    '0.declared_on declared-in-future',
  ])
})

test('400: a sheet that changes nothing, or is of another commune, is refused', async () => {
  expect(await faultsIn(await save(await sheetFor({ new_value: 'Nguyễn' })))).toEqual(['0.new_value nothing-changes'])
  expect(await faultsIn(await save(await sheetFor({ declared_on: '2020-06-01' })))).toEqual([
    '0.declared_on declared-in-future',
  ])
})

test('400: two forms of one identifier, no form, and one too many are no dossier', async () => {
  const form = { formId: newId(), cells: cellsOf() }
  for (const forms of [[form, form], [], Array.from({ length: 51 }, () => ({ ...form, formId: newId() }))])
    expect(await refusalIn(await save({ ...dossierOf([]), forms }))).toMatchObject({ status: 400, type: 'not-valid' })
})

test('404: C2: a dossier of another commune does not exist, to write as to read', async () => {
  const stranger = await signedIn(site, 'commune-officer', { unitCode: communes.there })
  const foreign = dossierOf([cellsOf({ commune: communes.there })])
  expect((await save(foreign)).status).toBe(404)
  const own = dossierOf([cellsOf()])
  await save(own)
  expect((await stranger.post(dossiers, { ...own, version: 1 })).status).toBe(404)
})

test('404: C2: an update about somebody who lives elsewhere is about nobody', async () => {
  const there = {
    officer: await signedIn(site, 'commune-officer', { unitCode: communes.there }),
    head: await signedIn(site, 'head-of-commune-police', { unitCode: communes.there }),
  }
  const [personId = ''] = await collect(there, [cellsOf({ commune: communes.there })])
  for (const person_id of [personId, newId(), 'x']) expect((await save(await sheetFor({ person_id }))).status).toBe(404)
})

test('409: C4: what waits for a decision is not changed, and a version that nobody has seen is not overwritten', async () => {
  const dossier = dossierOf([cellsOf()])
  await save(dossier)
  expect(await refusalIn(await save({ ...dossier, version: 1 }))).toMatchObject({
    status: 409,
    type: 'wrong-state',
    state: 'submitted',
  })
  const draft = dossierOf([cellsOf()], { submit: false })
  await save(draft)
  expect((await save({ ...draft, version: 0 })).status).toBe(409)
  expect((await save({ ...draft, version: 2 })).status).toBe(409)
})

test('413: more than two megabytes are not a dossier', async () => {
  const dossier = dossierOf([cellsOf({ hamlet: 'a'.repeat(3 * 1024 * 1024) })])
  expect(await refusalIn(await save(dossier))).toMatchObject({ status: 413, type: 'too-large' })
})
