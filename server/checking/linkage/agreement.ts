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
 * How two records compare in one column, as a small number, a *sign*: 0 where a value is missing, then the levels in
 * their order, "different" last. A level that counts frequencies has a sign for each group of them.
 */
export type Agreement = {
  column: string
  /** The levels of the model, and "different". */
  levels: readonly string[]
  signCount: number
  /** By sign: the level from 1; 0 is missing. */
  levelOf: Uint8Array
  /** By sign: the group of frequencies. */
  groupOf: Uint8Array
  /** By sign: missing, agrees or differs. */
  stateOf: Uint8Array
  /** The sign of two records, each given by its first cell. */
  compare: (one: number, other: number) => number
}

/** A comparison of the model, ready for these records. */
export function prepareAgreement(comparison: Comparison, records: Records): Agreement {
  const column = records.columns.get(comparison.column)
  if (column === undefined) throw new Error(`There is no column ${comparison.column}.`)
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
  const groups = comparison.frequencies ? groupsOfValues(column) : undefined
  return {
    column: comparison.column,
    levels,
    signCount: levelOf.length,
    levelOf: Uint8Array.from(levelOf),
    groupOf: Uint8Array.from(groupOf),
    stateOf: Uint8Array.from(stateOf),
    compare: comparerOf(comparison.levels, { column, cells: records.cells, firstSigns, groups }),
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

/** In how many records each fold is; of dates by the date. */
export function countFolds({ as, texts, tally }: RecordColumn): { first: Uint32Array; second: Uint32Array } {
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
function groupsOfValues(column: RecordColumn): Uint8Array {
  const { first, second } = countFolds(column)
  const groups = new Uint8Array(first.length)
  const all = column.tally.present.first + column.tally.present.second
  for (const value of column.tally.values) {
    const fold = foldOf(value, column.as)
    groups[fold] = groupOfShare(((first[fold] ?? 0) + (second[fold] ?? 0)) / all)
  }
  return groups
}

type Test = (one: number, other: number) => boolean

type Prepared = {
  column: RecordColumn
  cells: Uint32Array
  firstSigns: readonly number[]
  groups: Uint8Array | undefined
}

function comparerOf(levels: readonly Level[], prepared: Prepared): Agreement['compare'] {
  const { column, cells, firstSigns, groups } = prepared
  if (column.as === 'digits') return digitsComparer(levels, prepared)
  const tests = levels.slice(1).map((level) => testOf(level, column))
  const [exact, offset, isDate] = [firstSigns[1] ?? 0, column.offset, column.as === 'date']
  const folded = levels[1] === 'folded' ? (firstSigns[2] ?? 0) : 0
  const rest = folded === 0 ? 0 : 1
  return (one, other) => {
    const left = cells[one + offset] ?? 0
    const right = cells[other + offset] ?? 0
    if (left === 0 || right === 0) return 0
    if (left === right) return groups === undefined ? exact : exact + (groups[isDate ? left : left >>> 8] ?? 0)
    if (folded !== 0 && left >>> 8 === right >>> 8)
      return groups === undefined ? folded : folded + (groups[left >>> 8] ?? 0)
    for (let at = rest; at < tests.length; at += 1)
      if (tests[at]?.(left, right) === true) return firstSigns[at + 2] ?? 0
    return firstSigns[tests.length + 2] ?? 0
  }
}

function testOf(level: Level, { as, texts }: RecordColumn): Test {
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

function digitsComparer(levels: readonly Level[], { column, cells, firstSigns }: Prepared): Agreement['compare'] {
  const edits = levels.slice(1).map((level) => (typeof level === 'object' && 'edits' in level ? level.edits : 0))
  const { offset } = column
  return (one, other) => {
    const low = cells[one + offset] ?? 0
    const high = cells[one + offset + 1] ?? 0
    const otherLow = cells[other + offset] ?? 0
    const otherHigh = cells[other + offset + 1] ?? 0
    if ((low === 0 && high === 0) || (otherLow === 0 && otherHigh === 0)) return 0
    if (low === otherLow && high === otherHigh) return firstSigns[1] ?? 0
    const left = high * 2 ** 32 + low
    const right = otherHigh * 2 ** 32 + otherLow
    for (let at = 0; at < edits.length; at += 1)
      if (areDigitsWithin(left, right, edits[at] ?? 0)) return firstSigns[at + 2] ?? 0
    return firstSigns[edits.length + 2] ?? 0
  }
}
