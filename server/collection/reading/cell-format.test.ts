import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatOf, numberText } from './cell-format.ts'

const plain = formatOf(0, undefined)

test('numbers are plain digits: no exponent, no dust of binary fractions', () => {
  const texts = ['1099000001', '7.9099E10', '1.099000001E9', '0.30000000000000004', '1.5', '-3', '1E-7', '1E+22']
  expect(texts.map((text) => numberText(text, plain, false))).toEqual([
    '1099000001',
    '79099000000',
    '1099000001',
    '0.3',
    '1.5',
    '-3',
    '0.0000001',
    '10000000000000000000000',
  ])
})

test('zeros in front that only the format shows are kept', () => {
  expect(numberText('4', formatOf(164, '00000'), false)).toBe('00004')
  expect(numberText('1099000001', formatOf(165, '000000000000'), false)).toBe('001099000001')
})

test('a day is told by its format, built in or of the workbook, in any language', () => {
  for (const code of [
    'dd/mm/yyyy',
    '[$-42A]dd/mm/yyyy',
    '"ngày" dd "tháng" mm "năm" yyyy',
    'd\\-mmm\\-yy',
    'dd/mm/yyyy;@',
  ])
    expect(numberText('18329', formatOf(164, code), false)).toBe('1950-03-07')
  expect(numberText('18329.75', formatOf(14, undefined), false)).toBe('1950-03-07')
  expect(numberText('16867', formatOf(14, undefined), true)).toBe('1950-03-07')
  for (const code of ['0.00E+00', '#,##0 "đồng"', 'General', '@', 'h:mm:ss', '[Red]0'])
    expect(numberText('18329', formatOf(164, code), false)).toBe('18329')
})

test('a cell that shows a month or a year means no day of it', () => {
  expect(numberText('18323', formatOf(17, undefined), false)).toBe('1950-03')
  expect(numberText('18323', formatOf(164, 'mm/yyyy'), false)).toBe('1950-03')
  expect(numberText('18264', formatOf(164, 'yyyy'), false)).toBe('1950')
})

test('the days around the one that spreadsheets invented in 1900', () => {
  const day = formatOf(14, undefined)
  expect(['1', '59', '60', '61', '0', '-1'].map((serial) => numberText(serial, day, false))).toEqual([
    '1900-01-01',
    '1900-02-28',
    '1900-02-29',
    '1900-03-01',
    '0',
    '-1',
  ])
})

test('every whole number of up to fifteen digits keeps its digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (number) => {
      expect(numberText(String(number), plain, false)).toBe(String(number))
      expect(numberText(number.toExponential(), plain, false)).toBe(String(number))
    }),
  )
})
