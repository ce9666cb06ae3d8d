import { type FittedModel } from '../linkage/fitted-model.ts'
import { stateCount } from '../linkage/weights.ts'
import { listLevels, shippedResidents } from './score-residents.ts'

/** By column of the residents' model: the shares of its levels among pairs of one person, the most alike level first. */
export type Levels = Readonly<Record<string, readonly number[]>>

/** A pair that reviewers settled: what they found, how alike the two were, and what the model had given it. */
export type Settled = { isSame: boolean; levels: Readonly<Record<string, string>>; probability: number }

/** What the shipped model knows counts for as many pairs as this: some few pairs cannot turn it over. */
const shippedPairs = 200

/** Fewer pairs of one person than this teach nothing: they would say more of a single reviewer than of people. */
export const labelsMin = 20

/** The shares of the levels as they are shipped. */
export function shippedLevels(): Levels {
  const [same] = shippedResidents.fitted.classes
  return Object.fromEntries(listLevels().map(({ column }) => [column, same?.levels[column]?.[0] ?? []]))
}

/**
 * What pairs of one person look like, by what reviewers found: the shares of each level among the pairs that they found to
 * be one person, together with the shipped shares for 200 such pairs. Pairs that were found to be two persons teach
 * nothing about one; they are constraints.
 */
export function learnLevels(settled: readonly Settled[]): Levels {
  const same = settled.filter(({ isSame }) => isSame)
  const before = shippedLevels()
  return Object.fromEntries(
    listLevels().map(({ column, levels }) => {
      const seen = same.flatMap((pair) => pair.levels[column] ?? [])
      const shares = levels.map((level, at) => {
        const counted = seen.filter((one) => one === level).length
        return (counted + shippedPairs * (before[column]?.[at] ?? 0)) / (seen.length + shippedPairs)
      })
      return [column, shares]
    }),
  )
}

/** A model that takes pairs of one person to look like this. */
export function teach(fitted: FittedModel, levels: Levels): FittedModel {
  const [same, ...others] = fitted.classes
  if (same === undefined) return fitted
  const learned = Object.entries(levels).map(([column, shares]): [string, number[][]] => [
    column,
    Array.from({ length: stateCount }, () => [...shares]),
  ])
  return { ...fitted, classes: [{ ...same, levels: { ...same.levels, ...Object.fromEntries(learned) } }, ...others] }
}

/** Pairs that were given probabilities of one range, how many of them the model expected to be one person, and how many were. */
type Band = { from: number; pairs: number; expected: number; same: number }

const bandsFrom = [0.999, 0.99, 0.9, 0.5, 0]

/** How far the probabilities held: by range, what the model expected and what reviewers found. */
export function measureCalibration(settled: readonly Settled[]): Band[] {
  return bandsFrom.map((from, at) => {
    const below = bandsFrom[at - 1] ?? Infinity
    const those = settled.filter(({ probability }) => probability >= from && probability < below)
    return {
      from,
      pairs: those.length,
      expected: those.reduce((sum, { probability }) => sum + probability, 0),
      same: those.filter(({ isSame }) => isSame).length,
    }
  })
}
