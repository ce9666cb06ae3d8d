import { expect, test } from 'vitest'
import * as z from 'zod'
import type { Dc01Cells } from '../../../forms/dc01.ts'
import { recordAct } from '../../testing/acts.ts'
import { addHousehold, addPerson } from '../../testing/people.ts'
import { communes, freshSite, ledgerOf, signedIn, stranger, today } from '../../testing/site.ts'
import { knownFacts } from './testing/likely-pair.ts'

const site = await freshSite()
const officer = await signedIn(site, 'commune-officer')
const Person = z.looseObject({ personId: z.string() })
const Answer = z.object({
  likely: z.array(Person),
  household: z.array(Person),
  elsewhere: z.array(z.object({ common: z.array(z.string()) })),
  areMany: z.boolean(),
})

const typed = {
  family_name: 'Nguyễn',
  middle_name: 'Thị',
  sex: 'female',
  origin_place: communes.here,
  commune: communes.here,
  ...knownFacts,
}

const idsOf = (persons: readonly z.infer<typeof Person>[]): string[] => persons.map(({ personId }) => personId)

async function suggest(cells: Dc01Cells) {
  const answer = await officer.post('/api/checking/duplicates/suggestions', { cells })
  if (answer.status !== 200) throw new Error(await answer.text())
  const { likely, household, ...told } = Answer.parse(await answer.json())
  return { likely: idsOf(likely), household: idsOf(household), ...told }
}

const nobody = { likely: [], household: [], elsewhere: [], areMany: false }

test('200: K8: K11: somebody of the commune with a slip in the name is told, and whose sister it is as a hint', async () => {
  expect(await suggest(typed)).toEqual(nobody)
  const [personId = '', sisterId = ''] = await addHousehold(site.db, [
    { ...knownFacts, commune: communes.here },
    { ...knownFacts, given_name: 'Hạnh', birth_date: '1975-02-20', relationship_to_head: 'sibling' },
  ])
  const seen = await suggest({ ...typed, given_name: 'Quyn' })
  expect(seen).toEqual({ ...nobody, likely: [personId], household: [sisterId] })
  const { subjects } = (await ledgerOf(site, 'checking.suggest-duplicates')).at(-1) ?? {}
  expect(subjects?.toSorted()).toEqual([personId, sisterId].toSorted())
})

test('200: K11: of somebody elsewhere is told what is the same, and no more', async () => {
  const parents = { mother_name: 'Đỗ Thị Mận', father_name: 'Nguyễn Văn Tám' }
  const facts = { ...typed, ...parents, given_name: 'Khuê', birth_date: '1980-11-30', pin: '001180000123' }
  await addPerson(site.db, { ...facts, commune: communes.there, origin_place: communes.there })
  expect(await suggest({ ...facts, given_name: 'Khué' })).toEqual({
    ...nobody,
    elsewhere: [{ common: ['number', 'name', 'birth', 'mother', 'father'] }],
  })
})

test('200: K11: nobody is told of who is hidden by a grade of secrecy, and of more than five only that there are more', async () => {
  const secret = { ...typed, given_name: 'Lành', birth_date: '1951-04-04' }
  const personId = await addPerson(site.db, secret)
  await recordAct(site, 'flag-set', { person_id: personId, flag: 'secrecy', grade: '2', effective_on: today })
  expect((await suggest(secret)).likely).toEqual([])
  const many = { ...typed, given_name: 'Đông', birth_date: '1980-01-01' }
  await addHousehold(
    site.db,
    Array.from({ length: 6 }, () => many),
  )
  expect(await suggest(many)).toEqual({ ...nobody, areMany: true })
})

test('400: cells that are none; 404 for whoever enters no forms; 401 without a session', async () => {
  const path = '/api/checking/duplicates/suggestions'
  expect((await officer.post(path, { cells: 'x' })).status).toBe(400)
  const checker = await signedIn(site, 'city-checker')
  expect((await checker.post(path, { cells: typed })).status).toBe(404)
  expect((await stranger(site).post(path, { cells: typed })).status).toBe(401)
})
