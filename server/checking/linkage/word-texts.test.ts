import { array, assert, constantFrom, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { isWithinEdits } from './similarity.ts'
import { WordTextNumbers } from './word-texts.ts'

test('texts of numbered words are within edits where their letters are', () => {
  const words = array(constantFrom('an', 'na', 'ba', 'bao', 'a', 'nguyen', 'x'.repeat(27)), {
    minLength: 1,
    maxLength: 5,
  })
  assert(
    property(words, words, integer({ min: 1, max: 4 }), (one, other, edits) => {
      const numbers = new WordTextNumbers()
      const numberOf = (text: readonly string[]): number =>
        numbers.numberOf(
          Uint32Array.from(text, (word) => numbers.wordOf(word)),
          text.length,
        )
      const [left, right] = [numberOf(one), numberOf(other)]
      const texts = numbers.finish()
      expect(texts.at(left)).toBe(one.join(' '))
      expect(texts.areWithinEdits(left, right, edits)).toBe(isWithinEdits(one.join(' '), other.join(' '), edits))
    }),
    { numRuns: 2000 },
  )
})
