import type { Constraints } from './constraints.ts'

/** Links by record number, with their probability; and a way to weigh any other pair. */
export type Links = { size: number; one: Uint32Array; other: Uint32Array; score: Float64Array }

/** How records are weighed against each other, and which must never be together. */
export type Fitting = {
  scoreOf: (one: number, other: number) => number
  constraints?: Constraints | undefined
}

/** As many pairs across two clusters are looked at before they are joined. */
const checkedMax = 64

/**
 * Joins linked records to clusters, the surest links first. Two clusters become one only if their records fit together
 * on the whole: a chain of links does not make one person of two whose records contradict each other. A cluster is
 * named by its first record, so it keeps its name while it grows. The result has, by record, the first of its cluster.
 */
export function cluster(count: number, links: Links, fitting: Fitting): Uint32Array {
  const clusters = new Clusters(count, fitting)
  const order = orderBySureness(links)
  for (let at = 0; at < order.length; at += 1) {
    const link = order[at] ?? 0
    clusters.join(links.one[link] ?? 0, links.other[link] ?? 0)
  }
  return clusters.finish()
}

/** Clusters while they grow. */
class Clusters {
  readonly #parents: Uint32Array
  /** By root, of clusters of two records or more. */
  readonly #members = new Map<number, number[]>()
  readonly #scoreOf: Fitting['scoreOf']
  readonly #constraints: Constraints | undefined
  readonly #kinds: ClusterKinds | undefined

  constructor(count: number, { scoreOf, constraints }: Fitting) {
    this.#parents = eachAlone(count)
    this.#scoreOf = scoreOf
    this.#constraints = constraints
    this.#kinds = constraints === undefined ? undefined : new ClusterKinds(constraints)
  }

  /** Joins the clusters of two linked records if they fit together. */
  join(left: number, right: number): void {
    const one = rootOf(this.#parents, left)
    const other = rootOf(this.#parents, right)
    if (one === other) return
    const mine = this.#members.get(one)
    const its = this.#members.get(other)
    // Nearly all clusters are of two records, and that these fit together is what the link says.
    const joined =
      mine === undefined && its === undefined
        ? this.#joinTwo(one, other)
        : this.#joinLarger({ root: one, members: mine ?? [one] }, { root: other, members: its ?? [other] })
    if (joined === undefined) return
    const root = Math.min(one, other)
    this.#parents[Math.max(one, other)] = root
    this.#members.set(root, joined)
  }

  #joinTwo(one: number, other: number): number[] | undefined {
    return this.#constraints?.isForbidden(one, other) === true ? undefined : [one, other]
  }

  #joinLarger(one: Cluster, other: Cluster): number[] | undefined {
    if (!fit(one.members, other.members, this.#scoreOf)) return undefined
    if (this.#kinds?.join(one, other) === false) return undefined
    this.#members.delete(Math.max(one.root, other.root))
    return one.members.length >= other.members.length
      ? append(one.members, other.members)
      : append(other.members, one.members)
  }

  /** By record, the first of its cluster. */
  finish(): Uint32Array {
    pointToRoots(this.#parents)
    return this.#parents
  }
}

// What goes through all records stands by itself: it is run once, and a small function is compiled while it runs.

function eachAlone(count: number): Uint32Array {
  const parents = new Uint32Array(count)
  for (let record = 0; record < count; record += 1) parents[record] = record
  return parents
}

function pointToRoots(parents: Uint32Array): void {
  for (let record = 0; record < parents.length; record += 1) if (parents[record] !== record) rootOf(parents, record)
}

function rootOf(parents: Uint32Array, record: number): number {
  let root = record
  while (parents[root] !== root) root = parents[root] ?? 0
  for (let at = record; parents[at] !== root;) {
    const above = parents[at] ?? 0
    parents[at] = root
    at = above
  }
  return root
}

/** The links by their places, the surest first. */
function orderBySureness({ size, score }: Links): Uint32Array {
  const order = new Uint32Array(size)
  for (let link = 0; link < size; link += 1) order[link] = link
  return order.toSorted((one, other) => (score[other] ?? 0) - (score[one] ?? 0) || one - other)
}

type Cluster = { root: number; members: number[] }

/** As many pairs are asked about one by one, before kinds are told apart: nearly all clusters are so small. */
const askedMax = 64

/** Of each large cluster, a record of each kind that the constraints tell apart. */
class ClusterKinds {
  readonly #constraints: Constraints
  readonly #byRoot = new Map<number, Map<string, number>>()

  constructor(constraints: Constraints) {
    this.#constraints = constraints
  }

  /** Joins two clusters unless something forbids it; says whether it did. The lesser root stays. */
  join(one: Cluster, other: Cluster): boolean {
    if (one.members.length * other.members.length <= askedMax) {
      for (const left of one.members)
        for (const right of other.members) if (this.#constraints.isForbidden(left, right)) return false
      this.#byRoot.delete(one.root)
      this.#byRoot.delete(other.root)
      return true
    }
    const [mine, its] = [this.#kindsOf(one), this.#kindsOf(other)]
    for (const left of mine.values())
      for (const right of its.values()) if (this.#constraints.isForbidden(left, right)) return false
    const [large, small] = mine.size >= its.size ? [mine, its] : [its, mine]
    for (const [kind, record] of small) large.set(kind, record)
    this.#byRoot.delete(Math.max(one.root, other.root))
    this.#byRoot.set(Math.min(one.root, other.root), large)
    return true
  }

  #kindsOf({ root, members }: Cluster): Map<string, number> {
    return (
      this.#byRoot.get(root) ?? new Map(members.map((record) => [this.#constraints.kindOf(record), record] as const))
    )
  }
}

function append(long: number[], short: readonly number[]): number[] {
  for (const one of short) long.push(one)
  return long
}

/** Whether the records of two clusters are the same person on average, by up to 64 pairs spread over them. */
function fit(
  mine: readonly number[],
  its: readonly number[],
  scoreOf: (one: number, other: number) => number,
): boolean {
  const all = mine.length * its.length
  const step = Math.max(1, Math.floor(all / checkedMax))
  let sum = 0
  let seen = 0
  for (let at = 0; at < all && seen < checkedMax; at += step) {
    sum += scoreOf(mine[Math.floor(at / its.length)] ?? 0, its[at % its.length] ?? 0)
    seen += 1
  }
  return sum / seen >= 0.5
}
