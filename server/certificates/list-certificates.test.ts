import { expect, test } from 'vitest'
import * as z from 'zod'
import { addPerson, changeFact } from '../testing/people.ts'
import { communes, freshSite, signedIn, stranger, type Caller } from '../testing/site.ts'
import { issue } from './testing/issuing.ts'

const site = await freshSite()
const officer = await signedIn(site, 'commune-officer')
const Answer = z.object({ certificates: z.array(z.looseObject({ kind: z.string(), state: z.string() })) })

async function list(who: Pick<Caller, 'get'>, personId: string) {
  return Answer.parse(await (await who.get(`/api/certificates/persons/${personId}`)).json()).certificates
}

test('200: the newest first, each with how it stands with it now', async () => {
  const personId = await addPerson(site.db, { blood_group: '' })
  await issue(officer, personId, { kind: 'notice' })
  await issue(officer, personId, { kind: 'residence', language: 'en' })
  expect(await list(officer, personId)).toMatchObject([
    { kind: 'residence', language: 'en', issuedOn: '2020-05-26', validUntil: '2021-05-26', state: 'valid' },
    { kind: 'notice', language: 'vi', state: 'valid' },
  ])
  // Only the notice states the blood group.
  await changeFact(site.db, personId, { field: 'blood_group', from: '', to: 'A' })
  expect((await list(officer, personId)).map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    'residence valid',
    'notice void',
  ])
  const head = await signedIn({ ...site, today: () => '2021-05-27' }, 'head-of-commune-police')
  expect((await list(head, personId)).map(({ state }) => state)).toEqual(['expired', 'expired'])
})

test('200: D6: what residents took out themselves, their office does not see; what the office issued, they do', async () => {
  const personId = await addPerson(site.db)
  const resident = await signedIn(site, 'resident', { personId })
  await issue(resident, personId, { kind: 'notice' })
  await issue(officer, personId)
  expect((await list(resident, personId)).map(({ kind }) => kind)).toEqual(['residence', 'notice'])
  expect((await list(officer, personId)).map(({ kind }) => kind)).toEqual(['residence'])
})

test('404: D9: an officer of another commune and another resident are told that there is nothing; 401 without a session', async () => {
  const personId = await addPerson(site.db)
  const path = `/api/certificates/persons/${personId}`
  const elsewhere = await signedIn(site, 'head-of-commune-police', { unitCode: communes.there })
  const other = await signedIn(site, 'resident', { personId: await addPerson(site.db) })
  for (const who of [elsewhere, other]) expect((await who.get(path)).status).toBe(404)
  expect((await stranger(site).get(path)).status).toBe(401)
})
