import { expect, test } from 'vitest'
import type { CheckedForm } from '../../forms/dc01-rules.ts'
import { readDc01, type Dc01, type Dc01Cells } from '../../forms/dc01.ts'
import { cellsOf } from '../testing/forms.ts'
import { arriving, checkAgainstArriving, checkBatch } from './check-batch.ts'

const formOf = (facts: Dc01Cells): Dc01 => readDc01(cellsOf(facts)).values
const one = { given_name: 'Hồng', birth_date: '1970-05-06', mother_name: 'Lê Thị Sáu', pin: '001170000001' }

/** The rules that each of these forms is held by when they arrive together. */
function check(...facts: Dc01Cells[]): string[][] {
  const forms = facts.map((cells): CheckedForm => ({ form: formOf(cells), findings: [] }))
  checkBatch(forms)
  return forms.map(({ findings }) => findings.map(({ rule }) => rule))
}

test('K4: of two forms of one person the second is held, whatever brings them together', () => {
  expect(check(one, { ...one, given_name: 'Lan', birth_date: '1980' })).toEqual([[], ['pin-twice']])
  const again = { ...one, pin: '' }
  expect(check(one, { ...again, mother_name: '' })).toEqual([[], ['person-already-there']])
  expect(check(one, { ...again, commune: '00493' })).toEqual([[], ['person-already-there']])
  expect(check(one, { ...one, pin: '001170000010' })).toEqual([[], ['person-already-there']])
})

test('K3: K4: namesakes of one day in two communes with two mothers are not held', () => {
  const namesake = { ...one, pin: '', commune: '00493' }
  expect(check(one, { ...namesake, mother_name: 'Vũ Thị Tư' })).toEqual([[], []])
})

test('K4: K8: the second form of a person with a slip in it is held like one with none', () => {
  const again = { ...one, pin: '', given_name: 'Hòng', birth_date: '1970-06-05' }
  expect(check(one, again)).toEqual([[], ['likely-duplicate']])
  expect(check(one, { ...one, pin: '', given_name: 'Lan', birth_date: '1973-01-20' })).toEqual([[], []])
})

test('K1: K2: K4: K5: a person on the way into the register counts like one who is there', () => {
  const ask = (facts: Dc01Cells): string[] =>
    checkAgainstArriving(
      formOf(facts),
      [arriving([], 'every-key'), arriving([formOf(one)], 'every-key')],
      'every-key',
    ).map(({ rule }) => rule)
  expect(ask({ ...one, given_name: 'Lan' })).toEqual(['pin-held-by-another'])
  expect(ask({ ...one, pin: '' })).toEqual(['person-already-there'])
  expect(ask({ ...one, pin: '', commune: '00493' })).toEqual(['person-already-there', 'permanent-elsewhere'])
  expect(ask({ ...one, pin: '', commune: '00493', mother_name: '' })).toEqual(['likely-duplicate'])
  expect(ask({ ...one, pin: '', commune: '00493', mother_name: 'Vũ Thị Tư' })).toEqual([])
  expect(checkAgainstArriving(formOf(one), [], 'every-key')).toEqual([])
})

test('K8: far into a long file a form is compared by number, name and birth alone, also with those on their way', () => {
  const ask = (facts: Dc01Cells): string[] => {
    const onTheirWay = (['every-key', 'same-person'] as const).map((width) => arriving([formOf(one)], width))
    const found = onTheirWay.map((people) => checkAgainstArriving(formOf(facts), [people], 'same-person'))
    expect(found[0]).toEqual(found[1])
    return found[0]?.map(({ rule }) => rule) ?? []
  }
  expect(ask({ ...one, given_name: 'Lan' })).toEqual(['pin-held-by-another'])
  expect(ask({ ...one, pin: '' })).toEqual(['person-already-there'])
  expect(ask({ ...one, pin: '', given_name: 'Hung' })).toEqual([])
})
