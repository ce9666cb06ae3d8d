import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { newId } from '../db/new-id.ts'
import { recordAct } from '../testing/acts.ts'
import { familyOf } from '../testing/forms.ts'
import { addHousehold, addPerson, changeFact } from '../testing/people.ts'
import { communes, freshSite, signedIn, stranger, today } from '../testing/site.ts'
import { PersonView } from './person-view.ts'

const site = await freshSite()
const officer = await signedIn(site, 'commune-officer')
const purpose = { 'dancu-purpose': 'collection' }

/** The view as it arrives: moments are text. */
const View = PersonView.extend({
  at: z.string().nullable(),
  history: z.array(PersonView.shape.history.element.extend({ recordedAt: z.string() })),
})

async function view(personId: string, query = '') {
  const answer = await officer.get(`/api/register/persons/${personId}${query}`, purpose)
  expect(answer.status).toBe(200)
  return View.parse(await answer.json())
}

test('200: the present state, residence, household and relations of a person, and how it came to that', async () => {
  const [father = '', mother = '', child = ''] = await addHousehold(
    site.db,
    familyOf('R-200', { mother_name: 'Trần Thị Hoa' }),
  )
  const seen = await view(child)
  expect(seen).toMatchObject({
    on: today,
    at: null,
    pin: null,
    state: { family_name: 'Nguyễn', birth_date: '2012-09-10' },
    residences: [{ kind: 'permanent', communeCode: communes.here, communeName: 'Xã Hải Bối' }],
    relations: [{ kind: 'mother', name: 'Trần Thị Hoa', personId: null }],
    history: [{ kind: 'first-collection', effectiveOn: today, tier: '01', changed: [] }],
  })
  expect(seen.household?.members.map((member) => [member.personId, member.relationship]).slice(0, 3)).toEqual([
    [father, 'head'],
    [mother, 'spouse'],
    [child, 'child'],
  ])
})

test('200: R3: what the register said at an earlier moment about a day, with the household as it was named then', async () => {
  const [headId = '', childId = ''] = await addHousehold(site.db, [
    { household_no: 'R-3', declared_on: '2020-02-01', given_name: 'Lan' },
    { household_no: 'R-3', declared_on: '2020-02-01', relationship_to_head: 'child', birth_date: '2012' },
  ])
  await setTimeout(5)
  const before = new Date().toISOString()
  await setTimeout(5)
  await changeFact(site.db, headId, { field: 'given_name', from: 'Lan', to: 'Mai', on: '2020-04-01' })
  await setTimeout(5)
  const between = new Date().toISOString()
  await setTimeout(5)
  await changeFact(site.db, headId, { field: 'given_name', from: 'Lan', to: 'Liên', on: '2020-03-01' })
  const nameAt = async (on: string, at?: string): Promise<string | undefined> => {
    const moment = at === undefined ? '' : `&at=${encodeURIComponent(at)}`
    return (await view(headId, `?on=${on}${moment}`)).state?.given_name
  }
  expect(await nameAt('2020-05-26')).toBe('Mai')
  expect(await nameAt('2020-03-15')).toBe('Liên')
  expect(await nameAt('2020-02-15')).toBe('Lan')
  expect(await nameAt('2020-01-31')).toBeUndefined()
  expect(await nameAt('2020-03-15', between)).toBe('Lan')
  expect(await nameAt('2020-05-26', between)).toBe('Mai')
  expect(await nameAt('2020-05-26', before)).toBe('Lan')

  const child = await view(childId, `?at=${encodeURIComponent(before)}`)
  expect(child.household?.members[0]?.fullName).toBe('Nguyễn Thị Lan')
  expect((await view(childId)).household?.members[0]?.fullName).toBe('Nguyễn Thị Mai')
  expect((await view(headId, `?at=${encodeURIComponent(before)}`)).history).toHaveLength(1)
  const { history } = await view(headId)
  expect(history.map(({ changed }) => changed)).toEqual([
    [],
    [{ field: 'given_name', from: 'Lan', to: 'Mai' }],
    [{ field: 'given_name', from: 'Lan', to: 'Liên' }],
  ])
  // A moment before the person was recorded: the register knew nothing.
  expect(await view(headId, '?at=2020-01-01T00:00:00Z')).toMatchObject({ state: null, history: [], household: null })
})

test('200: the history says which flag and which place an act was about', async () => {
  const personId = await addPerson(site.db, { declared_on: '2020-02-01' })
  await recordAct(site, 'flag-set', {
    person_id: personId,
    effective_on: '2020-03-01',
    flag: 'not-at-address',
    grade: '1',
  })
  await recordAct(site, 'current-dwelling', {
    person_id: personId,
    effective_on: '2020-04-01',
    to_commune: communes.there,
    to_address: 'Xóm 9',
  })
  const { history } = await view(personId)
  expect(history.slice(1)).toMatchObject([
    { kind: 'flag-set', flags: [{ kind: 'not-at-address', grade: 1 }], places: [] },
    { flags: [], places: [{ kind: 'current', communeCode: communes.there, address: 'Xóm 9' }] },
  ])
})

test('200: R9: a number that does not fit sex, birth and place changes none of them', async () => {
  const personId = await addPerson(site.db, { pin: '079055123456', sex: 'female', birth_date: '1990-02-03' })
  expect(await view(personId)).toMatchObject({
    pin: '079055123456',
    state: { sex: 'female', birth_date: '1990-02-03', birth_registration_place: communes.here },
  })
})

test('200: a record names those that were merged into it by the names that they had, and they lead to it', async () => {
  const personId = await addPerson(site.db, { given_name: 'Sáu' })
  const otherId = await addPerson(site.db, { given_name: 'Sâu' })
  await recordAct(site, 'records-merged', { person_id: personId, other_id: otherId, effective_on: today })
  const absorbed = [{ personId: otherId, fullName: 'Nguyễn Thị Sâu', birthDate: '1990-02-03' }]
  expect(await view(personId)).toMatchObject({ standing: 'living', absorbed })
  expect(await view(otherId)).toMatchObject({ standing: 'merged', mergedInto: personId, state: null, absorbed: [] })
  await recordAct(site, 'record-split', { person_id: personId, other_id: otherId, effective_on: today })
  expect(await view(personId)).toMatchObject({ absorbed: [] })
  expect(await view(otherId)).toMatchObject({ standing: 'living', mergedInto: null })
})

test('200: a resident reads the own record, and the ledger says which facts of whom were read', async () => {
  const personId = await addPerson(site.db)
  const resident = await signedIn(site, 'resident', { personId })
  expect((await resident.get(`/api/register/persons/${personId}`)).status).toBe(200)
  const entry = await site.db
    .selectFrom('access.ledger_entry')
    .selectAll()
    .where('account_id', '=', resident.account.accountId)
    .executeTakeFirstOrThrow()
  expect(entry).toMatchObject({ action: 'register.read-person', outcome: 'done', subjects: [personId] })
  expect(entry.fields).toContain('history')
})

test('404: another commune, another resident, or a stranger to the register: the same answer as for nobody', async () => {
  const personId = await addPerson(site.db)
  const other = await signedIn(site, 'commune-officer', { unitCode: communes.there })
  const resident = await signedIn(site, 'resident', { personId: await addPerson(site.db) })
  const operator = await signedIn(site, 'national-operator')
  const path = `/api/register/persons/${personId}`
  const answers = [
    await officer.get(`/api/register/persons/${newId()}`, purpose),
    await other.get(path, purpose),
    await resident.get(path),
    await operator.get(path),
  ]
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
  const texts = await Promise.all(answers.map(async (answer) => answer.text()))
  expect(new Set(texts).size).toBe(1)
})

test('400: no purpose, a person that cannot be, a day or a moment that is none', async () => {
  const path = `/api/register/persons/${await addPerson(site.db)}`
  expect((await officer.get(path)).status).toBe(400)
  for (const wrong of ['/api/register/persons/1', `${path}?on=2020-02-30`, `${path}?at=yesterday`])
    expect((await officer.get(wrong, purpose)).status).toBe(400)
})

test('401: nobody reads without a session', async () => {
  expect((await stranger(site).get(`/api/register/persons/${newId()}`)).status).toBe(401)
})
