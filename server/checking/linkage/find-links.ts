import { prepareAgreement, signsOfPair, type Agreement } from './agreement.ts'
import { block, type Blocking, type KeyCost } from './blocking.ts'
import { keepInMemory, planChunks, type ChunkStore } from './chunks.ts'
import { cluster, type Links } from './clusters.ts'
import { constrain } from './constraints.ts'
import { pairCopies } from './copies.ts'
import { estimate } from './estimate.ts'
import { fixBySame, measureLabels, type LabelledPairs, type LabelMeasure } from './labels.ts'
import { findPairs } from './find-pairs.ts'
import { chooseLinks, joinLinks } from './choose-links.ts'
import type { LinkageModel } from './model.ts'
import { PairList } from './pairs.ts'
import { PatternTable, type Patterns } from './patterns.ts'
import { countAllPairs, type Records } from './records.ts'
import { PatternScores } from './scores.ts'
import type { Threads } from './threads.ts'
import { placePatterns, startWeighing, type Weighing } from './weights.ts'

/** Pairs from this probability on are near misses if they are no links. */
const nearMin = 0.05

/** As many pairs are compared into one piece of memory, if nothing else is wanted. */
const chunkPairsMax = 4_000_000

/** What linking found, by the numbers of the records. */
export type Found = {
  links: Links
  /** Pairs not far below the threshold. */
  nearMisses: Links
  /** By record: the first of its cluster. */
  firsts: Uint32Array
  pairs: number
  rounds: number
  keys: readonly KeyCost[]
  weighing: Weighing
  patterns: Patterns
  /** By pattern: the probability of the same person. */
  scores: Float64Array
  /** What labels say of the links, if there were any. */
  labels: LabelMeasure | undefined
  /** The signs of any two records. */
  signsOf: (one: number, other: number) => Uint8Array
}

/** How the work is divided, and what else is known. */
export type LinkOptions = {
  say: (line: string) => void
  /** Pairs that people have decided. */
  labels?: LabelledPairs | undefined
  /** As many pairs as are compared at once. */
  chunkPairs?: number
  /** Where compared chunks are kept: in memory, in a folder, in a database for several programs. */
  openStore?: ((chunks: number) => Promise<ChunkStore>) | undefined
  /** Threads that have been told of the records; they keep what they compare in memory. */
  threads?: Threads | undefined
}

/** Compares records where the keys say so, estimates the classes, and links what is more probable than the threshold. */
export async function findLinks(model: LinkageModel, records: Records, options: LinkOptions): Promise<Found> {
  const { say, labels } = options
  const agreements = model.comparisons.map((comparison) => prepareAgreement(comparison, records))
  const copies = new PairList(agreements, records.width)
  const isCopy = pairCopies(records, copies)
  const { threads } = options
  const blocking = threads === undefined ? block(model, records, isCopy) : await threads.group(isCopy)
  const { store, chunks } =
    threads === undefined
      ? await compareHere({ blocking, agreements, records, say }, options)
      : await threads.compare(blocking)

  // Chunks are counted in their order, whoever compared them: so the patterns have the same numbers in every run.
  const table = new PatternTable(agreements)
  // The words are not kept: they take half of the memory.
  const parts = [table.add(copies.finish())]
  for (let chunk = 0; chunk < chunks; chunk += 1) parts.push(table.add(await store.read(chunk)))
  const patterns = table.patterns()
  const pairs = parts.reduce((sum, numbers) => sum + numbers.length, 0)
  say(`${pairs} pairs are compared, with ${patterns.count} patterns.`)

  const allPairs = countAllPairs(records)
  const start = startWeighing(model, agreements, { records, pairs: allPairs })
  const fixed = labels === undefined ? start : fixBySame(start, agreements, { labels, records, model })
  const places = placePatterns(fixed, patterns)
  const { weighing, rounds } = estimate(fixed, patterns, { pairs: allPairs, startWeight: model.startWeight, places })
  const patternScores = new PatternScores(model, weighing)
  const scores = patternScores.scoreAll(patterns, places)
  const signsOf = (one: number, other: number): Uint8Array =>
    signsOfPair(agreements, one * records.width, other * records.width)
  const scoreOf = (one: number, other: number): number => patternScores.scoreOne(signsOf(one, other))
  const chosen: Links[] = []
  for (const [at, numbers] of parts.entries()) {
    const { one, other } = at === 0 ? copies.finish() : await store.read(at - 1)
    chosen.push(chooseLinks({ one, other, numbers }, scores, Math.min(nearMin, model.threshold)))
  }
  const { links, nearMisses } = joinLinks(chosen, { count: records.count, labels, threshold: model.threshold })
  const firsts = cluster(records.count, links, {
    scoreOf,
    constraints: constrain(model, { records, agreements, labels }),
  })
  const isReached = (one: number, other: number): boolean => blocking.agreement.isReached(one, other)
  const measured =
    labels === undefined
      ? undefined
      : measureLabels(labels, { scoreOf, isReached, threshold: model.threshold, width: records.width })
  await store.finish()
  return {
    links,
    nearMisses,
    firsts,
    pairs,
    rounds,
    keys: blocking.costs,
    weighing,
    patterns,
    scores,
    labels: measured,
    signsOf,
  }
}

/** Compares all chunks that nobody else takes, in this thread. */
async function compareHere(
  work: { blocking: Blocking; agreements: readonly Agreement[]; records: Records; say: (line: string) => void },
  { chunkPairs = chunkPairsMax, openStore }: LinkOptions,
): Promise<{ store: ChunkStore; chunks: number }> {
  const { blocking, agreements, records, say } = work
  const chunks = planChunks(blocking, records, chunkPairs)
  const store = openStore === undefined ? keepInMemory(chunks.length) : await openStore(chunks.length)
  let compared = 0
  for (;;) {
    const number = await store.claim()
    if (number === undefined) return { store, chunks: chunks.length }
    const { ranges = [], pairs = 0 } = chunks[number] ?? {}
    const sink = new PairList(agreements, records.width, Math.ceil(pairs / 2))
    findPairs(blocking, ranges, { records, sink })
    await store.save(number, sink.finish())
    compared += 1
    if (chunks.length > 1) say(`Chunk ${number + 1} of ${chunks.length} is compared, ${compared} of them here.`)
  }
}
