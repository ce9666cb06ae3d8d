import { expect, test } from 'vitest'
import * as z from 'zod'
import { saveAccount } from '../access/account.ts'
import { newId } from '../db/new-id.ts'
import { cellsOf, collect, dossierOf, familyOf } from '../testing/forms.ts'
import { communes, freshSite, ledgerOf, signedIn } from '../testing/site.ts'
import { decide, Decided, dossierAt, dossiers, refusalIn, told } from './testing/dossiers.ts'

const site = await freshSite()
const officer = await signedIn(site, 'commune-officer')
const head = await signedIn(site, 'head-of-commune-police')
const checker = await signedIn(site, 'city-checker')

async function submitted(cells = [cellsOf()]) {
  const dossier = dossierOf(cells)
  const answer = await officer.post(dossiers, dossier)
  if (answer.status !== 200) throw new Error(await answer.text())
  return dossier
}

async function sheetAbout(personId: string, change: Record<string, string>) {
  const cells = {
    form_no: newId().slice(9, 30),
    declared_on: '2020-05-20',
    commune: communes.here,
    person_id: personId,
  }
  const forms = [{ formId: newId(), cells: { ...cells, effective_on: '2020-05-26', proof: 'KS 1', ...change } }]
  const dossier = { dossierId: newId(), formCode: 'DC02', version: 0, householdNo: '', submit: true, forms }
  const answer = await officer.post(dossiers, dossier)
  if (answer.status !== 200) throw new Error(await answer.text())
  return dossier
}

const Seen = z.object({ state: z.string(), version: z.int(), steps: z.array(z.looseObject({})) })
const stateOf = async (dossierId: string) => told(await head.get(dossierAt(dossierId)), Seen)
const countPeople = async () => (await site.db.selectFrom('register.person').select('person_id').execute()).length

test('200: an accepted household becomes people with one household and a head, and the ledger names them', async () => {
  const dossier = await submitted(familyOf('D1'))
  const answer = await told(await decide(head, dossier.dossierId), Decided)
  expect([answer.state, answer.personIds.length]).toEqual(['accepted', 4])
  const members = await site.db
    .selectFrom('register.household_member')
    .select(['household_id', 'relationship_to_head'])
    .where('person_id', 'in', answer.personIds)
    .execute()
  expect(new Set(members.map(({ household_id }) => household_id)).size).toBe(1)
  expect(members.map((member) => member.relationship_to_head).toSorted()).toEqual(['child', 'child', 'head', 'spouse'])
  const entries = await ledgerOf(site, 'collection.decide-dossier')
  expect(entries.at(-1)?.subjects.toSorted()).toEqual(answer.personIds.toSorted())
})

test('200: C6: every step is kept with who and why', async () => {
  const dossier = await submitted()
  await decide(head, dossier.dossierId, { action: 'return', reason: 'Thiếu giấy khai sinh' })
  await officer.post(dossiers, { ...dossier, version: 2 })
  await decide(checker, dossier.dossierId, { action: 'refuse', reason: 'Không có thật', version: 3 })
  const { steps, state } = await stateOf(dossier.dossierId)
  expect(state).toBe('refused')
  expect(steps).toMatchObject([
    { action: 'submit', toState: 'submitted', byName: officer.account.displayName, reason: '' },
    { action: 'return', toState: 'returned', byName: head.account.displayName, reason: 'Thiếu giấy khai sinh' },
    { action: 'submit', toState: 'submitted', reason: '' },
    { action: 'refuse', toState: 'refused', byName: checker.account.displayName, reason: 'Không có thật' },
  ])
})

test('200: C8: what holds a form is accepted once it is confirmed with a reason', async () => {
  const [head0] = familyOf('D2')
  const dossier = await submitted([{ ...head0, relationship_to_head: 'lodger' }])
  expect(await refusalIn(await decide(head, dossier.dossierId))).toMatchObject({
    status: 409,
    type: 'dossier-held',
    rules: ['head-missing'],
  })
  const confirmed = { confirmed: ['head-missing'], reason: 'Chủ hộ đang làm thủ tục' }
  expect((await decide(head, dossier.dossierId, confirmed)).status).toBe(200)
})

test('200: a number that is somebody else’s is left out, and the person is there', async () => {
  const pin = '001190000011'
  await collect({ officer, head }, [cellsOf({ pin })])
  const dossier = await submitted([cellsOf({ pin })])
  const confirmed = { confirmed: ['pin-held-by-another'], reason: 'Số ghi nhầm' }
  const { personIds } = await told(await decide(head, dossier.dossierId, confirmed), Decided)
  const numbers = await site.db
    .selectFrom('register.identifier')
    .select('person_id')
    .where('value', '=', pin)
    .where('person_id', 'in', personIds)
    .execute()
  expect([personIds.length, numbers.length]).toEqual([1, 0])
})

test('200: an update sheet changes what the register says, and 409: not where the old value is another', async () => {
  const [personId = ''] = await collect({ officer, head }, [cellsOf()])
  const right = await sheetAbout(personId, { field: 'family_name', old_value: 'Nguyễn', new_value: 'Lê' })
  expect(await (await decide(head, right.dossierId)).json()).toEqual({ state: 'accepted', personIds: [personId] })
  const late = await sheetAbout(personId, { field: 'family_name', old_value: 'Nguyễn', new_value: 'Trần' })
  expect(await refusalIn(await decide(head, late.dossierId))).toMatchObject({ status: 409, type: 'person-changed' })
  expect(await stateOf(late.dossierId)).toMatchObject({ state: 'submitted', version: 1 })
})

test('200: two changes of one person on one day are one act', async () => {
  const [personId = ''] = await collect({ officer, head }, [cellsOf()])
  const name = await sheetAbout(personId, { field: 'family_name', old_value: 'Nguyễn', new_value: 'Lê' })
  await decide(head, name.dossierId, { action: 'return', reason: 'Gộp' })
  const more = { field: 'marital_status', old_value: 'never-married', new_value: 'married' }
  const [form] = name.forms
  const second = { formId: newId(), cells: { ...form?.cells, form_no: newId().slice(9, 30), ...more } }
  await officer.post(dossiers, { ...name, version: 2, forms: [form, second] })
  await decide(head, name.dossierId, { version: 3 })
  const acts = await site.db.selectFrom('register.act').select('kind').where('person_id', '=', personId).execute()
  expect(acts.map(({ kind }) => kind).toSorted()).toEqual(['first-collection', 'update'])
})

test('400: C6: a return or refusal without a reason, and a confirmation without one, are no decision', async () => {
  const dossier = await submitted()
  for (const decision of [{ action: 'return' }, { action: 'refuse', reason: '  ' }, { confirmed: ['head-missing'] }])
    expect(await refusalIn(await decide(head, dossier.dossierId, decision))).toMatchObject({
      status: 400,
      type: 'not-valid',
    })
  expect(await stateOf(dossier.dossierId)).toMatchObject({ state: 'submitted', version: 1 })
})

test('404: C2: a head of another commune cannot tell this dossier from one that does not exist', async () => {
  const dossier = await submitted()
  const stranger = await signedIn(site, 'head-of-commune-police', { unitCode: communes.there })
  const hidden = await decide(stranger, dossier.dossierId)
  const missing = await decide(stranger, newId())
  expect([hidden.status, await hidden.text()]).toEqual([404, await missing.text()])
  expect((await decide(officer, dossier.dossierId)).status).toBe(404)
})

test('409: C3: who entered a dossier does not decide it, whatever the account has become', async () => {
  const [first, second] = [await signedIn(site, 'commune-officer'), await signedIn(site, 'commune-officer')]
  const dossier = dossierOf([cellsOf()], { submit: false })
  await first.post(dossiers, dossier)
  await second.post(dossiers, { ...dossier, version: 1, submit: true })
  for (const { account } of [first, second])
    await site.db.transaction().execute(async (tx) => saveAccount(tx, { ...account, role: 'head-of-commune-police' }))
  for (const one of [first, second])
    expect(await refusalIn(await decide(one, dossier.dossierId, { version: 2 }))).toMatchObject({
      status: 409,
      type: 'own-dossier',
    })
  expect((await decide(head, dossier.dossierId, { version: 2 })).status).toBe(200)
})

test('409: C4: what is decided stays so, and a version that the decider has not seen is not decided', async () => {
  const dossier = await submitted()
  expect(await refusalIn(await decide(head, dossier.dossierId, { version: 2 }))).toMatchObject({ type: 'wrong-state' })
  await decide(head, dossier.dossierId)
  for (const action of ['accept', 'return', 'refuse'])
    expect((await decide(head, dossier.dossierId, { action, reason: 'x', version: 2 })).status).toBe(409)
})

test('409: C4: of two who decide in the same moment one has decided, and one person is there', async () => {
  const dossier = await submitted()
  const before = await countPeople()
  const answers = await Promise.all([head, checker].map(async (who) => decide(who, dossier.dossierId)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]))
  expect(await countPeople()).toBe(before + 1)
})

test('409: C8: of two heads of one household, accepted in the same moment, one is asked about', async () => {
  const both = [await submitted([cellsOf({ household_no: 'D9' })]), await submitted([cellsOf({ household_no: 'D9' })])]
  const answers = await Promise.all(both.map(async ({ dossierId }) => decide(head, dossierId)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]))
})

test('409: C8: the rules are asked again: what came into the register since the submission holds the form', async () => {
  const same = { given_name: 'Trùng', birth_date: '1977-07-07', mother_name: 'Lê Thị Mận' }
  const [one, other] = [await submitted([cellsOf(same)]), await submitted([cellsOf(same)])]
  expect((await decide(head, one.dossierId)).status).toBe(200)
  expect(await refusalIn(await decide(head, other.dossierId))).toMatchObject({ rules: ['person-already-there'] })
  expect((await decide(head, other.dossierId, { action: 'refuse', reason: 'Trùng' })).status).toBe(200)
})
