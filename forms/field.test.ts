import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sexes } from './codes.ts'
import { blankForm, formReader, readCell, type Field, type FieldKind, type Finding } from './field.ts'

const label = { vi: 'Mục', en: 'Field' }
const field = (kind: FieldKind): Field => ({
  key: 'field',
  group: 1,
  kind,
  lengthMax: 20,
  label,
  ...(kind === 'code' ? { codes: sexes } : {}),
})
const wrong = (rule: Finding['rule']): Finding => ({ rule, field: 'field' })

test.each<[FieldKind, string, string | Finding]>([
  ['text', '  Nguyễn   Văn ', 'Nguyễn Văn'],
  ['text', 'Nguye\u0302\u0303n', 'Nguyễn'],
  ['text', 'Ðặng', 'Đặng'],
  ['text', '\u200b \ufeff', ''],
  ['text', 'a'.repeat(21), wrong('too-long')],
  ['text', 'a\u0000b', wrong('control-character')],
  ['id', ' H 01 ', 'H 01'],
  ['day', '7/3/1950', '1950-03-07'],
  ['day', '1950', wrong('date-incomplete')],
  ['date', '1950', '1950'],
  ['date', '3/1950', '1950-03'],
  ['date', '1950-02-30', { ...wrong('date-impossible'), suggestion: '1950-03-02' }],
  ['date', 'x', wrong('date-format')],
  ['date', '1849', wrong('date-range')],
  ['code', 'NỮ', 'female'],
  ['code', '1', 'male'],
  ['code', 'nu', wrong('code-unknown')],
  ['unit', '00508', '00508'],
  ['unit', '508', wrong('unit-format')],
  ['place', '01', '01'],
  ['place', '017', '017'],
  ['place', '00508', '00508'],
  ['place', 'FR', 'FR'],
  ['place', 'fr', wrong('place-format')],
  ['pin', '001 190 000 011', '001190000011'],
  ['pin', '00119000001', wrong('pin-format')],
  ['cmnd9', '123456789', '123456789'],
  ['cmnd9', '12345678x', wrong('cmnd9-format')],
])('a cell of kind %s: %j is read as %j', (kind, raw, expected) => {
  expect(readCell(field(kind), raw)).toEqual(expected)
})

test('an empty cell is an empty value, unless the field is required', () => {
  expect(readCell(field('unit'), ' ')).toBe('')
  expect(readCell({ ...field('unit'), isRequired: true }, ' ')).toEqual(wrong('required'))
})

test('what was read is read as itself: a stored form is read again when it is decided', () => {
  const kinds = ['text', 'id', 'day', 'date', 'code', 'unit', 'place', 'pin', 'cmnd9'] as const
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.string({ unit: 'grapheme', maxLength: 25 }), (kind, raw) => {
      const once = readCell(field(kind), raw)
      const twice = typeof once === 'string' ? readCell(field(kind), once) : once
      expect(twice).toEqual(once)
    }),
  )
})

test('all cells of a form are read: everything that is wrong is told at once', () => {
  const read = formReader([
    { ...field('unit'), key: 'commune', isRequired: true },
    { ...field('date'), key: 'born' },
    { ...field('text'), key: 'name' },
  ])
  expect(read((key) => ({ commune: '', born: 'x', name: 'An' })[key])).toEqual({
    values: { commune: '', born: '', name: 'An' },
    findings: [
      { rule: 'required', field: 'commune' },
      { rule: 'date-format', field: 'born' },
    ],
  })
})

test('a form that is read does not share its values with another', () => {
  const read = formReader([{ ...field('text'), key: 'name' }])
  const [one, other] = [read(() => 'An'), read(() => undefined)]
  expect([one.values.name, other.values.name]).toEqual(['An', ''])
})

test('two fields with one key are a fault of ours', () => {
  expect(() => blankForm([field('text'), field('date')])).toThrow('the same key')
})
