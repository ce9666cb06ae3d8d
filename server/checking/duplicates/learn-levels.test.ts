import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { learnLevels, measureCalibration, shippedLevels, teach, type Settled } from './learn-levels.ts'
import { listLevels, shippedResidents } from './score-residents.ts'

const [given] = listLevels()
const settledAs = (level: string, isSame = true): Settled => ({
  isSame,
  levels: { [given?.column ?? '']: level },
  probability: 0.95,
})

test('K15: what people find to be one person moves the shares, the more the more they are; what is two persons does not', () => {
  const folded = given?.levels.indexOf('folded') ?? -1
  const shareOf = (settled: Settled[]): number => learnLevels(settled)[given?.column ?? '']?.[folded] ?? 0
  const none = shareOf([])
  const some = shareOf(Array.from({ length: 50 }, () => settledAs('folded')))
  const many = shareOf(Array.from({ length: 500 }, () => settledAs('folded')))
  expect(none).toBeCloseTo(shippedLevels()[given?.column ?? '']?.[folded] ?? 0, 10)
  expect([some > none, many > some, many < 1]).toEqual([true, true, true])
  expect(shareOf(Array.from({ length: 50 }, () => settledAs('folded', false)))).toBe(none)
})

test('K15: whatever was decided, the shares of a column add up to one, and the taught model weighs by them', () => {
  const level = fc.constantFrom(...(given?.levels ?? ['exact']))
  fc.assert(
    fc.property(fc.array(fc.tuple(level, fc.boolean())), (said) => {
      const learned = learnLevels(said.map(([one, isSame]) => settledAs(one, isSame)))
      const sums = Object.values(learned).map((shares) => shares.reduce((all, share) => all + share, 0))
      expect(sums.every((sum) => Math.abs(sum - 1) < 1e-4)).toBe(true)
      const [same] = teach(shippedResidents.fitted, learned).classes
      expect(same?.levels[given?.column ?? '']?.[0]).toEqual(learned[given?.column ?? ''])
    }),
  )
})

test('K15: what the model expected is told beside what people found', () => {
  const bands = measureCalibration([settledAs('exact'), settledAs('exact', false)])
  expect(bands.find(({ from }) => from === 0.9)).toEqual({ from: 0.9, pairs: 2, expected: 1.9, same: 1 })
})
