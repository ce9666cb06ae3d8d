import { array, assert, boolean, constantFrom, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { allGroups, block } from './blocking.ts'
import { findPairs } from './find-pairs.ts'
import { pairCopies } from './copies.ts'
import { madeModel, madeRecords } from './testing/made-records.ts'

const fold = (name: string): string => name.replace('í', 'i')

const rowsOf = array(
  record({
    name: constantFrom('An', 'Bình', 'Chi', 'Chí', ''),
    born: constantFrom('1950', '1951-02', '1952-03-04', ''),
  }),
  { minLength: 1, maxLength: 60 },
)

test('each pair that agrees in a key is found once, in one file and across two, and no more than was predicted', () => {
  const model = madeModel({
    keys: [
      ['born', 'name?'],
      ['name', 'born.year'],
    ],
  })
  assert(
    property(rowsOf, boolean(), (rows, isAcross) => {
      const records = madeRecords(model, rows, isAcross ? Math.floor(rows.length / 2) : rows.length)
      const found: string[] = []
      const blocking = block(model, records, new Uint8Array(rows.length))
      const sink = { add: (one: number, other: number) => found.push(`${one}-${other}`) }
      findPairs(blocking, allGroups(blocking), { records, sink })
      const expected = rows.flatMap((row, other) =>
        rows.slice(0, other).flatMap((before, one) => {
          if (isAcross && (one >= records.secondFrom || other < records.secondFrom)) return []
          const isSameName = fold(row.name) === fold(before.name)
          const isSameYear = row.born !== '' && row.born.slice(0, 4) === before.born.slice(0, 4)
          const agrees =
            isSameName && ((row.born !== '' && row.born === before.born) || (row.name !== '' && isSameYear))
          return agrees ? [`${one}-${other}`] : []
        }),
      )
      expect(found.toSorted()).toEqual(expected.toSorted())
      const predicted = blocking.costs.reduce((sum, { pairs }) => sum + pairs, 0)
      expect(predicted).toBeGreaterThanOrEqual(found.length)
    }),
  )
})

test('a group that is too large is divided by further columns, and left out where that does not help', () => {
  const rows = Array.from({ length: 400 }, (_none, at) => ({ name: 'An', born: `19${50 + (at % 40)}` }))
  const model = madeModel({ keys: [['name']], refine: ['born'], groupMax: 20 })
  const [cost] = block(model, madeRecords(model, rows), new Uint8Array(400)).costs
  expect(cost).toMatchObject({ refined: 400, leftOut: 0, pairs: 40 * 45 })
  const undivided = madeModel({ keys: [['name']], groupMax: 20 })
  const [left] = block(undivided, madeRecords(undivided, rows), new Uint8Array(400)).costs
  expect(left).toMatchObject({ refined: 0, leftOut: 400, pairs: 0 })
})

test('keys that would compare too many pairs are refused before anything is compared, with what each costs', () => {
  const rows = Array.from({ length: 3000 }, (_none, at) => ({ name: `Tên ${at % 15}`, born: '1950' }))
  const model = madeModel({ keys: [['name']], groupMax: 250, pairsPerRecordMax: 1 })
  expect(() => block(model, madeRecords(model, rows), new Uint8Array(3000))).toThrow(
    /would compare up to \d+ pairs, more than 1 for each record[^]*name: \d+ pairs/,
  )
})

test('of many equal records each is paired with the first only, of a few all with each other', () => {
  const model = madeModel()
  const pairsOf = (count: number, secondFrom = count): { pairs: number; copies: number } => {
    const rows = Array.from({ length: count }, () => ({ name: 'An', born: '1950' }))
    let pairs = 0
    const isCopy = pairCopies(madeRecords(model, rows, secondFrom), { add: () => (pairs += 1) })
    return { pairs, copies: isCopy.reduce((sum, one) => sum + one, 0) }
  }
  expect(pairsOf(8)).toEqual({ pairs: 0, copies: 0 })
  expect(pairsOf(5000)).toEqual({ pairs: 4999, copies: 4999 })
  // The first of each file are left to the keys, like any other two.
  expect(pairsOf(5000, 2000)).toEqual({ pairs: 2999 + 1999, copies: 4998 })
})
