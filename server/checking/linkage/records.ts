import type { Column } from './model.ts'
import type { WordTexts } from './word-texts.ts'

/** The distinct values of a column that are not missing, and in how many records of the first and second file each is. */
export type Tally = {
  values: Uint32Array
  first: Uint32Array
  second: Uint32Array
  /** Records that have any value. */
  present: { first: number; second: number }
  /** One value of so many was counted: 1 but for numbers in a large file. */
  oneOf: number
}

/** Folded texts by their numbers. */
export type Texts = readonly string[] | WordTexts

/** A column as it stands in the cells: `offset` is its first cell; digits take two, low and high. */
export type RecordColumn = {
  name: string
  as: Column['as']
  offset: number
  /** Of names and codes, the folded texts by number; none for dates and digits. */
  texts: Texts
  /** Of codes of units: the unit right above each, as the model has them. */
  parents: Column['parents']
  /** Of digits, the values are left out: only how often each occurs is known. */
  tally: Tally
}

/** The records of one file, or of two, one after the other: a row of cells each. A cell of 0 means missing. */
export type Records = {
  count: number
  /** The number of the first record of the second file; `count` where there is one file. */
  secondFrom: number
  columns: ReadonlyMap<string, RecordColumn>
  /** Cells of a record. */
  width: number
  cells: Uint32Array
}

/** By how much the high cell of a number counts more than the low one. */
export const wordSize = 2 ** 32

/** How many cells a column takes. */
export function cellsOf(as: Column['as']): number {
  return as === 'digits' ? 2 : 1
}

/**
 * How many cells a record takes. Short records begin where the processor's lines of memory do (16 cells), so that reading
 * one is one access to memory and not two.
 */
export function widthOf(columns: readonly Pick<RecordColumn, 'as'>[]): number {
  const cells = columns.reduce((sum, { as }) => sum + cellsOf(as), 0)
  return cells <= 16 ? 2 ** Math.ceil(Math.log2(Math.max(1, cells))) : Math.ceil(cells / 16) * 16
}

/** Whether records of two files are linked, not those of one with each other. */
export function isAcross({ count, secondFrom }: Pick<Records, 'count' | 'secondFrom'>): boolean {
  return secondFrom < count
}

/** Of so many records in the first file and so many in the second, the pairs that could be linked. */
export function countPairs(first: number, second: number, across: boolean): number {
  return across ? first * second : (first * (first - 1)) / 2
}

/** How many pairs there are that could be linked. */
export function countAllPairs(records: Records): number {
  return countPairs(records.secondFrom, records.count - records.secondFrom, isAcross(records))
}
