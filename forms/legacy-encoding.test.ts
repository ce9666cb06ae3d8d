import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeTcvn3, decodeVni, detectLegacy, encodeTcvn3, encodeVni } from './legacy-encoding.ts'
import { onsets, rhymes } from './legacy-tables.ts'

const people = [
  'Nguyễn Văn Đức',
  'Trần Thị Hòa',
  'Lê Hoàng Ấn',
  'Phạm Thị Ngọc Ánh',
  'Vũ Đình Ưng',
  'Hoàng Lò Thái Thò',
]

test('the published vectors decode', () => {
  expect(decodeTcvn3('NguyÔn V¨n §øc')).toBe('Nguyễn Văn Đức')
  expect(decodeTcvn3('TrÇn ThÞ Hßa')).toBe('Trần Thị Hòa')
  expect(decodeTcvn3('137/2007N§-CP')).toBe('137/2007NĐ-CP')
  expect(decodeVni('nguyeãn vaên ñöùc')).toBe('nguyễn văn đức')
  expect(decodeVni('NGUYEÃN VAÊN ÑÖÙC')).toBe('NGUYỄN VĂN ĐỨC')
})

test('TCVN3 writes ư as the soft hyphen', () => {
  expect(decodeTcvn3('H\u00adng')).toBe('Hưng')
  expect(encodeTcvn3('Hưng')).toBe('H\u00adng')
})

test('VNI capitals are read with a capital and with a small sign', () => {
  expect(decodeVni('AÙnh')).toBe('Ánh')
  expect(decodeVni('Aùnh')).toBe('Ánh')
  expect(encodeVni('Ánh')).toBe('AÙnh')
})

test('a capital that TCVN3 could not write comes back where the rest of the cell shows it', () => {
  expect(encodeTcvn3('Phạm Thị Ánh')).toBe('Ph¹m ThÞ ¸nh')
  expect(decodeTcvn3('Ph¹m ThÞ ¸nh')).toBe('Phạm Thị Ánh')
  expect(decodeTcvn3('NGUYÔN V¡N NH¦ ý')).toBe('NGUYỄN VĂN NHƯ Ý')
  expect(decodeTcvn3('Lý THÞ HOA')).toBe('LÝ THỊ HOA')
  expect(decodeTcvn3('phè TRÇN PHó')).toBe('phố TRẦN PHÚ')
  expect(decodeTcvn3('Tó H§ND')).toBe('Tú HĐND')
  expect(decodeTcvn3('x· Êp B¾c')).toBe('xã ấp Bắc')
  expect(decodeTcvn3('¸nh')).toBe('ánh')
})

test('a sign for a bare tone is one only behind a vowel: an area keeps its m²', () => {
  expect(decodeTcvn3('120 m²')).toBe('120 m²')
  expect(decodeTcvn3('a´n')).toBe('ạn')
})

test('text that is already Unicode, with letters beyond Latin-1 only, passes through both decoders', () => {
  expect(decodeTcvn3('Nguyễn Đức')).toBe('Nguyễn Đức')
  expect(decodeVni('Nguyễn Đức')).toBe('Nguyễn Đức')
})

test('a column is recognised in all three encodings, also when it came decomposed', () => {
  expect(detectLegacy(people)).toBe('unicode')
  expect(detectLegacy(people.map((name) => encodeTcvn3(name)))).toBe('tcvn3')
  expect(detectLegacy(people.map((name) => encodeVni(name)))).toBe('vni')
  expect(detectLegacy(people.map((name) => encodeVni(name.toUpperCase())))).toBe('vni')
  expect(detectLegacy(people.map((name) => encodeVni(name).normalize('NFD')))).toBe('vni')
  expect(detectLegacy(people.map((name) => name.normalize('NFD')))).toBe('unicode')
})

test('Unicode that looks like a legacy encoding is left alone', () => {
  expect(detectLegacy(['Hoà', 'Hoá', 'Loà', 'Lò Thò', 'Khoá'])).toBe('unicode')
  expect(detectLegacy(['Y Moan Êñuôl', 'H’Hen Niê', 'Y Êban'])).toBe('unicode')
  expect(detectLegacy(['José García', 'François Müller', 'Peña', 'Zoë', 'Ångström'])).toBe('unicode')
  expect(detectLegacy(['§ 5', '120 m²', '30 °C'])).toBe('unicode')
  expect(detectLegacy([])).toBe('unicode')
  expect(detectLegacy(['Nguyen Van Duc', '001099000001'])).toBe('unicode')
})

test('a few foreign words do not hide a legacy column, a few legacy cells do not turn a Unicode one', () => {
  const legacy = people.map((name) => encodeTcvn3(name))
  expect(detectLegacy([...legacy, 'José García', 'Nguyễn'])).toBe('tcvn3')
  expect(detectLegacy([...people, ...people, 'NguyÔn V¨n §øc'])).toBe('unicode')
})

const combining = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const smallSyllables = fc
  .tuple(fc.constantFrom('', ...onsets), fc.constantFrom(...rhymes), fc.constantFrom(...combining))
  .map(([onset, rhyme, tone]) => (onset + rhyme.charAt(0) + tone + rhyme.slice(1)).normalize('NFC'))
const titled = smallSyllables.map((syllable) => syllable.charAt(0).toUpperCase() + syllable.slice(1))
const texts = fc.array(smallSyllables, { minLength: 1, maxLength: 6 }).map((syllables) => syllables.join(' '))
const names = fc.array(titled, { minLength: 1, maxLength: 6 }).map((syllables) => syllables.join(' '))

test('VNI gives back every Vietnamese text, small, titled and in capitals', () => {
  fc.assert(
    fc.property(texts, names, (text, name) => {
      for (const written of [text, name, name.toUpperCase()]) expect(decodeVni(encodeVni(written))).toBe(written)
    }),
  )
})

test('TCVN3 gives back every Vietnamese text in small letters, and every titled name that begins with a plain letter', () => {
  fc.assert(
    fc.property(texts, names, (text, name) => {
      expect(decodeTcvn3(encodeTcvn3(text))).toBe(text)
      expect(decodeTcvn3(encodeTcvn3(`Trần ${name}`))).toBe(`Trần ${name}`)
      expect(decodeTcvn3(encodeTcvn3(`NGUYỄN ${name.toUpperCase()}`)).toLowerCase()).toBe(
        `nguyễn ${name.toLowerCase()}`,
      )
    }),
  )
})

test('no legacy text holds a letter beyond Latin-1, so it survives any old program', () => {
  fc.assert(
    fc.property(names, (name) => {
      expect(encodeTcvn3(name)).toMatch(/^[\u0020-\u00ff]*$/)
      expect(encodeVni(name)).toMatch(/^[\u0020-\u00ff]*$/)
    }),
  )
})
