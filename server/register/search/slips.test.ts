import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchKey } from '../../../forms/fold.ts'
import { slipsOf } from './slips.ts'

const keys = fc.constantFrom('nguyen', 'huong', 'thi', 'li', 'thi thanh', 'duc anh', 'hhen', 'qui', 'a')
const letters = fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz'))

type Slip = (key: string, at: number, letter: string) => string
const slips: readonly Slip[] = [
  (key, at) => key.slice(0, at) + key.slice(at + 1),
  (key, at, letter) => key.slice(0, at) + letter + key.slice(at),
  (key, at, letter) => key.slice(0, at) + letter + key.slice(at + 1),
  (key, at) => key.slice(0, at) + key.slice(at, at + 1) + key.slice(at),
  (key, at) => key.slice(0, at) + key.slice(at + 1, at + 2) + key.slice(at, at + 1) + key.slice(at + 2),
]

test('S1: whatever one slip of the pen makes of a name is among its slips, and the name among those of the slip', () => {
  fc.assert(
    fc.property(keys, fc.nat(), letters, fc.constantFrom(...slips), (key, place, letter, slip) => {
      const slipped = searchKey(slip(key, place % key.length, letter))
      if (slipped === key) return
      expect(slipsOf(key)).toContain(slipped)
      expect(slipsOf(slipped)).toContain(key)
    }),
  )
})

test('no name is a slip of itself, two slips are no slip, and a short name has no more than some hundred', () => {
  expect(slipsOf('lan').has('lan')).toBe(false)
  expect(slipsOf('lan').has('loanh')).toBe(false)
  expect(slipsOf('nguyen').size).toBeLessThan(400)
  expect(slipsOf('')).toContain('a')
})

test('a slip that makes a y at the end of a word means what the search key makes of it', () => {
  expect(slipsOf('lyy')).toContain('li')
  expect(slipsOf('thi')).toContain('thuy')
  expect(slipsOf('thyu')).toContain('thuy')
})
