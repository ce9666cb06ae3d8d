import { randomBytes, randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { sql } from 'kysely'
import { Pool } from 'pg'
import { openSession, saveAccount, type Account } from '../server/access/account.ts'
import { makeApp } from '../server/app.ts'
import { rememberUnits } from '../server/areas/remember-units.ts'
import { connect, type Database } from '../server/db/database.ts'
import { newId } from '../server/db/new-id.ts'
import { cookieName, type Site } from '../server/http/server.ts'
import { withCity } from './loaded-city.ts'

const day = '2020-03-13'
/** So many ask at once, so many of them in turn, each so long. */
const [askers, rounds, secondsEach] = [8, 3, 8]
const officersMax = 20

/** Somebody to be looked up, and the session of an officer who may. */
type Asked = { pin: string; cookie: string }

/** How many were answered in a second, and how long an answer took, in milliseconds. */
type Rate = { perSecond: number; p50: number; p95: number }

/**
 * Looks people up by number through the whole product but its socket: session, authorisation, question, answer, ledger
 * entry, commit; beside the same select and insert in one transaction by the plain driver, with as many connections.
 * In turn, several times; medians are told. `ratio` = our rate to that of the two statements.
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
        ours.push(await rateOf(asked, productLookUp(site)))
        plain.push(await rateOf(asked, plainLookUp(pool)))
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

function siteOf(db: Database, databaseUrl: string): Site {
  return {
    db,
    databaseUrl,
    tier: 'city',
    areaCode: '01',
    today: () => day,
    units: rememberUnits(db),
    origin: 'http://localhost',
    folder: '',
    wake: () => undefined,
  }
}

/** People with a number in a few communes, in no order, each with the session of an officer of the commune. */
async function listAsked({ db, tier }: Site): Promise<Asked[]> {
  const { rows: communes } = await sql<{ code: string }>`
    select commune_code as code from register.residence where kind = 'permanent' and superseded_by is null
    group by commune_code order by md5(commune_code) limit ${officersMax}`.execute(db)
  const asked: Asked[] = []
  for (const { code } of communes) {
    const account: Account = {
      accountId: newId(),
      signInName: `bench-${randomUUID()}`,
      displayName: 'An officer of a benchmark',
      role: 'commune-officer',
      unitCode: code,
      personId: null,
    }
    const token = await db.transaction().execute(async (tx) => {
      await saveAccount(tx, account)
      return openSession(tx, account.accountId)
    })
    const { rows } = await sql<{ pin: string }>`
      select value as pin from register.residence join register.identifier using (person_id)
      where commune_code = ${code} and kind = 'permanent' and residence.superseded_by is null
      order by md5(value) limit 500`.execute(db)
    for (const { pin } of rows) asked.push({ pin, cookie: `${cookieName(tier)}=${token}` })
  }
  return asked.toSorted((one, other) => (one.pin.slice(-4) < other.pin.slice(-4) ? -1 : 1))
}

function productLookUp(site: Site): (asked: Asked) => Promise<void> {
  const app = makeApp(site)
  return async ({ pin, cookie }) => {
    const response = await app.request('/api/register/search', {
      method: 'POST',
      body: JSON.stringify({ pin }),
      headers: { cookie, 'content-type': 'application/json', 'dancu-purpose': 'residence-service' },
    })
    const body = await response.text()
    if (response.status !== 200 || !body.includes(pin))
      throw new Error(`The look-up answered ${response.status}: ${body}`)
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

/** Lets as many ask as there are connections, one question after the other, for a while. */
async function rateOf(asked: readonly Asked[], lookUp: (asked: Asked) => Promise<void>): Promise<Rate> {
  const took: number[] = []
  let next = 0
  const until = performance.now() + secondsEach * 1000
  const begun = performance.now()
  const ask = async (): Promise<void> => {
    while (performance.now() < until) {
      const one = asked[(next += 1) % asked.length]
      if (one === undefined) return
      const start = performance.now()
      await lookUp(one)
      took.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: askers }, ask))
  took.sort((one, other) => one - other)
  const at = (share: number): number => took[Math.floor(took.length * share)] ?? Number.NaN
  return { perSecond: took.length / ((performance.now() - begun) / 1000), p50: at(0.5), p95: at(0.95) }
}

function told(ours: readonly Rate[], plain: readonly Rate[]): object {
  const median = (rates: readonly Rate[], key: keyof Rate): number =>
    rates.map((rate) => rate[key]).toSorted((one, other) => one - other)[Math.floor(rates.length / 2)] ?? Number.NaN
  return {
    askers,
    per_second: median(ours, 'perSecond'),
    plain_per_second: median(plain, 'perSecond'),
    p50_ms: median(ours, 'p50'),
    p95_ms: median(ours, 'p95'),
    plain_p95_ms: median(plain, 'p95'),
    ratio: median(ours, 'perSecond') / median(plain, 'perSecond'),
  }
}
