import { signsOfPair, type Agreement } from './agreement.ts'
import { countClass } from './estimate.ts'
import type { LinkageModel } from './model.ts'
import type { Records } from './records.ts'
import type { Weighing } from './weights.ts'

/** Pairs of records that people have decided, the earlier record first. */
export type LabelledPairs = {
  one: Uint32Array
  other: Uint32Array
  /** 1: the same person, 0: not. */
  same: Uint8Array
  /** The pairs that are not the same person, as `one-other`. */
  different: ReadonlySet<string>
}

/** The start of a model counts for no more than so many decided pairs: people know better. */
const startPairsMax = 50

/** Labels by the numbers of records. */
export function labelPairs(rows: readonly { one: number; other: number; isSame: boolean }[]): LabelledPairs {
  const ordered = rows.map(({ one, other, isSame }) => ({
    one: Math.min(one, other),
    other: Math.max(one, other),
    isSame,
  }))
  return {
    one: Uint32Array.from(ordered, ({ one }) => one),
    other: Uint32Array.from(ordered, ({ other }) => other),
    same: Uint8Array.from(ordered, ({ isSame }) => Number(isSame)),
    different: new Set(ordered.flatMap(({ one, other, isSame }) => (isSame ? [] : [`${one}-${other}`]))),
  }
}

/** Whether people have decided that two records are not the same person. */
export function isDecidedDifferent({ different }: LabelledPairs, one: number, other: number): boolean {
  return different.has(`${Math.min(one, other)}-${Math.max(one, other)}`)
}

/**
 * Takes the levels of the same person from pairs that people have decided, together with the start of the model, and
 * fixes them: estimation then finds out only how many such pairs there are. Without a pair of the same person nothing
 * is fixed.
 */
export function fixBySame(
  weighing: Weighing,
  agreements: readonly Agreement[],
  { labels, records, model }: { labels: LabelledPairs; records: Records; model: LinkageModel },
): Weighing {
  const { width } = records
  const same = Array.from(labels.same.keys()).filter((at) => labels.same[at] === 1)
  if (same.length === 0) return weighing
  const signs = new Uint8Array(same.length * agreements.length)
  for (const [place, at] of same.entries())
    signs.set(
      signsOfPair(agreements, (labels.one[at] ?? 0) * width, (labels.other[at] ?? 0) * width),
      place * agreements.length,
    )
  const patterns = {
    count: same.length,
    width: agreements.length,
    signs,
    pairs: new Float64Array(same.length).fill(1),
  }
  const [first, ...others] = weighing.classes
  if (first === undefined) return weighing
  const startWeight = Math.min(startPairsMax, model.startWeight)
  const { levels } = countClass(weighing, patterns, { which: 0, startWeight })
  return { ...weighing, classes: [{ ...first, levels, isFixed: true }, ...others] }
}

/** What labels say of the links. */
export type LabelMeasure = {
  same: number
  different: number
  /** At the threshold. 1 where there is nothing to be wrong about. */
  precision: number
  recall: number
  f1: number
  /** Same pairs that no key finds: no threshold helps them. */
  unreached: number
  /** Each label with its score, the highest first; 0 for what no key finds. */
  scores: readonly { score: number; isSame: boolean }[]
}

/** Measures the links against labels. */
export function measureLabels(
  labels: LabelledPairs,
  by: {
    scoreOf: (one: number, other: number) => number
    isReached: (one: number, other: number) => boolean
    threshold: number
    width: number
  },
): LabelMeasure {
  let [unreached, linked, right] = [0, 0, 0]
  const scores = Array.from(labels.same, (same, at) => {
    const [one, other] = [labels.one[at] ?? 0, labels.other[at] ?? 0]
    const isReached = by.isReached(one * by.width, other * by.width)
    if (same === 1 && !isReached) unreached += 1
    const score = isReached ? by.scoreOf(one, other) : 0
    if (score >= by.threshold) linked += 1
    if (score >= by.threshold && same === 1) right += 1
    return { score, isSame: same === 1 }
  })
  const same = scores.filter(({ isSame }) => isSame).length
  return {
    same,
    different: scores.length - same,
    precision: linked === 0 ? 1 : right / linked,
    recall: same === 0 ? 1 : right / same,
    f1: linked + same === 0 ? 1 : (2 * right) / (linked + same),
    unreached,
    scores: scores.toSorted((left, other) => other.score - left.score),
  }
}
