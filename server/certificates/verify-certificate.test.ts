import { expect, test } from 'vitest'
import { familyOf } from '../testing/forms.ts'
import { addHousehold, addPerson, changeFact } from '../testing/people.ts'
import { freshSite, signedIn, today } from '../testing/site.ts'
import { addressIn, download, issue } from './testing/issuing.ts'
import { verifyCertificate } from './verify-certificate.ts'

const site = await freshSite()
const officer = await signedIn(site, 'commune-officer')

async function codeOfNew(personId: string, kind: 'residence' | 'notice' = 'residence'): Promise<string> {
  const address = addressIn(await download(officer, await issue(officer, personId, { kind })))
  return address.split('/').at(-1) ?? ''
}

async function verify(code: string, on = today) {
  const present = { on, units: await site.units() }
  return site.db.transaction().execute(async (tx) => verifyCertificate(tx, code, present))
}

test('D5: of a valid certificate the kind and the days are told, and nothing of the person', async () => {
  const code = await codeOfNew(await addPerson(site.db))
  const verdict = { state: 'valid', kind: 'residence', issuedOn: today, validUntil: '2021-05-26' }
  expect(await verify(code)).toEqual(verdict)
  expect(await verify(` ${code.toLowerCase().replaceAll('0', 'o')} `)).toEqual(verdict)
})

test('D5: a code that nobody got, or that is none, is unknown', async () => {
  await codeOfNew(await addPerson(site.db))
  for (const code of ['0'.repeat(28), '', 'x', "' or true --", '\u0000', 'A'.repeat(10_000)])
    expect(await verify(code)).toBeUndefined()
})

test('D2: a certificate is void once a fact that it states is another one, and valid whatever else changes', async () => {
  const personId = await addPerson(site.db, { blood_group: '' })
  const code = await codeOfNew(personId)
  await changeFact(site.db, personId, { field: 'blood_group', from: '', to: 'B' })
  await changeFact(site.db, personId, { field: 'marital_status', from: 'never-married', to: 'married' })
  expect(await verify(code)).toMatchObject({ state: 'valid' })
  await changeFact(site.db, personId, { field: 'birth_date', from: '1990-02-03', to: '1990-02-04' })
  expect(await verify(code)).toMatchObject({ state: 'void' })
})

test('D2: what changes about a member of the household makes the confirmations of all of them void', async () => {
  const [father = '', mother = ''] = await addHousehold(site.db, familyOf('D-2'))
  const [confirmation, notice] = [await codeOfNew(mother), await codeOfNew(mother, 'notice')]
  await changeFact(site.db, father, { field: 'sex', from: 'male', to: 'unknown' })
  expect(await verify(confirmation)).toMatchObject({ state: 'void' })
  // A notice names the head, and says no more of him.
  expect(await verify(notice)).toMatchObject({ state: 'valid' })
  await changeFact(site.db, father, { field: 'middle_name', from: 'Văn', to: 'Viết' })
  expect(await verify(notice)).toMatchObject({ state: 'void' })
})

test('D2: a change that begins on a later day makes it void from that day', async () => {
  const personId = await addPerson(site.db)
  const code = await codeOfNew(personId)
  await changeFact(site.db, personId, { field: 'family_name', from: 'Nguyễn', to: 'Trần', on: '2020-07-01' })
  expect(await verify(code, '2020-06-30')).toMatchObject({ state: 'valid' })
  expect(await verify(code, '2020-07-01')).toMatchObject({ state: 'void' })
})

test('D7: after a death every paper about the person is void', async () => {
  const personId = await addPerson(site.db)
  const code = await codeOfNew(personId, 'notice')
  await changeFact(site.db, personId, { field: 'died_on', from: '', to: today })
  expect(await verify(code)).toMatchObject({ state: 'void' })
})

test('D3: it is valid through the last day of its year, and expired after, whatever has changed by then', async () => {
  const personId = await addPerson(site.db)
  const code = await codeOfNew(personId)
  expect(await verify(code, '2021-05-26')).toMatchObject({ state: 'valid' })
  expect(await verify(code, '2021-05-27')).toMatchObject({ state: 'expired' })
  await changeFact(site.db, personId, { field: 'given_name', from: await nameOf(personId), to: 'Khác' })
  expect(await verify(code, '2021-05-26')).toMatchObject({ state: 'void' })
  expect(await verify(code, '2021-05-27')).toMatchObject({ state: 'expired' })
})

async function nameOf(personId: string): Promise<string> {
  const states = site.db.selectFrom('register.person_state').select('given_name').where('person_id', '=', personId)
  return (await states.executeTakeFirstOrThrow()).given_name
}

test('D4: the database has no code, and what it has can be neither changed nor deleted', async () => {
  const personId = await addPerson(site.db)
  const code = await codeOfNew(personId)
  const rows = await site.db
    .selectFrom('certificates.certificate')
    .selectAll()
    .where('person_id', '=', personId)
    .execute()
  expect(JSON.stringify(rows)).not.toContain(code)
  expect(rows[0]?.code_hash).toHaveLength(32)
  const change = site.db.updateTable('certificates.certificate').set({ valid_until: '2999-12-31' })
  await expect(change.execute()).rejects.toThrow('permission denied')
  await expect(site.db.deleteFrom('certificates.certificate').execute()).rejects.toThrow('permission denied')
})
