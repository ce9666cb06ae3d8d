import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { encodeTcvn3, encodeVni } from '../../../forms/legacy-encoding.ts'
import { NameBytes } from './name-bytes.ts'
import { TextValues } from './normalise.ts'

const syllables = [
  'Nguyễn',
  'Trần',
  'Đặng',
  'Quý',
  'Lí',
  'Lý',
  'Xuân',
  'Huê',
  'Thị',
  "H'Hen",
  'Ayǔn',
  'K’Ho',
  '-',
  'Ân',
]
const written = array(constantFrom(...syllables), { maxLength: 5 }).map((words) => words.join(' '))
const asFound = oneof(
  written,
  written.map(encodeTcvn3),
  written.map(encodeVni),
  written.map((text) => text.toUpperCase().normalize('NFD')),
  string({ unit: constantFrom('a', 'à', 'Â', 'đ', 'ª', '¨', 'Ñ', 'õ', ' ', '𝒜', '\u00a0', '\t'), maxLength: 12 }),
  constantFrom('a '.repeat(100), 'x'.repeat(300)),
)

test('names are folded from their bytes as they are from their strings, in whatever encoding they were written', () => {
  assert(
    property(array(asFound, { maxLength: 30 }), (texts) => {
      const [names, values] = [new NameBytes(), new TextValues('plainName')]
      const found = texts.map((text) => {
        const bytes = Buffer.from(`?${text}?`)
        return names.numberOf(bytes, 1, bytes.length - 1)
      })
      const asked = texts.map((text) => values.valueOf(text) / 256)
      expect(found).toEqual(asked)
      const folded = names.finish()
      expect(Array.from({ length: folded.length }, (_none, at) => folded.at(at))).toEqual(values.texts)
      expect(Array.from(folded.lengths)).toEqual(values.texts.map(({ length }) => length))
    }),
  )
})
