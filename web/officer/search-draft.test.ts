import { expect, test } from 'vitest'
import { search } from '../i18n/search.ts'
import { adviceFor, emptySearch, soughtIn } from './search-draft.ts'

test('a draft that says enough can be sent, with the birth date as the register has it', () => {
  expect(soughtIn({ ...emptySearch, pin: '001 170 000 001' })).toEqual({ sought: { pin: '001170000001' } })
  const name = { ...emptySearch, fullName: ' Nguyễn  Lan ' }
  expect(soughtIn({ ...name, by: 'name', birthDate: '3/1970' })).toEqual({
    sought: { fullName: 'Nguyễn Lan', birthDate: '1970-03', includeGone: false },
  })
  expect(soughtIn({ ...name, by: 'commune', includeGone: true })).toEqual({
    sought: { fullName: 'Nguyễn Lan', includeGone: true },
  })
})

test('a draft that does not says what is missing', () => {
  expect(soughtIn({ ...emptySearch, pin: '1' })).toHaveProperty('wrong.pin')
  expect(soughtIn({ ...emptySearch, by: 'name' })).toEqual({
    wrong: { fullName: search.nameMissing, birthDate: search.birthWrong },
  })
  expect(soughtIn({ ...emptySearch, by: 'commune', fullName: 'Lan' })).toEqual({
    wrong: { fullName: search.nameShort },
  })
})

test('who finds too many is told what is not said yet', () => {
  const name = { ...emptySearch, by: 'name', fullName: 'Nguyễn Lan', birthDate: '1970' } as const
  expect(adviceFor(name)).toEqual([search.addDay, search.addMiddle, search.addPin])
  expect(adviceFor({ ...name, fullName: 'Nguyễn Thị Lan', birthDate: '1970-03-07' })).toEqual([search.addPin])
  expect(adviceFor({ ...name, by: 'commune' })).toEqual([search.addBirth, search.addMiddle, search.addPin])
})
