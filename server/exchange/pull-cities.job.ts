import type { Site } from '../http/server.ts'
import { logFault } from '../http/log.ts'
import { Problem } from '../http/problem.ts'
import { listCities } from './city.sql.ts'
import { pullCity } from './pull-city.ts'

/**
 * At the nation: takes what is new from every city. A city that does not answer waits for the next round, and no city
 * waits because of another.
 */
export async function pullCities(site: Site): Promise<void> {
  if (site.tier !== 'national') return
  const { db, folder } = site
  for (const city of await db.transaction().execute(listCities)) {
    const nation = { db, folder, today: site.today(), units: await site.units() }
    await pullCity(nation, city).catch((error: unknown) => {
      if (!(error instanceof Problem)) logFault(error)
    })
  }
}
