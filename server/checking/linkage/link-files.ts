import { prepareAgreement } from './agreement.ts'
import { block, findPairs, type KeyCost } from './blocking.ts'
import { cluster, type Links } from './clusters.ts'
import { pairCopies } from './copies.ts'
import { withWorkbench } from './duckdb.ts'
import { estimate } from './estimate.ts'
import type { LinkageModel } from './model.ts'
import { PairList } from './pairs.ts'
import { PatternTable } from './patterns.ts'
import { readRecords } from './read-records.ts'
import { countAllPairs, type Records } from './records.ts'
import { openSource } from './source-file.ts'
import { PatternScores } from './scores.ts'
import { startWeighing, type Weighing } from './weights.ts'
import { writeClusters, writeLinks } from './write-links.ts'

/** The database's memory while it finds out how a file is written, which takes much where there are many columns. */
const openingMb = 1024
const memoryMb = 256

/** What is to be linked, and where the results go. */
export type LinkWish = {
  /** One file whose records are linked with each other, or two that are linked across. CSV or Parquet. */
  files: readonly string[]
  model: LinkageModel
  /** The column of ids, instead of the model's. */
  id?: string | undefined
  out: string
  clusters?: string | undefined
  /** How much the database may keep in memory while it reads and writes, in megabytes; the rest goes to disk. */
  memoryMb?: number
  threads?: number
  say?: ((line: string) => void) | undefined
}

/** What was linked. */
export type Linked = {
  rows: number
  /** Pairs that were compared. */
  pairs: number
  links: number
  /** Clusters of two records or more. */
  clusters: number
  rounds: number
  keys: readonly KeyCost[]
}

/** Links files as the model says. The same files and model give the same bytes. Refuses what is said in source-file.ts. */
export async function linkFiles(wish: LinkWish): Promise<Linked> {
  const { model, say = () => {} } = wish
  return withWorkbench({ memoryMb: openingMb, threads: wish.threads ?? 2 }, async (workbench) => {
    const { connection } = workbench
    const sources = []
    for (const [place, file] of wish.files.entries())
      sources.push(await openSource(workbench, file, { model, id: wish.id, place }))
    await connection.run(`set memory_limit = '${wish.memoryMb ?? memoryMb}MB'`)
    const records = await readRecords(connection, sources, model)
    say(`${records.count} records are read.`)
    const found = findLinks(model, records, say)
    await writeLinks(connection, { files: sources, out: wish.out }, found.links)
    if (wish.clusters !== undefined)
      await writeClusters(connection, { files: sources, out: wish.clusters }, found.firsts)
    const { pairs, rounds, keys } = found
    return { rows: records.count, pairs, links: found.links.size, clusters: countClusters(found.firsts), rounds, keys }
  })
}

/** What linking found, by the numbers of the records. */
export type Found = {
  links: Links
  /** By record: the first of its cluster. */
  firsts: Uint32Array
  pairs: number
  rounds: number
  keys: readonly KeyCost[]
  weighing: Weighing
}

/** Compares records where the keys say so, estimates the classes, and links what is more probable than the threshold. */
export function findLinks(model: LinkageModel, records: Records, say: (line: string) => void): Found {
  const agreements = model.comparisons.map((comparison) => prepareAgreement(comparison, records))
  const table = new PatternTable(agreements)
  const { width } = records
  const pairs = new PairList((one, other) => table.add(one * width, other * width))
  const isCopy = pairCopies(records, pairs)
  const blocking = block(model, records, isCopy)
  findPairs(blocking, records, pairs)
  const patterns = table.patterns()
  say(`${pairs.size} pairs are compared, with ${patterns.count} patterns.`)
  const allPairs = countAllPairs(records)
  const start = startWeighing(model, agreements, { records, pairs: allPairs })
  const { weighing, rounds } = estimate(start, patterns, { pairs: allPairs, startWeight: model.startWeight })
  const scores = new PatternScores(model, weighing)
  const links = chooseLinks(pairs, scores.scoreAll(patterns), model.threshold)
  const firsts = cluster(records.count, links, (one, other) => scores.scorePair(one * width, other * width))
  return { links, firsts, pairs: pairs.size, rounds, keys: blocking.costs, weighing }
}

/** The pairs above the threshold, in the order of the records. */
function chooseLinks(pairs: PairList, scores: Float64Array, threshold: number): Links {
  const chosen: number[] = []
  for (let at = 0; at < pairs.size; at += 1) if ((scores[pairs.pattern[at] ?? 0] ?? 0) >= threshold) chosen.push(at)
  chosen.sort(
    (one, other) =>
      (pairs.one[one] ?? 0) - (pairs.one[other] ?? 0) || (pairs.other[one] ?? 0) - (pairs.other[other] ?? 0),
  )
  return {
    size: chosen.length,
    one: Uint32Array.from(chosen, (at) => pairs.one[at] ?? 0),
    other: Uint32Array.from(chosen, (at) => pairs.other[at] ?? 0),
    score: Float64Array.from(chosen, (at) => scores[pairs.pattern[at] ?? 0] ?? 0),
  }
}

function countClusters(firsts: Uint32Array): number {
  const named = new Set<number>()
  for (const [record, first] of firsts.entries()) if (first !== record) named.add(first)
  return named.size
}
