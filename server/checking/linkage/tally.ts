// oxlint-disable complexity -- each read of a typed array counts as a branch here.
import { CodeTable } from './code-table.ts'
import type { Tally } from './records.ts'

/** Where a column stands in the cells, and from which record on they are of the second file. */
type Place = { offset: number; width: number; secondFrom: number }

/** Replaces the codes in the cells by their values, and counts these. */
export function tallyValues(cells: Uint32Array, byCode: Uint32Array, { offset, width, secondFrom }: Place): Tally {
  const [inFirst, inSecond] = [new Uint32Array(byCode.length), new Uint32Array(byCode.length)]
  const firstEnd = offset + secondFrom * width
  for (let cell = offset; cell < cells.length; cell += width) {
    const code = cells[cell] ?? 0
    const counts = cell < firstEnd ? inFirst : inSecond
    counts[code] = (counts[code] ?? 0) + 1
    cells[cell] = byCode[code] ?? 0
  }
  // Several raw texts may have one value.
  const table = new CodeTable(byCode.length)
  const [first, second] = [new Uint32Array(byCode.length), new Uint32Array(byCode.length)]
  for (let code = 0; code < byCode.length; code += 1) {
    const value = byCode[code] ?? 0
    if (value === 0) continue
    const at = table.codeOf(value, 0)
    first[at] = (first[at] ?? 0) + (inFirst[code] ?? 0)
    second[at] = (second[at] ?? 0) + (inSecond[code] ?? 0)
  }
  const values = Uint32Array.from({ length: table.size }, (_none, at) => table.lowOf(at))
  const present = { first: sum(first), second: sum(second) }
  return { values, first: first.slice(0, table.size), second: second.slice(0, table.size), present, oneOf: 1 }
}

const allNumbersMax = 300_000

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
