import { expect, test } from 'vitest'
import * as z from 'zod'
import { recordAct } from '../testing/acts.ts'
import { addPerson } from '../testing/people.ts'
import { communes, freshSite, ledgerOf, signedIn, stranger, today } from '../testing/site.ts'

const site = await freshSite()
const officer = await signedIn(site, 'commune-officer')
const purpose = { 'dancu-purpose': 'residence-service' }
const path = '/api/register/movers/search'
const Answer = z.object({ person: z.looseObject({ personId: z.string() }).nullable() })

const known = { commune: communes.there, given_name: 'Mai', pin: '001170000011', birth_date: '1970-03-07' }
const asked = { pin: known.pin, birthDate: known.birth_date }
const personId = await addPerson(site.db, known)

async function find(body: object) {
  const answer = await officer.post(path, body, purpose)
  expect(answer.status).toBe(200)
  return Answer.parse(await answer.json()).person
}

test('200: S9: somebody of another commune is found by number and birth date together, in brief, and the ledger says so', async () => {
  expect(await find(asked)).toMatchObject({ personId, kind: 'moved', fullName: 'Nguyễn Thị Mai' })
  const entry = (await ledgerOf(site, 'register.find-mover')).at(-1)
  expect(entry).toMatchObject({ outcome: 'done', purpose: 'residence-service', subjects: [personId] })
  // Elsewhere nothing else opens: the record stays closed.
  expect((await officer.get(`/api/register/persons/${personId}`, purpose)).status).toBe(404)
})

test('200: S9: with one of the two wrong there is nobody, nor is there by the number of the dead', async () => {
  expect(await find({ ...asked, birthDate: '1970-03-08' })).toBeNull()
  expect(await find({ ...asked, pin: '001170000012' })).toBeNull()
  expect((await ledgerOf(site, 'register.find-mover')).at(-1)).toMatchObject({ subjects: [] })
  const dead = { commune: communes.there, pin: '001130000013', birth_date: '1930-05-06' }
  const deadId = await addPerson(site.db, dead)
  await recordAct(site, 'death', { person_id: deadId, effective_on: today, death_place: communes.there })
  expect(await find({ pin: dead.pin, birthDate: dead.birth_date })).toBeNull()
})

test('200: S9: of somebody under secrecy the commune is withheld; who went away comes by an arrival', async () => {
  const secret = { commune: communes.there, pin: '001180000014', birth_date: '1980-05-06' }
  const secretId = await addPerson(site.db, secret)
  await recordAct(site, 'flag-set', { person_id: secretId, effective_on: today, flag: 'secrecy', grade: '2' })
  const seen = await find({ pin: secret.pin, birthDate: secret.birth_date })
  expect(seen).toMatchObject({ personId: secretId, communeCode: '', communeName: '' })
  const gone = { commune: communes.there, pin: '001181000015', birth_date: '1981-05-06', declared_on: '2019-01-02' }
  const goneId = await addPerson(site.db, gone)
  await recordAct(site, 'departed', {
    person_id: goneId,
    effective_on: '2020-02-01',
    to_country: 'US',
    members: `${goneId}=head`,
  })
  expect(await find({ pin: gone.pin, birthDate: gone.birth_date })).toMatchObject({ personId: goneId, kind: 'arrived' })
})

test('400: half a birth date, and another purpose; 404: for other roles; 401: without a session', async () => {
  expect((await officer.post(path, { ...asked, birthDate: '1970' }, purpose)).status).toBe(400)
  expect((await officer.post(path, asked, { 'dancu-purpose': 'collection' })).status).toBe(400)
  const checker = await signedIn(site, 'city-checker')
  expect((await checker.post(path, asked)).status).toBe(404)
  expect((await stranger(site).post(path, asked, purpose)).status).toBe(401)
})
