import { frequencyGroups, type Agreement, type Signs } from './agreement.ts'
import type { LinkageModel } from './model.ts'
import type { Patterns } from './patterns.ts'
import type { Records } from './records.ts'
import { measureChance, measureJoint, shareAgreeing, type Chance } from './unrelated.ts'

/**
 * The states of the comparison that another depends on: unknown (there is none, or a value is missing), it agrees, it
 * differs. Tables of levels have one part for each.
 */
export const stateCount = 3

/** What is known of a class of pairs. */
export type ClassOfPairs = {
  name: string
  /** Of all pairs that there are, the share in this class. */
  share: number
  /** By comparison: by state and level, the share of the level; `state * (levels + 1) + level`. */
  levels: Float64Array[]
  /** By comparison: the comparison that it depends on in this class, or -1. */
  dependsOn: Int8Array
  /** Its levels were taken from labels: only its share is estimated. */
  isFixed?: boolean
}

/** What pairs are weighed by. The last class is that of unrelated people, which is measured; the others are estimated. */
export type Weighing = { agreements: readonly Signs[]; chances: readonly Chance[]; classes: ClassOfPairs[] }

/** What the model says to begin with, and what chance says of unrelated people. `pairs`: all that could be linked. */
export function startWeighing(
  model: LinkageModel,
  agreements: readonly Agreement[],
  { records, pairs }: { records: Records; pairs: number },
): Weighing {
  const chances = measureChance(model, agreements, records)
  const classes = model.classes.map(({ name, pairsPerRecord, start }): ClassOfPairs => {
    const levels = agreements.map(({ column, levels: names }, at) => {
      const given = start[column]
      const chance = chances[at]?.levels ?? new Float64Array(names.length + 1)
      const shares = given === undefined ? chance : Float64Array.from([0, ...given])
      return repeated(shares)
    })
    return {
      name,
      share: shareOf(pairsPerRecord * records.count, pairs),
      levels,
      dependsOn: dependenciesOf(model, name),
    }
  })
  const dependsOn = dependenciesOf(model, 'unrelated')
  const levels = agreements.map((agreement, at) => {
    const on = agreements[dependsOn[at] ?? -1]
    const [chance, onChance] = [chances[at], chances[dependsOn[at] ?? -1]]
    const [column, onColumn] = [records.columns.get(agreement.column), records.columns.get(on?.column ?? '')]
    if (chance === undefined) throw new Error('An agreement was not measured.')
    if (on === undefined || onChance === undefined || column === undefined || onColumn === undefined)
      return repeated(chance.levels)
    const joint = measureJoint(column, onColumn, records)
    return conditionalOn({ agreement, chance, joint, onShare: shareAgreeing(onChance, on) })
  })
  const share = 1 - classes.reduce((sum, one) => sum + one.share, 0)
  return { agreements, chances, classes: [...classes, { name: 'unrelated', share, levels, dependsOn }] }
}

/** So many pairs of all, as a share. Never more than a third of the pairs: in a tiny file there are few. */
export function shareOf(expected: number, pairs: number): number {
  return Math.min(1 / 3, expected / Math.max(1, pairs))
}

function repeated(shares: Float64Array): Float64Array {
  const levels = new Float64Array(stateCount * shares.length)
  for (let state = 0; state < stateCount; state += 1) levels.set(shares, state * shares.length)
  return levels
}

function dependenciesOf({ comparisons, dependencies }: LinkageModel, name: string): Int8Array {
  return Int8Array.from(comparisons, ({ column }) => {
    const found = dependencies.find((one) => one.in === name && one.of === column)
    return found === undefined ? -1 : comparisons.findIndex((one) => one.column === found.on)
  })
}

/**
 * Levels by the state of another comparison, where `joint` is the share that agrees among pairs that agree there. Within
 * agreement and within difference the levels keep their proportions.
 */
function conditionalOn(given: { agreement: Agreement; chance: Chance; joint: number; onShare: number }): Float64Array {
  const { agreement, chance, joint, onShare } = given
  const share = shareAgreeing(chance, agreement)
  const elsewhere = Math.max(share * 0.01, (share - joint * onShare) / Math.max(1e-9, 1 - onShare))
  const size = chance.levels.length
  const levels = repeated(chance.levels)
  for (let level = 1; level < size; level += 1) {
    const isAgreement = agreement.stateOf[agreement.levelOf.indexOf(level)] === 1
    const within = (chance.levels[level] ?? 0) / Math.max(1e-12, isAgreement ? share : 1 - share)
    levels[size + level] = within * (isAgreement ? joint : 1 - joint)
    levels[2 * size + level] = within * (isAgreement ? elsewhere : 1 - elsewhere)
  }
  return levels
}

const least = 1e-12

/**
 * The logarithms by which a class weighs the signs of a comparison: by state and sign; `state * signs + sign`.
 *
 * Where frequencies count, two records of a class agree on a value that the share p has with p (s + (1 - s) p): the
 * value is the same one with s, or by chance the same. So s follows from the share of the level and its chance, and with
 * it the share of each group of frequencies within the level.
 */
function logOfSigns(levels: Float64Array, agreement: Signs, chance: Chance): Float64Array {
  const { signCount, levelOf, groupOf } = agreement
  const size = chance.levels.length
  const logs = new Float64Array(stateCount * signCount)
  for (let sign = 1; sign < signCount; sign += 1) {
    const level = levelOf[sign] ?? 0
    const isSplit = levelOf[sign + 1] === level || levelOf[sign - 1] === level
    const within = isSplit ? shareOfGroup({ level, group: groupOf[sign] ?? 0, share: levels[level] ?? 0 }, chance) : 1
    for (let state = 0; state < stateCount; state += 1)
      logs[state * signCount + sign] = Math.log(Math.max(least, (levels[state * size + level] ?? 0) * within))
  }
  return logs
}

/** Of the pairs at a level, the share in a group of frequencies. */
function shareOfGroup(at: { level: number; group: number; share: number }, chance: Chance): number {
  const u = chance.levels[at.level] ?? 0
  const same = Math.min(1, Math.max(0, (at.share - u) / Math.max(least, 1 - u)))
  const byChance = chance.groups[at.level * frequencyGroups + at.group] ?? 0
  const all = same + (1 - same) * u
  return Math.max(1e-9, (same * (chance.values[at.group] ?? 0) + (1 - same) * byChance) / Math.max(least, all))
}

/** Where the signs of each comparison begin in a table of all: each has a part for every state. */
export function placeComparisons(agreements: readonly Signs[]): { bases: Int32Array; size: number } {
  const bases = new Int32Array(agreements.length)
  let size = 0
  for (const [at, { signCount }] of agreements.entries()) {
    bases[at] = size
    size += stateCount * signCount
  }
  return { bases, size }
}

/** By class: for each pattern and comparison, where its sign stands in a table of that class. */
export function placePatterns({ agreements, classes }: Weighing, { count, width, signs }: Patterns): Uint16Array[] {
  const { bases } = placeComparisons(agreements)
  return classes.map(({ dependsOn }) => {
    const places = new Uint16Array(count * width)
    for (const [at, { signCount }] of agreements.entries()) {
      placeAlone({ places, signs, width }, at, bases[at] ?? 0)
      const on = dependsOn[at] ?? -1
      const states = agreements[on]?.stateOf
      if (states !== undefined) moveByState({ places, signs, width }, { at, on, states, signCount })
    }
    return places
  })
}

type Placing = { places: Uint16Array; signs: Uint8Array; width: number }

// Loops by themselves: what comes behind a loop in a function has not been seen when the loop is compiled, which then is
// given up where it ends.

function placeAlone({ places, signs, width }: Placing, at: number, base: number): void {
  for (let cell = at; cell < places.length; cell += width) places[cell] = base + (signs[cell] ?? 0)
}

/** Moves the places of a comparison to the part for the state of the one that it depends on. */
function moveByState(
  { places, signs, width }: Placing,
  { at, on, states, signCount }: { at: number; on: number; states: Uint8Array; signCount: number },
): void {
  for (let cell = at, other = on; cell < places.length; cell += width, other += width)
    places[cell] = (places[cell] ?? 0) + (states[signs[other] ?? 0] ?? 0) * signCount
}

/** Tables to weigh patterns by, for the classes as they are. */
export type WeightTables = {
  /** By class: the logarithm of its share. */
  shares: Float64Array
  /** By class: the logarithms of the signs of all comparisons, placed as `placeComparisons` says; 0 for what is missing. */
  logs: Float64Array[]
}

/** The tables of a weighing. */
export function tabulate({ agreements, chances, classes }: Weighing): WeightTables {
  const { bases, size } = placeComparisons(agreements)
  const logs = classes.map(({ levels }) => {
    const table = new Float64Array(size)
    for (const [at, agreement] of agreements.entries()) {
      const [own, chance] = [levels[at], chances[at]]
      if (own === undefined || chance === undefined) throw new Error('A class lacks a comparison.')
      table.set(logOfSigns(own, agreement, chance), bases[at])
    }
    return table
  })
  return { shares: Float64Array.from(classes, ({ share }) => Math.log(Math.max(1e-300, share))), logs }
}

/**
 * By class: the probability that a pair of a pattern is of it, by pattern. `places` are those of `placePatterns`; a
 * pattern has `width` of them. Class by class and column by column: each loop is short, and goes through all patterns.
 */
export function weighPatterns(
  { shares, logs }: WeightTables,
  places: readonly Uint16Array[],
  { count, width }: Pick<Patterns, 'count' | 'width'>,
): Float64Array[] {
  const weights = logs.map((table, one) => {
    const sums = new Float64Array(count).fill(shares[one] ?? 0)
    addLogs(sums, table, places[one] ?? new Uint16Array(0), width)
    return sums
  })
  // The logarithms may all be very small: only how far they are below the greatest counts.
  const greatest = new Float64Array(count).fill(-Infinity)
  for (const own of weights) raiseTo(greatest, own)
  const sums = new Float64Array(count)
  for (const own of weights) toShares(own, greatest, sums)
  for (const own of weights) divideBy(own, sums)
  return weights
}

function addLogs(sums: Float64Array, table: Float64Array, places: Uint16Array, width: number): void {
  for (let pattern = 0, at = 0; pattern < sums.length; pattern += 1) {
    let sum = sums[pattern] ?? 0
    for (const end = at + width; at < end; at += 1) sum += table[places[at] ?? 0] ?? 0
    sums[pattern] = sum
  }
}

function raiseTo(greatest: Float64Array, logs: Float64Array): void {
  for (let at = 0; at < logs.length; at += 1) {
    const log = logs[at] ?? 0
    if (log > (greatest[at] ?? 0)) greatest[at] = log
  }
}

function toShares(logs: Float64Array, greatest: Float64Array, sums: Float64Array): void {
  for (let at = 0; at < logs.length; at += 1) {
    const share = Math.exp((logs[at] ?? 0) - (greatest[at] ?? 0))
    logs[at] = share
    sums[at] = (sums[at] ?? 0) + share
  }
}

function divideBy(shares: Float64Array, sums: Float64Array): void {
  for (let at = 0; at < shares.length; at += 1) shares[at] = (shares[at] ?? 0) / (sums[at] ?? 1)
}
