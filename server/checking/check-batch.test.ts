import { expect, test } from 'vitest'
import { readDc01, type Dc01, type Dc01Cells } from '../../forms/dc01.ts'
import { cellsOf } from '../testing/forms.ts'
import { arriving, checkBatch } from './check-batch.ts'

const formOf = (facts: Dc01Cells): Dc01 => readDc01(cellsOf(facts)).values
const one = { given_name: 'Hồng', birth_date: '1970-05-06', mother_name: 'Lê Thị Sáu', pin: '001170000001' }

/** The rules that each of these forms is held by when they arrive together, after others that are on their way. */
function check(facts: readonly Dc01Cells[], onTheirWay: readonly Dc01Cells[] = []): string[][] {
  const forms = facts.map((cells) => ({ form: formOf(cells), findings: [] as { rule: string }[] }))
  const checked = forms.map(({ form }) => ({ form, findings: [] }))
  checkBatch(checked, [arriving(onTheirWay.map(formOf))])
  return checked.map(({ findings }) => findings.map(({ rule }: { rule: string }) => rule))
}

test('K4: of two forms of one person the second is held, whatever brings them together', () => {
  expect(check([one, { ...one, given_name: 'Lan', birth_date: '1980' }])).toEqual([[], ['pin-twice']])
  const again = { ...one, pin: '' }
  expect(check([one, { ...again, mother_name: '' }])).toEqual([[], ['person-already-there']])
  expect(check([one, { ...again, commune: '00493' }])).toEqual([[], ['person-already-there']])
  expect(check([one, { ...one, pin: '001170000010' }])).toEqual([[], ['person-already-there']])
})

test('K4: a form on its way counts like one that came first', () => {
  expect(check([one], [one])).toEqual([['pin-twice']])
  expect(check([{ ...one, pin: '' }], [one])).toEqual([['person-already-there']])
  expect(check([one], [{ ...one, given_name: 'Lan', pin: '' }])).toEqual([[]])
})

test('K3: K4: namesakes of one day in two communes with two mothers, or with births that are not known, are not held', () => {
  const namesake = { ...one, pin: '', commune: '00493' }
  expect(check([one, { ...namesake, mother_name: 'Vũ Thị Tư' }])).toEqual([[], []])
  expect(check([one, { ...namesake, mother_name: '' }])).toEqual([[], []])
  const unknown = { ...one, pin: '', birth_date: '' }
  expect(check([unknown, unknown])).toEqual([[], []])
})
