import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinKeys, otherOrders, splitKey } from './name-keys.ts'

const names = fc.array(fc.constantFrom('nguyen', 'thi', 'lan', 'anh', 'h', 'y'), { minLength: 1, maxLength: 5 })

test('a name is split by its words, and its parts are the whole again', () => {
  expect(splitKey('nguyen thi minh anh')).toEqual({ family: 'nguyen', middle: 'thi minh', given: 'anh' })
  expect(splitKey('nguyen lan')).toEqual({ family: 'nguyen', middle: '', given: 'lan' })
  expect(splitKey('lan')).toEqual({ family: '', middle: '', given: 'lan' })
  fc.assert(
    fc.property(names, (words) => {
      expect(joinKeys(splitKey(words.join(' ')))).toBe(words.join(' '))
    }),
  )
})

test('S1: a name that was written with the given name in front or the family name behind is among its other orders', () => {
  const kept = 'nguyen thi minh anh'
  for (const written of ['anh thi minh nguyen', 'thi minh anh nguyen', 'anh nguyen thi minh', 'minh anh thi nguyen'])
    expect(otherOrders(splitKey(written)).map(joinKeys)).toContain(kept)
  expect(otherOrders(splitKey('lan nguyen')).map(joinKeys)).toEqual(['nguyen lan'])
  expect(otherOrders(splitKey('lan'))).toEqual([])
})

test('another order has the same words, and is never the one that was written', () => {
  fc.assert(
    fc.property(names, (words) => {
      for (const order of otherOrders(splitKey(words.join(' ')))) {
        expect(joinKeys(order).split(' ').toSorted()).toEqual(words.toSorted())
        expect(joinKeys(order)).not.toBe(words.join(' '))
      }
    }),
  )
})
