// oxlint-disable complexity -- each read of a typed array counts as a branch here.
import { prepareLevels, type LevelOfValues } from './levels.ts'
import type { Comparison, Level } from './model.ts'
import { kindOfLevel } from './model-words.ts'
import { wordSize, type RecordColumn, type Records } from './records.ts'

/** Frequencies are told apart by powers of four: the first group holds values that more than a quarter has. */
export const frequencyGroups = 11

/** In which group a value is that this share of the records has. */
export function groupOfShare(share: number): number {
  let group = 0
  for (let bound = 1 / 4; share <= bound && group < frequencyGroups - 1; bound /= 4) group += 1
  return group
}

/** A value is missing on one side or both. */
const isMissing = 0
/** Agrees but for case and marks; does not. What other comparisons may depend on. */
export const agrees = 1
export const differs = 2

/**
 * The small numbers, *signs*, by which the agreement of two values in one column is told: 0 where a value is missing, then
 * the levels in their order, "different" last. A level that counts frequencies has a sign for each group of them.
 */
export type Signs = {
  column: string
  /** The levels of the model, and "different". */
  levels: readonly string[]
  signCount: number
  /** By level, missing being 0: its first sign. */
  firstSigns: readonly number[]
  /** By sign: the level from 1; 0 is missing. */
  levelOf: Uint8Array
  /** By sign: the group of frequencies. */
  groupOf: Uint8Array
  /** By sign: missing, agrees or differs. */
  stateOf: Uint8Array
}

/** Pairs of records, each given by its first cell: the first `size` of the arrays. */
export type PairBlock = { size: number; ones: Uint32Array; others: Uint32Array }

/** How records compare in one column. */
export type Agreement = Signs & {
  /** Writes the sign of each pair into a word of its own, `shift` bits from its end, on top of what is there. */
  addSigns: (pairs: PairBlock, into: Uint32Array, shift: number) => void
}

const onePair = { size: 1, ones: new Uint32Array(1), others: new Uint32Array(1) }
const oneSign = new Uint32Array(1)

/** The sign of one pair, each given by its first cell. */
export function signOfPair({ addSigns }: Agreement, one: number, other: number): number {
  onePair.ones[0] = one
  onePair.others[0] = other
  oneSign[0] = 0
  addSigns(onePair, oneSign, 0)
  return oneSign[0]
}

/** The signs of one pair, by comparison. */
export function signsOfPair(agreements: readonly Agreement[], one: number, other: number): Uint8Array {
  const signs = new Uint8Array(agreements.length)
  for (const [at, agreement] of agreements.entries()) signs[at] = signOfPair(agreement, one, other)
  return signs
}

/** A comparison of the model, ready for these records. */
export function prepareAgreement(comparison: Comparison, records: Records): Agreement {
  const column = records.columns.get(comparison.column)
  if (column === undefined) throw new Error(`There is no column ${comparison.column}.`)
  const signs = numberSigns(comparison)
  const groups = comparison.frequencies ? countFolds(column).groups : undefined
  const prepared = { column, cells: records.cells, firstSigns: signs.firstSigns, groups }
  return {
    ...signs,
    addSigns: column.as === 'digits' ? digitsAdder(comparison.levels, prepared) : adderOf(comparison.levels, prepared),
  }
}

/** The signs of a comparison. */
export function numberSigns(comparison: Comparison): Signs {
  const levels = [...comparison.levels.map(nameOfLevel), 'different']
  const [levelOf, groupOf, stateOf, firstSigns] = [[0], [0], [isMissing], [0]]
  for (const [at, name] of levels.entries()) {
    const isAgreement = name === 'exact' || name === 'folded'
    firstSigns.push(levelOf.length)
    const groups = isAgreement && comparison.frequencies ? frequencyGroups : 1
    for (let group = 0; group < groups; group += 1) {
      levelOf.push(at + 1)
      groupOf.push(group)
      stateOf.push(isAgreement ? agrees : differs)
    }
  }
  return {
    column: comparison.column,
    levels,
    signCount: levelOf.length,
    firstSigns,
    levelOf: Uint8Array.from(levelOf),
    groupOf: Uint8Array.from(groupOf),
    stateOf: Uint8Array.from(stateOf),
  }
}

/** A level as reports name it: `exact`, `edits 1`. */
function nameOfLevel(level: Level): string {
  return typeof level === 'string' ? level : `${kindOfLevel(level)} ${Object.values(level).join()}`
}

/** By how many bits a value is shifted to become what `foldOf` says. */
export function foldShiftOf(as: RecordColumn['as']): number {
  return as === 'date' ? 0 : 8
}

/** What stands for a value where variants that fold alike are one: the number of the fold; of dates the date itself. */
export function foldOf(value: number, as: RecordColumn['as']): number {
  return value >>> foldShiftOf(as)
}

/** By fold, of dates by the date: in how many records of the first and second file it is, and the group of its frequency. */
type FoldCounts = { first: Uint32Array; second: Uint32Array; groups: Uint8Array }

const foldCounts = new WeakMap<RecordColumn, FoldCounts>()

/** Counts the folds of a column, once. Of digits, which do not fold, the counted numbers by their places in the tally. */
export function countFolds(column: RecordColumn): FoldCounts {
  const known = foldCounts.get(column) ?? countAnew(column)
  foldCounts.set(column, known)
  return known
}

function countAnew({ as, texts, tally }: RecordColumn): FoldCounts {
  const { first, second, present, values } = tally
  const all = present.first + present.second
  if (as === 'digits') return { first, second, groups: groupsOf(first, second, all) }
  const size = as === 'date' ? greatest(values) + 1 : texts.length
  const firsts = new Uint32Array(size)
  const seconds = new Uint32Array(size)
  addByFold(first, values, foldShiftOf(as), firsts)
  addByFold(second, values, foldShiftOf(as), seconds)
  return { first: firsts, second: seconds, groups: groupsOf(firsts, seconds, all) }
}

// Loops by themselves: each is compiled once and serves all columns.

function greatest(values: Uint32Array): number {
  let most = 0
  for (let at = 0; at < values.length; at += 1) if ((values[at] ?? 0) > most) most = values[at] ?? 0
  return most
}

function addByFold(counts: Uint32Array, values: Uint32Array, shift: number, into: Uint32Array): void {
  for (let at = 0; at < values.length; at += 1) {
    const fold = (values[at] ?? 0) >>> shift
    into[fold] = (into[fold] ?? 0) + (counts[at] ?? 0)
  }
}

function groupsOf(first: Uint32Array, second: Uint32Array, all: number): Uint8Array {
  const groups = new Uint8Array(first.length)
  for (let at = 0; at < groups.length; at += 1) {
    const count = (first[at] ?? 0) + (second[at] ?? 0)
    if (count > 0) groups[at] = groupOfShare(count / all)
  }
  return groups
}

type Prepared = {
  column: RecordColumn
  cells: Uint32Array
  firstSigns: readonly number[]
  groups: Uint8Array | undefined
}

/** Equal and folded values are told apart in the loop, for they are most; only the rest is asked for one by one. */
function adderOf(levels: readonly Level[], { column, cells, firstSigns, groups }: Prepared): Agreement['addSigns'] {
  const { offset, as, texts } = column
  const levelOf =
    as === 'date' ? prepareLevels(levels, column) : remembering(prepareLevels(levels, column), texts.length)
  const foldShift = foldShiftOf(as)
  const [exact, second] = [firstSigns[1] ?? 0, firstSigns[2] ?? 0]
  const hasFolded = levels[1] === 'folded'
  return ({ size, ones, others }, into, shift) => {
    for (let at = 0; at < size; at += 1) {
      const left = cells[(ones[at] ?? 0) + offset] ?? 0
      const right = cells[(others[at] ?? 0) + offset] ?? 0
      if (left === 0 || right === 0) continue
      let sign = exact
      if (left === right || (hasFolded && left >>> 8 === right >>> 8)) {
        if (left !== right) sign = second
        if (groups !== undefined) sign += groups[left >>> foldShift] ?? 0
      } else sign = firstSigns[levelOf(left, right)] ?? 0
      into[at] = (into[at] ?? 0) | (sign << shift)
    }
  }
}

const rememberedBits = 14

/** Remembers the level of pairs of folded texts that came last: given names are few, and the same ones meet often. */
function remembering(levelOf: LevelOfValues, textCount: number): LevelOfValues {
  if (textCount > 40_000) return levelOf
  const [lefts, rights] = [new Uint32Array(2 ** rememberedBits), new Uint32Array(2 ** rememberedBits)]
  const levels = new Uint8Array(2 ** rememberedBits)
  return (one, other) => {
    const left = one >>> 8
    const right = other >>> 8
    const slot = (Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) >>> (32 - rememberedBits)
    if (lefts[slot] === left && rights[slot] === right) return levels[slot] ?? 0
    const level = levelOf(one, other)
    lefts[slot] = left
    rights[slot] = right
    levels[slot] = level
    return level
  }
}

function digitsAdder(levels: readonly Level[], { column, cells, firstSigns }: Prepared): Agreement['addSigns'] {
  const levelOf = prepareLevels(levels, column)
  const { offset } = column
  return ({ size, ones, others }, into, shift) => {
    for (let at = 0; at < size; at += 1) {
      const one = (ones[at] ?? 0) + offset
      const other = (others[at] ?? 0) + offset
      const left = (cells[one] ?? 0) + (cells[one + 1] ?? 0) * wordSize
      const right = (cells[other] ?? 0) + (cells[other + 1] ?? 0) * wordSize
      if (left !== 0 && right !== 0) into[at] = (into[at] ?? 0) | ((firstSigns[levelOf(left, right)] ?? 0) << shift)
    }
  }
}
