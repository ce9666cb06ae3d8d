import { sql } from 'kysely'
import type { Site } from '../../http/server.ts'
import { listChanged } from '../../register/present/list-persons.ts'
import { checkPersons } from './check-persons.ts'

const changesAtATime = 1000
/** The jobs run one after the other, and none may keep the others waiting. */
const workMs = 1000

/**
 * Checks whoever had an act since the last time, with their relatives and households, in the order of the feed: a second
 * or two after an act its findings are there, and those that it corrected are gone. Returns how many persons were checked.
 */
export async function followChanges(site: Site): Promise<number> {
  if (site.tier !== 'city') return 0
  const began = performance.now()
  let checked = 0
  for (;;) {
    const persons = await followPage(site)
    if (persons === undefined) return checked
    checked += persons
    if (performance.now() - began > workMs) {
      site.wake()
      return checked
    }
  }
}

/** Checks the persons of the next page; undefined where there is none. */
async function followPage({ db, areaCode, today, units }: Site): Promise<number | undefined> {
  const table = await units()
  return db.transaction().execute(async (tx) => {
    await sql`insert into checking.follower (follower_id, after_seq) values (1, 0) on conflict do nothing`.execute(tx)
    const { rows } = await sql<{
      seq: string
    }>`select after_seq::text as seq from checking.follower for update`.execute(tx)
    const { seq, personIds } = await listChanged(tx, rows[0]?.seq ?? '0', changesAtATime)
    if (seq === undefined) return undefined
    if (personIds.length > 0) await checkPersons(tx, personIds, { day: today(), areaCode, units: table })
    await sql`update checking.follower set after_seq = ${seq}::bigint`.execute(tx)
    return personIds.length
  })
}
