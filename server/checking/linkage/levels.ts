import type { Level } from './model.ts'
import { codeKey } from './normalise.ts'
import type { RecordColumn, Texts } from './records.ts'
import {
  areDigitsWithin,
  areSameWords,
  countBits,
  countDifferent,
  countDifferentDigits,
  isWithinEdits,
  jaroWinkler,
  lettersOf,
} from './similarity.ts'
import { WordTexts } from './word-texts.ts'

/** The level of two values, neither of them missing, from 1; one more than there are levels is "different". */
export type LevelOfValues = (one: number, other: number) => number

/** What values are compared by: of names and codes their texts, of units what is above them. */
type ValueTexts = Pick<RecordColumn, 'as' | 'texts' | 'parents'>

/** Compares values, those of names and codes by their `texts` (see normalise.ts); of digits, the numbers themselves. */
export function prepareLevels(levels: readonly Level[], column: ValueTexts): LevelOfValues {
  const hasFolded = levels[1] === 'folded'
  const tests = levels.slice(hasFolded ? 2 : 1).map((level) => testOf(level, column))
  const first = hasFolded ? 3 : 2
  const different = first + tests.length
  const levelOf = (one: number, other: number): number => {
    if (one === other) return 1
    if (hasFolded && one >>> 8 === other >>> 8) return 2
    for (let at = 0; at < tests.length; at += 1) if (tests[at]?.(one, other) === true) return first + at
    return different
  }
  return column.as === 'date' ? (one, other) => (areOtherDates(one, other) ? different : levelOf(one, other)) : levelOf
}

type Test = (one: number, other: number) => boolean

function testOf(level: Level, { as, texts, parents }: ValueTexts): Test {
  if (as === 'digits') return digitsTest(level)
  if (as === 'date') return dateTest(level)
  if (typeof level === 'object' && 'edits' in level) return editsTest(level.edits, texts)
  const compare = typeof level === 'object' && 'ancestor' in level ? unitTest(level.ancestor, parents) : textTest(level)
  return (one, other) => compare(texts.at(one >>> 8) ?? '', texts.at(other >>> 8) ?? '')
}

/** Most texts are told apart by which letters they have: an edit changes two of them at most. */
function editsTest(edits: number, texts: Texts): Test {
  const { letters, lengths } = texts instanceof WordTexts ? texts : measure(texts)
  const areWithin =
    texts instanceof WordTexts
      ? (left: number, right: number) => texts.areWithinEdits(left, right, edits)
      : (left: number, right: number) => isWithinEdits(texts[left] ?? '', texts[right] ?? '', edits)
  return (one, other) => {
    const left = one >>> 8
    const right = other >>> 8
    if (Math.abs((lengths[left] ?? 0) - (lengths[right] ?? 0)) > edits) return false
    if (countBits((letters[left] ?? 0) ^ (letters[right] ?? 0)) > 2 * edits) return false
    return areWithin(left, right)
  }
}

/** By text: which letters it has, and how many. */
function measure(texts: Texts): Pick<WordTexts, 'letters' | 'lengths'> {
  const [letters, lengths] = [new Uint32Array(texts.length), new Uint32Array(texts.length)]
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts.at(at) ?? ''
    letters[at] = lettersOf(text)
    lengths[at] = text.length
  }
  return { letters, lengths }
}

function textTest(level: Level): (one: string, other: string) => boolean {
  if (level === 'folded') return (one, other) => one === other
  if (level === 'words') return areSameWords
  if (typeof level === 'string') return () => false
  if ('jaroWinkler' in level) return (one, other) => jaroWinkler(one, other) >= level.jaroWinkler
  if ('prefix' in level)
    return (one, other) => one.length >= level.prefix && one.slice(0, level.prefix) === other.slice(0, level.prefix)
  if ('hamming' in level)
    return (one, other) => one.length === other.length && countDifferent(one, other) <= level.hamming
  return 'edits' in level ? (one, other) => isWithinEdits(one, other, level.edits) : () => false
}

type Parents = NonNullable<RecordColumn['parents']>
const parentKeys = new WeakMap<Parents, ReadonlyMap<string, string>>()

/** The parents of units as codes are compared. They are read once, also where pairs are scored one by one. */
function keysOfParents(parents: Parents): ReadonlyMap<string, string> {
  const known = parentKeys.get(parents)
  if (known !== undefined) return known
  const keys = new Map(Object.entries(parents).map(([unit, parent]) => [codeKey(unit), codeKey(parent)]))
  parentKeys.set(parents, keys)
  return keys
}

/** Whether a unit at most so many steps above both, or one of the two, is the same: the same district, say. */
function unitTest(steps: number, parents: Parents = {}): (one: string, other: string) => boolean {
  const above = keysOfParents(parents)
  const listUp = (unit: string): string[] => {
    const units = [unit]
    for (let at = above.get(unit); at !== undefined && units.length <= steps; at = above.get(at)) units.push(at)
    return units
  }
  return (one, other) => {
    const its = listUp(other)
    return listUp(one).some((unit) => its.includes(unit))
  }
}

const yearOf = (date: number): number => date >>> 9
const monthOf = (date: number): number => (date >>> 5) & 15
const dayOf = (date: number): number => date & 31

/** Whether dates have neither the year nor the day of the year in common, as those of most two people: they are at no level. */
function areOtherDates(one: number, other: number): boolean {
  const differing = one ^ other
  return differing >>> 9 !== 0 && (differing & 511) !== 0
}

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
  if (typeof level === 'object' && 'hamming' in level)
    return (one, other) => countDifferentDigits(one, other) <= level.hamming
  const edits = typeof level === 'object' && 'edits' in level ? level.edits : 0
  return (one, other) => areDigitsWithin(one, other, edits)
}
