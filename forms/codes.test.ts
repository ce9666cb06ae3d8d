import { expect, test } from 'vitest'
import type { CodeList } from './codes.ts'
import { bloodGroups, findCode, maritalStatuses, relationshipsToHead, religions, sexes } from './codes.ts'
import { ethnicGroups } from './ethnic-groups.ts'
import { nationalities } from './nationalities.ts'

const lists: Record<string, CodeList> = {
  sexes,
  maritalStatuses,
  bloodGroups,
  relationshipsToHead,
  religions,
  ethnicGroups,
  nationalities,
}

test('every value, label and alias of every list names its own value, also in capitals', () => {
  for (const [list, codes] of Object.entries(lists))
    for (const { value, vi, en, aliases = [] } of codes)
      for (const name of [value, vi, en, ...aliases]) {
        expect({ list, name, value: findCode(codes, name) }).toEqual({ list, name, value })
        expect({ list, name, value: findCode(codes, name.toUpperCase()) }).toEqual({ list, name, value })
      }
})

test('a value is named without regard to case, tone placement, hyphens and apostrophes', () => {
  expect(findCode(sexes, 'NỮ')).toBe('female')
  expect(findCode(sexes, '1')).toBe('male')
  expect(findCode(relationshipsToHead, 'CHỦ HỘ')).toBe('head')
  expect(findCode(maritalStatuses, 'Goá chồng')).toBe('widowed')
  expect(findCode(religions, 'Phật giáo Hoà Hảo')).toBe('03')
  expect(findCode(ethnicGroups, 'Kinh')).toBe('01')
  expect(findCode(ethnicGroups, 'ê-đê')).toBe('12')
  expect(findCode(ethnicGroups, "H'Mông")).toBe('08')
  expect(findCode(ethnicGroups, 'Gié-Triêng')).toBe('27')
  expect(findCode(nationalities, 'việt nam')).toBe('VN')
  expect(findCode(nationalities, 'vn')).toBe('VN')
})

test('what names no value, or more than one, is not guessed', () => {
  for (const text of ['', 'Nu', 'x', '3']) expect(findCode(sexes, text)).toBeUndefined()
  expect(findCode(maritalStatuses, '3')).toBeUndefined()
  expect(findCode(relationshipsToHead, 'Cháu')).toBeUndefined()
  expect(findCode(ethnicGroups, 'Thai')).toBeUndefined()
})

test('the lists are complete', () => {
  expect(Object.fromEntries(Object.entries(lists).map(([list, codes]) => [list, codes.length]))).toEqual({
    sexes: 3,
    maritalStatuses: 5,
    bloodGroups: 5,
    relationshipsToHead: 13,
    religions: 14,
    ethnicGroups: 56,
    nationalities: 249,
  })
  for (const codes of Object.values(lists)) expect(new Set(codes.map(({ value }) => value)).size).toBe(codes.length)
  expect(ethnicGroups.map(({ value }) => Number(value))).toEqual(Array.from({ length: 56 }, (_, index) => index + 1))
})
