// oxlint-disable complexity -- each read of a typed array counts as a branch here.
import { Refusal } from '../../refusal.ts'
import { Chains } from './chains.ts'
import { withRoom } from './grow.ts'
import { divideNumber, KeyAgreement, numberRecords, readParts, type KeyPart } from './keys.ts'
import type { LinkageModel } from './model.ts'
import { countPairs, isAcross, type Records } from './records.ts'

/**
 * Where pairs are looked for. Each key makes a number of 32 bits of some columns of a record; the records of one number
 * are a group, and are compared with each other.
 */
export type Blocking = {
  groups: readonly Groups[]
  costs: readonly KeyCost[]
  agreement: KeyAgreement
}

/** The groups of a key: the records of each stand together, in their order; groups are in the order of their first. */
export type Groups = {
  members: Uint32Array
  /** By group: where its members end. */
  ends: Uint32Array
  /** By record that is in a part of a group that was divided: the number of the part; 0 where it was left out. */
  divided: ReadonlyMap<number, number>
  /** A bit for each record, set where `divided` has it, which is rare; empty where it has none. */
  isDivided: Uint32Array
}

/** Whether the group of a record was divided. */
export function wasDivided({ isDivided }: Groups, record: number): boolean {
  return (((isDivided[record >>> 5] ?? 0) >>> (record & 31)) & 1) === 1
}

/** What a key will cost, known before anything is compared. */
export type KeyCost = {
  key: string
  /** So many pairs; those that another key finds, too, are counted again there. */
  pairs: number
  /** Records of groups that were too large and were divided further. */
  refined: number
  /** Records of groups that stayed too large: not looked for by this key. */
  leftOut: number
}

const basePairs = 100_000

/**
 * Groups all records but the copies by each key, divides groups that are too large, and refuses a file in which more
 * pairs than the model allows would be compared.
 */
export function block(model: LinkageModel, records: Records, isCopy: Uint8Array): Blocking {
  const groupBy = prepareGrouping(model, records, isCopy)
  return joinKeys(
    model,
    records,
    batchKeys(model).flatMap((keys) => groupBy(keys)),
  )
}

/** What a key finds. */
export type KeyGroups = { groups: Groups; cost: KeyCost }

/** So many keys read the records together, which takes four bytes a record and key. */
const keysAtOnce = 3

/** The keys of the model, a few at a time. */
export function batchKeys({ keys }: LinkageModel): string[][][] {
  return Array.from({ length: Math.ceil(keys.length / keysAtOnce) }, (_none, at) =>
    keys.slice(at * keysAtOnce, (at + 1) * keysAtOnce),
  )
}

/** Makes ready to group records by some keys of the model after others. */
export function prepareGrouping(
  model: LinkageModel,
  records: Records,
  isCopy: Uint8Array,
): (keys: readonly (readonly string[])[]) => KeyGroups[] {
  const chains = new Chains(records.count)
  const refine = readParts(model.refine, records)
  const numbers = Array.from({ length: keysAtOnce }, () => new Uint32Array(records.count))
  return (keys) => {
    const parts = keys.map((names) => readParts(names, records))
    numberRecords(parts, records, isCopy, numbers)
    return keys.map((names, key) => {
      chains.join(numbers[key] ?? new Uint32Array(0))
      const grouping = new Grouping(records, refine, model.groupMax)
      chains.walk((size, members) => grouping.add(members, size))
      return grouping.finish(names.join(' + '))
    })
  }
}

/** Puts together what the keys found, in their order; refuses what `block` refuses. */
export function joinKeys(model: LinkageModel, records: Records, found: readonly KeyGroups[]): Blocking {
  const costs = found.map(({ cost }) => cost)
  const pairs = costs.reduce((sum, cost) => sum + cost.pairs, 0)
  if (pairs > model.pairsPerRecordMax * records.count + basePairs) refuseCost(model, costs, pairs)
  return { groups: found.map(({ groups }) => groups), costs, agreement: new KeyAgreement(model, records) }
}

function refuseCost(model: LinkageModel, costs: readonly KeyCost[], pairs: number): never {
  const list = costs.toSorted((one, other) => other.pairs - one.pairs).slice(0, 5)
  throw new Refusal(
    `The keys of the model ${model.name} would compare up to ${pairs} pairs, more than ${model.pairsPerRecordMax} for ` +
      `each record. Make them more exact, or raise pairsPerRecordMax.\n` +
      list.map(({ key, pairs: some }) => `  ${key}: ${some} pairs`).join('\n'),
  )
}

/** Collects the groups of a key. */
class Grouping {
  readonly #records: Records
  readonly #refine: readonly KeyPart[]
  readonly #groupMax: number
  readonly #divided = new Map<number, number>()
  #isDivided = new Uint32Array(0)
  #members = new Uint32Array(65_536)
  #ends = new Uint32Array(16_384)
  #size = 0
  #count = 0
  #pairs = 0
  #refined = 0
  #leftOut = 0

  constructor(records: Records, refine: readonly KeyPart[], groupMax: number) {
    this.#records = records
    this.#refine = refine
    this.#groupMax = groupMax
  }

  /** Takes the first `size` of the members as a group, in parts if it is too large. */
  add(members: Uint32Array, size: number): void {
    if (size <= this.#groupMax) this.#keep(members, size)
    else {
      this.#refined += size
      this.#noteDivided(members, size)
      this.#divide(members.slice(0, size), 1, 0)
    }
  }

  finish(key: string): KeyGroups {
    return {
      groups: {
        members: this.#members.slice(0, this.#size),
        ends: this.#ends.slice(0, this.#count),
        divided: this.#divided,
        isDivided: this.#isDivided,
      },
      cost: { key, pairs: this.#pairs, refined: this.#refined, leftOut: this.#leftOut },
    }
  }

  #noteDivided(members: Uint32Array, size: number): void {
    if (this.#isDivided.length === 0) this.#isDivided = new Uint32Array(Math.ceil(this.#records.count / 32))
    for (let at = 0; at < size; at += 1) {
      const member = members[at] ?? 0
      this.#isDivided[member >>> 5] = (this.#isDivided[member >>> 5] ?? 0) | (1 << (member & 31))
    }
  }

  #divide(members: Uint32Array, number: number, round: number): void {
    const part = this.#refine[round]
    if (part === undefined) {
      this.#leftOut += members.length
      this.#refined -= members.length
      for (const member of members) this.#divided.set(member, 0)
      return
    }
    const parts = new Map<number, number[]>()
    const { cells, width } = this.#records
    for (const member of members) {
      const own = divideNumber(number, part, { cells, row: member * width })
      const found = parts.get(own)
      if (found === undefined) parts.set(own, [member])
      else found.push(member)
    }
    for (const [own, list] of parts) {
      const some = Uint32Array.from(list)
      if (some.length > this.#groupMax) this.#divide(some, own, round + 1)
      else {
        for (const member of some) this.#divided.set(member, own)
        this.#keep(some, some.length)
      }
    }
  }

  #keep(members: Uint32Array, size: number): void {
    const pairs = countPairsOf(members, size, this.#records)
    if (pairs === 0) return
    this.#pairs += pairs
    this.#members = withRoom(this.#members, this.#size + size)
    this.#ends = withRoom(this.#ends, this.#count + 1)
    for (let at = 0; at < size; at += 1) this.#members[this.#size + at] = members[at] ?? 0
    this.#size += size
    this.#ends[this.#count] = this.#size
    this.#count += 1
  }
}

/** Some groups of a key, from one to before another. */
export type GroupRange = { key: number; from: number; to: number }

/** How many pairs a group of a key has. */
export function countGroupPairs({ members, ends }: Groups, group: number, records: Records): number {
  const [start, end] = [group === 0 ? 0 : (ends[group - 1] ?? 0), ends[group] ?? 0]
  return countPairsOf(members.subarray(start, end), end - start, records)
}

function countPairsOf(members: Uint32Array, size: number, records: Records): number {
  if (!isAcross(records)) return countPairs(size, 0, false)
  let first = 0
  while (first < size && (members[first] ?? 0) < records.secondFrom) first += 1
  return first * (size - first)
}

/** All groups of all keys. */
export function allGroups({ groups }: Blocking): GroupRange[] {
  return groups.map(({ ends }, key) => ({ key, from: 0, to: ends.length }))
}
