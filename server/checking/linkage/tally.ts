// oxlint-disable complexity -- each read of a typed array counts as a branch here.
import { CodeTable } from './code-table.ts'
import { withRoom } from './grow.ts'
import type { Tally } from './records.ts'

/** Counts, by a small number, in how many records of the first and second file something is. */
export class Counts {
  first = new Uint32Array(4096)
  second = new Uint32Array(4096)

  /** The counts of a file, with room for this number. */
  of(isSecond: boolean, number: number): Uint32Array {
    this.first = withRoom(this.first, number + 1)
    this.second = withRoom(this.second, number + 1)
    return isSecond ? this.second : this.first
  }
}

/** What was counted by code, by value: several raw texts may have one. `counts` hold the first `size` codes. */
export function mergeTally(
  counts: { values: Uint32Array; first: Uint32Array; second: Uint32Array },
  size: number,
): Tally {
  const table = new CodeTable(size)
  const first = new Uint32Array(size)
  const second = new Uint32Array(size)
  for (let code = 0; code < size; code += 1) {
    const value = counts.values[code] ?? 0
    if (value === 0) continue
    const at = table.codeOf(value, 0)
    first[at] = (first[at] ?? 0) + (counts.first[code] ?? 0)
    second[at] = (second[at] ?? 0) + (counts.second[code] ?? 0)
  }
  return tallyOf(table.lows.slice(), { first: first.slice(0, table.size), second: second.slice(0, table.size) })
}

/** The same of plain names, which are numbered from 1 in the order in which they come: each has a place of its own. */
export function mergeNames(
  counts: { values: Uint32Array; first: Uint32Array; second: Uint32Array },
  size: number,
  nameCount: number,
): Tally {
  const first = new Uint32Array(nameCount)
  const second = new Uint32Array(nameCount)
  for (let code = 0; code < size; code += 1) {
    const value = counts.values[code] ?? 0
    if (value === 0) continue
    const at = (value >>> 8) - 1
    first[at] = (first[at] ?? 0) + (counts.first[code] ?? 0)
    second[at] = (second[at] ?? 0) + (counts.second[code] ?? 0)
  }
  const values = new Uint32Array(nameCount)
  for (let at = 0; at < nameCount; at += 1) values[at] = (at + 1) * 256
  return tallyOf(values, { first, second })
}

/** A tally of these values. */
function tallyOf(values: Uint32Array, counts: { first: Uint32Array; second: Uint32Array }): Tally {
  return { values, ...counts, present: { first: sum(counts.first), second: sum(counts.second) }, oneOf: 1 }
}

const datesMax = 2 ** 21

/** Counts dates. */
export class DateTally {
  readonly #first = new Uint32Array(datesMax)
  readonly #second = new Uint32Array(datesMax)
  #least = datesMax
  #greatest = 0

  add(date: number, isSecond: boolean): void {
    if (date === 0) return
    if (date < this.#least) this.#least = date
    if (date > this.#greatest) this.#greatest = date
    const counts = isSecond ? this.#second : this.#first
    counts[date] = (counts[date] ?? 0) + 1
  }

  finish(): Tally {
    const found: number[] = []
    for (let date = this.#least; date <= this.#greatest; date += 1)
      if ((this.#first[date] ?? 0) + (this.#second[date] ?? 0) > 0) found.push(date)
    const values = Uint32Array.from(found)
    const countsOf = (counts: Uint32Array): Uint32Array => values.map((date) => counts[date] ?? 0)
    return tallyOf(values, { first: countsOf(this.#first), second: countsOf(this.#second) })
  }
}

const allNumbersMax = 100_000

/**
 * Counts numbers of two cells. In a file of many records one number of eight is counted, chosen by the number itself:
 * all its records are then counted, so shares of equal pairs come out as they are, times eight.
 */
export class DigitsTally {
  readonly #table = new CodeTable(65_536)
  readonly #counts = new Counts()
  readonly #mask: number
  readonly #present = { first: 0, second: 0 }

  /** `count`: how many records there will be. */
  constructor(count: number) {
    this.#mask = count > allNumbersMax ? 7 : 0
  }

  add(low: number, high: number, isSecond: boolean): void {
    if (low === 0 && high === 0) return
    if (isSecond) this.#present.second += 1
    else this.#present.first += 1
    if (((Math.imul(low ^ high, 0x9e3779b1) >>> 20) & this.#mask) !== 0) return
    const at = this.#table.codeOf(low, high)
    const counts = this.#counts.of(isSecond, at)
    counts[at] = (counts[at] ?? 0) + 1
  }

  finish(): Tally {
    const { size } = this.#table
    const [first, second] = [this.#counts.of(false, size).slice(0, size), this.#counts.of(true, size).slice(0, size)]
    return { values: new Uint32Array(0), first, second, present: this.#present, oneOf: this.#mask + 1 }
  }
}

function sum(counts: Uint32Array): number {
  return counts.reduce((all, one) => all + one, 0)
}
