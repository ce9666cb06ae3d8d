import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { UnitTable } from '../../forms/unit-table.ts'
import type { Database } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import { listUnsent, markSent, noteProblem, type City } from './city.sql.ts'
import { openCity, type CityClient } from './city-client.ts'
import { pageMax } from './exchange-output.ts'
import { numberWaiting } from './number-waiting.ts'
import { takePage } from './take-page.ts'

/** The nation as a pull sees it. */
export type Nation = { db: Database; folder: string; today: string; units: UnitTable }

/** The name with which the nation signs in at cities. */
export const nationSignInName = 'national-exchange'

/** Where the nation keeps its password for a city: a file beside the data that only it can read. */
export const secretPath = (folder: string, areaCode: string): string => join(folder, 'exchange', `${areaCode}.secret`)

/**
 * Takes everything new from a city, and sends what is to be answered; returns how many changes and receipts. A problem is
 * noted for the national page and thrown; what was taken until then is taken.
 */
export async function pullCity(nation: Nation, city: City): Promise<{ changes: number; receipts: number }> {
  try {
    const password = await readSecret(nation.folder, city.areaCode)
    const client = await openCity(city.address, { signInName: nationSignInName, password })
    const changes = await takeChanges(nation.db, city, client)
    const { areaCode } = city
    const office = { areaCode, today: nation.today, units: nation.units }
    while ((await nation.db.transaction().execute(async (tx) => numberWaiting(tx, office))) > 0);
    return { changes, receipts: await sendReceipts(nation.db, areaCode, client) }
  } catch (error) {
    const problem = error instanceof Problem ? String(Object.values(error.more)[0] ?? error.type) : 'a fault'
    await nation.db.transaction().execute(async (tx) => noteProblem(tx, city.areaCode, problem))
    throw error
  }
}

async function readSecret(folder: string, areaCode: string): Promise<string> {
  try {
    return (await readFile(secretPath(folder, areaCode), 'utf8')).trim()
  } catch {
    throw new Problem('exchange-refused', { reason: 'no password for this city' })
  }
}

/** Takes page after page; while one goes into the register the next is on its way. */
async function takeChanges(db: Database, { areaCode, nextAfter: start }: City, client: CityClient): Promise<number> {
  let total = 0
  let after = start
  let coming = client.readChanges(after)
  for (;;) {
    const page = await coming
    const last = page.changes.at(-1)?.seq ?? after
    const isNewest = BigInt(last) >= BigInt(page.newest)
    if (!isNewest) coming = client.readChanges(last)
    // Whether it came is asked when its turn has come; until then a failure must not end the process.
    coming.catch(() => undefined)
    const fetched = { areaCode, after, page }
    const { taken, nextAfter } = await db.transaction().execute(async (tx) => takePage(tx, fetched))
    total += taken
    if (nextAfter === last && isNewest) return total
    // Another pull of the same city has gone elsewhere: go on from there.
    if (nextAfter !== last) coming = client.readChanges(nextAfter)
    after = nextAfter
  }
}

async function sendReceipts(db: Database, areaCode: string, client: CityClient): Promise<number> {
  for (let sent = 0; ;) {
    const receipts = await db.transaction().execute(async (tx) => listUnsent(tx, areaCode, pageMax))
    if (receipts.length === 0) return sent
    await client.sendReceipts(receipts)
    await db.transaction().execute(async (tx) => markSent(tx, areaCode, receipts))
    sent += receipts.length
  }
}
