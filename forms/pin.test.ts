import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPinFormat, pinPrefix, pinWarnings } from './pin.ts'

const facts = { pin: '001099000001', sex: 'male', birthDate: '1999-02-01', birthRegistrationPlace: '00004' }

test('a number that fits its bearer gives no warning', () => {
  expect(pinWarnings(facts)).toEqual([])
})

test('P2: a number that does not fit warns of sex, year and place, each by itself', () => {
  expect(pinWarnings({ ...facts, sex: 'female' })).toEqual(['pin-sex-mismatch'])
  expect(pinWarnings({ ...facts, birthDate: '1998' })).toEqual(['pin-year-mismatch'])
  expect(pinWarnings({ ...facts, birthDate: '2099' })).toEqual(['pin-year-mismatch'])
  expect(pinWarnings({ ...facts, pin: '003099000001' })).toEqual(['pin-place-unknown'])
  expect(pinWarnings({ ...facts, pin: '000299000001' })).toEqual(['pin-year-mismatch', 'pin-place-unknown'])
})

test('P2: what is not known is not compared, and nobody born before 1900 has a digit to compare', () => {
  expect(pinWarnings({ pin: '001099000001' })).toEqual([])
  expect(pinWarnings({ ...facts, sex: 'unknown', birthDate: '' })).toEqual([])
  expect(pinWarnings({ ...facts, birthDate: '1899' })).toEqual([])
})

test('codes of countries, from 100, are not unknown places', () => {
  expect(pinWarnings({ ...facts, pin: '100099000001' })).toEqual([])
  expect(pinWarnings({ ...facts, pin: '097099000001' })).toEqual(['pin-place-unknown'])
})

test('P3: a number is twelve digits and nothing else', () => {
  expect(isPinFormat('001099000001')).toBe(true)
  for (const text of [
    '00109900001',
    '0010990000011',
    '00109900000a',
    '',
    ' 01099000001',
    '٠٠١٠٩٩٠٠٠٠٠١',
    '001099000001\n',
  ])
    expect(isPinFormat(text)).toBe(false)
  expect(pinWarnings({ ...facts, pin: '00109900001' })).toEqual([])
})

test('a new number begins with place, century and sex, and year', () => {
  expect(pinPrefix({ provinceCode: '01', sex: 'male', birthYear: 1999 })).toBe('001099')
  expect(pinPrefix({ provinceCode: '001', sex: 'female', birthYear: 2004 })).toBe('001304')
  expect(pinPrefix({ provinceCode: '79', sex: 'female', birthYear: 1900 })).toBe('079100')
  expect(pinPrefix({ provinceCode: '96', sex: 'male', birthYear: 2399 })).toBe('096899')
})

test('the structure has no number for a birth before 1900, an unknown sex or an unknown place', () => {
  expect(pinPrefix({ provinceCode: '01', sex: 'male', birthYear: 1899 })).toBeUndefined()
  expect(pinPrefix({ provinceCode: '01', sex: 'male', birthYear: 2400 })).toBeUndefined()
  expect(pinPrefix({ provinceCode: '01', sex: 'unknown', birthYear: 1999 })).toBeUndefined()
  expect(pinPrefix({ provinceCode: '03', sex: 'male', birthYear: 1999 })).toBeUndefined()
  expect(pinPrefix({ provinceCode: '', sex: 'male', birthYear: 1999 })).toBeUndefined()
})

test('a number that the nation gives never warns about its own bearer', () => {
  const sexes = fc.constantFrom('male', 'female')
  fc.assert(
    fc.property(sexes, fc.integer({ min: 1900, max: 2150 }), fc.nat(999_999), (sex, birthYear, random) => {
      const pin = `${pinPrefix({ provinceCode: '01', sex, birthYear })}${String(random).padStart(6, '0')}`
      expect(isPinFormat(pin)).toBe(true)
      expect(pinWarnings({ pin, sex, birthDate: String(birthYear) })).toEqual([])
    }),
  )
})
