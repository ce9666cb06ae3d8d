import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { allGroups, countGroupPairs, type Blocking, type GroupRange } from './blocking.ts'
import type { ComparedPairs } from './pairs.ts'
import type { Records } from './records.ts'

/** What is compared at once: some neighbouring groups, of one key or of several. Chunks together have every group once. */
export type Chunk = { ranges: readonly GroupRange[]; pairs: number }

/**
 * Divides the groups of all keys, in their order, into chunks of about so many pairs at most. The same file and model give
 * the same chunks, and the pairs of all chunks one after the other are the same however large the chunks are.
 */
export function planChunks(blocking: Blocking, records: Records, pairsMax: number): Chunk[] {
  const { groups, costs } = blocking
  const all = costs.reduce((sum, { pairs }) => sum + pairs, 0)
  if (all <= pairsMax) return all === 0 ? [] : [{ ranges: allGroups(blocking), pairs: all }]
  const chunks: Chunk[] = []
  let [ranges, pairs]: [GroupRange[], number] = [[], 0]
  const close = (): void => {
    if (ranges.length > 0) chunks.push({ ranges, pairs })
    ranges = []
    pairs = 0
  }
  for (const [key, group] of groups.entries()) {
    let from = 0
    for (let at = 0; at < group.ends.length; at += 1) {
      const own = countGroupPairs(group, at, records)
      if (pairs > 0 && pairs + own > pairsMax) {
        if (at > from) ranges.push({ key, from, to: at })
        close()
        from = at
      }
      pairs += own
    }
    if (group.ends.length > from) ranges.push({ key, from, to: group.ends.length })
  }
  close()
  return chunks
}

/**
 * Where compared chunks are kept, and who compares which. Several programs may have one store: each gets chunks that
 * nobody else has, and reads what the others have compared.
 */
export type ChunkStore = {
  /** A chunk to compare; undefined as soon as all are there. */
  claim: () => Promise<number | undefined>
  save: (chunk: number, pairs: ComparedPairs) => Promise<void>
  read: (chunk: number) => Promise<ComparedPairs>
  /** To be called when the results are written: nothing is needed any more. */
  finish: () => Promise<void>
}

/** Keeps chunks in memory: for a file that fits. */
export function keepInMemory(count: number): ChunkStore {
  const kept: ComparedPairs[] = []
  let next = 0
  return {
    claim: async () => {
      next += 1
      return next <= count ? next - 1 : undefined
    },
    save: async (chunk, pairs) => {
      kept[chunk] = pairs
    },
    read: async (chunk) => requireChunk(kept[chunk], chunk),
    finish: async () => {},
  }
}

function requireChunk(pairs: ComparedPairs | undefined, chunk: number): ComparedPairs {
  if (pairs === undefined) throw new Error(`Chunk ${chunk} was not compared.`)
  return pairs
}

/**
 * Keeps chunks in a folder: they take no memory, and a run that was interrupted goes on with those that are missing. `run`
 * tells files and models apart.
 */
export async function keepInFolder(folder: string, run: string, count: number): Promise<ChunkStore> {
  const own = join(folder, run)
  await mkdir(own, { recursive: true })
  const fileOf = (chunk: number): string => join(own, `${chunk}-of-${count}.pairs`)
  let next = 0
  return {
    async claim() {
      while (next < count && (await isThere(fileOf(next)))) next += 1
      next += 1
      return next <= count ? next - 1 : undefined
    },
    async save(chunk, pairs) {
      // A file that is there is whole: it gets its name when it is written.
      await writeFile(`${fileOf(chunk)}.part`, packPairs(pairs))
      await rename(`${fileOf(chunk)}.part`, fileOf(chunk))
    },
    read: async (chunk) => unpackPairs(await readFile(fileOf(chunk))),
    finish: async () => rm(own, { recursive: true }),
  }
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}

/** Compared pairs as bytes: the four arrays, one after the other. */
export function packPairs({ one, other, low, high }: ComparedPairs): Uint8Array {
  const words = new Uint32Array(one.length * 4)
  for (const [at, part] of [one, other, low, high].entries()) words.set(part, at * one.length)
  return new Uint8Array(words.buffer)
}

/** What `packPairs` made. */
export function unpackPairs(bytes: Uint8Array): ComparedPairs {
  // Copied: bytes that were read may lie anywhere in a larger piece of memory.
  const words = new Uint32Array(new Uint8Array(bytes).buffer)
  const size = words.length / 4
  const part = (at: number): Uint32Array => words.subarray(at * size, (at + 1) * size)
  return { one: part(0), other: part(1), low: part(2), high: part(3) }
}
