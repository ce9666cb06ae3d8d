import * as fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { newId, newSalt } from './new-id.ts'

afterEach(() => {
  vi.useRealTimers()
})

test('D3: a later identifier of a process is larger, whatever its clock does', () => {
  vi.useFakeTimers({ now: 1_590_000_000_000 })
  // Milliseconds that the clock goes on, or back, and how many identifiers are made then.
  const steps = fc.array(fc.tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 1, max: 40 })))
  fc.assert(
    fc.property(steps, (walk) => {
      const made = walk.flatMap(([ms, count]) => {
        vi.setSystemTime(Date.now() + ms)
        return Array.from({ length: count }, newId)
      })
      expect(made).toEqual(made.toSorted())
      expect(new Set(made).size).toBe(made.length)
    }),
  )
})

test('D3: more identifiers than a millisecond has places for are still in order', () => {
  vi.useFakeTimers({ now: Date.now() + 1e9 })
  const made = Array.from({ length: 10_000 }, newId)
  expect(made).toEqual(made.toSorted())
  expect(new Set(made).size).toBe(made.length)
})

test('an identifier is a UUID of version 7 and says when it was made', () => {
  vi.useFakeTimers({ now: Date.now() + 2e9 })
  const id = newId()
  expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(Date.now())
})

test('salts have sixteen bytes, and no two are alike', () => {
  const salts = Array.from({ length: 600 }, newSalt)
  expect(new Set(salts.map((salt) => salt.toString('hex'))).size).toBe(salts.length)
  expect(salts.every((salt) => salt.length === 16)).toBe(true)
})
