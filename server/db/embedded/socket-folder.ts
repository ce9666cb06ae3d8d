import { chown, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canEnter } from './account.ts'
import type { Place } from './place.ts'

// A socket's path has at most 107 bytes, of which `/.s.PGSQL.5432` takes 14; PostgreSQL splits lists at commas.
const usable = /^[\w/.+-]{1,85}$/

/**
 * A folder for the server's socket that only its account and root may enter: `socket` beside the data, or where that
 * path is too long a new one among the temporary folders, whose path is kept in the file `socket-folder`.
 */
export async function makeSocketFolder(place: Place): Promise<string> {
  await removeSocketFolder(place)
  const beside = join(place.folder, 'socket')
  const folder = usable.test(beside) ? beside : await makeTemporary(place)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (place.account) await chown(folder, place.account.uid, place.account.gid)
  return folder
}

/** Removes the temporary folder of an earlier start, if there was one. */
export async function removeSocketFolder(place: Place): Promise<void> {
  const noted = (await readFile(noteFile(place), 'utf8').catch(() => '')).trim()
  if (!/\/dancu-socket-\w+$/.test(noted)) return
  // It may be gone with the temporary files, or be somebody else's by now: neither matters here.
  await rm(noted, { recursive: true, force: true }).catch(() => undefined)
  await rm(noteFile(place), { force: true })
}

const noteFile = (place: Place): string => join(place.folder, 'socket-folder')

async function makeTemporary(place: Place): Promise<string> {
  const asked = await realpath(tmpdir()).catch(() => '/tmp')
  const enterable = place.account === undefined || (await canEnter(asked, place.account))
  const parent = enterable && usable.test(`${asked}/dancu-socket-123456`) ? asked : '/tmp'
  const folder = await mkdtemp(join(parent, 'dancu-socket-'))
  await writeFile(noteFile(place), `${folder}\n`)
  return folder
}
