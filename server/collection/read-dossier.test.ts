import { expect, test } from 'vitest'
import * as z from 'zod'
import { newId } from '../db/new-id.ts'
import { actCells } from '../testing/acts.ts'
import { cellsOf, collect, dossierOf, familyOf } from '../testing/forms.ts'
import { addPerson } from '../testing/people.ts'
import { communes, freshSite, ledgerOf, signedIn, today } from '../testing/site.ts'
import { decide, Decided, dossierAt, dossiers, told } from './testing/dossiers.ts'

const site = await freshSite()
const officer = await signedIn(site, 'commune-officer')
const head = await signedIn(site, 'head-of-commune-police')

test('200: C5: the head sees the forms, the clock and what may be done; the officer may not decide', async () => {
  const dossier = dossierOf(familyOf('R1'))
  await officer.post(dossiers, dossier)
  const seen: unknown = await (await head.get(dossierAt(dossier.dossierId))).json()
  expect(seen).toMatchObject({
    state: 'submitted',
    communeName: 'Xã Hải Bối',
    householdNo: 'R1',
    formCode: 'DC01',
    formValidFrom: '2016-02-02',
    submittedOn: '2020-05-26',
    decideBy: '2020-05-28',
    overdue: false,
    enteredByMe: false,
    mayEdit: false,
    mayDecide: true,
    forms: dossier.forms.map(({ formId }) => ({ formId, personId: null, matches: [] })),
  })
  const own: unknown = await (await officer.get(dossierAt(dossier.dossierId))).json()
  expect(own).toMatchObject({ enteredByMe: true, mayDecide: false, mayEdit: false })
})

test('200: the people whom a form may double stand beside it, and are in the ledger', async () => {
  const same = { given_name: 'Song', birth_date: '1966-06-06' }
  const [personId = ''] = await collect({ officer, head }, [cellsOf(same)])
  const dossier = dossierOf([cellsOf(same)])
  await officer.post(dossiers, dossier)
  const seen: unknown = await (await head.get(dossierAt(dossier.dossierId))).json()
  expect(seen).toMatchObject({
    forms: [{ matches: [{ personId, rule: 'person-already-there', birthDate: '1966-06-06' }] }],
  })
  const entries = await ledgerOf(site, 'collection.read-dossier')
  expect(entries.at(-1)?.subjects).toEqual([personId])
})

test('200: an accepted dossier leads to the people that came of it, and asks no more who they may double', async () => {
  const dossier = dossierOf([cellsOf()])
  await officer.post(dossiers, dossier)
  const { personIds } = await told(await decide(head, dossier.dossierId), Decided)
  const seen: unknown = await (await head.get(dossierAt(dossier.dossierId))).json()
  expect(seen).toMatchObject({ state: 'accepted', mayDecide: false, forms: [{ personId: personIds[0], matches: [] }] })
})

test('200: an act names the people of its cells who are within reach; of anybody else only the record is told', async () => {
  const groom = await addPerson(site.db, { given_name: 'Lâm', sex: 'male', birth_date: '1990-02-03' })
  const bride = await addPerson(site.db, { given_name: 'Lan', birth_date: '1992' })
  const elsewhere = await addPerson(site.db, { commune: communes.there, given_name: 'Lê' })
  const about = async (spouse: string): Promise<unknown> => {
    const cells = actCells({ person_id: groom, spouse_id: spouse, effective_on: today })
    const dossier = { ...dossierOf([]), formCode: 'marriage', forms: [{ formId: newId(), cells }] }
    expect((await officer.post(dossiers, dossier)).status).toBe(200)
    return (await head.get(dossierAt(dossier.dossierId))).json()
  }
  const named = { personId: groom, fullName: 'Nguyễn Thị Lâm', birthDate: '1990-02-03' }
  const wife = { personId: bride, fullName: 'Nguyễn Thị Lan', birthDate: '1992' }
  expect(await about(bride)).toMatchObject({ formCode: 'marriage', people: [named, wife] })
  const entries = await ledgerOf(site, 'collection.read-dossier')
  expect(entries.at(-1)?.subjects).toEqual([groom, bride])
  expect(await about(elsewhere)).toMatchObject({ forms: [{ cells: { spouse_id: elsewhere } }], people: [named] })
})

test('200: C15: who moves here from another commune is named where they arrive, whose record stays closed', async () => {
  const moverId = await addPerson(site.db, { commune: communes.there, given_name: 'Mai', birth_date: '1988-04-05' })
  const cells = actCells({
    person_id: moverId,
    members: `${moverId}=head`,
    effective_on: today,
    to_commune: communes.here,
    to_hamlet: 'Thôn 1',
    to_household_no: 'C15',
  })
  const dossier = { ...dossierOf([]), formCode: 'moved', forms: [{ formId: newId(), cells }] }
  expect((await officer.post(dossiers, dossier)).status).toBe(200)
  expect(await (await head.get(dossierAt(dossier.dossierId))).json()).toMatchObject({
    people: [{ personId: moverId, fullName: 'Nguyễn Thị Mai', birthDate: '1988-04-05', isNear: false }],
  })
  const record = await head.get(`/api/register/persons/${moverId}`, { 'dancu-purpose': 'checking' })
  expect(record.status).toBe(404)
  const queue = z.object({ dossiers: z.array(z.looseObject({ dossierId: z.string() })) })
  const listed = queue.parse(await (await head.get(dossiers)).json()).dossiers
  expect(listed.find(({ dossierId }) => dossierId === dossier.dossierId)).toMatchObject({
    about: { fullName: 'Nguyễn Thị Mai', birthYear: '1988' },
  })
})

test('404: C2: of another commune, and of an account that reads no dossiers, it does not exist', async () => {
  const dossier = dossierOf([cellsOf()])
  await officer.post(dossiers, dossier)
  const stranger = await signedIn(site, 'commune-officer', { unitCode: communes.there })
  const administrator = await signedIn(site, 'city-administrator')
  const missing = await (await stranger.get(dossierAt(newId()))).text()
  for (const who of [stranger, administrator]) {
    const answer = await who.get(dossierAt(dossier.dossierId))
    expect([answer.status, await answer.text()]).toEqual([404, missing])
  }
})

test('400: what is no identifier names no dossier', async () => {
  expect((await officer.get(dossierAt('x'))).status).toBe(400)
})
