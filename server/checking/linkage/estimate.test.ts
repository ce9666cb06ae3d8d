import { array, assert, double, integer, property, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { agrees, differs, frequencyGroups, type Signs } from './agreement.ts'
import { estimate } from './estimate.ts'
import type { Patterns } from './patterns.ts'
import type { Chance } from './unrelated.ts'
import type { ClassOfPairs, Weighing } from './weights.ts'

/** Comparisons of three levels (agrees, is similar, is different), whose `u` is given. */
function agreementsOf(count: number): Signs[] {
  return Array.from({ length: count }, (_none, at) => ({
    column: `column ${at}`,
    levels: ['exact', 'edits 1', 'different'],
    signCount: 4,
    firstSigns: [0, 1, 2, 3],
    levelOf: Uint8Array.of(0, 1, 2, 3),
    groupOf: new Uint8Array(4),
    stateOf: Uint8Array.of(0, agrees, differs, differs),
  }))
}

function chanceOf(levels: readonly number[]): Chance {
  const none = new Float64Array(4 * frequencyGroups)
  return { levels: Float64Array.from([0, ...levels]), groups: none, values: new Float64Array(frequencyGroups) }
}

function classOf(name: string, share: number, levels: readonly (readonly number[])[]): ClassOfPairs {
  const repeated = levels.map((shares) => Float64Array.from([0, 1, 2].flatMap(() => [0].concat(shares))))
  return { name, share, levels: repeated, dependsOn: new Int8Array(levels.length).fill(-1) }
}

/** Draws pairs: from each class so many, each level by its share; the sign of a level is the level. */
function draw(
  classes: readonly { count: number; levels: readonly (readonly number[])[] }[],
  seed: number,
): Uint8Array[] {
  let state = seed
  const unit = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
  }
  const rows: Uint8Array[] = []
  for (const { count, levels } of classes)
    for (let at = 0; at < count; at += 1)
      rows.push(
        Uint8Array.from(levels, ([first = 0, second = 0]) => {
          const chance = unit()
          return chance < first ? 1 : chance < first + second ? 2 : 3
        }),
      )
  return rows
}

function patternsOf(rows: readonly Uint8Array[], isGrouped: boolean): Patterns {
  const width = rows[0]?.length ?? 0
  const counted = new Map<string, number>()
  for (const [at, row] of rows.entries()) {
    const key = isGrouped ? row.join() : `${row.join()}|${at}`
    counted.set(key, (counted.get(key) ?? 0) + 1)
  }
  const signs = Uint8Array.from(
    Array.from(counted.keys()).flatMap((key) => (key.split('|')[0] ?? '').split(',').map(Number)),
  )
  return { count: counted.size, width, signs, pairs: Float64Array.from(counted.values()) }
}

/** Three shares that add up to 1, the first between the bounds. */
const shares = (min: number, max: number) =>
  tuple(double({ min, max, noNaN: true }), double({ min: 0.2, max: 0.8, noNaN: true })).map(([first, rest]) => {
    return [first, (1 - first) * rest, (1 - first) * (1 - rest)] as const
  })

const columns = 6

function weighingOf(u: readonly (readonly number[])[], start: readonly (readonly number[])[], share: number): Weighing {
  return {
    agreements: agreementsOf(columns),
    chances: u.map(chanceOf),
    classes: [classOf('same', share, start), classOf('unrelated', 1 - share, u)],
  }
}

/** All numbers of a weighing. */
function flat(weighing: Weighing | undefined): number[] {
  return (weighing?.classes ?? []).flatMap(({ share, levels }) =>
    [share].concat(levels.flatMap((one) => Array.from(one))),
  )
}

test('on pairs drawn from known m and u the estimates converge to them', () => {
  const wide = array(shares(0.7, 0.95), { minLength: columns, maxLength: columns })
  const narrow = array(shares(0.02, 0.2), { minLength: columns, maxLength: columns })
  assert(
    property(wide, narrow, integer({ min: 1, max: 1_000_000 }), (m, u, seed) => {
      const [same, unrelated] = [4000, 36_000]
      const rows = draw(
        [
          { count: same, levels: m },
          { count: unrelated, levels: u },
        ],
        seed,
      )
      const start = Array.from({ length: columns }, () => [0.8, 0.1, 0.1])
      const { weighing } = estimate(weighingOf(u, start, 0.02), patternsOf(rows, true), {
        pairs: rows.length,
        startWeight: 0,
      })
      const [found] = weighing.classes
      expect(found?.share).toBeCloseTo(same / rows.length, 1.8)
      for (const [at, levels] of m.entries())
        for (const [level, share] of levels.entries())
          expect(Math.abs((found?.levels[at]?.[level + 1] ?? 0) - share)).toBeLessThan(0.05)
    }),
    { numRuns: 12 },
  )
})

test('estimating on counts of patterns equals estimating pair by pair, to 1e-9', () => {
  const m = Array.from({ length: columns }, () => [0.8, 0.15, 0.05])
  const u = Array.from({ length: columns }, (_none, at) => [0.02 * (at + 1), 0.1, 0.9 - 0.02 * (at + 1)])
  const rows = draw(
    [
      { count: 500, levels: m },
      { count: 3000, levels: u },
    ],
    7,
  )
  const start = Array.from({ length: columns }, () => [0.9, 0.05, 0.05])
  const [grouped, single] = [true, false].map((isGrouped) =>
    estimate(weighingOf(u, start, 0.05), patternsOf(rows, isGrouped), { pairs: rows.length, startWeight: 10 }),
  )
  expect(single?.rounds).toBe(grouped?.rounds)
  const [one, other] = [flat(grouped?.weighing), flat(single?.weighing)]
  expect(one.length).toBeGreaterThan(columns * 12)
  for (const [at, value] of one.entries()) expect(Math.abs(value - (other[at] ?? 1))).toBeLessThan(1e-9)
})

test('a third class takes the pairs that are related: they are not counted as the same person', () => {
  const same = Array.from({ length: columns }, () => [0.9, 0.05, 0.05])
  const related = same.map((shares_, at) => (at < 3 ? shares_ : [0.05, 0.1, 0.85]))
  const u = Array.from({ length: columns }, () => [0.02, 0.08, 0.9])
  const rows = draw(
    [
      { count: 1000, levels: same },
      { count: 4000, levels: related },
      { count: 20_000, levels: u },
    ],
    3,
  )
  const weighing: Weighing = {
    agreements: agreementsOf(columns),
    chances: u.map(chanceOf),
    classes: [classOf('same', 0.01, same), classOf('related', 0.05, related), classOf('unrelated', 0.94, u)],
  }
  const { weighing: found } = estimate(weighing, patternsOf(rows, true), { pairs: rows.length, startWeight: 0 })
  expect(found.classes[0]?.share).toBeCloseTo(0.04, 2)
  expect(found.classes[1]?.share).toBeCloseTo(0.16, 2)
})

/** Of the pairs of a class, the share that has the signs of a row. */
function shareIn(row: Uint8Array, levels: readonly (readonly number[])[]): number {
  return levels.reduce((product, shares_, at) => product * (shares_[(row[at] ?? 0) - 1] ?? 0), 1)
}

test('a class of hardly any pairs does not drift to coincidences of unrelated people, and its few pairs are found', () => {
  // Expected pairs of 200,000 records that agree in two columns at least; the first two agree together ten times as
  // often as chance says, as birth years and given names do.
  const pairs = 2e10
  const m = Array.from({ length: columns }, () => [0.9, 0.05, 0.05])
  const u = Array.from({ length: columns }, () => [0.001, 0.02, 0.979])
  const start = Array.from({ length: columns }, () => [0.85, 0.1, 0.05])
  const all = Array.from({ length: 3 ** columns }, (_none, number) =>
    Uint8Array.from({ length: columns }, (_sign, at) => 1 + (Math.floor(number / 3 ** at) % 3)),
  )
  const rows = all.filter((row) => row.filter((sign) => sign === 1).length >= 2)
  for (const same of [0, 30, 1000]) {
    const counts = rows.map(
      (row) => (row[0] === 1 && row[1] === 1 ? 10 : 1) * shareIn(row, u) * pairs + shareIn(row, m) * same,
    )
    const patterns = { ...patternsOf(rows, true), pairs: Float64Array.from(counts) }
    const { weighing } = estimate(weighingOf(u, start, 5e-7), patterns, { pairs, startWeight: 50 })
    const found = (weighing.classes[0]?.share ?? 1) * pairs
    expect(Math.abs(found - same)).toBeLessThan(5 + same * 0.03)
    for (const levels of weighing.classes[0]?.levels ?? []) expect(levels[1]).toBeGreaterThan(0.8)
  }
})
