import { expect, test } from 'vitest'
import { encodeTcvn3, encodeVni } from '../../../forms/legacy-encoding.ts'
import { detectColumns } from './legacy-columns.ts'

const names = [
  'Nguyễn Văn Đức',
  'Trần Thị Hòa',
  'Lê Hoàng Ấn',
  'Phạm Ngọc Ánh',
  'Vũ Đình Ưng',
  'Đỗ Thị Thủy',
  'Võ Sơn',
  'Bùi Thị Lý',
]
const tcvn3 = names.map(encodeTcvn3)

test('each column is told for itself: a legacy one beside a Unicode one', () => {
  const { encoding, decoders, samples } = detectColumns([names, tcvn3, ['1', '2']])
  expect([encoding, decoders[0], decoders[2]]).toEqual(['tcvn3', undefined, undefined])
  expect(tcvn3.map((cell) => decoders[1]?.(cell))).toEqual(names)
  expect(samples[0]).toEqual({ before: 'NguyÔn V¨n §øc', after: 'Nguyễn Văn Đức' })
})

test('a column in which little can be told goes with its file', () => {
  for (const encode of [encodeTcvn3, encodeVni]) {
    const relations = ['Chủ hộ', 'Con', 'Hé'].map(encode)
    const { decoders } = detectColumns([names.map(encode), relations, ['Lò', 'Hà'].map(encode)])
    expect(['Chủ hộ', 'Vợ', 'Mẹ'].map((cell) => decoders[1]?.(encode(cell)))).toEqual(['Chủ hộ', 'Vợ', 'Mẹ'])
    expect(decoders[2]?.(encode('Hà'))).toBe('Hà')
  }
})

test('a few cells do not speak against a file that is Unicode', () => {
  expect(detectColumns([names, ['NguyÔn']])).toEqual({
    encoding: 'unicode',
    decoders: [undefined, undefined],
    samples: [],
  })
  expect(detectColumns([[...names, ...tcvn3.slice(0, 3)]]).encoding).toBe('unicode')
})

test('names without a plain letter in front get back the capital that TCVN3 did not have', () => {
  const given = ['Ánh', 'Ấn', 'Hoa', 'An', 'Đức']
  const { decoders } = detectColumns([tcvn3, given.map(encodeTcvn3), ['thôn Ất', 'xóm Ái', 'tổ 1'].map(encodeTcvn3)])
  expect(given.map((cell) => decoders[1]?.(encodeTcvn3(cell)))).toEqual(given)
  expect(decoders[2]?.(encodeTcvn3('thôn ất'))).toBe('thôn ất')
})

test('the same text decodes alike, however often it is asked', () => {
  const { decoders } = detectColumns([tcvn3])
  for (let time = 0; time < 3; time += 1) expect(decoders[0]?.('TrÇn ThÞ Hßa')).toBe('Trần Thị Hòa')
})
