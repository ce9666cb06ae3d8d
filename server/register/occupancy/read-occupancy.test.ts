import { expect, test } from 'vitest'
import * as z from 'zod'
import { newId } from '../../db/new-id.ts'
import { addHousehold, addPerson } from '../../testing/people.ts'
import { communes, freshSite, ledgerOf, signedIn, stranger, today } from '../../testing/site.ts'
import { flagEffect, mergerEffect, nowhere, residenceEffect, stateEffect } from '../acts/effect.ts'
import { houseIn, momentNow, recordActs } from './testing/record-act.ts'

const site = await freshSite()
const { db } = site
const [officer, head] = [await signedIn(site, 'commune-officer'), await signedIn(site, 'head-of-commune-police')]
const path = '/api/register/occupancy'
const purpose = { 'dancu-purpose': 'residence-service' }
const year = { from: '2019-01-01', to: '2019-12-31' }
const Answer = z.object({
  at: z.string().nullable(),
  place: z.object({ communeName: z.string(), address: z.string() }),
  households: z.array(z.object({ householdNo: z.string() })),
  compositions: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      occupants: z.array(
        z.looseObject({
          personId: z.string(),
          fullName: z.string(),
          certainty: z.string(),
          living: z.string(),
          flags: z.array(z.object({ kind: z.string(), grade: z.int() })),
        }),
      ),
    }),
  ),
})

/** Who is at a house, over the year 2019 or as it is asked. */
async function ask(hamlet: string, asked: object = year, { who = officer, why = purpose } = {}) {
  const answer = await who.post(path, { communeCode: communes.here, hamlet, address: 'Số 1', ...asked }, why)
  expect(answer.status).toBe(200)
  return Answer.parse(await answer.json())
}

/** The compositions as lines: from which day who is there, by the given names; see `show`. */
async function lines(...asked: Parameters<typeof ask>): Promise<string[]> {
  const { compositions } = await ask(...asked)
  return compositions.map(({ from, occupants }) => [from, ...occupants.map(show).toSorted()].join(' '))
}

type Occupant = z.infer<typeof Answer>['compositions'][number]['occupants'][number]

/** `?` for a possible occupant, `/` with whether the person really lives there if that is another thing, `!` for flags. */
function show({ fullName, certainty, living, flags }: Occupant): string {
  const marks = [certainty === 'possible' ? '?' : '', living === certainty ? '' : `/${living}`]
  return [fullName.split(' ').at(-1), ...marks, ...flags.map(({ kind }) => `!${kind}`)].join('')
}

/** Somebody who was registered in a house in 2015, unless it is said otherwise. */
async function resident(given_name: string, hamlet: string, facts: object = {}): Promise<string> {
  return addPerson(db, { given_name, hamlet, address: 'Số 1', declared_on: '2015-05-05', ...facts })
}

const moved = (personId: string, on: string, hamlet: string, since = '') =>
  ({
    personId,
    kind: 'moved',
    effectiveOn: on,
    effects: [residenceEffect('permanent', on, { ...houseIn(hamlet), since })],
  }) as const

test('200: who is there on a day, with age, household and residences; the ledger names everybody who was shown', async () => {
  const facts = { hamlet: 'Thôn 1', address: 'Số 1', household_no: 'O-1' }
  const personIds = await addHousehold(db, [
    { ...facts, given_name: 'An', birth_date: '1985-06-01' },
    { ...facts, given_name: 'Bé', birth_date: '2012', relationship_to_head: 'child' },
  ])
  const answer = await ask('Thôn 1', { on: today })
  expect(answer).toMatchObject({
    place: { communeName: 'Xã Hải Bối', address: 'Số 1' },
    at: null,
    households: [{ householdNo: 'O-1' }],
    compositions: [{ from: today, to: today }],
  })
  const common = {
    certainty: 'certain',
    kinds: [{ kind: 'permanent', certainty: 'certain' }],
    living: 'certain',
    flags: [],
  }
  expect(answer.compositions[0]?.occupants).toMatchObject([
    {
      personId: personIds[0],
      fullName: 'Nguyễn Thị An',
      birthDate: '1985-06-01',
      age: { min: 34, max: 34 },
      ...common,
    },
    { personId: personIds[1], fullName: 'Nguyễn Thị Bé', birthDate: '2012', age: { min: 7, max: 8 }, ...common },
  ])
  const entry = (await ledgerOf(site, 'register.read-occupancy')).at(-1)
  expect(entry?.subjects.toSorted()).toEqual(personIds.toSorted())
})

test('200: a move on a known day, in a month, and on a day that nobody knows', async () => {
  const [known, month, unknown] = [
    await resident('An', 'Thôn 2'),
    await resident('Bé', 'Thôn 2'),
    await resident('Cúc', 'Thôn 2'),
  ]
  await recordActs(db, moved(known, '2019-03-01', 'Thôn 2b'))
  await recordActs(db, moved(month, '2019-06-30', 'Thôn 2b', '2019-06'))
  await recordActs(db, moved(unknown, '2019-09-01', 'Thôn 2b', 'unknown'))
  expect(await lines('Thôn 2')).toEqual([
    '2019-01-01 An Bé Cúc?',
    '2019-03-01 Bé Cúc?',
    '2019-06-01 Bé? Cúc?',
    '2019-06-30 Cúc?',
    '2019-09-01',
  ])
  expect(await lines('Thôn 2b')).toEqual([
    '2019-01-01 Cúc?',
    '2019-03-01 An Cúc?',
    '2019-06-01 An Bé? Cúc?',
    '2019-06-30 An Bé Cúc?',
    '2019-09-01 An Bé Cúc',
  ])
})

test('200: a death in a year that is known, and one that is known while nobody ended the residence', async () => {
  const [ended, open] = [await resident('An', 'Thôn 3'), await resident('Bé', 'Thôn 3')]
  const gone = residenceEffect('permanent', '2019-12-31', { ...nowhere('dead'), since: '2019' })
  const died = { kind: 'death', effectiveOn: '2019-12-31' } as const
  await recordActs(db, { personId: ended, ...died, effects: [stateEffect('2019-12-31', { died_on: '2019' }), gone] })
  await recordActs(db, { personId: open, ...died, effects: [stateEffect('2019-12-31', { died_on: '2019-04-01' })] })
  expect(await lines('Thôn 3', { from: '2018-12-31', to: '2019-12-31' })).toEqual([
    '2018-12-31 An Bé',
    '2019-01-01 An? Bé',
    '2019-04-01 An?',
    '2019-12-31',
  ])
})

test('200: a temporary residence elsewhere: registered here, living there', async () => {
  const personId = await resident('An', 'Thôn 4')
  const effects = [
    residenceEffect('temporary', '2019-03-01', houseIn('Thôn 4b')),
    residenceEffect('temporary', '2019-10-01', nowhere()),
  ]
  await recordActs(db, { personId, kind: 'temporary-residence', effectiveOn: '2019-03-01', effects })
  expect(await lines('Thôn 4')).toEqual(['2019-01-01 An', '2019-03-01 An/no', '2019-10-01 An'])
  expect(await lines('Thôn 4b')).toEqual(['2019-01-01', '2019-03-01 An', '2019-10-01'])
})

test('200: as known at a moment: before a move was told of, after, and after it was annulled', async () => {
  const personId = await resident('An', 'Thôn 5')
  const before = await momentNow()
  await recordActs(db, moved(personId, '2019-03-01', 'Thôn 5b'))
  const between = await momentNow()
  const { act_id } = await db
    .selectFrom('register.act')
    .select('act_id')
    .where('person_id', '=', personId)
    .where('kind', '=', 'moved')
    .executeTakeFirstOrThrow()
  await recordActs(db, { personId, kind: 'annulment', effectiveOn: '2019-03-01', effects: [], annuls: act_id })
  const [here, gone] = [['2019-01-01 An'], ['2019-01-01 An', '2019-03-01']]
  expect(await lines('Thôn 5')).toEqual(here)
  expect(await lines('Thôn 5', { ...year, at: between })).toEqual(gone)
  expect(await lines('Thôn 5', { ...year, at: before })).toEqual(here)
  expect(await lines('Thôn 5b', { ...year, at: between })).toEqual(['2019-01-01', '2019-03-01 An'])
  expect(await lines('Thôn 5', { ...year, at: '2019-06-01T00:00:00Z' })).toEqual(['2019-01-01'])
})

test('200: of two records that were merged the survivor is there; as known before, both', async () => {
  const [survivor, absorbed] = [await resident('An', 'Thôn 6'), await resident('Bé', 'Thôn 6')]
  const before = await momentNow()
  await recordActs(
    db,
    { personId: absorbed, kind: 'records-merged', effectiveOn: today, effects: [mergerEffect(today, survivor)] },
    { personId: survivor, kind: 'records-merged', effectiveOn: today, effects: [] },
  )
  expect(await lines('Thôn 6', { on: today })).toEqual([`${today} An`])
  expect(await lines('Thôn 6', { on: today, at: before })).toEqual([`${today} An Bé`])
})

test('200: flags are delivered with the occupant, from their days on', async () => {
  const personId = await resident('An', 'Thôn 7')
  const effects = [
    flagEffect('not-at-address', '2019-04-01', 1),
    flagEffect('under-investigation/residence', '2019-08-01', 1),
  ]
  await recordActs(db, { personId, kind: 'flag-set', effectiveOn: '2019-04-01', effects })
  expect(await lines('Thôn 7')).toEqual([
    '2019-01-01 An',
    '2019-04-01 An!not-at-address',
    '2019-08-01 An!not-at-address!under-investigation/residence',
  ])
})

test('200: who is under secrecy today is left out of every day without a trace, except where somebody checks', async () => {
  const hidden = await resident('An', 'Thôn 8')
  await resident('Bé', 'Thôn 8')
  await recordActs(db, moved(hidden, '2019-03-01', 'Thôn 8b'))
  await recordActs(db, {
    personId: hidden,
    kind: 'flag-set',
    effectiveOn: '2020-01-01',
    effects: [flagEffect('secrecy', '2020-01-01', 1)],
  })
  expect(await lines('Thôn 8')).toEqual(['2019-01-01 Bé'])
  expect(await lines('Thôn 8b')).toEqual(['2019-01-01'])
  const checking = { 'dancu-purpose': 'checking' }
  expect(await lines('Thôn 8b', year, { who: head, why: checking })).toEqual(['2019-01-01', '2019-03-01 An'])
  const byPerson = { personId: hidden, kind: 'permanent', validFrom: '2019-03-01', on: today }
  expect((await officer.post(path, byPerson, purpose)).status).toBe(404)
  expect((await head.post(path, byPerson, checking)).status).toBe(200)
  await recordActs(db, {
    personId: hidden,
    kind: 'flag-lifted',
    effectiveOn: '2020-02-01',
    effects: [flagEffect('secrecy', '2020-02-01', 0)],
  })
  expect(await lines('Thôn 8b')).toEqual(['2019-01-01', '2019-03-01 An'])
})

test('200: asked by a residence of somebody, it is the address of that residence; accents may be sent apart', async () => {
  const personId = await resident('An', 'Thôn 9')
  const answer = await officer.post(path, { personId, kind: 'permanent', validFrom: '2015-05-05', ...year }, purpose)
  expect(Answer.parse(await answer.json())).toEqual(await ask('Thôn 9'))
  const unknown = { personId, kind: 'permanent', validFrom: '2015-05-05', on: today, at: '2019-01-01T00:00:00Z' }
  const [before] = Answer.parse(await (await officer.post(path, unknown, purpose)).json()).compositions
  expect(before?.occupants).toEqual([])
  expect(await lines('Thôn 9'.normalize('NFD'))).toEqual(['2019-01-01 An'])
})

test('422: of more than a hundred people nobody is shown; who is under secrecy does not count', async () => {
  const crowd = Array.from({ length: 100 }, () => ({ hamlet: 'Thôn 10', address: 'Số 1' }))
  const [first = ''] = await addHousehold(db, crowd)
  await recordActs(db, {
    personId: first,
    kind: 'flag-set',
    effectiveOn: today,
    effects: [flagEffect('secrecy', today, 1)],
  })
  await resident('An', 'Thôn 10', { declared_on: today })
  expect((await ask('Thôn 10', { on: today })).compositions[0]?.occupants).toHaveLength(100)
  await resident('Bé', 'Thôn 10', { declared_on: today })
  const many = await officer.post(
    path,
    { communeCode: communes.here, hamlet: 'Thôn 10', address: 'Số 1', on: today },
    purpose,
  )
  expect([many.status, await many.json()]).toMatchObject([422, { type: '/problems/too-many-occupants', max: 100 }])
})

test('400: no day, a day that is none, a period that ends before it begins or is longer than ten years, no purpose', async () => {
  const place = { communeCode: communes.here, hamlet: 'Thôn 1', address: 'Số 1' }
  for (const wrong of [
    {},
    { on: '2019-02-30' },
    { from: '2019-01-01' },
    { from: '2019-01-02', to: '2019-01-01' },
    { from: '2009-01-01', to: '2019-01-02' },
    { on: today, at: 'yesterday' },
    { on: today, communeCode: 'Hải Bối' },
  ])
    expect([wrong, (await officer.post(path, { ...place, ...wrong }, purpose)).status]).toEqual([wrong, 400])
  expect((await officer.post(path, { ...place, from: '2009-01-01', to: '2019-01-01' }, purpose)).status).toBe(200)
  expect((await officer.post(path, { ...place, on: today })).status).toBe(400)
})

test('404: an address of another commune answers as a residence that does not exist; 401 without a session', async () => {
  const personId = await resident('An', 'Thôn 11')
  const other = await signedIn(site, 'commune-officer', { unitCode: communes.there })
  const byPerson = { personId, kind: 'permanent', validFrom: '2015-05-05', on: today }
  const answers = [
    await other.post(path, { communeCode: communes.here, hamlet: 'Thôn 11', address: 'Số 1', on: today }, purpose),
    await other.post(path, byPerson, purpose),
    await officer.post(path, { ...byPerson, personId: newId() }, purpose),
    await officer.post(path, { ...byPerson, kind: 'temporary' }, purpose),
    await officer.post(path, { ...byPerson, validFrom: '2015-05-06' }, purpose),
  ]
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
  expect(new Set(await Promise.all(answers.map(async (answer) => answer.text()))).size).toBe(1)
  expect((await stranger(site).post(path, byPerson)).status).toBe(401)
})
