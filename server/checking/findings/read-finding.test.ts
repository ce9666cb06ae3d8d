import { expect, test } from 'vitest'
import * as z from 'zod'
import { newId } from '../../db/new-id.ts'
import { recordAct } from '../../testing/acts.ts'
import { familyOf } from '../../testing/forms.ts'
import { addHousehold } from '../../testing/people.ts'
import { communes, freshSite, signedIn, today } from '../../testing/site.ts'
import { addFoundPerson, checkChanged, findingOf } from '../testing/findings-site.ts'

const site = await freshSite()
const officer = await signedIn(site, 'commune-officer')

const Read = z.object({
  rule: z.object({ id: z.string(), text: z.object({ vi: z.string() }), source: z.object({ en: z.string() }) }),
  evidence: z.record(z.string(), z.unknown()),
  isWithheld: z.boolean(),
  person: z.object({ personId: z.string() }).nullable(),
  others: z.array(z.object({ personId: z.string() })),
  colleagues: z.array(z.object({ accountId: z.string() })),
})

async function read(findingId: string) {
  const response = await officer.get(`/api/checking/findings/${findingId}`)
  expect(response.status).toBe(200)
  return Read.parse(await response.json())
}

test('200: a finding tells the rule with its source, the facts, and to whom of the unit it can be given', async () => {
  const { personId, findingId } = await addFoundPerson(site)
  expect(await read(findingId)).toMatchObject({
    rule: { id: 'birth-date-partial', source: { en: 'Circular 04/2020/TT-BTP art. 18' } },
    evidence: { birthDate: '1985' },
    person: { personId },
    colleagues: [{ accountId: officer.account.accountId }],
  })
})

test('200: F5: of a household in which somebody is under secrecy no facts are told, nor who is in it', async () => {
  const family = familyOf('S-1', { declared_on: '2020-01-10' })
  Object.assign(family[0] ?? {}, { birth_date: '2005-01-01', marital_status: 'never-married' })
  const ids = await addHousehold(site.db, family)
  const [headId = ''] = ids
  await checkChanged(site)
  const anchor = ids.toSorted()[0] ?? ''
  const { finding_id: findingId } = await findingOf(site, anchor, 'head-minor')
  expect(await read(findingId)).toMatchObject({ isWithheld: false, evidence: { birthDate: '2005-01-01' } })
  await recordAct(site, 'flag-set', { person_id: headId, effective_on: today, flag: 'secrecy', grade: '1' })
  expect(await read(findingId)).toMatchObject({ isWithheld: true, evidence: {}, others: [] })
})

test('404: a finding that there is none of, and one of another unit', async () => {
  const { findingId } = await addFoundPerson(site)
  const far = await signedIn(site, 'commune-officer', { unitCode: communes.there })
  expect((await officer.get(`/api/checking/findings/${newId()}`)).status).toBe(404)
  expect((await far.get(`/api/checking/findings/${findingId}`)).status).toBe(404)
})
