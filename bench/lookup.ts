import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Pool } from 'pg'
import * as z from 'zod'
import { appendEntry, startEntry } from '../server/access/ledger.ts'
import { appRole, connect } from '../server/db/database.ts'
import { newId } from '../server/db/new-id.ts'
import type { Site } from '../server/http/server.ts'
import { seeHolder } from '../server/register/brief.ts'
import { listenerOf } from './listener.ts'
import { withCity } from './loaded-city.ts'
import { medianOf, openOfficers, rateOf, siteOf, type Rate } from './officers.ts'

/** So many ask at once, and so many rounds of each in turn. */
const [askers, rounds] = [8, 5]
const load = { askers, seconds: 6 }
const officersMax = 20

/** Somebody to be looked up, and the session of an officer who may. */
type Asked = { pin: string; cookie: string }

/**
 * Looks people up by number through the whole product but its socket, from the server's listener on: request, session,
 * authorisation, question, answer, ledger entry, commit, response; beside the same select and insert in one transaction
 * by the plain driver, with as many connections: nobody is authorised and nothing is read of a request or written of an
 * answer. In turn, several times; medians are told. `ratio` = our rate to that of the two statements; `node_us` = what one
 * took of this process, in microseconds of the processor.
 */
export async function bench(wish: {
  persons: number
  database?: string | undefined
  say: (line: string) => void
}): Promise<object> {
  return withCity({ ...wish, database: wish.database }, async (url) => {
    const db = connect(url, { connectionsMax: askers })
    const pool = new Pool({ connectionString: url, max: askers, options: `-c role=${appRole}` })
    try {
      const site = siteOf(db, url)
      const asked = await listAsked(site)
      const [ask, askPlainly] = [productLookUp(site), plainLookUp(pool, await listStatements(url, site))]
      const [ours, plain]: [Rate[], Rate[]] = [[], []]
      // The first of both are asked for nothing: what is new is compiled, and pages are read.
      for (const one of [ask, askPlainly]) await rateOf(asked, one, { askers, seconds: 4 })
      for (let round = 0; round < rounds; round += 1) {
        ours.push(await rateOf(asked, ask, load))
        plain.push(await rateOf(asked, askPlainly, load))
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

/** A statement's text as the server was asked it. */
const Prepared = z.object({ statement: z.string() })

/** The product's own two statements, as a connection prepares them: the select of a number's holder, the ledger's insert. */
async function listStatements(url: string, site: Site): Promise<{ look: string; enter: string }> {
  const db = connect(url, { connectionsMax: 1 })
  try {
    const today = { units: await site.units(), on: site.today() }
    await db.transaction().execute(async (tx) => seeHolder(tx, '', today))
    await db.transaction().execute(async (tx) => appendEntry(tx, startEntry('bench.look-up', 'oversight'), 'done'))
    const { rows } = await sql`select statement from pg_prepared_statements`.execute(db)
    const texts = z
      .array(Prepared)
      .parse(rows)
      .map(({ statement }) => statement)
    const [look, enter] = ['person_state', 'ledger_entry'].map((name) => texts.find((text) => text.includes(name)))
    if (look === undefined || enter === undefined) throw new Error('The look-up asks other statements than these two.')
    return { look, enter }
  } finally {
    await db.destroy()
  }
}

/** The same select and insert, prepared, in one transaction, by the driver as it comes; as the same role. */
function plainLookUp(pool: Pool, { look, enter }: { look: string; enter: string }): (asked: Asked) => Promise<void> {
  return async ({ pin }) => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      const { rows } = await client.query<{ personId: string }>({ name: 'look', text: look, values: [pin] })
      const fields = ['name', 'birth', 'residence', 'number']
      const subjects = rows.map(({ personId }) => personId)
      const known = [newId(), 'commune-officer', '00001', 'residence-service', 'a law', 'register.find-person', 'done']
      const values = [newId(), randomUUID(), ...known, fields, subjects, randomBytes(16)]
      await client.query({ name: 'enter', text: enter, values })
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
