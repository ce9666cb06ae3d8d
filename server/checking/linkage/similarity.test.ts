import { assert, constantFrom, integer, nat, property, string, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { areDigitsWithin, areSameWords, countBits, isWithinEdits, jaroWinkler, lettersOf } from './similarity.ts'

/** Optimal string alignment, as its definition has it: from the ends of both texts. */
function countEdits(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length
  const [shortOne, shortOther] = [one.slice(0, -1), other.slice(0, -1)]
  if (one.at(-1) === other.at(-1)) return countEdits(shortOne, shortOther)
  const ways = [countEdits(shortOne, other), countEdits(one, shortOther), countEdits(shortOne, shortOther)]
  const isSwap = one.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1)
  if (isSwap) ways.push(countEdits(one.slice(0, -2), other.slice(0, -2)))
  return 1 + Math.min(...ways)
}

const word = string({ unit: constantFrom('a', 'b', 'c', ' '), maxLength: 6 })

test('edits are counted as the textbook counts them, and letters alone never rule out what is within them', () => {
  assert(
    property(word, word, integer({ min: 1, max: 4 }), (one, other, edits) => {
      const isWithin = countEdits(one, other) <= edits
      expect(isWithinEdits(one, other, edits)).toBe(isWithin)
      const letters = countBits(lettersOf(one) ^ lettersOf(other))
      expect(isWithin && letters > 2 * edits).toBe(false)
    }),
    { numRuns: 2000 },
  )
})

test('digits are compared as their text is', () => {
  const digits = string({ unit: constantFrom('0', '1', '9'), minLength: 9, maxLength: 12 })
  const changes: Record<string, (two: string) => string> = {
    swap: (two) => two.charAt(1) + two.charAt(0),
    other: (two) => `7${two.slice(1)}`,
    lost: (two) => two.slice(1),
  }
  const spoilt = tuple(digits, nat(7), constantFrom('swap', 'other', 'lost')).map(([text, at, how]) => {
    const changed = changes[how]?.(text.slice(at, at + 2)) ?? ''
    return [Number(text), Number(text.slice(0, at) + changed + text.slice(at + 2))] as const
  })
  assert(
    property(spoilt, integer({ min: 1, max: 2 }), ([one, other], edits) => {
      expect(areDigitsWithin(one, other, edits)).toBe(isWithinEdits(String(one), String(other), edits))
    }),
    { numRuns: 2000 },
  )
})

test('Jaro–Winkler gives the published examples', () => {
  expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.9611, 4)
  expect(jaroWinkler('dwayne', 'duane')).toBeCloseTo(0.84, 4)
  expect(jaroWinkler('dixon', 'dicksonx')).toBeCloseTo(0.8133, 4)
  expect([jaroWinkler('', ''), jaroWinkler('a', ''), jaroWinkler('abc', 'xyz')]).toEqual([1, 0, 0])
})

test('the same words in another order are recognised', () => {
  expect(areSameWords('van an nguyen', 'nguyen van an')).toBe(true)
  expect(areSameWords('van an', 'van on')).toBe(false)
})
