import { expect, test } from 'vitest'
import { compareValues } from './compare-values.ts'

test('names are the same in whatever case and wherever the tone is written, and differ by a mark', () => {
  expect(compareValues('text', 'NGUYỄN THỊ HOÀ', 'Nguyễn Thị Hòa')).toBe('same')
  expect(compareValues('text', 'Nguyễn Thị Hóa', 'Nguyễn Thị Hòa')).toBe('differs')
})

test('two dates that may mean the same day are compatible; two that cannot, differ', () => {
  expect(compareValues('date', '1961', '1961-03-07')).toBe('compatible')
  expect(compareValues('date', '7/3/1961', '1961-03-07')).toBe('same')
  expect(compareValues('date', '1961', '1962-03-07')).toBe('differs')
  expect(compareValues('date', '31/4/1961', '1961-03-07')).toBe('differs')
})

test('what one side does not state contradicts nothing', () => {
  expect(compareValues('pin', '', '001099000001')).toBe('one-sided')
  expect(compareValues('code', 'male', '')).toBe('one-sided')
  expect(compareValues('code', '', '')).toBe('same')
})
