import { readdir, readFile } from 'node:fs/promises'

const ticksPerSecond = 100

/** A process as Linux tells of it: its parent, its own time, and that of its children that have ended; in seconds. */
type ProcessTimes = { parent: number; ownSeconds: number; endedSeconds: number }

async function readProcess(pid: number | string): Promise<ProcessTimes | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  // The name stands in brackets and may hold spaces; what follows begins with the third field of proc(5).
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const field = (number: number): number => Number(fields[number - 3])
  return {
    parent: field(4),
    ownSeconds: (field(14) + field(15)) / ticksPerSecond,
    endedSeconds: (field(16) + field(17)) / ticksPerSecond,
  }
}

/**
 * The CPU time that a PostgreSQL server has used so far, in seconds: the postmaster, its processes, and those that have
 * ended. `backendPid` is the process of any of its connections. Undefined where there is no /proc.
 */
export async function serverCpuSeconds(backendPid: number): Promise<number | undefined> {
  const postmaster = (await readProcess(backendPid))?.parent
  const own = postmaster === undefined ? undefined : await readProcess(postmaster)
  if (own === undefined) return undefined
  let seconds = own.ownSeconds + own.endedSeconds
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const child = await readProcess(name)
    if (child !== undefined && child.parent === postmaster) seconds += child.ownSeconds
  }
  return seconds
}
