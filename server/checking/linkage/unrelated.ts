// oxlint-disable complexity -- each read of a typed array counts as a branch here.
import {
  agrees,
  countFolds,
  foldOf,
  foldShiftOf,
  frequencyGroups,
  type Agreement,
  type PairBlock,
} from './agreement.ts'
import { CodeTable } from './code-table.ts'
import type { Comparison, LinkageModel } from './model.ts'
import { countPairs, isAcross, type RecordColumn, type Records, type Tally } from './records.ts'

/**
 * How unrelated people compare in one column: `u`. Exact and folded agreement are counted from how often each value
 * occurs, over all pairs; what is merely similar is measured on pairs drawn by number, the same for the same file.
 */
export type Chance = {
  /** By level from 1: its share among pairs where neither value is missing. */
  levels: Float64Array
  /** By level and group of frequencies: the share of such pairs; `level * frequencyGroups + group`. */
  groups: Float64Array
  /** By group of frequencies: the share of the records whose value is in it. */
  values: Float64Array
}

const drawnMax = 100_000
const jointRecordsMax = 50_000

/** Measures `u` for each agreement, in their order. */
export function measureChance(model: LinkageModel, agreements: readonly Agreement[], records: Records): Chance[] {
  const seen = countLevels(agreements, drawPairs(records))
  return agreements.map((agreement, at) => {
    const comparison = model.comparisons[at]
    const column = records.columns.get(agreement.column)
    if (comparison === undefined || column === undefined) throw new Error('The agreements are not those of the model.')
    return chanceOf({ comparison, agreement, column, across: isAcross(records) }, seen[at] ?? new Float64Array(0))
  })
}

type Measured = { comparison: Comparison; agreement: Agreement; column: RecordColumn; across: boolean }

function chanceOf({ comparison, agreement, column, across }: Measured, seen: Float64Array): Chance {
  const count = agreement.levels.length
  const [levels, groups] = [new Float64Array(count + 1), new Float64Array((count + 1) * frequencyGroups)]
  const agreeing = comparison.levels[1] === 'folded' ? 2 : 1
  const values = countAgreeing({ column, across, hasFolded: agreeing === 2 }, groups)
  let left = 1
  for (let level = 1; level <= agreeing; level += 1) {
    for (let group = 0; group < frequencyGroups; group += 1)
      levels[level] = (levels[level] ?? 0) + (groups[level * frequencyGroups + group] ?? 0)
    left -= levels[level] ?? 0
  }
  // Each level counts for half a pair at least, so that none is impossible.
  const all = seen.subarray(agreeing + 1).reduce((sum, one) => sum + one + 0.5, 0)
  for (let level = agreeing + 1; level <= count; level += 1)
    levels[level] = (Math.max(left, 1e-9) * ((seen[level] ?? 0) + 0.5)) / all
  return { levels, groups, values }
}

/** Counts the pairs with an equal value, and with an equal fold, by group of frequency; gives the groups of the values. */
function countAgreeing(
  { column, across, hasFolded }: { column: RecordColumn; across: boolean; hasFolded: boolean },
  groups: Float64Array,
): Float64Array {
  const { as, tally } = column
  const { first, second } = tally.present
  const all = Math.max(1, countPairs(first, second, across))
  const folds = countFolds(column)
  const groupsOfValues = as === 'digits' ? folds.groups : pickGroups(tally.values, foldShiftOf(as), folds.groups)
  const equal = countPairsByGroup(tally, groupsOfValues, across)
  const alike = hasFolded ? countPairsByGroup(folds, folds.groups, across) : equal
  for (let group = 0; group < frequencyGroups; group += 1) {
    const here = equal[group] ?? 0
    const both = alike[group] ?? 0
    groups[frequencyGroups + group] = (here * tally.oneOf) / all
    if (hasFolded) groups[2 * frequencyGroups + group] = ((both - here) * tally.oneOf) / all
  }
  return countRecordsByGroup(tally, groupsOfValues).map((some) => (some * tally.oneOf) / Math.max(1, first + second))
}

type Counted = Pick<Tally, 'first' | 'second'>

// Loops by themselves: each is compiled once and serves all columns.

/** By value: the group of its fold. */
function pickGroups(values: Uint32Array, shift: number, groups: Uint8Array): Uint8Array {
  const picked = new Uint8Array(values.length)
  for (let at = 0; at < values.length; at += 1) picked[at] = groups[(values[at] ?? 0) >>> shift] ?? 0
  return picked
}

function countPairsByGroup({ first, second }: Counted, groups: Uint8Array, across: boolean): Float64Array {
  const pairs = new Float64Array(frequencyGroups)
  for (let at = 0; at < first.length; at += 1) {
    const group = groups[at] ?? 0
    pairs[group] = (pairs[group] ?? 0) + countPairs(first[at] ?? 0, second[at] ?? 0, across)
  }
  return pairs
}

function countRecordsByGroup({ first, second }: Counted, groups: Uint8Array): Float64Array {
  const records = new Float64Array(frequencyGroups)
  for (let at = 0; at < first.length; at += 1) {
    const group = groups[at] ?? 0
    records[group] = (records[group] ?? 0) + (first[at] ?? 0) + (second[at] ?? 0)
  }
  return records
}

const blockPairs = 2048

/** By agreement and level: how many of the drawn pairs. A few at a time, so that their records are read once. */
function countLevels(agreements: readonly Agreement[], { size, ones, others }: PairBlock): Float64Array[] {
  const seen = agreements.map(({ levels }) => new Float64Array(levels.length + 1))
  const signs = new Uint32Array(blockPairs)
  for (let start = 0; start < size; start += blockPairs) {
    const [oneBlock, otherBlock] = [
      ones.subarray(start, start + blockPairs),
      others.subarray(start, start + blockPairs),
    ]
    const block = { size: oneBlock.length, ones: oneBlock, others: otherBlock }
    for (const [at, { levels, levelOf, addSigns }] of agreements.entries()) {
      // Whether two values are equal is counted over all pairs: only what is between that and different is measured.
      if (levels.length === 2) continue
      const counts = seen[at] ?? new Float64Array(0)
      signs.fill(0)
      addSigns(block, signs, 0)
      for (let pair = 0; pair < block.size; pair += 1) {
        const level = levelOf[signs[pair] ?? 0] ?? 0
        counts[level] = (counts[level] ?? 0) + 1
      }
    }
  }
  return seen
}

/** Pairs of different records, each by its first cell, the same for the same number of records. */
function drawPairs(records: Records): PairBlock {
  const { count, secondFrom, width } = records
  const across = isAcross(records)
  const size = count < 2 ? 0 : Math.min(drawnMax, Math.max(1000, count * 20))
  const [ones, others] = [new Uint32Array(size), new Uint32Array(size)]
  let state = 1
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    const mixed = Math.imul(state ^ (state >>> 16), 0x45d9f3b)
    return Math.floor((((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32) * limit)
  }
  for (let at = 0; at < size; at += 1) {
    const one = below(across ? secondFrom : count)
    const other = across ? secondFrom + below(count - secondFrom) : (one + 1 + below(count - 1)) % count
    ones[at] = one * width
    others[at] = other * width
  }
  return { size, ones, others }
}

/**
 * Of pairs of unrelated records that agree in `on`, the share that agrees in `of`, too: from how often each pair of
 * values occurs, in the first records of the file.
 */
export function measureJoint(of: RecordColumn, on: RecordColumn, { cells, width, count }: Records): number {
  const end = Math.min(count, jointRecordsMax) * width
  const [both, one] = [new CodeTable(jointRecordsMax), new CodeTable(65_536)]
  const [bothCounts, oneCounts] = [new Uint32Array(jointRecordsMax), new Uint32Array(jointRecordsMax)]
  const valueAt = ({ as, offset }: RecordColumn, row: number): number => foldOf(cells[row + offset] ?? 0, as)
  for (let row = 0; row < end; row += width) {
    const mine = valueAt(of, row)
    const its = valueAt(on, row)
    if (mine === 0 || its === 0) continue
    const at = both.codeOf(mine, its)
    bothCounts[at] = (bothCounts[at] ?? 0) + 1
    const alone = one.codeOf(its, 0)
    oneCounts[alone] = (oneCounts[alone] ?? 0) + 1
  }
  const pairs = pairsOf(oneCounts)
  return pairs === 0 ? 0 : pairsOf(bothCounts) / pairs
}

function pairsOf(counts: Uint32Array): number {
  return counts.reduce((pairs, some) => pairs + countPairs(some, 0, false), 0)
}

/** The share of pairs that agree, exactly or but for marks. */
export function shareAgreeing(chance: Chance, { levels, levelOf, stateOf }: Agreement): number {
  let share = 0
  for (let level = 1; level <= levels.length; level += 1)
    if (stateOf[levelOf.indexOf(level)] === agrees) share += chance.levels[level] ?? 0
  return share
}
