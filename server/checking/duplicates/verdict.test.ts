import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWaiting, stateAfter, Verdict, type PairState } from './verdict.ts'

const cases: [verdicts: Verdict[], isTwice: boolean, state: PairState][] = [
  [[], false, 'open'],
  [[], true, 'open'],
  [['same'], false, 'confirm'],
  [['different'], false, 'different'],
  [['unclear'], false, 'unclear'],
  [['different'], true, 'second'],
  [['same', 'same'], false, 'same'],
  [['same', 'different'], false, 'third'],
  [['unclear', 'unclear'], true, 'unclear'],
  [['same', 'different', 'same'], true, 'same'],
  [['same', 'different', 'different'], false, 'different'],
  [['same', 'different', 'unclear'], true, 'unclear'],
]

test.each(cases)('K9: after %s of a pair that is given to two (%s) it is %s', (verdicts, isTwice, state) => {
  expect(stateAfter(verdicts, isTwice)).toBe(state)
})

test('K9: two records are one only if two people said so, and after three verdicts every pair is settled', () => {
  const verdicts = fc.array(fc.constantFrom(...Verdict.options), { maxLength: 3 })
  fc.assert(
    fc.property(verdicts, fc.boolean(), (given, isTwice) => {
      const state = stateAfter(given, isTwice)
      const isConfirmed = state !== 'same' || given.filter((one) => one === 'same').length > 1
      expect([isConfirmed, given.length === 3 && isWaiting(state)]).toEqual([true, false])
    }),
  )
  expect(stateAfter([], false)).toBe('open')
})
