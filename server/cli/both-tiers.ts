import { makeApp } from '../app.ts'
import { joinTiers } from '../demonstration/join-tiers.ts'
import { listCities, type City } from '../exchange/city.sql.ts'
import type { Site } from '../http/server.ts'
import { numberChanges } from '../register/number-changes.job.ts'
import { host, serveAt } from '../port.ts'
import { Refusal } from '../refusal.ts'
import { readSettings, type Settings } from '../settings.ts'
import { openDatabases } from './databases.ts'
import { openSite, prepareTier } from './prepare-tier.ts'

/** The nation, and the cities that it takes changes from. */
export type NationAndCities = { nation: Site; cities: City[] }

/**
 * Runs something at the nation. With CITY_URL, or a DATABASE_URL of the nation's own, the cities are other servers. In a
 * demonstration both tiers are here: then the city's server runs for as long as this takes, on a port of its own.
 */
export async function atNation<Result>(run: (tiers: NationAndCities) => Promise<Result>): Promise<Result> {
  const settings = readSettings()
  const databases = await openDatabases(settings)
  try {
    const nationUrl = await databases.prepare('national')
    await prepareTier(settings, 'national', nationUrl)
    const nation = openSite(settings, 'national', nationUrl)
    try {
      const isElsewhere = settings.CITY_URL !== undefined || settings.TIER === 'national'
      if (!isElsewhere) return await withCityHere(settings, await databases.prepare('city'), nation, run)
      const cities = await nation.db.transaction().execute(listCities)
      if (cities.length === 0) throw new Refusal('The nation knows no city yet.')
      return await run({ nation, cities })
    } finally {
      await nation.db.destroy()
    }
  } finally {
    await databases.stop()
  }
}

async function withCityHere<Result>(
  settings: Settings,
  cityUrl: string,
  nation: Site,
  run: (tiers: NationAndCities) => Promise<Result>,
): Promise<Result> {
  await prepareTier(settings, 'city', cityUrl)
  const city = openSite(settings, 'city', cityUrl)
  const { server, port } = await serveAt(0, makeApp(city).fetch)
  try {
    while ((await numberChanges(city.db)) > 0);
    await joinTiers({ city, nation, address: `http://${host}:${settings.PORT}` })
    const cities = await nation.db.transaction().execute(listCities)
    for (const one of cities) one.address = `http://${host}:${port}`
    return await run({ nation, cities })
  } finally {
    server.close()
    server.closeAllConnections()
    await city.db.destroy()
  }
}
