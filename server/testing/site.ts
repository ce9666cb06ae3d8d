import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { afterAll } from 'vitest'
import type { UnitTable } from '../../forms/unit-table.ts'
import { openSession, saveAccount, type Account } from '../access/account.ts'
import type { Role } from '../access/role.ts'
import { numberLedger } from '../access/number-ledger.job.ts'
import { makeApp } from '../app.ts'
import { loadUnitTable } from '../areas/unit.ts'
import { saveServiceAccounts } from '../collection/service-accounts.ts'
import { newId } from '../db/new-id.ts'
import { saveNumberOffice } from '../exchange/number-office.ts'
import { cookieName, type Site } from '../http/server.ts'
import { numberChanges } from '../register/number-changes.job.ts'
import { connectUntilEnd, freshDatabaseUrl } from './database.ts'

/** The day of all tests: that of the second report. */
export const today = '2020-05-26'

/** Two communes of Đông Anh in Hanoi on that day, and the district. */
export const communes = { here: '00508', there: '00493', district: '017', city: '01' } as const

/** Read once, of the first database: each is a copy of the one template. Who adds units gives a table to the site. */
let units: UnitTable | undefined

/** A tier with a database and a folder of its own, both gone when the test file ends. */
export async function freshSite(tier: Site['tier'] = 'city'): Promise<Site> {
  const databaseUrl = await freshDatabaseUrl()
  const db = connectUntilEnd(databaseUrl)
  const table = (units ??= await db.transaction().execute(loadUnitTable))
  const folder = await mkdtemp(join(tmpdir(), 'dancu-site-'))
  afterAll(async () => rm(folder, { recursive: true, force: true }))
  await db.transaction().execute(async (tx) => {
    if (tier === 'city') await saveServiceAccounts(tx, communes.city)
    await saveNumberOffice(tx)
  })
  return {
    db,
    databaseUrl,
    tier,
    areaCode: tier === 'city' ? communes.city : '',
    today: () => today,
    units: async () => table,
    origin: 'http://localhost:8080',
    folder,
    wake: () => undefined,
  }
}

/** Somebody who is signed in, and calls the server as a browser does, without a socket. */
export type Caller = {
  account: Account
  /** The session, as a browser sends it. */
  cookie: string
  get: (path: string, headers?: Record<string, string>) => Promise<Response>
  post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>
  /** Sends a file. */
  send: (path: string, bytes: Uint8Array | string, headers?: Record<string, string>) => Promise<Response>
}

/** Opens an account with a session: officers of a commune of the tests, or of the city. A resident needs a person. */
export async function signedIn(
  site: Site,
  role: Role,
  place: { unitCode?: string; personId?: string } = {},
): Promise<Caller> {
  const isResident = role === 'resident'
  const account: Account = {
    accountId: newId(),
    signInName: `${role}-${newId()}`,
    displayName: `${role} of a test`,
    role,
    unitCode: isResident ? null : (place.unitCode ?? unitOf(role)),
    personId: place.personId ?? null,
  }
  const token = await site.db.transaction().execute(async (tx) => {
    await saveAccount(tx, account)
    return openSession(tx, account.accountId)
  })
  return { account, ...callerAt(appOf(site), `${cookieName(site)}=${token}`) }
}

/** Somebody without a session. */
export function stranger(site: Site): Omit<Caller, 'account'> {
  return callerAt(appOf(site), '')
}

/** The server of each site: to make one takes as long as a hundred requests, and tests sign many people in. */
const apps = new WeakMap<Site, Hono>()

function appOf(site: Site): Hono {
  const app = apps.get(site) ?? makeApp(site)
  apps.set(site, app)
  return app
}

/** Whoever has this session, at a server; at one of the test's own operations, say. Without a session it is empty. */
export function callerAt(server: Hono, cookie: string): Omit<Caller, 'account'> {
  const session: Record<string, string> = cookie === '' ? {} : { cookie }
  const request = async (path: string, init: RequestInit): Promise<Response> => server.request(path, init)
  return {
    cookie,
    get: async (path, headers = {}) => request(path, { headers: { ...session, ...headers } }),
    post: async (path, body, headers = {}) =>
      request(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { ...session, 'content-type': 'application/json', ...headers },
      }),
    send: async (path, bytes, headers = {}) =>
      request(path, {
        method: 'POST',
        body: typeof bytes === 'string' ? bytes : new Uint8Array(bytes),
        headers: { ...session, ...headers },
      }),
  }
}

/** The ledger's entries as they were appended, the oldest first; of one action where it is named. */
export async function ledgerOf({ db }: Site, action?: string) {
  const entries = db.selectFrom('access.ledger_entry').selectAll().orderBy('recorded_at').orderBy('entry_id')
  return (action === undefined ? entries : entries.where('action', '=', action)).execute()
}

/** Runs the jobs that number what is settled, until nothing is left: other tests' transactions may hold them up. */
export async function settle({ db }: Site): Promise<void> {
  for (let round = 0; round < 200; round += 1) {
    const [ledger, changes] = [await numberLedger(db), await numberChanges(db)]
    const waiting = await db
      .selectFrom('access.ledger_entry')
      .leftJoin('access.ledger_leaf', (leaf) =>
        leaf
          .onRef('access.ledger_leaf.xid', '=', 'access.ledger_entry.xid')
          .onRef('access.ledger_leaf.entry_id', '=', 'access.ledger_entry.entry_id'),
      )
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('seq', 'is', null)
      .executeTakeFirstOrThrow()
    const unnumbered = await db
      .selectFrom(
        db
          .selectFrom('register.act')
          .select('act_id')
          .unionAll(db.selectFrom('register.unit_act').select('act_id'))
          .as('act'),
      )
      .leftJoin('register.change', 'register.change.act_id', 'act.act_id')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('seq', 'is', null)
      .executeTakeFirstOrThrow()
    if (ledger + changes === 0 && waiting.count === '0' && unnumbered.count === '0') return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('The jobs did not come to an end.')
}

function unitOf(role: Role): string {
  if (role === 'national-operator' || role === 'ministry-office') return 'VN'
  if (role === 'district-officer' || role === 'store-keeper') return communes.district
  return role === 'commune-officer' || role === 'head-of-commune-police' ? communes.here : communes.city
}
