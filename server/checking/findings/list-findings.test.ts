import { expect, test } from 'vitest'
import * as z from 'zod'
import { communes, freshSite, ledgerOf, signedIn } from '../../testing/site.ts'
import { addFoundPerson } from '../testing/findings-site.ts'

const site = await freshSite()
const officer = await signedIn(site, 'commune-officer')
const { personId, findingId } = await addFoundPerson(site)

const Listed = z.object({
  rules: z.array(z.object({ id: z.string(), unsettled: z.number() })),
  findings: z.array(z.object({ findingId: z.string(), ruleId: z.string(), dueOn: z.string(), fullName: z.string() })),
  next: z.number().nullable(),
})

async function list(query = '', caller = officer) {
  const response = await caller.get(`/api/checking/findings?unitCode=${communes.here}${query}`)
  expect(response.status).toBe(200)
  return Listed.parse(await response.json())
}

test('200: F1: the findings of a unit are work with a deadline in working days, and the ledger names who was shown', async () => {
  const { rules, findings } = await list()
  expect(rules.find(({ id }) => id === 'birth-date-partial')?.unsettled).toBe(1)
  // 65 working days for what is only noted.
  expect(findings.filter((one) => one.findingId === findingId)).toMatchObject([
    { ruleId: 'birth-date-partial', dueOn: '2020-08-25' },
  ])
  expect(findings.map(({ fullName }) => fullName).join()).toContain('Nguyễn Thị')
  expect((await ledgerOf(site, 'checking.list-findings')).at(-1)?.subjects).toContain(personId)
})

test('200: the list is narrowed to a rule, one of the four words, a state, what is given to oneself', async () => {
  expect((await list('&rule=birth-date-partial')).findings).toHaveLength(1)
  expect((await list('&rule=head-twice')).findings).toEqual([])
  expect((await list(`&word=${encodeURIComponent('sống')}`)).findings).toEqual([])
  expect((await list('&state=settled')).findings).toEqual([])
  expect((await list('&own=true')).findings).toEqual([])
  const checker = await signedIn(site, 'city-checker')
  const ofCity = await checker.get(`/api/checking/findings?unitCode=${communes.city}`)
  expect(Listed.parse(await ofCity.json()).findings.length).toBeGreaterThan(0)
})

test('404: a unit out of reach; 400: a word that is none of the four', async () => {
  const far = await signedIn(site, 'commune-officer', { unitCode: communes.there })
  expect((await far.get(`/api/checking/findings?unitCode=${communes.here}`)).status).toBe(404)
  expect((await officer.get(`/api/checking/findings?unitCode=${communes.here}&word=x`)).status).toBe(400)
})
