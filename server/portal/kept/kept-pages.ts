import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { Site } from '../../http/server.ts'

/** A page or file as it was when it was published last. */
const KeptPage = z.object({
  stamp: z.string(),
  file: z.string(),
  status: z.int(),
  headers: z.record(z.string(), z.string()),
})
export type KeptPage = z.infer<typeof KeptPage>

/** What is kept, by address; with the stamp of all of it. */
const Kept = z.object({ stamp: z.string(), pages: z.record(z.string(), KeptPage) })
export type Kept = z.infer<typeof Kept>

type Place = Pick<Site, 'folder'>

const folderOf = ({ folder }: Place): string => join(folder, 'public')
const listOf = (place: Place): string => join(folderOf(place), 'kept.json')

/** What is kept; nothing where nothing was published yet, or where the list was lost: then all is made anew. */
export async function readKept(place: Place): Promise<Kept> {
  const nothing = { stamp: '', pages: {} }
  const text = await readFile(listOf(place), 'utf8').catch(() => '')
  try {
    return Kept.parse(JSON.parse(text === '' ? '{}' : text))
  } catch {
    return nothing
  }
}

/** Keeps the bytes of an address. The list does not name them until `writeKept`. */
export async function keepFile(place: Place, named: string, bytes: Uint8Array): Promise<string> {
  const file = createHash('sha256').update(named).digest('hex')
  await mkdir(folderOf(place), { recursive: true })
  await writeFile(join(folderOf(place), file), bytes)
  return file
}

/** From now on this is what is kept: a list is replaced whole, and then what it does not name any more is removed. */
export async function writeKept(place: Place, before: Kept, now: Kept): Promise<void> {
  await mkdir(folderOf(place), { recursive: true })
  const unfinished = `${listOf(place)}.new`
  await writeFile(unfinished, JSON.stringify(now))
  await rename(unfinished, listOf(place))
  const named = new Set(Object.values(now.pages).map(({ file }) => file))
  const gone = Object.values(before.pages).filter(({ file }) => !named.has(file))
  for (const { file } of gone) await rm(join(folderOf(place), file), { force: true })
}

/** The bytes of a page that is kept. */
export async function readKeptFile(place: Place, { file }: KeptPage): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(join(folderOf(place), file)))
}
