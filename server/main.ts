import { once } from 'node:events'
import type { Server } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { jobs, makeApp } from './app.ts'
import { openSite } from './cli/prepare-tier.ts'
import { logFault } from './http/log.ts'
import type { Site } from './http/server.ts'
import { host, serveAt, type Listening } from './port.ts'
import type { Settings, Tier } from './settings.ts'

/** A tier that serves requests and runs its jobs. */
export type RunningTier = {
  readonly address: string
  /** Lets running requests and the present job end, a few seconds at most, and closes the database. */
  stop: () => Promise<void>
}

const pauseMs = 1000
const endWithinMs = 5000

/** Serves one tier on a database that is prepared. Throws a `Refusal` when the port is taken. */
export async function runTier(
  settings: Settings,
  { tier, databaseUrl, port }: { tier: Tier; databaseUrl: string; port: number },
): Promise<RunningTier> {
  const bell = makeBell()
  const site = openSite(settings, tier, databaseUrl, bell.ring)
  const { server } = await listenFor(site, port)
  const stopping = new AbortController()
  const running = runJobs(site, bell, stopping.signal)
  return {
    address: `http://${host}:${port}`,
    async stop() {
      stopping.abort()
      bell.ring()
      await Promise.all([close(server), waitAWhile(running)])
      await waitAWhile(site.db.destroy())
    },
  }
}

async function listenFor(site: Site, port: number): Promise<Listening> {
  try {
    return await serveAt(port, makeApp(site).fetch)
  } catch (error) {
    await site.db.destroy()
    throw error
  }
}

/** Waits for something to end in order, but no longer than a few seconds. */
async function waitAWhile(ending: Promise<unknown>): Promise<void> {
  const timer = new AbortController()
  await Promise.race([ending, setTimeout(endWithinMs, undefined, { signal: timer.signal })])
  timer.abort()
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  await waitAWhile(closed)
  server.closeAllConnections()
}

type Bell = { ring: () => void; wait: (timeoutMs: number) => Promise<void> }

/** Ends a wait early. A ring before the wait counts too, so none is missed while the jobs run. */
function makeBell(): Bell {
  let rung = false
  let waiting: AbortController | undefined
  return {
    ring() {
      rung = true
      waiting?.abort()
    },
    async wait(timeoutMs) {
      waiting = new AbortController()
      if (!rung) await setTimeout(timeoutMs, undefined, { signal: waiting.signal }).catch(() => undefined)
      rung = false
    },
  }
}

/** Runs every job, again and again, at once when the bell rings. A job that fails is logged and tried again. */
async function runJobs(site: Site, bell: Bell, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    for (const job of jobs) if (!stopped.aborted) await job(site).catch(logFault)
    await bell.wait(pauseMs)
  }
}
