import { setTimeout } from 'node:timers/promises'
import type { Database } from '../../../db/database.ts'
import { communes } from '../../../testing/site.ts'
import type { Place } from '../../acts/effect.ts'
import { recordEvent, type PlannedAct } from '../../acts/record-event.ts'

const decision = {
  evidence: 'a paper of a test',
  decidedBy: '00000000-0000-7000-8000-0000000000aa',
  tier: communes.city,
}

/** Records acts as one event, each about a person from a day on. */
export async function recordActs(db: Database, ...acts: readonly PlannedAct[]): Promise<void> {
  await db.transaction().execute(async (tx) => recordEvent(tx, { acts }, decision))
}

/** A moment after everything that was recorded so far, and before everything that follows. */
export async function momentNow(): Promise<string> {
  await setTimeout(5)
  const moment = new Date().toISOString()
  await setTimeout(5)
  return moment
}

/** A house in a hamlet of the commune of the tests. */
export function houseIn(hamlet: string, address = 'Số 1'): Place {
  return { commune_code: communes.here, hamlet, address, gone: null }
}
