import { expect, test } from 'vitest'
import { dc01Fields } from './dc01.ts'
import { dc02Fields, readDc02, updatableKeys, type Dc02Cells } from './dc02.ts'
import { languages } from './language.ts'

const cells = (facts: Dc02Cells): Dc02Cells => ({
  form_no: 'C1',
  declared_on: '2020-05-20',
  commune: '00508',
  person_id: '01890000-0000-7000-8000-000000000001',
  effective_on: '2020-05-01',
  proof: 'Giấy khai sinh 12/2020',
  ...facts,
})
const read = (facts: Dc02Cells) => {
  const { values, findings } = readDc02(cells(facts))
  return { old: values.old_value, now: values.new_value, findings }
}

test('the old and the new value are read as the field of DC01 that they belong to', () => {
  expect(read({ field: 'sex', old_value: 'Nam', new_value: 'NỮ' })).toEqual({
    old: 'male',
    now: 'female',
    findings: [],
  })
  expect(read({ field: 'birth_date', old_value: '1950', new_value: '7/3/1950' }).now).toBe('1950-03-07')
  expect(read({ field: 'given_name', old_value: 'Hòa', new_value: ' Hoa ' }).now).toBe('Hoa')
})

test('a value that cannot be of the field is told at that value', () => {
  expect(read({ field: 'birth_date', old_value: 'x', new_value: '30/2/1950' }).findings).toEqual([
    { rule: 'date-format', field: 'old_value' },
    { rule: 'date-impossible', field: 'new_value', suggestion: '1950-03-02' },
  ])
})

test('a fact that nobody may lack can be missing before, and not afterwards', () => {
  expect(read({ field: 'given_name', old_value: '', new_value: 'Bình' }).findings).toEqual([])
  expect(read({ field: 'given_name', old_value: 'Bình', new_value: '' }).findings).toEqual([
    { rule: 'required', field: 'new_value' },
  ])
  expect(read({ field: 'religion', old_value: '01', new_value: '' }).findings).toEqual([])
})

test('a field that a sheet cannot change is no value of the list', () => {
  expect(read({ field: 'pin', old_value: '', new_value: 'x' }).findings).toEqual([
    { rule: 'code-unknown', field: 'field' },
  ])
  expect(read({ field: 'Họ', old_value: 'Lê', new_value: 'Lý' })).toMatchObject({ findings: [] })
})

test('what a sheet can change are fields of DC01, and each is called there as it is here', () => {
  const field = dc02Fields.find(({ key }) => key === 'field')
  expect(field?.codes?.map(({ value }) => value).toSorted()).toEqual([...updatableKeys].toSorted())
  for (const { value, vi } of field?.codes ?? []) expect(dc01Fields.find(({ key }) => key === value)?.label.vi).toBe(vi)
  for (const { label } of dc02Fields) for (const language of languages) expect(label[language]).not.toBe('')
})
