import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditHidden } from './audit.ts'
import { equationsOf, findDetermined } from './equations.ts'
import { findWeaknesses, protect } from './protect.ts'
import { sensitiveCells, usualRule, type Cell, type Sum, type Table } from './table.ts'
import { findDisclosures } from './vintages.ts'

/** Rows and columns with their totals; the names are `row/column`, and `*` stands for all. */
function crossTable(rows: Record<string, readonly number[]>): Table {
  const names = Object.keys(rows)
  const columns = (rows[names[0] ?? ''] ?? []).map((_, at) => String(at + 1))
  const cells: Cell[] = []
  const sums: Sum[] = []
  const add = (key: string, parts: string[]): void => {
    const values = new Map(cells.map((cell) => [cell.key, cell.value]))
    cells.push({ key, value: parts.reduce((sum, part) => sum + (values.get(part) ?? 0), 0) })
    sums.push({ total: key, parts })
  }
  for (const [row, values] of Object.entries(rows))
    values.forEach((value, at) => cells.push({ key: `${row}/${at + 1}`, value }))
  for (const row of names)
    add(
      `${row}/*`,
      columns.map((column) => `${row}/${column}`),
    )
  for (const column of columns)
    add(
      `*/${column}`,
      names.map((row) => `${row}/${column}`),
    )
  add(
    '*/*',
    names.map((row) => `${row}/*`),
  )
  sums.push({ total: '*/*', parts: columns.map((column) => `*/${column}`) })
  return { cells, sums }
}

const example = crossTable({ A: [3, 12, 20], B: [9, 15, 11] })

test('D1: a count from 1 to 4 is hidden, nought and what is exempt are not, and a mass that one contributor holds is', () => {
  const cells = [
    { key: 'four', value: 4 },
    { key: 'five', value: 5 },
    { key: 'none', value: 0 },
    { key: 'nation', value: 2, isExempt: true },
    { key: 'mass of one', value: 1800, largestShare: 0.9 },
    { key: 'mass of many', value: 3, largestShare: 0.4 },
  ]
  expect([...sensitiveCells({ cells, sums: [] }, usualRule)]).toEqual(['four', 'mass of one'])
  expect(sensitiveCells({ cells, sums: [] }, { ...usualRule, hidesZero: true })).toContain('none')
})

test('D2: a cell alone in its row is worked out, and with one more in each sum it is not', async () => {
  expect(findDetermined(equationsOf(example, new Set(['A/1'])))).toEqual(new Set(['A/1']))
  const hidden = new Set(['A/1', 'A/2', 'B/1', 'B/2'])
  expect(findDetermined(equationsOf(example, hidden)).size).toBe(0)
  expect(Object.fromEntries(await auditHidden(equationsOf(example, hidden), hidden))).toEqual({
    'A/1': { least: 0, most: 12 },
    'A/2': { least: 3, most: 15 },
    'B/1': { least: 0, most: 12 },
    'B/2': { least: 12, most: 24 },
  })
  const { hidden: chosen, sensitive, weaknesses } = await protect(example, usualRule)
  expect([sensitive, weaknesses]).toEqual([new Set(['A/1']), []])
  expect(chosen.size).toBeLessThanOrEqual(6)
})

test('D3: a suppression that leaves a hidden cell within less than the threshold is found', async () => {
  const table = crossTable({ A: [1, 2, 20], B: [2, 1, 11] })
  const planted = new Set(['A/1', 'A/2', 'B/1', 'B/2'])
  const weak = await findWeaknesses(table, planted, usualRule)
  expect(weak.map(({ key }) => key)).toEqual(expect.arrayContaining([...planted]))
  for (const { least, most } of weak) expect([Math.round(least), Math.round(most)]).toEqual([0, 3])
  expect(await findWeaknesses(table, (await protect(table, usualRule)).hidden, usualRule)).toEqual([])
})

test('D4: what a revision would reveal of a hidden cell is found, and what was shown before cannot be hidden now', async () => {
  const first = { ...crossTable({ A: [3, 12], B: [9, 15] }), hidden: new Set(['A/1', 'A/2', 'B/1', 'B/2']) }
  expect(await findDisclosures(first, [], usualRule)).toEqual([])
  // One commune corrects one figure, which moves two totals by as much, and is shown by mistake with the old neighbours.
  const revised = { ...crossTable({ A: [3, 12], B: [9, 16] }), hidden: new Set(['A/1', 'B/1']) }
  const told = await findDisclosures(revised, [first], usualRule)
  expect(told.map(({ key }) => key)).toContain('A/1 = 3')
  const careless = { ...first, hidden: new Set<string>() }
  expect((await findDisclosures(first, [careless], usualRule)).map(({ key }) => key)).toContain('A/1 = 3')
})

test('D5: where nothing that may be hidden protects a cell, the table has a weakness and is not published', async () => {
  const cells = [
    { key: 'a', value: 3 },
    { key: 'b', value: 0 },
    { key: 'all', value: 3, isExempt: true },
  ]
  const { weaknesses } = await protect({ cells, sums: [{ total: 'all', parts: ['a', 'b'] }] }, usualRule)
  expect(weaknesses.map(({ key }) => key)).toContain('a')
})

/** A tree of units of three levels by so many kinds of figure, small counts among them; every level adds up. */
const hierarchies = fc
  .record({
    districts: fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 2, maxLength: 3 }),
    kinds: fc.integer({ min: 1, max: 3 }),
    counts: fc.array(fc.oneof(fc.nat({ max: 6 }), fc.nat({ max: 200 })), { minLength: 36, maxLength: 36 }),
  })
  .map(({ districts, kinds, counts }): Table => {
    const cells: Cell[] = []
    const sums: Sum[] = []
    const total = (key: string, parts: string[]): void => {
      const value = cells.filter((cell) => parts.includes(cell.key)).reduce((sum, cell) => sum + cell.value, 0)
      cells.push({ key, value })
      sums.push({ total: key, parts })
    }
    const names = Array.from({ length: kinds }, (_, at) => `k${at}`)
    const communes = districts.map((count, at) => Array.from({ length: count }, (_, one) => `d${at}c${one}`))
    for (const [at, commune] of communes.flat().entries())
      for (const [nth, kind] of names.entries())
        cells.push({ key: `${commune}/${kind}`, value: counts[at * kinds + nth] ?? 0 })
    for (const kind of names) {
      communes.forEach((below, at) =>
        total(
          `d${at}/${kind}`,
          below.map((one) => `${one}/${kind}`),
        ),
      )
      total(
        `city/${kind}`,
        communes.map((_, at) => `d${at}/${kind}`),
      )
    }
    for (const unit of [...communes.flat(), ...communes.map((_, at) => `d${at}`), 'city'])
      total(
        `${unit}/all`,
        names.map((kind) => `${unit}/${kind}`),
      )
    return { cells, sums }
  })

test('D6: in 200 random tables of three levels every hidden cell is known to within the threshold at best, or the table is refused', async () => {
  let protectedTables = 0
  await fc.assert(
    fc.asyncProperty(hierarchies, async (table) => {
      const { hidden, sensitive, weaknesses } = await protect(table, usualRule)
      for (const key of sensitive) expect(hidden).toContain(key)
      if (weaknesses.length > 0) return
      protectedTables += hidden.size > 0 ? 1 : 0
      const intervals = await auditHidden(equationsOf(table, hidden), hidden)
      const values = new Map(table.cells.map(({ key, value }) => [key, value]))
      for (const [key, { least, most }] of intervals) {
        expect(most - least).toBeGreaterThanOrEqual(usualRule.threshold - 1e-6)
        expect(values.get(key)).toBeGreaterThanOrEqual(least - 1e-6)
        expect(values.get(key)).toBeLessThanOrEqual(most + 1e-6)
      }
    }),
    { numRuns: 200 },
  )
  expect(protectedTables).toBeGreaterThan(100)
})

test('D7: the elimination and the linear programme agree about what is determined where signs do not matter', async () => {
  await fc.assert(
    fc.asyncProperty(
      hierarchies,
      fc.array(fc.nat({ max: 3 }), { minLength: 80, maxLength: 80 }),
      async (table, picks) => {
        const hidden = new Set(table.cells.filter((_, at) => picks[at] === 0).map(({ key }) => key))
        const equations = equationsOf(table, hidden)
        const intervals = await auditHidden(equations, hidden)
        for (const key of findDetermined(equations)) {
          const { least, most } = intervals.get(key) ?? { least: 0, most: Infinity }
          expect(most - least).toBeLessThan(1e-6)
        }
      },
    ),
    { numRuns: 50 },
  )
})
