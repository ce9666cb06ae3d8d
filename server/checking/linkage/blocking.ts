// oxlint-disable complexity -- each read of a typed array counts as a branch here.
import { Refusal } from '../../refusal.ts'
import { columnOfPart, type LinkageModel } from './model.ts'
import type { PairSink } from './pairs.ts'
import { isAcross, type RecordColumn, type Records } from './records.ts'

/**
 * Where pairs are looked for. Each key makes a number of 32 bits of some columns of a record, 0 where one of them is
 * missing; records of one number are compared. (Two groups that share a number by chance cost a few pairs, no more.)
 */
export type Blocking = {
  /** By record and key. */
  numbers: Uint32Array
  keyCount: number
  costs: readonly KeyCost[]
}

/** What a key will cost, known before anything is compared. */
export type KeyCost = {
  key: string
  /** At most so many pairs. */
  pairs: number
  /** Records of groups that were too large and were divided further. */
  refined: number
  /** Records of groups that stayed too large: not looked for by this key. */
  leftOut: number
}

const basePairs = 100_000

/**
 * Makes the keys of all records but the copies, divides groups that are too large, and refuses a file in which more
 * pairs than the model allows would be compared.
 */
export function block(model: LinkageModel, records: Records, isCopy: Uint8Array): Blocking {
  const keyCount = model.keys.length
  const numbers = new Uint32Array(records.count * keyCount)
  fill(
    numbers,
    model.keys.map((parts) => parts.map((part) => prepareReader(part, records))),
    { records, isCopy },
  )
  const costs = model.keys.map((parts, key) =>
    refine({ model, records, name: parts.join(' + ') }, { numbers, key, keyCount }),
  )
  const pairs = costs.reduce((sum, cost) => sum + cost.pairs, 0)
  if (pairs > model.pairsPerRecordMax * records.count + basePairs) refuseCost(model, costs, pairs)
  return { numbers, keyCount, costs }
}

function refuseCost(model: LinkageModel, costs: readonly KeyCost[], pairs: number): never {
  const list = costs.toSorted((one, other) => other.pairs - one.pairs).slice(0, 5)
  throw new Refusal(
    `The keys of the model ${model.name} would compare up to ${pairs} pairs, more than ${model.pairsPerRecordMax} for ` +
      `each record. Make them more exact, or raise pairsPerRecordMax.\n` +
      list.map(({ key, pairs: some }) => `  ${key}: ${some} pairs`).join('\n'),
  )
}

/** Reads a part of a key from the cells; `null` where it is missing. */
type Reader = { offset: number; second: boolean; shift: number; mayBeEmpty: boolean }

function prepareReader(part: string, { columns }: Records): Reader {
  const column: RecordColumn | undefined = columns.get(columnOfPart(part))
  if (column === undefined) throw new Error(`There is no column ${part}.`)
  const shift = column.as === 'date' ? (part.includes('.year') ? 9 : 0) : column.as === 'digits' ? 0 : 8
  return { offset: column.offset, second: column.as === 'digits', shift, mayBeEmpty: part.endsWith('?') }
}

type Numbering = { numbers: Uint32Array; key: number; keyCount: number }

function mix(number: number, value: number): number {
  const mixed = Math.imul(number ^ value, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

function fill(
  numbers: Uint32Array,
  keys: readonly (readonly Reader[])[],
  { records, isCopy }: { records: Records; isCopy: Uint8Array },
): void {
  const { count, width, cells } = records
  for (let record = 0; record < count; record += 1) {
    if (isCopy[record] === 1) continue
    for (let key = 0; key < keys.length; key += 1)
      numbers[record * keys.length + key] = numberOf(keys[key] ?? [], { cells, row: record * width, key })
  }
}

/** The number of a key, 0 where a part is missing. */
function numberOf(
  readers: readonly Reader[],
  { cells, row, key }: { cells: Uint32Array; row: number; key: number },
): number {
  let number = 0x5bd1e995 + key
  for (let at = 0; at < readers.length; at += 1) {
    const reader = readers[at]
    if (reader === undefined) continue
    const value = (cells[row + reader.offset] ?? 0) >>> reader.shift
    const high = reader.second ? (cells[row + reader.offset + 1] ?? 0) : 0
    if (value === 0 && high === 0 && !reader.mayBeEmpty) return 0
    number = mix(number, value)
    if (reader.second) number = mix(number, high)
  }
  // 0 stands for missing.
  return number >>> 0 || 1
}

/** How records fall into groups by the leading bits of their numbers; a group may hold a few numbers together. */
type Groups = { counts: Uint8Array; shift: number; pairs: number; largest: number }

const countMax = 255

/** Counts up to 255, which is more than a group may have. */
function countGroups({ numbers, key, keyCount }: Numbering, { count, secondFrom }: Records): Groups {
  const across = secondFrom < count
  const bits = slotBits(count)
  const [counts, shift] = [new Uint8Array(2 ** bits), 32 - bits]
  const firsts = across ? new Uint8Array(2 ** bits) : counts
  let [pairs, largest] = [0, 0]
  for (let record = 0, at = key; record < count; record += 1, at += keyCount) {
    const number = numbers[at] ?? 0
    if (number === 0) continue
    const slot = number >>> shift
    const before = counts[slot] ?? 0
    const after = before === countMax ? countMax : before + 1
    counts[slot] = after
    if (after > largest) largest = after
    // Each record makes a pair with those before it that it may be linked with.
    if (!across) pairs += before
    else if (record < secondFrom) firsts[slot] = after
    else pairs += firsts[slot] ?? 0
  }
  return { counts, shift, pairs, largest }
}

function slotBits(count: number): number {
  return Math.max(8, Math.min(26, Math.ceil(Math.log2(count * 2))))
}

/** Divides groups that are too large, leaves out what stays so, and takes out whoever is alone. */
function refine(
  { model, records, name }: { model: LinkageModel; records: Records; name: string },
  numbering: Numbering,
): KeyCost {
  const cost: KeyCost = { key: name, pairs: 0, refined: 0, leftOut: 0 }
  const readers = model.refine.map((part) => prepareReader(part, records))
  for (let round = 0; ; round += 1) {
    const groups = countGroups(numbering, records)
    cost.pairs = groups.pairs
    if (groups.largest <= model.groupMax) {
      dropAlone(numbering, groups)
      return cost
    }
    const changed = divideGroups(numbering, groups, { records, reader: readers[round], groupMax: model.groupMax })
    if (readers[round] === undefined) cost.leftOut += changed
    else if (round === 0) cost.refined = changed
  }
}

/** Gives the records of groups that are too large another number, or none where no column is left to divide them by. */
function divideGroups(
  { numbers, key, keyCount }: Numbering,
  { counts, shift }: Groups,
  by: { records: Records; reader: Reader | undefined; groupMax: number },
): number {
  let changed = 0
  for (let record = 0, at = key; record < by.records.count; record += 1, at += keyCount) {
    const number = numbers[at] ?? 0
    if (number === 0 || (counts[number >>> shift] ?? 0) <= by.groupMax) continue
    changed += 1
    numbers[at] = by.reader === undefined ? 0 : divide(number, by.reader, { records: by.records, record })
  }
  return changed
}

function dropAlone({ numbers, key, keyCount }: Numbering, { counts, shift }: Groups): void {
  for (let at = key; at < numbers.length; at += keyCount)
    if (counts[(numbers[at] ?? 0) >>> shift] === 1) numbers[at] = 0
}

function divide(number: number, reader: Reader, { records, record }: { records: Records; record: number }): number {
  const cell = record * records.width + reader.offset
  const high = reader.second ? (records.cells[cell + 1] ?? 0) : 0
  return mix(mix(number, (records.cells[cell] ?? 0) >>> reader.shift), high) >>> 0 || 1
}

/** Gives each pair that any key finds once: under the first key that finds it. */
export function findPairs({ numbers, keyCount }: Blocking, records: Records, sink: PairSink): void {
  const { count, secondFrom } = records
  const across = isAcross(records)
  // Whoever is alone was taken out: a table half as large will do.
  const shift = 33 - slotBits(count)
  const heads = new Int32Array(2 ** (32 - shift))
  // The records that have a number, close together: chains are followed through memory that is small and near.
  const [members, own, next] = [new Uint32Array(count), new Uint32Array(count), new Int32Array(count)]
  for (let key = 0; key < keyCount; key += 1) {
    heads.fill(-1)
    let size = 0
    for (let record = 0, at = key; record < count; record += 1, at += keyCount) {
      const number = numbers[at] ?? 0
      if (number === 0) continue
      const slot = number >>> shift
      if (!across || record >= secondFrom)
        for (let member = heads[slot] ?? -1; member >= 0; member = next[member] ?? -1) {
          if (own[member] !== number) continue
          const other = members[member] ?? 0
          if (!isFound(numbers, { one: other * keyCount, other: at - key, key })) sink.add(other, record)
        }
      if (across && record >= secondFrom) continue
      members[size] = record
      own[size] = number
      next[size] = heads[slot] ?? -1
      heads[slot] = size
      size += 1
    }
  }
}

/** Whether an earlier key has found the pair. */
function isFound(numbers: Uint32Array, { one, other, key }: { one: number; other: number; key: number }): boolean {
  for (let earlier = 0; earlier < key; earlier += 1) {
    const number = numbers[one + earlier] ?? 0
    if (number !== 0 && number === numbers[other + earlier]) return true
  }
  return false
}
