import { expect, test } from 'vitest'
import { cluster, type Links } from './clusters.ts'

function linksOf(list: readonly (readonly [number, number, number])[]): Links {
  return {
    size: list.length,
    one: Uint32Array.from(list, ([one]) => one),
    other: Uint32Array.from(list, ([, other]) => other),
    score: Float64Array.from(list, ([, , score]) => score),
  }
}

test('linked records make a cluster, named by its first record', () => {
  const firsts = cluster(
    6,
    linksOf([
      [4, 5, 0.9],
      [1, 4, 0.8],
    ]),
    { scoreOf: () => 0.9 },
  )
  expect([...firsts]).toEqual([0, 1, 2, 3, 1, 1])
})

test('a chain of links makes no cluster of records that contradict each other: the surest link wins', () => {
  const scores = new Map([
    ['0-1', 0.95],
    ['1-2', 0.7],
  ])
  const scoreOf = (one: number, other: number): number =>
    scores.get(`${Math.min(one, other)}-${Math.max(one, other)}`) ?? 0
  expect([
    ...cluster(
      3,
      linksOf([
        [0, 1, 0.95],
        [1, 2, 0.7],
      ]),
      { scoreOf },
    ),
  ]).toEqual([0, 0, 2])
  scores.set('0-2', 0.4)
  expect([
    ...cluster(
      3,
      linksOf([
        [0, 1, 0.95],
        [1, 2, 0.7],
      ]),
      { scoreOf },
    ),
  ]).toEqual([0, 0, 0])
})

test('many equal records are one cluster in time that grows with their number', () => {
  const count = 200_000
  const list = Array.from({ length: count - 1 }, (_none, at) => [0, at + 1, 0.9] as const)
  expect(cluster(count, linksOf(list), { scoreOf: () => 0.9 }).every((first) => first === 0)).toBe(true)
})

test('what a constraint forbids never stands in one cluster, however sure the links and however long the chain', () => {
  const numbers = [1, 0, 0, 2, 1]
  const constraints = {
    isForbidden: (one: number, other: number) =>
      numbers[one] !== 0 && numbers[other] !== 0 && numbers[one] !== numbers[other],
    kindOf: (record: number) => String(numbers[record]),
  }
  const chain = linksOf([
    [0, 1, 0.99],
    [1, 2, 0.98],
    [2, 3, 0.97],
    [3, 4, 0.5],
  ])
  expect([...cluster(5, chain, { scoreOf: () => 0.9 })]).toEqual([0, 0, 0, 0, 0])
  expect([...cluster(5, chain, { scoreOf: () => 0.9, constraints })]).toEqual([0, 0, 0, 3, 4])
})
