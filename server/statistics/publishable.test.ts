import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellMin, listPublishable, type UnitTree } from './publishable.ts'

const cellsMax = 3

/** A city of districts and communes in which a few live: the hard case. */
const city: fc.Arbitrary<UnitTree> = fc
  .array(
    fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: cellsMax, maxLength: cellsMax }), {
      minLength: 1,
      maxLength: 5,
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((districts) => {
    const parts = districts.map((communes, at) =>
      sumOf(
        `${at}`,
        communes.map((cells, place): UnitTree => ({ code: `${at}.${place}`, cells, parts: [] })),
      ),
    )
    return sumOf('city', parts)
  })

function sumOf(code: string, parts: readonly UnitTree[]): UnitTree {
  const cells = Array.from({ length: cellsMax }, (_none, at) =>
    parts.reduce((sum, part) => sum + (part.cells[at] ?? 0), 0),
  )
  return { code, cells, parts }
}

const leavesOf = (unit: UnitTree): UnitTree[] => (unit.parts.length === 0 ? [unit] : unit.parts.flatMap(leavesOf))
const unitsOf = (unit: UnitTree): UnitTree[] => [unit, ...unit.parts.flatMap(unitsOf)]

/**
 * What the published figures say of one cell: an equation for each published unit, over the communes. A unit that is not
 * published is given away if its own sum is a combination of those equations.
 */
function isGivenAway(root: UnitTree, published: ReadonlySet<string>, unit: UnitTree): boolean {
  const leaves = leavesOf(root).map(({ code }) => code)
  const equationOf = (one: UnitTree): number[] => {
    const own = new Set(leavesOf(one).map(({ code }) => code))
    return leaves.map((code) => Number(own.has(code)))
  }
  const equations = unitsOf(root)
    .filter(({ code }) => published.has(code))
    .map(equationOf)
  return rankOf(equations) === rankOf([...equations, equationOf(unit)])
}

/** The rank of a matrix of small whole numbers, by elimination. */
function rankOf(matrix: readonly number[][]): number {
  const rows = matrix.map((row) => [...row])
  let rank = 0
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const at = rows.findIndex((row, place) => place >= rank && Math.abs(row[column] ?? 0) > 1e-9)
    const pivot = rows[at]
    if (pivot === undefined) continue
    rows.splice(at, 1)
    rows.splice(rank, 0, pivot)
    for (const row of rows.slice(rank + 1)) {
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1)
      for (let place = column; place < row.length; place += 1)
        row[place] = (row[place] ?? 0) - factor * (pivot[place] ?? 0)
    }
    rank += 1
  }
  return rank
}

test('S5: no published cell has fewer than five people', () => {
  fc.assert(
    fc.property(city, (root) => {
      const published = listPublishable(root)
      const cells = unitsOf(root).flatMap((unit) => (published.has(unit.code) ? unit.cells : []))
      expect(cells.every((people) => people >= cellMin)).toBe(true)
    }),
  )
})

test('S5: what is held back cannot be computed from what is published, neither a commune nor a district', () => {
  fc.assert(
    fc.property(city, (root) => {
      const published = listPublishable(root)
      const heldBack = unitsOf(root).filter(
        ({ code, cells }) => !published.has(code) && cells.some((people) => people > 0),
      )
      for (const unit of heldBack)
        expect({ unit: unit.code, isGivenAway: isGivenAway(root, published, unit) }).toEqual({
          unit: unit.code,
          isGivenAway: false,
        })
    }),
    { numRuns: 500 },
  )
})

test('S5: what is held back together has at least five people in each cell, of at least two inhabited units', () => {
  fc.assert(
    fc.property(city, (root) => {
      const published = listPublishable(root)
      for (const unit of unitsOf(root).filter(({ code }) => published.has(code))) {
        const held = unit.parts.filter(({ code }) => !published.has(code))
        const inhabited = held.filter(({ cells }) => cells.some((people) => people > 0))
        if (inhabited.length === 0) continue
        expect(sumOf('', held).cells.every((people) => people >= cellMin)).toBe(true)
        expect(inhabited.length).toBeGreaterThan(1)
      }
    }),
    { numRuns: 500 },
  )
})

test('S5: where every table is large enough, every one is published', () => {
  const communes = [
    [9, 5],
    [6, 7],
    [5, 5],
  ].map((cells, at): UnitTree => ({ code: `${at}`, cells, parts: [] }))
  const cells = [20, 17]
  expect([...listPublishable({ code: 'city', cells, parts: communes })].toSorted()).toEqual(['0', '1', '2', 'city'])
})

test('S5: one small commune is held back with the next smallest, so that the city less the others tells neither', () => {
  const communes = [
    [90, 50],
    [3, 7],
    [8, 9],
  ].map((cells, at): UnitTree => ({ code: `${at}`, cells, parts: [] }))
  expect([...listPublishable({ code: 'city', cells: [101, 66], parts: communes })]).toEqual(['city', '0'])
})
