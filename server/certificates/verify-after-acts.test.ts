import { expect, test } from 'vitest'
import { recordAct } from '../testing/acts.ts'
import { familyOf } from '../testing/forms.ts'
import { addHousehold, addPerson } from '../testing/people.ts'
import { communes, freshSite, signedIn, today } from '../testing/site.ts'
import { addressIn, download, issue } from './testing/issuing.ts'
import { readPdf } from '../print/testing/read-pdf.ts'
import { verifyCertificate } from './verify-certificate.ts'

// What the acts of a life do to a confirmation of residence that was issued before.

const site = await freshSite()
const officer = await signedIn(site, 'commune-officer')

async function confirm(personId: string): Promise<string> {
  return addressIn(await download(officer, await issue(officer, personId)))
}

async function stateOf(address: string): Promise<string | undefined> {
  const present = { on: today, units: await site.units() }
  const code = address.split('/').at(-1) ?? ''
  const verdict = await site.db.transaction().execute(async (tx) => verifyCertificate(tx, code, present))
  return verdict?.state
}

test('D2: a move makes the confirmations of who moved and of who stayed void', async () => {
  const [head = '', , child = ''] = await addHousehold(site.db, familyOf('V-1'))
  const papers = [await confirm(head), await confirm(child)]
  const to = { to_commune: communes.there, to_address: 'Xóm 1', to_household_no: 'V-1a' }
  await recordAct(site, 'moved', { person_id: child, members: `${child}=head`, effective_on: today, ...to })
  for (const paper of papers) expect(await stateOf(paper)).toBe('void')
})

test('D2: a marriage, which no confirmation of residence states, leaves it valid', async () => {
  const [one, two] = [
    await addPerson(site.db, { sex: 'male' }),
    await addPerson(site.db, { given_name: 'Lan', commune: communes.there }),
  ]
  const paper = await confirm(one)
  await recordAct(site, 'marriage', { person_id: one, spouse_id: two, effective_on: today })
  expect(await stateOf(paper)).toBe('valid')
})

test('D2: a flag that touches what a paper states makes it void; one issued after says what is in question', async () => {
  const personId = await addPerson(site.db)
  const before = await confirm(personId)
  await recordAct(site, 'flag-set', {
    person_id: personId,
    effective_on: today,
    flag: 'under-investigation/parents',
    grade: '1',
  })
  expect(await stateOf(before)).toBe('valid')
  await recordAct(site, 'flag-set', { person_id: personId, effective_on: today, flag: 'not-at-address', grade: '1' })
  expect(await stateOf(before)).toBe('void')
  const pdf = await download(officer, await issue(officer, personId))
  expect(readPdf(pdf).text).toContain('Lưu ý: Không ở tại địa chỉ đăng ký.')
  expect(await stateOf(addressIn(pdf))).toBe('valid')
})

test('D7: a record that is merged into another one has no valid paper any more', async () => {
  const [one, two] = [await addPerson(site.db), await addPerson(site.db)]
  const paper = await confirm(two)
  await recordAct(site, 'records-merged', { person_id: one, other_id: two, effective_on: today })
  expect(await stateOf(paper)).toBe('void')
})

test('409: D7: to an office nothing is certified while the address is withheld, and what it issued before is void', async () => {
  const personId = await addPerson(site.db)
  const resident = await signedIn(site, 'resident', { personId })
  const paper = await confirm(personId)
  await recordAct(site, 'flag-set', { person_id: personId, effective_on: today, flag: 'secrecy', grade: '1' })
  expect(await stateOf(paper)).toBe('void')
  const asked = { kind: 'residence', language: 'vi' }
  const path = `/api/certificates/persons/${personId}`
  expect((await officer.post(path, asked)).status).toBe(409)
  expect((await resident.post(path, asked)).status).toBe(200)
})

test('409: D7: who has gone abroad has no residence to confirm, and can still take out the notice', async () => {
  const personId = await addPerson(site.db, { declared_on: '2020-05-01' })
  const resident = await signedIn(site, 'resident', { personId })
  await recordAct(site, 'departed', {
    person_id: personId,
    members: `${personId}=head`,
    effective_on: today,
    to_country: 'JP',
  })
  const path = `/api/certificates/persons/${personId}`
  expect((await resident.post(path, { kind: 'residence', language: 'vi' })).status).toBe(409)
  const { text } = readPdf(await download(resident, await issue(resident, personId, { kind: 'notice' })))
  expect(text).toMatch(/Đã ra nước ngoài, đến: \nNhật Bản/)
})
