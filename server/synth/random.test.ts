import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Random, Weighted } from './random.ts'

test('the same text gives the same numbers for ever: files made years apart are equal', () => {
  const random = new Random('7')
  expect([random.below(1000), random.below(1000), random.below(1000), random.below(1000)]).toEqual([516, 36, 95, 523])
})

test('texts that differ by one sign give sequences that have nothing in common', () => {
  const firsts = new Set(Array.from({ length: 10_000 }, (_none, at) => new Random(`7|${at}`).unit()))
  expect(firsts.size).toBeGreaterThan(9990)
})

test('numbers stay within their bounds and come alike often', () => {
  const random = new Random('bounds')
  const counts = Array.from({ length: 10 }, () => 0)
  for (let draw = 0; draw < 20_000; draw += 1) {
    const number = random.between(1, 10)
    counts[number - 1] = (counts[number - 1] ?? 0) + 1
  }
  for (const count of counts) expect(count).toBeGreaterThan(1800)
  expect(counts.reduce((sum, count) => sum + count)).toBe(20_000)
})

test('a thing is drawn with its share of the weights, and one of weight 0 never', () => {
  const names = Weighted.of('Văn 60, Đức 30, Thị Kim 10, Không 0')
  const random = new Random('weights')
  const drawn = Array.from({ length: 20_000 }, () => names.draw(random))
  const share = (name: string): number => drawn.filter((one) => one === name).length / drawn.length
  expect(share('Văn')).toBeCloseTo(0.6, 1)
  expect(share('Đức')).toBeCloseTo(0.3, 1)
  expect(share('Thị Kim')).toBeCloseTo(0.1, 1)
  expect(share('Không')).toBe(0)
})

test('whatever the weights, something with a weight is drawn', () => {
  const weights = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(weights, fc.string(), (list, seed) => {
      fc.pre(list.some((weight) => weight > 0))
      const weighted = new Weighted(list.map((weight, place) => [place, weight]))
      expect(list[weighted.draw(new Random(seed))]).toBeGreaterThan(0)
    }),
  )
})
