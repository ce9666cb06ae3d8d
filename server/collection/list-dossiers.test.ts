import { sql } from 'kysely'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { newId } from '../db/new-id.ts'
import { cellsOf, dossierOf, familyOf } from '../testing/forms.ts'
import { communes, freshSite, signedIn } from '../testing/site.ts'
import { decide, dossiers, told } from './testing/dossiers.ts'

const site = await freshSite()
const officer = await signedIn(site, 'commune-officer')
const head = await signedIn(site, 'head-of-commune-police')

const Queue = z.object({
  counts: z.record(z.string(), z.int()),
  dossiers: z.array(z.looseObject({ dossierId: z.string() })),
  next: z.string().nullable(),
})
const list = async (query = '', who = head) => told(await who.get(`${dossiers}${query}`), Queue)

const family = dossierOf(familyOf('L1'))
const headless = dossierOf([cellsOf({ relationship_to_head: 'child', birth_date: '2010' })])
const draft = dossierOf([cellsOf({ given_name: '' })], { submit: false })
const decided = dossierOf([cellsOf()])
for (const dossier of [family, headless, draft, decided]) await officer.post(dossiers, dossier)
await decide(head, decided.dossierId)

test('200: the queue counts each state and shows what is open, the nearest day first', async () => {
  const { counts, dossiers: shown, next } = await list()
  expect(counts).toEqual({ draft: 1, submitted: 2, returned: 0, refused: 0, accepted: 1, held: 1, overdue: 0 })
  expect(shown.map(({ dossierId }) => dossierId).toSorted()).toEqual(
    [family, headless, draft].map(({ dossierId }) => dossierId).toSorted(),
  )
  expect(shown.at(-1)?.dossierId).toBe(draft.dossierId)
  expect(shown.find(({ dossierId }) => dossierId === family.dossierId)).toMatchObject({
    communeName: 'Xã Hải Bối',
    householdNo: 'L1',
    persons: 4,
    findings: { hold: 0, warn: 1 },
    decideBy: '2020-05-28',
    overdue: false,
  })
  expect(shown.map(({ headName }) => headName)).toContainEqual(expect.stringMatching(/^Nguyễn Văn Bình/))
  expect(next).toBeNull()
})

test('200: it is filtered by state and by what holds', async () => {
  expect((await list('?state=accepted')).dossiers).toMatchObject([{ dossierId: decided.dossierId }])
  expect((await list('?state=submitted&held=true')).dossiers).toMatchObject([{ dossierId: headless.dossierId }])
  expect((await list('?state=submitted&held=false')).dossiers).toMatchObject([{ dossierId: family.dossierId }])
  expect((await list('?overdue=true')).dossiers).toEqual([])
})

test('200: C5: what is beyond its last day is counted and found', async () => {
  const late = { ...site, today: () => '2020-05-29' }
  const there = await signedIn(late, 'head-of-commune-police')
  const { counts, dossiers: shown } = await list('?overdue=true', there)
  expect(counts['overdue']).toBe(2)
  expect(shown.map(({ overdue }) => overdue)).toEqual([true, true])
})

test('200: a long queue comes page by page, each dossier once', async () => {
  await sql`insert into collection.dossier (dossier_id, commune_code, household_no, form_code, form_valid_from, state,
      entered_by, submitted_on, decide_by)
    select gen_random_uuid(), ${communes.there}, 'Q' || n, 'DC01', '2016-02-02', 'submitted', ${newId()}::uuid, '2020-05-20',
      date '2020-05-22' + n % 7 from generate_series(1, 120) as n`.execute(site.db)
  const there = await signedIn(site, 'head-of-commune-police', { unitCode: communes.there })
  const seen: string[] = []
  let page = await list('', there)
  while (page.next !== null) {
    seen.push(...page.dossiers.map(({ dossierId }) => dossierId))
    page = await list(`?after=${page.next}`, there)
  }
  seen.push(...page.dossiers.map(({ dossierId }) => dossierId))
  expect([seen.length, new Set(seen).size]).toEqual([120, 120])
})

test('200: C2: an officer sees the own commune only, a checker of the city every one', async () => {
  const elsewhere = await signedIn(site, 'commune-officer', { unitCode: '00004' })
  expect(await list('', elsewhere)).toMatchObject({ dossiers: [], counts: { submitted: 0 } })
  const checker = await signedIn(site, 'city-checker')
  expect((await list('', checker)).counts['submitted']).toBe(122)
})

test('404: an administrator has no queue', async () => {
  expect((await (await signedIn(site, 'city-administrator')).get(dossiers)).status).toBe(404)
})

test('400: a state that there is none of is no filter', async () => {
  expect((await head.get(`${dossiers}?state=lost`)).status).toBe(400)
})
