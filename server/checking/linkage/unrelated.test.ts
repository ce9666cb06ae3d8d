import { array, assert, boolean, constantFrom, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { frequencyGroups, groupOfShare, prepareAgreement, signsOfPair, type Agreement } from './agreement.ts'
import { countPairs, isAcross, type Records } from './records.ts'
import { madeModel, madeRecords } from './testing/made-records.ts'
import { measureChance } from './unrelated.ts'

const names = ['Hòa', 'Hoà', 'Hoa', 'Lan', 'Đức', 'Duc', 'Nguyễn', '']
const rowsOf = array(
  record({ name: constantFrom(...names), born: constantFrom('1950', '1950-03-07', '1950-07-03', '') }),
  { minLength: 2, maxLength: 40 },
)

/** By level: how many of all pairs that may be linked have it. */
function countAll(agreement: Agreement, records: Records): number[] {
  const { levelOf, levels } = agreement
  const seen = Array.from({ length: levels.length + 1 }, () => 0)
  const starts = isAcross(records) ? records.secondFrom : 0
  const ends = isAcross(records) ? records.secondFrom : records.count
  for (let one = 0; one < ends; one += 1)
    for (let other = Math.max(starts, one + 1); other < records.count; other += 1) {
      const level = levelOf[signsOfPair([agreement], one * records.width, other * records.width)[0] ?? 0] ?? 0
      seen[level] = (seen[level] ?? 0) + 1
    }
  return seen
}

test('exact u equals counting all pairs, in one file and across two', () => {
  const model = madeModel()
  assert(
    property(rowsOf, boolean(), (rows, isTwo) => {
      const records = madeRecords(model, rows, isTwo ? Math.floor(rows.length / 2) : rows.length)
      const agreements = model.comparisons.map((comparison) => prepareAgreement(comparison, records))
      const measured = measureChance(model, agreements, records).map(({ levels }) => levels)
      const counted = agreements.map((agreement) => {
        const [, ...seen] = countAll(agreement, records)
        const all = Math.max(
          1,
          seen.reduce((sum, one) => sum + one, 0),
        )
        return seen.map((one) => one / all)
      })
      expect(measured[0]?.[1]).toBeCloseTo(counted[0]?.[0] ?? 0, 12)
      expect(measured[0]?.[2]).toBeCloseTo(counted[0]?.[1] ?? 0, 12)
      expect(measured[1]?.[1]).toBeCloseTo(counted[1]?.[0] ?? 0, 12)
      for (const levels of measured) expect(levels.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 8)
    }),
  )
})

test('the groups of frequencies add up to the level, and the values to all', () => {
  const model = madeModel()
  const rows = Array.from({ length: 200 }, (_none, at) => ({ name: `N${Math.floor(Math.sqrt(at))}`, born: '1950' }))
  const records = madeRecords(model, rows)
  const agreements = model.comparisons.map((comparison) => prepareAgreement(comparison, records))
  const [chance] = measureChance(model, agreements, records)
  const groups = chance?.groups.subarray(frequencyGroups, 2 * frequencyGroups)
  expect(groups?.reduce((sum, one) => sum + one, 0)).toBeCloseTo(chance?.levels[1] ?? 0, 12)
  expect(chance?.values.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12)
  expect([1, 0.3, 0.2, 1e-9].map(groupOfShare)).toEqual([0, 0, 1, frequencyGroups - 1])
  expect(countPairs(4, 3, false)).toBe(6)
})
