import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Pool } from 'pg'
import { connect } from '../server/db/database.ts'
import { newId } from '../server/db/new-id.ts'
import type { Site } from '../server/http/server.ts'
import { listenerOf } from './listener.ts'
import { withCity } from './loaded-city.ts'
import { medianOf, openOfficers, rateOf, siteOf, type Rate } from './officers.ts'

/** So many ask at once, and so many rounds of each in turn. */
const [askers, rounds] = [8, 3]
const load = { askers, seconds: 8 }
const officersMax = 20

/** Somebody to be looked up, and the session of an officer who may. */
type Asked = { pin: string; cookie: string }

/**
 * Looks people up by number through the whole product but its socket, from the server's listener on: request, session,
 * authorisation, question, answer, ledger entry, commit, response; beside the same select and insert in one transaction
 * by the plain driver, with as many connections. In turn, several times; medians are told. `ratio` = our rate to that of
 * the two statements; `node_us` = what one took of this process, in microseconds of the processor.
 */
export async function bench(wish: {
  persons: number
  database?: string | undefined
  say: (line: string) => void
}): Promise<object> {
  return withCity({ ...wish, database: wish.database }, async (url) => {
    const db = connect(url, { connectionsMax: askers })
    const pool = new Pool({ connectionString: url, max: askers })
    try {
      const site = siteOf(db, url)
      const asked = await listAsked(site)
      const [ours, plain]: [Rate[], Rate[]] = [[], []]
      for (let round = 0; round < rounds; round += 1) {
        ours.push(await rateOf(asked, productLookUp(site), load))
        plain.push(await rateOf(asked, plainLookUp(pool), load))
        wish.say(
          `Round ${round + 1}: ${ours.at(-1)?.perSecond.toFixed(0)} to ${plain.at(-1)?.perSecond.toFixed(0)} a second.`,
        )
      }
      return told(ours, plain)
    } finally {
      await pool.end()
      await db.destroy()
    }
  })
}

/** People with a number in a few communes, in no order, each with the session of an officer of the commune. */
async function listAsked(site: Site): Promise<Asked[]> {
  const asked: Asked[] = []
  for (const { communeCode, cookie } of await openOfficers(site, officersMax)) {
    const { rows } = await sql<{ pin: string }>`
      select value as pin from register.residence join register.identifier using (person_id)
      where commune_code = ${communeCode} and kind = 'permanent' and residence.superseded_by is null
      order by md5(value) limit 500`.execute(site.db)
    for (const { pin } of rows) asked.push({ pin, cookie })
  }
  return asked.toSorted((one, other) => (one.pin.slice(-4) < other.pin.slice(-4) ? -1 : 1))
}

function productLookUp(site: Site): (asked: Asked) => Promise<void> {
  const answer = listenerOf(site)
  return async ({ pin, cookie }) => {
    const headers = { cookie, 'content-type': 'application/json', 'dancu-purpose': 'residence-service' }
    const { status, text } = await answer({ path: '/api/register/search', headers, body: JSON.stringify({ pin }) })
    if (status !== 200 || !text.includes(pin)) throw new Error(`The look-up answered ${status}: ${text}`)
  }
}

/** The select of a person's name, birth, sex, commune and number, and the insert of an entry, as prepared statements. */
function plainLookUp(pool: Pool): (asked: Asked) => Promise<void> {
  return async ({ pin }) => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      const { rows } = await client.query<{ person_id: string }>({
        name: 'look-up',
        text: `select identifier.person_id, state.family_name, state.middle_name, state.given_name, state.birth_date,
            state.sex, home.commune_code
          from register.identifier
          join lateral (select * from register.person_state as state where state.person_id = identifier.person_id
            and superseded_by is null order by valid_from desc limit 1) as state on true
          join lateral (select commune_code from register.residence where residence.person_id = identifier.person_id
            and kind = 'permanent' and superseded_by is null order by valid_from desc limit 1) as home on true
          where identifier.value = $1`,
        values: [pin],
      })
      await client.query({
        name: 'enter',
        text: `insert into access.ledger_entry (entry_id, request_id, purpose, legal_basis, action, outcome, fields,
            subjects, salt) values ($1, $2, 'residence-service', 'a law', 'register.find-person', 'done', $3, $4, $5)`,
        values: [newId(), randomUUID(), ['name', 'birth'], rows.map((row) => row.person_id), randomBytes(16)],
      })
      await client.query('commit')
    } finally {
      client.release()
    }
  }
}

function told(ours: readonly Rate[], plain: readonly Rate[]): object {
  return {
    askers,
    per_second: medianOf(ours, 'perSecond'),
    plain_per_second: medianOf(plain, 'perSecond'),
    p50_ms: medianOf(ours, 'p50'),
    p95_ms: medianOf(ours, 'p95'),
    plain_p95_ms: medianOf(plain, 'p95'),
    node_us: medianOf(ours, 'cpuMicros'),
    plain_node_us: medianOf(plain, 'cpuMicros'),
    ratio: medianOf(ours, 'perSecond') / medianOf(plain, 'perSecond'),
  }
}
