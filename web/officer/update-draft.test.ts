import { expect, test } from 'vitest'
import { beginUpdate, changedField, checkUpdate, controlOf, shownKeys, writeUpdate } from './update-draft.ts'

const person = {
  personId: '018f0000-0000-7000-8000-000000000001',
  residences: [],
  state: {
    family_name: 'Nguyễn',
    middle_name: '',
    given_name: 'Thử',
    birth_date: '1961',
    sex: 'male',
    birth_registration_place: '',
    origin_place: '01',
    ethnicity: '01',
    religion: '',
    nationality: 'VN',
    marital_status: '',
    blood_group: '',
    died_on: '',
    missing_on: '',
    cmnd9: '',
  },
} as const
const begun = beginUpdate(
  { ...person, residences: [] },
  { today: '2020-05-26', unitCode: '00508', formId: 'abcdef01-2' },
)

test('choosing what changes takes the old value from the register and forgets the new one', () => {
  const chosen = writeUpdate({ ...begun, new_value: 'x' }, { key: 'field', value: 'birth_date' }, person)
  expect(chosen).toMatchObject({ field: 'birth_date', old_value: '1961', new_value: '' })
})

test('a new value is asked in the way of the field that it belongs to', () => {
  const chosen = writeUpdate(begun, { key: 'field', value: 'birth_date' }, person)
  const changed = changedField(chosen)
  expect(controlOf('new_value', changed)).toMatchObject({ key: 'new_value', kind: 'date' })
  expect(shownKeys(changed !== undefined)).toContain('new_value')
  expect(shownKeys(false)).not.toContain('new_value')
})

test('a sheet without a proof, and one that changes nothing, are not sent', () => {
  const chosen = writeUpdate(begun, { key: 'field', value: 'given_name' }, person)
  expect(checkUpdate(chosen).map(({ rule, field }) => `${rule} ${field}`)).toContain('required proof')
  const same = { ...chosen, new_value: 'Thử', proof: 'Giấy khai sinh' }
  expect(checkUpdate(same)).toEqual([{ rule: 'nothing-changes', field: 'new_value' }])
  expect(checkUpdate({ ...same, new_value: 'Thực' })).toEqual([])
})
