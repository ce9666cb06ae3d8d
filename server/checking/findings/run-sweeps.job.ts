import { sql } from 'kysely'
import type { Site } from '../../http/server.ts'
import { beginSweep, continueSweep, findLastSweep, findUnfinished } from './sweep.ts'

/** The jobs run one after the other, and none may keep the others waiting. */
const workMs = 1000
/** Between these hours in Viet Nam everybody is checked, when the officers sleep. */
const [nightBegins, nightEnds] = [1, 5]
const vietnamOffsetMs = 7 * 3_600_000

/** Goes on with checks of whole units for a second: those that were asked for, and at night that of everybody. */
export async function runSweeps(site: Site, now = new Date()): Promise<void> {
  if (site.tier !== 'city') return
  await beginAtNight(site, now)
  const began = performance.now()
  let sweep = await site.db.transaction().execute(findUnfinished)
  while (sweep !== undefined && performance.now() - began < workMs) {
    const { isFinished } = await continueSweep(site, sweep)
    if (isFinished) sweep = await site.db.transaction().execute(findUnfinished)
  }
  if (sweep !== undefined) site.wake()
}

async function beginAtNight(site: Site, now: Date): Promise<void> {
  const hour = new Date(now.getTime() + vietnamOffsetMs).getUTCHours()
  if (hour < nightBegins || hour >= nightEnds) return
  await site.db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('checking.sweep'))`.execute(tx)
    const last = await findLastSweep(tx, site.areaCode)
    if (last?.onDay !== site.today()) await beginSweep(tx, site, { unitCode: site.areaCode, askedBy: null })
  })
}
