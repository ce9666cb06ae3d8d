import type { DuckDBConnection } from '@duckdb/node-api'
import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import type { KeyCost } from './blocking.ts'
import { keepInFolder, type ChunkStore } from './chunks.ts'
import { withWorkbench } from './duckdb.ts'
import { findLinks, type Found, type LinkOptions } from './find-links.ts'
import type { LabelledPairs, LabelMeasure } from './labels.ts'
import type { LinkageModel } from './model.ts'
import { readRecords } from './read-records.ts'
import type { Records } from './records.ts'
import { openSource, type SourceFile } from './source-file.ts'
import type { Threads } from './threads.ts'
import { writeLinks } from './write-links.ts'

/** The database's memory while it finds out how a file is written, which takes much where there are many columns. */
const openingMb = 1024
const memoryMb = 256

/** The database reads while this program takes what was read. */
const databaseThreads = 2

/** Below so many records for each thread it costs more to start one than it saves. */
const recordsPerThread = 50_000

/** So many pairs are compared at once where chunks are kept outside: 16 MB. */
const chunkPairs = 1_000_000

/** What is to be linked, and where the results go. */
export type LinkWish = {
  /** One file whose records are linked with each other, or two that are linked across. CSV or Parquet. */
  files: readonly string[]
  model: LinkageModel
  /** The column of ids, instead of the model's. */
  id?: string | undefined
  out: string
  clusters?: string | undefined
  /** The clusters of an earlier run: who was in one keeps its id. */
  previous?: string | undefined
  /** Pairs that people have decided: `id_l`, `id_r`, `same`. */
  labels?: string | undefined
  /** Where the model goes with what was estimated (see fitted-model.ts). */
  fitted?: string | undefined
  /** Where the report goes, a page of HTML. */
  report?: string | undefined
  /** A folder for chunks of pairs: they take no memory, and an interrupted run goes on. */
  work?: string | undefined
  /** A PostgreSQL database through which several programs share the chunks of one run. */
  share?: string | undefined
  /** As many pairs as are compared at once, where there is `work` or `share`. */
  chunkPairs?: number
  /** How much the database may keep in memory while it reads and writes, in megabytes; the rest goes to disk. */
  memoryMb?: number
  /** As many threads as work on one file, where chunks are kept in memory. The result is the same. */
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
  /** Where labels were given: how the links agree with them. */
  labels?: Omit<LabelMeasure, 'scores'>
}

/** Links files as the model says. The same files and model give the same bytes. Refuses what is said in source-file.ts. */
export async function linkFiles(wish: LinkWish): Promise<Linked> {
  const { model, say = () => {} } = wish
  return withWorkbench({ memoryMb: openingMb, threads: databaseThreads }, async (workbench) => {
    const { connection } = workbench
    const sources = []
    for (const [place, file] of wish.files.entries())
      sources.push(await openSource(workbench, file, { model, id: wish.id, place }))
    await connection.run(`set memory_limit = '${wish.memoryMb ?? memoryMb}MB'`)
    // Threads get ready while the records are read.
    const threads = await startWanted(wish, sources)
    try {
      return await linkSources(connection, wish, { sources, threads, say })
    } finally {
      await threads?.end()
    }
  })
}

async function linkSources(
  connection: DuckDBConnection,
  wish: LinkWish,
  {
    sources,
    threads,
    say,
  }: { sources: readonly SourceFile[]; threads: Threads | undefined; say: (line: string) => void },
): Promise<Linked> {
  const { model } = wish
  const records = await readRecords(connection, sources, { model, threads })
  threads?.share({ model, records })
  say(`${records.count} records are read.`)
  const labels = await readDecided(connection, sources, wish.labels)
  const found = await findInChunks(wish, records, { say, labels, threads })
  await writeLinks(connection, { files: sources, out: wish.out }, found.links)
  await writeMore(connection, { wish, sources, records }, found)
  return summarise(records, found)
}

async function startWanted(
  { threads = 1, work, share }: LinkWish,
  sources: readonly SourceFile[],
): Promise<Threads | undefined> {
  const count = sources.reduce((sum, { rowCount }) => sum + rowCount, 0)
  const worth = Math.min(threads, Math.floor(count / recordsPerThread))
  if (worth < 2 || work !== undefined || share !== undefined) return undefined
  const { startThreads } = await import('./threads.ts')
  return startThreads(worth)
}
// What few runs ask for is loaded when it is asked for: a run should not pay for it at its start.
async function readDecided(
  connection: DuckDBConnection,
  sources: readonly SourceFile[],
  file: string | undefined,
): Promise<LabelledPairs | undefined> {
  if (file === undefined) return undefined
  const { readLabels } = await import('./read-labels.ts')
  return readLabels(connection, sources, file)
}

async function writeMore(
  connection: DuckDBConnection,
  { wish, sources, records }: { wish: LinkWish; sources: readonly SourceFile[]; records: Records },
  found: Found,
): Promise<void> {
  const { model, clusters, previous, fitted, report } = wish
  if (clusters !== undefined) {
    const { writeClusters } = await import('./write-clusters.ts')
    await writeClusters(connection, { files: sources, out: clusters, previous }, found.firsts)
  }
  if (fitted !== undefined) {
    const { fitModel } = await import('./fitted-model.ts')
    await writeFile(fitted, `${JSON.stringify(fitModel(model, found.weighing, records))}\n`)
  }
  if (report !== undefined) {
    const { writeReport } = await import('./write-report.ts')
    await writeReport(connection, { files: sources, out: report, model, records }, found)
  }
}

function summarise(records: Records, { pairs, links, firsts, rounds, keys, labels }: Found): Linked {
  const summary = { rows: records.count, pairs, links: links.size, clusters: countClusters(firsts), rounds, keys }
  if (labels === undefined) return summary
  const { scores: _scores, ...measured } = labels
  return { ...summary, labels: measured }
}

async function findInChunks(
  { model, work, share, chunkPairs: wanted = chunkPairs }: LinkWish,
  records: Records,
  options: Pick<LinkOptions, 'say' | 'labels' | 'threads'>,
): Promise<Found> {
  if (work === undefined && share === undefined) return findLinks(model, records, options)
  const run = nameRun(model, records, wanted)
  let end: (() => Promise<void>) | undefined
  const openStore = async (count: number): Promise<ChunkStore> => {
    if (share === undefined) return keepInFolder(work ?? '.', run, count)
    const { shareChunks } = await import('./share-chunks.ts')
    const shared = await shareChunks(share, run, count)
    end = shared.end
    return shared
  }
  try {
    return await findLinks(model, records, { ...options, chunkPairs: wanted, openStore })
  } finally {
    await end?.()
  }
}

/** The name of a run: the same for the same model, records and size of chunks, on every machine. */
function nameRun(model: LinkageModel, { cells, secondFrom, columns }: Records, pairs: number): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([model, secondFrom, pairs]))
    .update(cells)
  for (const { texts } of columns.values())
    for (let at = 0; at < texts.length; at += 1) hash.update(`${texts.at(at) ?? ''}\n`)
  return hash.digest('hex').slice(0, 24)
}

function countClusters(firsts: Uint32Array): number {
  const named = new Set<number>()
  for (let record = 0; record < firsts.length; record += 1)
    if (firsts[record] !== record) named.add(firsts[record] ?? 0)
  return named.size
}
