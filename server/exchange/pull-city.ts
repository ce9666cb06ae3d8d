import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { UnitTable } from '../../forms/unit-table.ts'
import type { Database } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import { listUnsent, markSent, noteProblem, type City } from './city.sql.ts'
import { openCity } from './city-client.ts'
import { pageMax } from './exchange-output.ts'
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
  const { db } = nation
  try {
    const password = (await readFile(secretPath(nation.folder, city.areaCode), 'utf8')).trim()
    const client = await openCity(city.address, { signInName: nationSignInName, password })
    const total = { changes: 0, receipts: 0 }
    for (let after = city.nextAfter; ; ) {
      const page = await client.readChanges(after)
      const place = { areaCode: city.areaCode, after, page, today: nation.today, units: nation.units }
      const { taken, nextAfter } = await db.transaction().execute(async (tx) => takePage(tx, place))
      total.changes += taken
      if (page.changes.length === 0) break
      after = nextAfter
    }
    for (;;) {
      const receipts = await db.transaction().execute(async (tx) => listUnsent(tx, city.areaCode, pageMax))
      if (receipts.length === 0) return total
      await client.sendReceipts(receipts)
      await db.transaction().execute(async (tx) => markSent(tx, city.areaCode, receipts))
      total.receipts += receipts.length
    }
  } catch (error) {
    const reason = error instanceof Problem && 'reason' in error.more ? String(error.more.reason) : 'a fault'
    await db.transaction().execute(async (tx) => noteProblem(tx, city.areaCode, reason))
    throw error
  }
}
