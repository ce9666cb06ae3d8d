// oxlint-disable complexity -- each read of a typed array counts as a branch here.
import { wasDivided, type Blocking, type GroupRange, type Groups } from './blocking.ts'
import type { PairSink } from './pairs.ts'
import { isAcross, type Records } from './records.ts'

/** So few that their records stay in the memory that is nearest to the processor. */
const blockPairs = 256

/** Gives each pair of these groups once: under the first key that finds it, of all keys. */
export function findPairs(
  blocking: Pick<Blocking, 'groups' | 'agreement'>,
  ranges: readonly GroupRange[],
  { records, sink }: { records: Records; sink: PairSink },
): void {
  const { secondFrom } = records
  const across = isAcross(records)
  for (const { key, from, to } of ranges) {
    const { members, ends } = blocking.groups[key] ?? { members: new Uint32Array(0), ends: new Uint32Array(0) }
    const candidates = new Candidates(blocking, key, { width: records.width, sink })
    let start = from === 0 ? 0 : (ends[from - 1] ?? 0)
    for (let group = from; group < to; group += 1) {
      const end = ends[group] ?? 0
      for (let at = start + 1; at < end; at += 1) {
        const other = members[at] ?? 0
        if (across && other < secondFrom) continue
        for (let before = start; before < at; before += 1) {
          const one = members[before] ?? 0
          if (across && one >= secondFrom) break
          candidates.add(one, other)
        }
      }
      start = end
    }
    candidates.finish()
  }
}

/** The pairs of a key's groups, some hundreds at a time: those go on that no earlier key has found. */
class Candidates {
  readonly #groups: readonly Groups[]
  readonly #agreement: Blocking['agreement']
  readonly #key: number
  readonly #width: number
  readonly #sink: PairSink
  readonly #ones = new Uint32Array(blockPairs)
  readonly #others = new Uint32Array(blockPairs)
  readonly #agreed = new Uint32Array(blockPairs)
  #size = 0

  constructor(
    { groups, agreement }: Pick<Blocking, 'groups' | 'agreement'>,
    key: number,
    { width, sink }: { width: number; sink: PairSink },
  ) {
    this.#groups = groups
    this.#agreement = agreement
    this.#key = key
    this.#width = width
    this.#sink = sink
  }

  add(one: number, other: number): void {
    this.#ones[this.#size] = one * this.#width
    this.#others[this.#size] = other * this.#width
    this.#size += 1
    if (this.#size === blockPairs) this.finish()
  }

  /** Gives on what has come so far. */
  finish(): void {
    const ones = this.#ones
    const others = this.#others
    const agreed = this.#agreed
    this.#agreement.compareAll({ size: this.#size, ones, others }, this.#key, agreed)
    const mask = this.#agreement.masks[this.#key] ?? 0
    for (let at = 0; at < this.#size; at += 1) {
      // Two groups may share a number by chance: their pairs agree in no key, or in another.
      if (((agreed[at] ?? 0) & mask) !== mask) continue
      const one = (ones[at] ?? 0) / this.#width
      const other = (others[at] ?? 0) / this.#width
      if (!this.#isFound(agreed[at] ?? 0, one, other)) this.#sink.add(one, other)
    }
    this.#size = 0
  }

  /** Whether an earlier key has found the pair. */
  #isFound(agreed: number, one: number, other: number): boolean {
    const { masks } = this.#agreement
    for (let earlier = 0; earlier < this.#key; earlier += 1) {
      const mask = masks[earlier] ?? 0
      if ((agreed & mask) !== mask) continue
      const groups = this.#groups[earlier]
      // The whole of a group is divided, or nothing of it.
      if (groups === undefined || !wasDivided(groups, one)) return true
      const part = groups.divided.get(one)
      if (part === groups.divided.get(other) && part !== 0) return true
    }
    return false
  }
}
