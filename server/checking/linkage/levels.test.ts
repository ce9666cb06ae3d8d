import { expect, test } from 'vitest'
import { prepareLevels } from './levels.ts'
import { checkModel, type Level } from './model.ts'
import { normalise, readDigits } from './normalise.ts'
import { madeModel } from './testing/made-records.ts'

/** The level of two codes, from 1; one more than there are is "different". */
function levelOfCodes(levels: readonly Level[], one: string, other: string, parents?: Record<string, string>): number {
  const { texts, byCode } = normalise([one, other], 'code')
  return prepareLevels(levels, { as: 'code', texts, parents })(byCode[0] ?? 0, byCode[1] ?? 0)
}

test('codes and numbers of fixed width agree by the places in which they differ; an edit of the length is another level', () => {
  const levels: Level[] = ['exact', { hamming: 1 }, { hamming: 2 }]
  expect(levelOfCodes(levels, 'AB123', 'ab123')).toBe(1)
  expect(levelOfCodes(levels, 'AB123', 'AB124')).toBe(2)
  expect(levelOfCodes(levels, 'AB123', 'BA123')).toBe(3)
  expect(levelOfCodes(levels, 'AB123', 'BA124')).toBe(4)
  expect(levelOfCodes(levels, 'AB123', 'AB12')).toBe(4)
  const numbers = prepareLevels(levels, { as: 'digits', texts: [], parents: undefined })
  const levelOfDigits = (one: string, other: string): number => numbers(readDigits(one), readDigits(other))
  expect(levelOfDigits('001090123456', '001090123456')).toBe(1)
  expect(levelOfDigits('001090123456', '001090123466')).toBe(2)
  expect(levelOfDigits('001090123456', '901090123465')).toBe(4)
  // What is in front of the shorter number counts as zeros.
  expect(levelOfDigits('001090123456', '1090123456')).toBe(1)
  expect(levelOfDigits('101090123456', '1090123456')).toBe(2)
})

test('units agree by a unit above both, or one of the two, so many steps up at most', () => {
  const parents = { '00001': '001', '00004': '001', '00100': '005', '001': '01', '005': '01', '30000': '92' }
  const levels: Level[] = ['exact', { ancestor: 1 }, { ancestor: 2 }]
  expect(levelOfCodes(levels, '00001', '00001', parents)).toBe(1)
  expect(levelOfCodes(levels, '00001', '00004', parents)).toBe(2)
  expect(levelOfCodes(levels, '00001', '001', parents)).toBe(2)
  expect(levelOfCodes(levels, '00001', '00100', parents)).toBe(3)
  expect(levelOfCodes(levels, '01', '00100', parents)).toBe(3)
  expect(levelOfCodes(levels, '00001', '30000', parents)).toBe(4)
  expect(levelOfCodes(levels, '00001', 'nowhere', parents)).toBe(4)
})

test('units that stand above each other in a circle end the search, too', () => {
  expect(levelOfCodes(['exact', { ancestor: 5 }], 'a', 'x', { a: 'b', b: 'a' })).toBe(3)
})

/** Checks a model whose second column is so, and is compared at this level. */
function change(column: object, level: object): () => unknown {
  return () =>
    checkModel({
      ...madeModel(),
      columns: { name: { from: 'name', as: 'name' }, born: { from: 'born', ...column } },
      comparisons: [
        { column: 'name', levels: ['exact'] },
        { column: 'born', levels: ['exact', level] },
      ],
      classes: [{ name: 'same person', pairsPerRecord: 0.1, start: {} }],
    })
}

test('a model whose units have no parents, or whose dates have, is refused', () => {
  expect(change({ as: 'code' }, { ancestor: 1 })).toThrow('born: ancestor needs parents of the column')
  expect(change({ as: 'date', parents: { a: 'b' } }, { ancestor: 1 })).toThrow(
    'born is a date: only codes have parents',
  )
  expect(change({ as: 'date' }, { hamming: 1 })).toThrow('born is a date: no hamming')
  expect(change({ as: 'code', parents: { a: 'b' } }, { ancestor: 1 })).not.toThrow()
})
