import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { closest, costOf, Difference, type Hit } from './hit.ts'

const hits = fc.array(
  fc.record<Hit>({
    personId: fc.uuid(),
    isGone: fc.boolean(),
    differences: fc.uniqueArray(fc.constantFrom(...Difference.options), { maxLength: 3 }),
  }),
)

test('S3: whole degrees of likeness are answered, as many as fit, and none at all where the closest are too many', () => {
  fc.assert(
    fc.property(hits, fc.integer({ min: 1, max: 12 }), (all, max) => {
      // The same in another way: from the best degree on, as long as they are not too many together.
      const degrees = [...new Set(all.map(costOf))].toSorted((one, other) => one - other)
      const expected = new Set<Hit>()
      for (const degree of degrees) {
        const next = all.filter((hit) => costOf(hit) === degree)
        if (expected.size + next.length > max) break
        for (const hit of next) expected.add(hit)
      }
      const isTooMany = all.length > 0 && expected.size === 0
      const shown = closest(all, max)
      expect(shown && new Set(shown)).toEqual(isTooMany ? undefined : expected)
      expect(shown?.map(costOf)).toEqual(shown?.map(costOf).toSorted((one, other) => one - other))
    }),
  )
})
