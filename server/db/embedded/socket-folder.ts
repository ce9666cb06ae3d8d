import { chown, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canEnter } from './account.ts'
import type { Place } from './place.ts'

const prefix = 'dancu-socket-'

// A socket's path has at most 107 bytes, of which `/.s.PGSQL.5432` takes 14; PostgreSQL splits lists at commas.
const usable = /^[\w/.+-]{1,85}$/

/**
 * A new folder for the server's socket, which only its account and root may enter: beside the data, or where that path
 * is too long among the temporary files; its path is kept in the file `socket-folder`. It is new at each start because a
 * server removes its socket when it ends. An older one that still runs (over files that somebody deleted, it notices
 * within a minute) would remove the socket of its successor.
 */
export async function makeSocketFolder(place: Place): Promise<string> {
  await removeSocketFolders(place)
  const folder = await mkdtemp(join(await findParent(place), prefix))
  await writeFile(noteFile(place), `${folder}\n`)
  if (place.account) await chown(folder, place.account.uid, place.account.gid)
  return folder
}

/** Removes what earlier starts have left. */
export async function removeSocketFolders(place: Place): Promise<void> {
  const beside = (await readdir(place.folder)).filter((name) => name.startsWith(prefix))
  const left = beside.map((name) => join(place.folder, name))
  const noted = (await readFile(noteFile(place), 'utf8').catch(() => '')).trim()
  if (/\/dancu-socket-\w+$/.test(noted)) left.push(noted)
  // One among the temporary files may be somebody else's by now: then it is not ours to remove.
  for (const folder of left) await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  await rm(noteFile(place), { force: true })
}

const noteFile = (place: Place): string => join(place.folder, 'socket-folder')

const fits = (parent: string): boolean => usable.test(join(parent, `${prefix}123456`))

async function findParent({ folder, account }: Place): Promise<string> {
  if (fits(folder)) return folder
  const temporary = await realpath(tmpdir()).catch(() => '/tmp')
  return fits(temporary) && (account === undefined || (await canEnter(temporary, account))) ? temporary : '/tmp'
}
