// oxlint-disable complexity -- each read of a typed array counts as a branch here.
import { CodeTable } from './code-table.ts'
import type { Tally } from './records.ts'

/** Where a column stands in the cells, and from which record on they are of the second file. */
type Place = { offset: number; width: number; secondFrom: number }

/** What was counted by code, by value: several raw texts may have one. `counts` hold the first `size` codes. */
export function mergeTally(
  counts: { values: Uint32Array; first: Uint32Array; second: Uint32Array },
  size: number,
): Tally {
  const table = new CodeTable(size)
  const [first, second] = [new Uint32Array(size), new Uint32Array(size)]
  for (let code = 0; code < size; code += 1) {
    const value = counts.values[code] ?? 0
    if (value === 0) continue
    const at = table.codeOf(value, 0)
    first[at] = (first[at] ?? 0) + (counts.first[code] ?? 0)
    second[at] = (second[at] ?? 0) + (counts.second[code] ?? 0)
  }
  const values = Uint32Array.from({ length: table.size }, (_none, at) => table.lowOf(at))
  const present = { first: sum(first), second: sum(second) }
  return { values, first: first.slice(0, table.size), second: second.slice(0, table.size), present, oneOf: 1 }
}

/** Counts the dates that stand in the cells. */
export function tallyDates(cells: Uint32Array, { offset, width, secondFrom }: Place): Tally {
  let [least, greatest] = [0xffffffff, 0]
  for (let cell = offset; cell < cells.length; cell += width) {
    const date = cells[cell] ?? 0
    if (date > greatest) greatest = date
    if (date !== 0 && date < least) least = date
  }
  const size = Math.max(0, greatest - least + 1)
  const [first, second] = [new Uint32Array(size), new Uint32Array(size)]
  const firstEnd = offset + secondFrom * width
  for (let cell = offset; cell < cells.length; cell += width) {
    const at = (cells[cell] ?? 0) - least
    const counts = cell < firstEnd ? first : second
    if (at >= 0) counts[at] = (counts[at] ?? 0) + 1
  }
  const found: number[] = []
  for (let at = 0; at < size; at += 1) if ((first[at] ?? 0) + (second[at] ?? 0) > 0) found.push(at)
  const places = Uint32Array.from(found)
  const [firsts, seconds] = [places.map((at) => first[at] ?? 0), places.map((at) => second[at] ?? 0)]
  const present = { first: sum(firsts), second: sum(seconds) }
  return { values: places.map((at) => at + least), first: firsts, second: seconds, present, oneOf: 1 }
}

const allNumbersMax = 100_000

/**
 * Counts numbers of two cells. In a file of many records one number of eight is counted, chosen by the number itself:
 * all its records are then counted, so shares of equal pairs come out as they are, times eight.
 */
export function tallyDigits(cells: Uint32Array, { offset, width, secondFrom }: Place): Tally {
  const count = cells.length / width
  const mask = count > allNumbersMax ? 7 : 0
  const table = new CodeTable(mask === 0 ? count : count / 4)
  const [first, second] = [new Uint32Array(count), new Uint32Array(count)]
  const firstEnd = offset + secondFrom * width
  const present = { first: 0, second: 0 }
  for (let cell = offset; cell < cells.length; cell += width) {
    const low = cells[cell] ?? 0
    const high = cells[cell + 1] ?? 0
    if (low === 0 && high === 0) continue
    if (cell < firstEnd) present.first += 1
    else present.second += 1
    if (((Math.imul(low ^ high, 0x9e3779b1) >>> 20) & mask) !== 0) continue
    const at = table.codeOf(low, high)
    const counts = cell < firstEnd ? first : second
    counts[at] = (counts[at] ?? 0) + 1
  }
  const [firsts, seconds] = [first.slice(0, table.size), second.slice(0, table.size)]
  return { values: new Uint32Array(0), first: firsts, second: seconds, present, oneOf: mask + 1 }
}

function sum(counts: Uint32Array): number {
  return counts.reduce((all, one) => all + one, 0)
}
