import { sql } from 'kysely'
import { connect } from '../server/db/database.ts'
import type { Site } from '../server/http/server.ts'
import { listenerOf } from './listener.ts'
import { withCity } from './loaded-city.ts'
import { medianOf, openOfficers, rateOf, siteOf, type Rate } from './officers.ts'

const [askers, rounds] = [4, 3]
const load = { askers, seconds: 6 }
const officersMax = 20

type Asked = { personId: string; cookie: string }

/**
 * Reads whole records as they are now, and as of an earlier day as known at an earlier moment, through the whole product
 * but its socket. In turn, several times; medians are told. `ratio` = the rate of the past to that of the present.
 */
export async function bench(wish: {
  persons: number
  database?: string | undefined
  say: (line: string) => void
}): Promise<object> {
  return withCity({ ...wish, database: wish.database }, async (url) => {
    const db = connect(url, { connectionsMax: askers })
    try {
      // A week later, so that the day of the forms is past: before it the records have nearly nothing to tell.
      const site = { ...siteOf(db, url), today: () => '2020-03-20' }
      const asked = await listAsked(site)
      const at = new Date().toISOString()
      const [past, present]: [Rate[], Rate[]] = [[], []]
      for (let round = 0; round < rounds; round += 1) {
        present.push(await rateOf(asked, reader(site, ''), load))
        past.push(await rateOf(asked, reader(site, `?on=2020-03-13&at=${at}`), load))
        wish.say(`Round ${round + 1} is done.`)
      }
      return {
        per_second: medianOf(past, 'perSecond'),
        present_per_second: medianOf(present, 'perSecond'),
        p50_ms: medianOf(past, 'p50'),
        p95_ms: medianOf(past, 'p95'),
        present_p95_ms: medianOf(present, 'p95'),
        ratio: medianOf(past, 'perSecond') / medianOf(present, 'perSecond'),
      }
    } finally {
      await db.destroy()
    }
  })
}

async function listAsked(site: Site): Promise<Asked[]> {
  const asked: Asked[] = []
  for (const { communeCode, cookie } of await openOfficers(site, officersMax)) {
    const { rows } = await sql<{ personId: string }>`
      select person_id as "personId" from register.residence
      where commune_code = ${communeCode} and kind = 'permanent' and superseded_by is null
      order by md5(person_id::text) limit 500`.execute(site.db)
    for (const { personId } of rows) asked.push({ personId, cookie })
  }
  return asked.toSorted((one, other) => (one.personId.slice(-4) < other.personId.slice(-4) ? -1 : 1))
}

function reader(site: Site, query: string): (asked: Asked) => Promise<void> {
  const answer = listenerOf(site)
  return async ({ personId, cookie }) => {
    const headers = { cookie, 'dancu-purpose': 'residence-service' }
    const { status, text } = await answer({ path: `/api/register/persons/${personId}${query}`, headers })
    if (status !== 200) throw new Error(`The reading answered ${status}: ${text}`)
  }
}
