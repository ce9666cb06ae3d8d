import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../refusal.ts'
import { installation } from '../settings.ts'

const built = join(installation, 'dist/web')
const builtFrom = join(installation, 'dist/web.sources')

/** How the built screens stand to their sources; absent: there are none to build. */
export type WebState = 'absent' | 'current' | 'outdated'

/** Compares the sources with those that the screens were built from. */
export async function checkWeb(): Promise<WebState> {
  if (!(await exists(join(installation, 'web/vite.config.ts')))) return 'absent'
  const known = await readFile(builtFrom, 'utf8').catch(() => '')
  return known === (await hashSources()) && (await exists(built)) ? 'current' : 'outdated'
}

/** Builds the screens where their sources have changed since; says so. */
export async function buildWeb(say: (line: string) => void): Promise<void> {
  if ((await checkWeb()) !== 'outdated') return
  say('Building the screens …')
  const sources = await hashSources()
  const vite = join(installation, 'node_modules/vite/bin/vite.js')
  // Its lines are not for standard output, which belongs to the command.
  const child = spawn(process.execPath, [vite, 'build', 'web', '--logLevel', 'warn'], {
    cwd: installation,
    stdio: ['ignore', 2, 2],
  })
  const code = await new Promise<number | null>((resolve) => {
    child.once('exit', resolve)
  })
  if (code !== 0) throw new Refusal('The screens could not be built. What is printed above says why.')
  await mkdir(join(installation, 'dist'), { recursive: true })
  await writeFile(builtFrom, sources)
}

async function hashSources(): Promise<string> {
  const hash = createHash('sha256').update(await readFile(join(installation, 'package-lock.json')))
  for (const root of ['web', 'forms']) {
    const entries = await readdir(join(installation, root), { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    for (const path of files.map(({ parentPath, name }) => join(parentPath, name)).toSorted())
      hash.update(path.slice(installation.length)).update(await readFile(path))
  }
  return hash.digest('hex')
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined
}
