import { execFile } from 'node:child_process'
import { readFile, readlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** The server process of a cluster, as it describes itself in `postmaster.pid`. */
export type Postmaster = { readonly pid: number; readonly socketFolder: string; readonly ready: boolean }

const run = promisify(execFile)

/** The living server of this data folder, or undefined. A number that another process has by now is not taken for it. */
export async function findPostmaster(data: string): Promise<Postmaster | undefined> {
  const lines = await readPidFile(data)
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0 || !(await runsIn(pid, data))) return undefined
  return { pid, socketFolder: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' }
}

/**
 * Takes the place of a dead server in its `postmaster.pid`. PostgreSQL refuses to start while any process has the number
 * in that file; its own parent's, which is ours, it knows to be no server. So it goes on to its second test, whether
 * the shared memory is still in use. That test would be lost if the file were deleted.
 */
export async function replaceDead(data: string): Promise<void> {
  const [, ...rest] = await readPidFile(data)
  if (rest.length > 0) await writeFile(join(data, 'postmaster.pid'), [process.pid, ...rest].join('\n'))
}

async function readPidFile(data: string): Promise<string[]> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')
  return text === '' ? [] : text.split('\n')
}

/** Whether the process works in this folder, as PostgreSQL's server does from its start. */
async function runsIn(pid: number, data: string): Promise<boolean> {
  if (process.platform === 'linux') {
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined)
    return folder === data
  }
  const { stdout } = await run('ps', ['-p', String(pid), '-o', 'args=']).catch(() => ({ stdout: '' }))
  return stdout.includes(data)
}
