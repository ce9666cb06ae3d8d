import { expect, test } from 'vitest'
import * as z from 'zod'
import { writeMembers } from '../../../forms/acts/act-forms.ts'
import { familyOf, collect } from '../../testing/forms.ts'
import { collectAct, recordAct, tryAct } from '../../testing/acts.ts'
import { communes, freshSite, signedIn } from '../../testing/site.ts'

const site = await freshSite()
const officer = await signedIn(site, 'commune-officer')
const head = await signedIn(site, 'head-of-commune-police')
let familiesMade = 0
const family = async () => collect({ officer, head }, familyOf(`F${++familiesMade}`, { declared_on: '2020-01-10' }))

async function see(personId: string, query = '') {
  const response = await head.get(`/api/register/persons/${personId}${query}`, { 'dancu-purpose': 'checking' })
  expect(response.status).toBe(200)
  return z.record(z.string(), z.unknown()).parse(await response.json())
}

test('a birth, a move, a death, a split and a merger, through dossiers, are what the person page then shows', async () => {
  const [father = '', mother = '', child = '', second = ''] = await family()
  const [baby = ''] = await collectAct({ officer, head }, 'birth', {
    effective_on: '2020-03-01',
    given_name: 'An',
    family_name: 'Nguyễn',
    sex: 'female',
    mother_id: mother,
    father_id: father,
    household_of: mother,
    relationship_to_head: 'child',
    birth_registration_place: communes.here,
    nationality: 'VN',
  })
  expect(await see(baby)).toMatchObject({
    standing: 'living',
    household: { members: { length: 5 } },
    relations: [
      { kind: 'father', personId: father },
      { kind: 'mother', personId: mother },
    ],
  })
  expect((await see(mother))['children']).toMatchObject([{ personId: baby }])
  await recordAct(site, 'moved', {
    person_id: second,
    effective_on: '2020-04-01',
    to_commune: communes.there,
    to_address: 'Xóm 9',
    to_household_no: 'NEW1',
    members: writeMembers([{ personId: second, relationship: 'head' }]),
  })
  const { rules } = await tryAct(site, 'moved', {
    person_id: father,
    effective_on: '2020-04-01',
    to_commune: communes.there,
    to_address: 'Xóm 9',
    to_household_no: 'NEW1',
    members: writeMembers([{ personId: father, relationship: 'parent' }]),
  })
  expect(rules).toEqual(['household-without-head'])
  await recordAct(site, 'death', { person_id: mother, effective_on: '2020-04' })
  expect(await see(mother)).toMatchObject({ standing: 'dead', household: null })
  expect((await tryAct(site, 'divorce', { person_id: mother, effective_on: '2020-05-05' })).rules).toEqual([
    'person-dead',
  ])
  await recordAct(site, 'records-merged', { person_id: child, effective_on: '2020-05-01', other_id: baby })
  expect(await see(baby)).toMatchObject({ standing: 'merged', mergedInto: child, state: null })
  expect(await see(child)).toMatchObject({ standing: 'living', residences: [{ communeCode: communes.here }] })
  await recordAct(site, 'record-split', { person_id: child, effective_on: '2020-05-01', other_id: baby })
  expect(await see(baby)).toMatchObject({ standing: 'living', residences: [{ communeCode: communes.here }] })
})
