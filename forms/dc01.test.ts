import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { dc01Fields, fullNameOf, readDc01 } from './dc01.ts'
import { languages } from './language.ts'

test('the form has the fifteen groups of the law, a header before them and the numbers after', () => {
  expect([...new Set(dc01Fields.map(({ group }) => group))]).toEqual(Array.from({ length: 17 }, (_, group) => group))
})

test('every field has a key of its own, a label in both languages, and codes exactly where it is one', () => {
  expect(new Set(dc01Fields.map(({ key }) => key)).size).toBe(dc01Fields.length)
  const texts = dc01Fields.flatMap(({ label, help }) =>
    languages.flatMap((language) => [label[language], help?.[language]]),
  )
  expect(texts).not.toContain('')
  expect(dc01Fields.filter(({ codes }) => codes)).toEqual(dc01Fields.filter(({ kind }) => kind === 'code'))
})

test('a form is read from a row and by its keys alike', () => {
  const cell = fc.constantFrom('', ' ', 'Nguyễn', '00508', '1990', '30/2/1990', 'Nữ', 'VN', '001190000011')
  const row = fc.array(cell, { minLength: dc01Fields.length, maxLength: dc01Fields.length })
  fc.assert(
    fc.property(row, (cells) => {
      const byKey = Object.fromEntries(dc01Fields.map(({ key }, at) => [key, cells[at]]))
      expect(readDc01(cells)).toEqual(readDc01(byKey))
    }),
  )
})

test('a row that ends early is a form on which the rest is not stated', () => {
  const { values, findings } = readDc01(['P1'])
  expect(values.form_no).toBe('P1')
  expect(Object.keys(values)).toEqual(dc01Fields.map(({ key }) => key))
  expect(findings.every(({ rule }) => rule === 'required')).toBe(true)
})

const name = (family: string, middle: string, given: string): string =>
  fullNameOf({ family_name: family, middle_name: middle, given_name: given })

test('a full name is spoken family, middle, given; any but the given may be missing', () => {
  expect(name('Nguyễn', 'Thị', 'Bình')).toBe('Nguyễn Thị Bình')
  expect(name('Nguyễn', '', 'Bình')).toBe('Nguyễn Bình')
  expect(name('', 'Y', 'Moan')).toBe('Y Moan')
  expect(name('', '', 'Pham')).toBe('Pham')
})
