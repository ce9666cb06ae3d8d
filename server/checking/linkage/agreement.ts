// oxlint-disable complexity -- each read of a typed array counts as a branch here.
import { kindOfLevel, type Comparison, type Level } from './model.ts'
import type { RecordColumn, Records } from './records.ts'
import { areDigitsWithin, areSameWords, countBits, isWithinEdits, jaroWinkler, lettersOf } from './similarity.ts'

/** Frequencies are told apart by powers of four: the first group holds values that more than a quarter has. */
export const frequencyGroups = 11

/** In which group a value is that this share of the records has. */
export function groupOfShare(share: number): number {
  return Math.max(0, Math.min(frequencyGroups - 1, Math.floor(-Math.log2(share) / 2)))
}

/** A value is missing on one side or both. */
const isMissing = 0
/** Agrees but for case and marks; does not. What other comparisons may depend on. */
export const [agrees, differs] = [1, 2]

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

/** The signs of one pair, by comparison. */
export function signsOfPair(agreements: readonly Agreement[], one: number, other: number): Uint8Array {
  const pair = { size: 1, ones: Uint32Array.of(one), others: Uint32Array.of(other) }
  const word = new Uint32Array(1)
  return Uint8Array.from(agreements, ({ addSigns }) => {
    word[0] = 0
    addSigns(pair, word, 0)
    return word[0]
  })
}

/** A comparison of the model, ready for these records. */
export function prepareAgreement(comparison: Comparison, records: Records): Agreement {
  const column = records.columns.get(comparison.column)
  if (column === undefined) throw new Error(`There is no column ${comparison.column}.`)
  const signs = numberSigns(comparison)
  const groups = comparison.frequencies ? groupsOfValues(column) : undefined
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

/** What stands for a value where variants that fold alike are one: the number of the fold; of dates the date itself. */
export function foldOf(value: number, as: RecordColumn['as']): number {
  return as === 'date' ? value : value >>> 8
}

/** In how many records of the first and second file each fold is; of dates by the date. */
type FoldCounts = { first: Uint32Array; second: Uint32Array }

const foldCounts = new WeakMap<RecordColumn, FoldCounts>()

/** In how many records each fold is. It is counted once. */
export function countFolds(column: RecordColumn): FoldCounts {
  const known = foldCounts.get(column) ?? countAnew(column)
  foldCounts.set(column, known)
  return known
}

function countAnew({ as, texts, tally }: RecordColumn): FoldCounts {
  const size = as === 'date' ? 4096 * 512 : texts.length
  const [first, second] = [new Uint32Array(size), new Uint32Array(size)]
  for (const [at, value] of tally.values.entries()) {
    const fold = foldOf(value, as)
    first[fold] = (first[fold] ?? 0) + (tally.first[at] ?? 0)
    second[fold] = (second[fold] ?? 0) + (tally.second[at] ?? 0)
  }
  return { first, second }
}

/** By fold: the group of its frequency. */
export function groupsOfValues(column: RecordColumn): Uint8Array {
  const { first, second } = countFolds(column)
  const groups = new Uint8Array(first.length)
  const all = column.tally.present.first + column.tally.present.second
  for (const value of column.tally.values) {
    const fold = foldOf(value, column.as)
    groups[fold] = groupOfShare(((first[fold] ?? 0) + (second[fold] ?? 0)) / all)
  }
  return groups
}

/** The level of two values, neither of them missing, from 1; one more than there are levels is "different". */
export type LevelOfValues = (one: number, other: number) => number

/** Compares values, those of names and codes by their `texts` (see normalise.ts); of digits, the numbers themselves. */
export function prepareLevels(
  levels: readonly Level[],
  { as, texts }: Pick<RecordColumn, 'as' | 'texts'>,
): LevelOfValues {
  const hasFolded = levels[1] === 'folded'
  const tests = levels.slice(hasFolded ? 2 : 1).map((level) => testOf(level, { as, texts }))
  const first = hasFolded ? 3 : 2
  return (one, other) => {
    if (one === other) return 1
    if (hasFolded && one >>> 8 === other >>> 8) return 2
    for (let at = 0; at < tests.length; at += 1) if (tests[at]?.(one, other) === true) return first + at
    return first + tests.length
  }
}

type Test = (one: number, other: number) => boolean

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
  const foldShift = as === 'date' ? 0 : 8
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
    const [left, right] = [one >>> 8, other >>> 8]
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
      const [one, other] = [(ones[at] ?? 0) + offset, (others[at] ?? 0) + offset]
      const left = (cells[one] ?? 0) + (cells[one + 1] ?? 0) * 2 ** 32
      const right = (cells[other] ?? 0) + (cells[other + 1] ?? 0) * 2 ** 32
      if (left !== 0 && right !== 0) into[at] = (into[at] ?? 0) | ((firstSigns[levelOf(left, right)] ?? 0) << shift)
    }
  }
}

function testOf(level: Level, { as, texts }: Pick<RecordColumn, 'as' | 'texts'>): Test {
  if (as === 'digits') return digitsTest(level)
  if (as === 'date') return dateTest(level)
  if (typeof level === 'object' && 'edits' in level) return editsTest(level.edits, texts)
  const compare = textTest(level)
  return (one, other) => compare(texts[one >>> 8] ?? '', texts[other >>> 8] ?? '')
}

/** Most texts are told apart by which letters they have: an edit changes two of them at most. */
function editsTest(edits: number, texts: readonly string[]): Test {
  const letters = Uint32Array.from(texts, lettersOf)
  return (one, other) => {
    const left = one >>> 8
    const right = other >>> 8
    if (countBits((letters[left] ?? 0) ^ (letters[right] ?? 0)) > 2 * edits) return false
    return isWithinEdits(texts[left] ?? '', texts[right] ?? '', edits)
  }
}

function textTest(level: Level): (one: string, other: string) => boolean {
  if (level === 'folded') return (one, other) => one === other
  if (level === 'words') return areSameWords
  if (typeof level === 'string') return () => false
  if ('jaroWinkler' in level) return (one, other) => jaroWinkler(one, other) >= level.jaroWinkler
  if ('prefix' in level)
    return (one, other) => one.length >= level.prefix && one.slice(0, level.prefix) === other.slice(0, level.prefix)
  return (one, other) => isWithinEdits(one, other, level.edits)
}

const yearOf = (date: number): number => date >>> 9
const monthOf = (date: number): number => (date >>> 5) & 15
const dayOf = (date: number): number => date & 31

function dateTest(level: Level): Test {
  if (level === 'swapped')
    return (one, other) =>
      yearOf(one) === yearOf(other) && monthOf(one) === dayOf(other) && dayOf(one) === monthOf(other)
  if (level === 'partial')
    return (one, other) =>
      yearOf(one) === yearOf(other) &&
      (monthOf(one) === monthOf(other) || monthOf(one) === 0 || monthOf(other) === 0) &&
      (dayOf(one) === dayOf(other) || dayOf(one) === 0 || dayOf(other) === 0)
  return (one, other) => {
    const equal = Number(yearOf(one) === yearOf(other)) + Number(monthOf(one) === monthOf(other))
    return equal + Number(dayOf(one) === dayOf(other)) === 2
  }
}

function digitsTest(level: Level): Test {
  const edits = typeof level === 'object' && 'edits' in level ? level.edits : 0
  return (one, other) => areDigitsWithin(one, other, edits)
}
