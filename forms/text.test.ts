import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText, hasControlCharacters } from './text.ts'

test('decomposed text is composed: Nguyễn has six code units whichever way it came', () => {
  expect(cleanText('Nguyễn'.normalize('NFD'))).toBe('Nguyễn')
  expect(cleanText('Nguyễn'.normalize('NFD'))).toHaveLength(6)
})

test('letters that look like Đ become Đ, in both cases', () => {
  expect(cleanText('\u00d0ức \u0189ức \u0110ức')).toBe('Đức Đức Đức')
  expect(cleanText('\u00f0ức \u0256ức \u0111ức')).toBe('đức đức đức')
})

test('every kind of space becomes one plain space, and none stands at the ends', () => {
  expect(cleanText(' Trần\u00a0\u2003Thị\t\n Hòa\u3000')).toBe('Trần Thị Hòa')
  expect(cleanText('   ')).toBe('')
  expect(cleanText('')).toBe('')
})

test('characters without a width go, also from between a letter and its mark', () => {
  expect(cleanText('\ufeffL\u200be\u200d\u0302')).toBe('Lê')
})

test('letters outside Vietnamese stay: Y Moan Êñuôl, H’Hen Niê, 김', () => {
  for (const name of ['Y Moan Êñuôl', 'H’Hen Niê', "K'Brĕm", '김철수', 'Đặng Ỷ']) expect(cleanText(name)).toBe(name)
})

test('cleaning is idempotent, gives NFC and leaves clean text alone', () => {
  const units = fc.constantFrom('a', 'Đ', ' ', 'ễ', '\u0303', '\u0323', '\u0302', '\u00a0', '\u200b', '\u00d0', '-')
  const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.string({ unit: units }))
  fc.assert(
    fc.property(texts, (text) => {
      const clean = cleanText(text)
      expect(cleanText(clean)).toBe(clean)
      expect(clean.normalize('NFC')).toBe(clean)
      expect(clean).not.toMatch(/^\s|\s$|\s\s/)
    }),
  )
})

test('control characters are found; white space is not one of them', () => {
  expect(hasControlCharacters('Trần\tThị\r\nHòa')).toBe(false)
  for (const sign of ['\u0000', '\u001b', '\u007f', '\u0085']) expect(hasControlCharacters(`Trần${sign}`)).toBe(true)
})
