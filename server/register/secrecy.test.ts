import { expect, test } from 'vitest'
import * as z from 'zod'
import { recordAct } from '../testing/acts.ts'
import { addHousehold, addPerson } from '../testing/people.ts'
import { communes, freshSite, signedIn, today } from '../testing/site.ts'

const site = await freshSite()
const officer = await signedIn(site, 'commune-officer')
const head = await signedIn(site, 'head-of-commune-police')
const declared_on = '2020-01-10'

/** The page of a person as somebody sees it, as text: what is withheld must be nowhere in it. */
async function pageOf(personId: string, { by = officer, purpose = 'collection', query = '' } = {}): Promise<string> {
  const response = await by.get(`/api/register/persons/${personId}${query}`, { 'dancu-purpose': purpose })
  expect(response.status).toBe(200)
  return response.text()
}

const Page = z.object({
  withheld: z.array(z.string()),
  residences: z.array(z.unknown()),
  household: z.object({ members: z.array(z.object({ personId: z.string() })) }).nullable(),
  history: z.array(z.object({ kind: z.string() })),
})

const secretPlace = 'Xóm Kín'
const [motherId = '', secretId = ''] = await addHousehold(site.db, [
  { household_no: 'S1', declared_on, address: 'Xóm 3' },
  { household_no: 'S1', declared_on, address: 'Xóm 3', relationship_to_head: 'child', birth_date: '1999-09-09' },
])
await recordAct(site, 'current-dwelling', {
  person_id: secretId,
  effective_on: '2020-02-01',
  to_commune: communes.here,
  to_address: secretPlace,
})
const before = new Date().toISOString()
const flag = { person_id: secretId, effective_on: today, flag: 'secrecy', grade: '1' }
await recordAct(site, 'flag-set', flag)

test('R16: the address of somebody under secrecy is withheld, whatever day and moment is asked about', async () => {
  for (const query of ['', '?on=2020-03-01', `?on=${today}&at=${before}`, `?on=2020-03-01&at=${before}`]) {
    const text = await pageOf(secretId, { query })
    expect(text).not.toContain(secretPlace)
    const page = Page.parse(JSON.parse(text))
    expect(page).toMatchObject({ withheld: ['residences', 'household'], residences: [], household: null })
    expect(page.history.map(({ kind }) => kind)).not.toContain('current-dwelling')
  }
  expect(await pageOf(secretId, { by: head, purpose: 'checking' })).toContain(secretPlace)
})

test('R16: nor do the household of others, or a record that was merged into this one, tell where somebody lives', async () => {
  const members = Page.parse(JSON.parse(await pageOf(motherId))).household?.members
  expect(members?.map(({ personId }) => personId)).toEqual([motherId])
  const twinId = await addPerson(site.db, { declared_on, address: 'Xóm 3', birth_date: '1999-09-09' })
  const dwelling = { effective_on: '2020-03-01', to_commune: communes.here, to_address: secretPlace }
  await recordAct(site, 'current-dwelling', { person_id: twinId, ...dwelling })
  await recordAct(site, 'records-merged', { person_id: secretId, effective_on: today, other_id: twinId })
  for (const query of ['', `?on=2020-03-01&at=${before}`]) {
    const text = await pageOf(twinId, { query })
    expect(text).not.toContain(secretPlace)
    expect(Page.parse(JSON.parse(text))).toMatchObject({ residences: [], household: null })
  }
})

test('R16: with the flag lifted everything is told again', async () => {
  const personId = await addPerson(site.db, { declared_on, address: secretPlace })
  await recordAct(site, 'flag-set', { ...flag, person_id: personId })
  expect(await pageOf(personId)).not.toContain(secretPlace)
  await recordAct(site, 'flag-lifted', { person_id: personId, effective_on: today, flag: 'secrecy' })
  expect(await pageOf(personId)).toContain(secretPlace)
})
