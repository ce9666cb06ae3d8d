import { beforeAll, expect, test } from 'vitest'
import { readDc01, type Dc01, type Dc01Cells } from '../../forms/dc01.ts'
import { freshDatabase } from '../testing/database.ts'
import { cellsOf } from '../testing/forms.ts'
import { addPerson, changeFact } from '../testing/people.ts'
import { checkAgainstRegister } from './check-against-register.ts'

const db = await freshDatabase()

const formOf = (facts: Dc01Cells): Dc01 => readDc01(cellsOf(facts)).values
const known = { given_name: 'Hồng', birth_date: '1970-05-06', mother_name: 'Lê Thị Sáu', pin: '001170000001' }

let knownId = ''
beforeAll(async () => {
  knownId = await addPerson(db, known)
})

async function check(...facts: Dc01Cells[]): Promise<(readonly string[])[]> {
  const matches = await db.transaction().execute(async (tx) => checkAgainstRegister(tx, facts.map(formOf)))
  for (const match of matches.flat()) expect(match.personId).toBe(knownId)
  return matches.map((list) => list.map(({ rule }) => rule))
}

const cases: [string, Dc01Cells, string[]][] = [
  ['K1: the number of somebody of another name', { ...known, given_name: 'Lan' }, ['pin-held-by-another']],
  ['K1: the number of somebody born on another day', { ...known, birth_date: '1970-06-05' }, ['pin-held-by-another']],
  ['K2: the same name, birth date and commune', { ...known, pin: '', mother_name: '' }, ['person-already-there']],
  ['K2: the same name with other marks', { ...known, pin: '', given_name: 'Hông' }, ['person-already-there']],
  ['K2: the same person and number', known, ['person-already-there']],
  ['K2: another number, as when two digits were swapped', { ...known, pin: '001170000010' }, ['person-already-there']],
  [
    'K5: the same name, birth date and mother in another commune',
    { ...known, pin: '', commune: '00493' },
    ['person-already-there', 'permanent-elsewhere'],
  ],
  [
    'K5: the same person and number in another commune',
    { ...known, mother_name: '', commune: '00493' },
    ['person-already-there', 'permanent-elsewhere'],
  ],
  [
    'K5: who lives here now and has the permanent residence there',
    { ...known, commune: '00493', permanent_commune: '00508' },
    ['person-already-there'],
  ],
  [
    'K8: the same name, birth date and place of origin in another commune, and no mother to tell them apart',
    { ...known, pin: '', mother_name: '', commune: '00493' },
    ['likely-duplicate'],
  ],
  [
    'K8: one letter of the name is another one',
    { ...known, pin: '', given_name: 'Hòn', mother_name: 'Lê Thị Sá' },
    ['likely-duplicate'],
  ],
  [
    'K8: the same name, mother and commune, and only the year of birth is known',
    { ...known, pin: '', birth_date: '1970' },
    ['likely-duplicate'],
  ],
  [
    'K8: another who was born on that day in the same commune',
    { ...known, pin: '', given_name: 'Mai', mother_name: 'Vũ Thị Tư' },
    [],
  ],
  ['K8: a younger sister', { ...known, pin: '', given_name: 'Lan', birth_date: '1973-01-20' }, []],
  ['K3: such a namesake with another mother', { ...known, pin: '', mother_name: 'Vũ Thị Tư', commune: '00493' }, []],
  ['K3: a namesake of another day', { ...known, pin: '', birth_date: '1970-05-07', mother_name: 'Vũ Thị Tư' }, []],
  [
    'K3: a namesake of whom only the year is known',
    { ...known, pin: '', birth_date: '1970', mother_name: 'Vũ Thị Tư' },
    [],
  ],
]

test.each(cases)('%s', async (_title, facts, rules) => {
  expect(await check(facts)).toEqual([rules])
})

test('K1: K2: K3: K5: forms are answered in their order, each for itself', async () => {
  expect(await check({}, known, {}, { ...known, given_name: 'Lan' })).toEqual([
    [],
    ['person-already-there'],
    [],
    ['pin-held-by-another'],
  ])
  expect(await check()).toEqual([])
})

test('K2: somebody is found by the present name, not by the one before', async () => {
  await changeFact(db, knownId, { field: 'given_name', from: 'Hồng', to: 'Phượng' })
  expect(await check({ ...known, pin: '' }, { ...known, pin: '', given_name: 'Phượng' })).toEqual([
    [],
    ['person-already-there'],
  ])
})
