// oxlint-disable complexity -- each read of a typed array counts as a branch here.
import type { PairBlock } from './agreement.ts'
import type { LinkageModel } from './model.ts'
import { columnOfPart } from './model-words.ts'
import type { Records } from './records.ts'

/** Where a part of a key stands in the cells of a record. */
export type KeyPart = { offset: number; hasSecond: boolean; shift: number; mayBeEmpty: boolean }

/** The parts of a key, ready for these records. */
export function readParts(names: readonly string[], { columns }: Records): KeyPart[] {
  return names.map((name) => {
    const column = columns.get(columnOfPart(name))
    if (column === undefined) throw new Error(`There is no column ${name}.`)
    const shift = column.as === 'date' ? (name.includes('.year') ? 9 : 0) : column.as === 'digits' ? 0 : 8
    return { offset: column.offset, hasSecond: column.as === 'digits', shift, mayBeEmpty: name.endsWith('?') }
  })
}

function mix(number: number, value: number): number {
  const mixed = Math.imul(number ^ value, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

/** A number of 32 bits for a part's value in a record, on top of another number. Never 0. */
export function divideNumber(
  number: number,
  part: KeyPart,
  { cells, row }: { cells: Uint32Array; row: number },
): number {
  const high = part.hasSecond ? (cells[row + part.offset + 1] ?? 0) : 0
  return mix(mix(number, (cells[row + part.offset] ?? 0) >>> part.shift), high) >>> 0 || 1
}

/** So many records are numbered under all keys before the next: their cells are fetched once. */
const blockRecords = 512

/**
 * Writes, by key and record, the number of the key; 0 where a part is missing or the record is a further copy of another. A
 * key is given by its parts.
 */
export function numberRecords(
  keys: readonly (readonly KeyPart[])[],
  { count, width, cells }: Records,
  isCopy: Uint8Array,
  numbers: readonly Uint32Array[],
): void {
  for (let from = 0; from < count; from += blockRecords) {
    const to = Math.min(count, from + blockRecords)
    for (const [key, parts] of keys.entries())
      numberSome(parts, { numbers: numbers[key] ?? new Uint32Array(0), cells, width, isCopy }, from, to)
  }
}

type Numbering = { numbers: Uint32Array; cells: Uint32Array; width: number; isCopy: Uint8Array }

function numberSome(
  parts: readonly KeyPart[],
  { numbers, cells, width, isCopy }: Numbering,
  from: number,
  to: number,
): void {
  for (let record = from, row = from * width; record < to; record += 1, row += width) {
    let number = 0x5bd1e995
    for (let at = 0; at < parts.length; at += 1) {
      const part = parts[at]
      if (part === undefined) continue
      const value = (cells[row + part.offset] ?? 0) >>> part.shift
      const high = part.hasSecond ? (cells[row + part.offset + 1] ?? 0) : 0
      if ((value | high) === 0 && !part.mayBeEmpty) {
        number = 0
        break
      }
      number = mix(number, value)
      if (part.hasSecond) number = mix(number, high)
      number ||= 1
    }
    numbers[record] = isCopy[record] === 1 ? 0 : number
  }
}

/** Tells of pairs in which keys they agree. Each different part is compared once, whatever number of keys has it. */
export class KeyAgreement {
  /** By key: the bits of its parts. */
  readonly masks: readonly number[]
  readonly #cells: Uint32Array
  readonly #offsets: Int32Array
  readonly #shifts: Int32Array
  readonly #hasSecond: Uint8Array
  readonly #mayBeEmpty: Uint8Array
  /** By key: the parts that it or an earlier one has. */
  readonly #partsUpTo: readonly Uint8Array[]

  constructor(model: LinkageModel, records: Records) {
    this.#cells = records.cells
    const names = Array.from(new Set(model.keys.flat()))
    const parts = readParts(names, records)
    this.masks = model.keys.map((key) => key.reduce((mask, name) => mask | (1 << names.indexOf(name)), 0))
    this.#offsets = Int32Array.from(parts, ({ offset }) => offset)
    this.#shifts = Int32Array.from(parts, ({ shift }) => shift)
    this.#hasSecond = Uint8Array.from(parts, ({ hasSecond }) => Number(hasSecond))
    this.#mayBeEmpty = Uint8Array.from(parts, ({ mayBeEmpty }) => Number(mayBeEmpty))
    this.#partsUpTo = model.keys.map((_key, at) =>
      Uint8Array.from(new Set(model.keys.slice(0, at + 1).flat()), (name) => names.indexOf(name)),
    )
  }

  /** The parts in which two records agree, a bit each; both are given by their first cells. */
  compare(one: number, other: number): number {
    const cells = this.#cells
    let agreed = 0
    for (let at = 0; at < this.#offsets.length; at += 1) {
      const place = this.#offsets[at] ?? 0
      const shift = this.#shifts[at] ?? 0
      const value = (cells[one + place] ?? 0) >>> shift
      if (value !== (cells[other + place] ?? 0) >>> shift) continue
      const high = this.#hasSecond[at] === 1 ? (cells[one + place + 1] ?? 0) : 0
      if (this.#hasSecond[at] === 1 && high !== cells[other + place + 1]) continue
      if (value !== 0 || high !== 0 || this.#mayBeEmpty[at] === 1) agreed |= 1 << at
    }
    return agreed
  }

  /**
   * The same of many pairs, in the parts of one key and those before it. Part by part and without branches, so that the
   * processor fetches many records at once instead of waiting for each.
   */
  compareAll({ size, ones, others }: PairBlock, key: number, agreed: Uint32Array): void {
    const cells = this.#cells
    agreed.fill(0, 0, size)
    for (const part of this.#partsUpTo[key] ?? []) {
      const place = this.#offsets[part] ?? 0
      const shift = this.#shifts[part] ?? 0
      const second = place + (this.#hasSecond[part] ?? 0)
      const orEmpty = this.#mayBeEmpty[part] ?? 0
      for (let at = 0; at < size; at += 1) {
        const one = ones[at] ?? 0
        const other = others[at] ?? 0
        const left = (cells[one + place] ?? 0) >>> shift
        const high = (cells[one + second] ?? 0) >>> shift
        const different =
          (left ^ ((cells[other + place] ?? 0) >>> shift)) | (high ^ ((cells[other + second] ?? 0) >>> shift))
        const present = left | high
        // The uppermost bit of x or -x is set where x is not 0.
        const isSame = ((different | -different) >>> 31) ^ 1
        const isThere = ((present | -present) >>> 31) | orEmpty
        agreed[at] = (agreed[at] ?? 0) | ((isSame & isThere) << part)
      }
    }
  }

  /** Whether any key finds two records, groups that are too large apart. */
  isReached(one: number, other: number): boolean {
    const agreed = this.compare(one, other)
    return this.masks.some((mask) => (agreed & mask) === mask)
  }
}
