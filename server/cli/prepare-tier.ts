import { join } from 'node:path'
import { loadUnits } from '../areas/load-units.ts'
import { rememberUnits } from '../areas/remember-units.ts'
import { saveServiceAccounts } from '../collection/service-accounts.ts'
import { connect } from '../db/database.ts'
import { saveNumberOffice } from '../exchange/number-office.ts'
import type { Site } from '../http/server.ts'
import { loadCatalogue } from '../reporting/code-book.ts'
import { type Settings, type Tier, todayOf } from '../settings.ts'
import { migrateAt } from './databases.ts'

/** Brings the database of a tier to where it can work: the schema, the reference facts, the accounts of its services. */
export async function prepareTier(settings: Settings, tier: Tier, databaseUrl: string): Promise<string[]> {
  const ran = await migrateAt(databaseUrl)
  const db = connect(databaseUrl, { connectionsMax: 1 })
  try {
    await db.transaction().execute(async (tx) => {
      await loadUnits(tx)
      if (tier === 'city') await saveServiceAccounts(tx, settings.AREA)
      await saveNumberOffice(tx)
      await loadCatalogue(tx)
    })
  } finally {
    await db.destroy()
  }
  return ran
}

/** A tier as its operations and jobs see it. End its `db` when done. */
export function openSite(
  settings: Settings,
  tier: Tier,
  databaseUrl: string,
  wake: () => void = () => undefined,
): Site {
  const db = connect(databaseUrl)
  return {
    db,
    databaseUrl,
    tier,
    areaCode: tier === 'city' ? settings.AREA : '',
    today: () => todayOf(settings),
    units: rememberUnits(db),
    origin: settings.PUBLIC_ORIGIN ?? `http://localhost:${settings.PORT}`,
    folder: join(settings.DANCU_DATA, tier),
    wake,
  }
}
