import {
  access,
  chmod,
  chown,
  constants,
  lstat,
  mkdir,
  mkdtemp,
  realpath,
  rmdir,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { basename, dirname, join, resolve } from 'node:path'
import { codeOf, Refusal } from '../../refusal.ts'
import { type Account, accountFor, canEnter } from './account.ts'

/** Where PostgreSQL's files are, and as whom it runs. */
export type Place = {
  /** The folder itself, links resolved. */
  readonly folder: string
  /** As whom PostgreSQL runs; undefined: as this process. */
  readonly account: Account | undefined
  /** One line for the operator where the files are somewhere else than they were asked for. */
  readonly note: string | undefined
}

/** Where root keeps what the account of PostgreSQL could not reach in the installation itself. */
export const reachableRoot = '/var/lib/dancu'

/**
 * Makes the folder for PostgreSQL's files ready and says where it really is.
 *
 * As root, PostgreSQL runs as another account, which cannot enter a folder below a private one (a clone in /root). Then
 * the folder becomes a link to one below `/var/lib/dancu` that only that account and root may enter. The link is all
 * that remembers it: a later start follows it, and a new clone at the same path has none and begins afresh.
 */
export async function settle(asked: string): Promise<Place> {
  const link = resolve(asked)
  try {
    await mkdir(dirname(link), { recursive: true })
    const above = await realpath(dirname(link))
    const known = await findTarget(join(above, basename(link)))
    const account = await accountFor(known)
    if (account && !(await canEnter(dirname(known), account))) return await moveOut(known, account)
    await mkdir(known, { recursive: true, mode: 0o700 })
    if (account) await chown(known, account.uid, account.gid)
    await access(known, constants.R_OK | constants.W_OK | constants.X_OK)
    return { folder: known, account, note: noteOf(join(above, basename(link)), known) }
  } catch (error) {
    if (error instanceof Refusal || codeOf(error) === undefined) throw error
    throw new Refusal(`The data folder ${link} cannot be written (${codeOf(error)}). Set DANCU_DATA to one that can.`)
  }
}

/** The folder that is meant: itself, or what it links to. */
async function findTarget(folder: string): Promise<string> {
  const found = await lstat(folder).catch(() => undefined)
  if (!found?.isSymbolicLink()) return folder
  const target = await realpath(folder).catch(() => undefined)
  if (target === undefined)
    throw new Refusal(`${folder} links to a folder that is gone. Restore it, or delete the link to begin with no data.`)
  return target
}

/** Makes that folder: all may pass through it, none may list it. Said again, since a strict umask takes it away. */
export async function makeReachableRoot(): Promise<void> {
  await mkdir(reachableRoot, { recursive: true })
  await chmod(reachableRoot, 0o711)
}

async function moveOut(folder: string, account: Account): Promise<Place> {
  if (await lstat(join(folder, 'cluster')).catch(() => undefined))
    throw new Refusal(
      `The database in ${folder} cannot be entered by account ${account.uid}, which it belongs to. ` +
        'Give the folders above it the permission to pass (chmod o+x), or start as the account that made it.',
    )
  await makeReachableRoot()
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 8)
  const place = await mkdtemp(join(reachableRoot, `${hash}-`))
  await writeFile(join(place, 'belongs-to'), `${folder}\n`)
  await chown(place, account.uid, account.gid)
  // Left by an earlier start that was broken off. Where it holds something, this fails and nothing is lost.
  await rmdir(folder).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error
  })
  await symlink(place, folder)
  return { folder: place, account, note: noteOf(folder, place) }
}

function noteOf(link: string, folder: string): string | undefined {
  if (link === folder) return undefined
  return `The database is in ${folder} (linked from ${link}).`
}
