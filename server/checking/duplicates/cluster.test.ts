import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { clustersOf } from './cluster.ts'

const pairOf = (name: string) => ({ firstId: name.slice(0, 1), secondId: name.slice(1) })

/** Clusters as texts: the name, the members, and how many pairs there are. */
const shapeOf = (names: readonly (readonly [string, string])[]) =>
  clustersOf(names.map((one) => pairOf(one.join(''))))
    .map(({ clusterId, personIds, pairs: within }) => `${clusterId} ${personIds.join('')} ${within.length}`)
    .toSorted()

test('pairs that share a record are one cluster, called by its earliest record', () => {
  const clusters = clustersOf(['bc', 'xy', 'de', 'cd', 'ab'].map(pairOf))
  expect(clusters.map(({ clusterId, personIds, pairs }) => [clusterId, personIds.join(''), pairs.length])).toEqual([
    ['a', 'abcde', 4],
    ['x', 'xy', 1],
  ])
})

test('clusters are the same in whatever order the pairs come, and nobody is in two', () => {
  const letter = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')
  const pairs = fc.uniqueArray(
    fc.tuple(letter, letter).filter(([one, other]) => one < other),
    { selector: String },
  )
  fc.assert(
    fc.property(pairs, (given) => {
      const shape = shapeOf(given)
      const members = shape.flatMap((one) => Array.from(one.split(' ')[1] ?? ''))
      expect([shapeOf(given.toReversed()), new Set(members).size]).toEqual([shape, members.length])
    }),
  )
})
