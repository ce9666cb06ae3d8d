import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { equalityKey, searchKey, toneKey } from './fold.ts'

test('equality knows case and composition, nothing more', () => {
  expect(equalityKey('NGUYỄN')).toBe(equalityKey('Nguyễn'.normalize('NFD')))
  expect(equalityKey('Hòa')).not.toBe(equalityKey('Hoà'))
})

test('the tone key joins Hòa and Hoà, Thúy and Thuý, and keeps Hóa, Hoa and Hỏa apart', () => {
  expect(toneKey('Hòa')).toBe(toneKey('HOÀ'))
  expect(toneKey('Thúy')).toBe(toneKey('thuý'))
  expect(new Set(['Hòa', 'Hóa', 'Hoa', 'Hỏa', 'Họa', 'Hõa'].map((name) => toneKey(name))).size).toBe(6)
  expect(toneKey('Đắk Lắk')).not.toBe(toneKey('Đăk Lăk'))
})

test('the tone key works syllable by syllable, also between hyphens, and takes either apostrophe', () => {
  expect(toneKey('Thanh Hóa-Khánh Hòa')).toBe(toneKey('Thanh Hoá-Khánh Hoà'))
  expect(toneKey('D’Ran')).toBe(toneKey("D'Ran"))
})

test('the tilde of ñ is no tone, and a word with two tones keeps them where they are', () => {
  expect(toneKey('Êñuôl')).toBe('êñuôl')
  expect(toneKey('Hélène')).toBe('hélène')
})

test('the search key drops marks, đ, apostrophes and hyphens, and joins final i and y', () => {
  expect(searchKey('Nguyễn  Văn ĐỨC')).toBe('nguyen van duc')
  expect(searchKey('H’Hen Niê')).toBe('hhen nie')
  expect(searchKey('Bru - Vân Kiều')).toBe('bru van kieu')
  for (const [one, other] of [
    ['Lý', 'Lí'],
    ['Quý', 'Quí'],
    ['Mỹ', 'Mĩ'],
  ] as const)
    expect(searchKey(one)).toBe(searchKey(other))
})

test('the search key does not join Thúy with Thúi, Tây with Tai, or Y with I', () => {
  expect(searchKey('Thúy')).toBe('thuy')
  expect(searchKey('Tây')).toBe('tay')
  expect(searchKey('Y Moan')).toBe('y moan')
})

const syllables = fc.constantFrom('Nguyễn', 'Hòa', 'hoà', 'Đức', 'LÝ', 'quí', "H'", 'Êñuôl', '-', 'Gié-Triêng', 'ø')
const names = fc.oneof(
  fc.array(syllables, { maxLength: 6 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'grapheme' }),
)

test('no key depends on composition, and folding a search key again changes nothing', () => {
  fc.assert(
    fc.property(names, (name) => {
      for (const key of [equalityKey, toneKey, searchKey]) expect(key(name.normalize('NFD'))).toBe(key(name))
      expect(searchKey(searchKey(name))).toBe(searchKey(name))
    }),
  )
})

/** Every sign that `ofLetters` in fold.ts has, and no other. */
const letters = Array.from({ length: 0x1f00 }, (_none, code) => String.fromCharCode(code)).filter((sign) =>
  /[A-Za-zÀ-ÖØ-öø-žƠơƯưẠ-ỹ]/.test(sign),
)

test('a word that is put together from its letters folds as the whole word does', () => {
  const words = fc.oneof(
    fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 7 }).map((some) => some.join('')),
    fc
      .array(fc.constantFrom(...Array.from('aăâeêiouyqcnghđáàảãạýỳ')), { minLength: 1, maxLength: 7 })
      .map((some) => some.join('')),
  )
  fc.assert(
    // The apostrophe and the hyphen make each word one that is folded as a whole.
    fc.property(words, (word) => {
      expect(searchKey(word)).toBe(searchKey(`${word}'`))
      expect(`${toneKey(word)}-`).toBe(toneKey(`${word}-`))
    }),
    { numRuns: 2000 },
  )
})

test('each key is weaker than the one before', () => {
  const keys = [equalityKey, toneKey, searchKey]
  fc.assert(
    fc.property(names, names, (one, other) => {
      const joined = keys.map((key) => key(one) === key(other))
      expect(joined).toEqual(joined.toSorted((before, after) => Number(before) - Number(after)))
    }),
  )
})

test('the memory of syllables is bounded and forgetting changes no key', () => {
  const before = searchKey('Trần Quý')
  for (let at = 0; at < 50_000; at++) searchKey(`x${at}`)
  expect(searchKey('Trần Quý')).toBe(before)
})
