import { access, constants, readdir, readFile, readlink, realpath, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { reachableRoot } from '../../db/embedded/place.ts'
import type { Settings } from '../../settings.ts'
import { embeddedFolder } from '../databases.ts'
import { about, type Finding } from './finding.ts'

const gigabyte = 1e9
const freeWarn = 5 * gigabyte
const freeMin = gigabyte

/** Whether files can be kept where they should be, and where the database's really are. */
export async function checkDataFolder(settings: Settings): Promise<Finding[]> {
  const data = about('data folder')
  const existing = await nearestExisting(settings.DANCU_DATA)
  const isWritable = await access(existing, constants.W_OK).then(
    () => true,
    () => false,
  )
  const writable = isWritable
    ? data.ok(settings.DANCU_DATA)
    : data.wrong(`${settings.DANCU_DATA} cannot be written; set DANCU_DATA to a folder that can`)
  return [writable, await checkSpace(settings), ...(await checkPlace(settings))]
}

async function checkSpace(settings: Settings): Promise<Finding> {
  const disk = about('disk')
  const folder = await realpath(embeddedFolder(settings)).catch(() => settings.DANCU_DATA)
  const { bavail, bsize } = await statfs(await nearestExisting(folder))
  const free = bavail * bsize
  const text = `${(free / gigabyte).toFixed(1)} GB free`
  if (free < freeMin) return disk.wrong(`${text}; at least 1 GB is needed`)
  return free < freeWarn ? disk.warn(`${text}; an import of a million people needs about 5`) : disk.ok(text)
}

/** The link that leads to a database kept elsewhere, and those databases that no link leads to any more. */
async function checkPlace(settings: Settings): Promise<Finding[]> {
  if (settings.DATABASE_URL !== undefined) return []
  const database = about('database files')
  const link = embeddedFolder(settings)
  const real = await realpath(link).catch(() => undefined)
  const findings: Finding[] = []
  if (real === undefined) findings.push(database.ok('none yet; dancu start makes them'))
  else if (real.startsWith(reachableRoot)) findings.push(database.ok(`in ${real}, linked from ${link}`))
  else findings.push(database.ok(`in ${real}`))
  for (const { folder, belongsTo } of await listForsaken())
    findings.push(database.warn(`${folder} belonged to ${belongsTo}, which is gone; delete it if it is not needed`))
  return findings
}

async function listForsaken(): Promise<{ folder: string; belongsTo: string }[]> {
  const names = await readdir(reachableRoot).catch(() => [])
  const forsaken: { folder: string; belongsTo: string }[] = []
  for (const folder of names.map((name) => join(reachableRoot, name))) {
    const belongsTo = (await readFile(join(folder, 'belongs-to'), 'utf8').catch(() => '')).trim()
    if (belongsTo === '') continue
    const target = await readlink(belongsTo).catch(() => undefined)
    if (target !== folder) forsaken.push({ folder, belongsTo })
  }
  return forsaken
}

async function nearestExisting(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => undefined)
  return found || dirname(folder) === folder ? folder : nearestExisting(dirname(folder))
}
