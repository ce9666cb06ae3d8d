import type { Signs } from './agreement.ts'
import type { Patterns } from './patterns.ts'
import {
  placeComparisons,
  placePatterns,
  stateCount,
  tabulate,
  weighPatterns,
  type ClassOfPairs,
  type Weighing,
} from './weights.ts'

const roundsMax = 40
const changeMin = 1e-4

/** The shares have settled when none changes by more than a tenth in a round, nor a level by more than 0.001. */
const settledChange = 1e-3

/** How many pairs the share of a level counts for where it is asked for in a state of another comparison. */
const stateWeight = 5

/** What is counted of a class in a round: pairs, and by comparison pairs by state and level. */
type Tally = { pairs: number; levels: Float64Array[] }

/**
 * Estimates the classes from the patterns, by expectation and maximisation (Dempster, Laird and Rubin 1977; for linkage
 * Winkler 1988): each pattern is divided among the classes as probable as each is, then shares and levels are counted
 * anew. The class of unrelated people keeps its levels, which were measured on all pairs, and has all pairs that are not
 * among the patterns. `startWeight`: as many pairs as the start counts for. Ends when nothing changes by more than
 * 0.0001, or after 40 rounds; the rounds are given.
 *
 * The same person keeps the levels of the start until the shares have settled. The start expects many such pairs: where
 * there are hardly any, the first rounds give that class what unrelated people have by coincidence, and levels counted
 * from those would ask for more of them in every round.
 */
export function estimate(
  weighing: Weighing,
  patterns: Patterns,
  given: { pairs: number; startWeight: number; changeMax?: number; places?: readonly Uint16Array[] },
): { weighing: Weighing; rounds: number } {
  const { pairs, startWeight, changeMax = changeMin, places = placePatterns(weighing, patterns) } = given
  const starts = weighing.classes.map(({ levels }) => levels)
  let now = weighing
  let isSettled = false
  for (let round = 1; round <= roundsMax; round += 1) {
    const tallies = divide(now, patterns, places)
    const classes = now.classes.map((one, at) => {
      const tally = tallies[at]
      const start = starts[at]
      const isEstimated = at < now.classes.length - 1 && tally !== undefined && start !== undefined
      if (!isEstimated) return { ...one }
      const share = tally.pairs / Math.max(1, pairs)
      const isHeld = one.isFixed === true || (at === 0 && !isSettled)
      return isHeld ? { ...one, share } : { ...one, share, levels: countLevels(one, tally, { start, startWeight }) }
    })
    const unrelated = classes.at(-1)
    const related = classes.slice(0, -1)
    if (unrelated !== undefined) unrelated.share = 1 - related.reduce((sum, { share }) => sum + share, 0)
    const change = greatestChange(now.classes, classes)
    now = { agreements: now.agreements, chances: now.chances, classes }
    if (isSettled && change < changeMax) return { weighing: now, rounds: round }
    isSettled ||= change < settledChange
  }
  return { weighing: now, rounds: roundsMax }
}

/** Divides the pairs of each pattern among the classes, of which the last is not counted. */
function divide(weighing: Weighing, patterns: Patterns, places: readonly Uint16Array[]): Tally[] {
  const { agreements } = weighing
  const weights = weighPatterns(tabulate(weighing), places, patterns)
  const { bases, size } = placeComparisons(agreements)
  return weights.slice(0, -1).map((own, one) => {
    const signs = new Float64Array(size)
    const pairs = countSigns(signs, { places: places[one] ?? new Uint16Array(0), weights: own }, patterns)
    return { pairs, levels: agreements.map((agreement, at) => levelsOf(signs, bases[at] ?? 0, agreement)) }
  })
}

/** Counts the pairs of a class by the places of their signs; gives how many there are. */
function countSigns(
  signs: Float64Array,
  { places, weights }: { places: Uint16Array; weights: Float64Array },
  { width, pairs }: Patterns,
): number {
  let total = 0
  for (let pattern = 0, at = 0; pattern < weights.length; pattern += 1) {
    const end = at + width
    const weight = (weights[pattern] ?? 0) * (pairs[pattern] ?? 0)
    if (weight < 1e-12) {
      at = end
      continue
    }
    total += weight
    for (; at < end; at += 1) {
      const place = places[at] ?? 0
      signs[place] = (signs[place] ?? 0) + weight
    }
  }
  return total
}

/** What was counted by state and sign, by state and level; what is missing is no level. */
function levelsOf(signs: Float64Array, base: number, { signCount, levelOf, levels }: Signs): Float64Array {
  const size = levels.length + 1
  const counted = new Float64Array(stateCount * size)
  for (let state = 0; state < stateCount; state += 1)
    for (let sign = 1; sign < signCount; sign += 1) {
      const place = state * size + (levelOf[sign] ?? 0)
      counted[place] = (counted[place] ?? 0) + (signs[base + state * signCount + sign] ?? 0)
    }
  return counted
}

/** The levels of a class from pairs that are all known to be of it, together with its start. */
export function countClass(
  weighing: Weighing,
  patterns: Patterns,
  { which, startWeight }: { which: number; startWeight: number },
): ClassOfPairs {
  const { agreements, classes } = weighing
  const before = classes[which]
  const places = placePatterns(weighing, patterns)[which]
  if (before === undefined || places === undefined) throw new Error('There is no such class.')
  const { bases, size } = placeComparisons(agreements)
  const signs = new Float64Array(size)
  for (const place of places) signs[place] = (signs[place] ?? 0) + 1
  const levels = agreements.map((agreement, at) => levelsOf(signs, bases[at] ?? 0, agreement))
  const tally = { pairs: patterns.count, levels }
  return { ...before, levels: countLevels(before, tally, { start: before.levels, startWeight }) }
}

function countLevels(
  before: ClassOfPairs,
  tally: Tally,
  { start, startWeight }: { start: readonly Float64Array[]; startWeight: number },
): Float64Array[] {
  return before.levels.map((shares, at) => {
    const counted = tally.levels[at] ?? shares
    return sharesOf(counted, { start: start[at] ?? shares, before: shares, startWeight })
  })
}

function sharesOf(
  counted: Float64Array,
  { start, before, startWeight }: { start: Float64Array; before: Float64Array; startWeight: number },
): Float64Array {
  const size = counted.length / stateCount
  const all = new Float64Array(size)
  for (const [place, pairs] of counted.entries()) all[place % size] = (all[place % size] ?? 0) + pairs
  const levels = new Float64Array(counted.length)
  levels.set(blend(all, start.subarray(0, size), startWeight) ?? before.subarray(0, size))
  const anyState = levels.subarray(0, size)
  for (let state = 1; state < stateCount; state += 1)
    levels.set(
      blend(counted.subarray(state * size, (state + 1) * size), anyState, stateWeight) ?? anyState,
      state * size,
    )
  return levels
}

/** The shares of what was counted, together with shares that count for so much; undefined where there is nothing. */
function blend(counted: Float64Array, shares: Float64Array, weight: number): Float64Array | undefined {
  const total = counted.reduce((sum, one) => sum + one, weight)
  return total > 0 ? counted.map((pairs, level) => (pairs + weight * (shares[level] ?? 0)) / total) : undefined
}

function greatestChange(before: readonly ClassOfPairs[], after: readonly ClassOfPairs[]): number {
  let change = 0
  for (const [at, { levels, share }] of after.entries()) {
    const old = before[at]
    change = Math.max(change, Math.abs(share - (old?.share ?? 0)) / Math.max(share, 1e-12) / 100)
    for (const [which, shares] of levels.entries())
      for (const [place, one] of shares.entries())
        change = Math.max(change, Math.abs(one - (old?.levels[which]?.[place] ?? 0)))
  }
  return change
}
