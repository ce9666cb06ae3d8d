import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { openSession, saveAccount, type Account } from '../server/access/account.ts'
import { rememberUnits } from '../server/areas/remember-units.ts'
import type { Database } from '../server/db/database.ts'
import { newId } from '../server/db/new-id.ts'
import { cookieName, type Site } from '../server/http/server.ts'

/** An officer of a commune with a session. */
export type Officer = { communeCode: string; cookie: string }

/** The site of a city that a benchmark asks, on the day of its people. */
export function siteOf(db: Database, databaseUrl: string): Site {
  return {
    db,
    databaseUrl,
    tier: 'city',
    areaCode: '01',
    today: () => '2020-03-13',
    units: rememberUnits(db),
    origin: 'http://localhost',
    folder: '',
    wake: () => undefined,
  }
}

/** Opens accounts of officers in so many communes where people live, the same ones each time. */
export async function openOfficers(site: Site, countMax: number): Promise<Officer[]> {
  const { rows: communes } = await sql<{ code: string }>`
    select commune_code as code from register.name_search group by commune_code
    order by md5(commune_code) limit ${countMax}`.execute(site.db)
  const officers: Officer[] = []
  for (const { code } of communes) {
    const account: Account = {
      accountId: newId(),
      signInName: `bench-${randomUUID()}`,
      displayName: 'An officer of a benchmark',
      role: 'commune-officer',
      unitCode: code,
      personId: null,
    }
    const token = await site.db.transaction().execute(async (tx) => {
      await saveAccount(tx, account)
      return openSession(tx, account.accountId)
    })
    officers.push({ communeCode: code, cookie: `${cookieName(site)}=${token}` })
  }
  return officers
}

/**
 * How many were answered in a second, how long an answer took, in milliseconds, and how much of its processor this process
 * used for one, in microseconds: that says more than the rate where others use the machine.
 */
export type Rate = { perSecond: number; p50: number; p95: number; cpuMicros: number }

/** Lets so many ask at once, one question after the other, for a while. */
export async function rateOf<Asked>(
  asked: readonly Asked[],
  ask: (asked: Asked) => Promise<void>,
  { askers, seconds }: { askers: number; seconds: number },
): Promise<Rate> {
  const took: number[] = []
  let next = 0
  const usedBefore = process.cpuUsage()
  const begun = performance.now()
  const until = begun + seconds * 1000
  const askOn = async (): Promise<void> => {
    while (performance.now() < until) {
      const one = asked[(next += 1) % asked.length]
      if (one === undefined) return
      const start = performance.now()
      await ask(one)
      took.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: askers }, askOn))
  const perSecond = took.length / ((performance.now() - begun) / 1000)
  const { user, system } = process.cpuUsage(usedBefore)
  took.sort((one, other) => one - other)
  const at = (share: number): number => took[Math.floor(took.length * share)] ?? Number.NaN
  return { perSecond, p50: at(0.5), p95: at(0.95), cpuMicros: (user + system) / took.length }
}

/** The median of a figure over several rates. */
export function medianOf(rates: readonly Rate[], key: keyof Rate): number {
  return (
    rates.map((rate) => rate[key]).toSorted((one, other) => one - other)[Math.floor(rates.length / 2)] ?? Number.NaN
  )
}
