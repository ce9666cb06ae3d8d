import type { Site } from '../http/server.ts'
import { readSettings } from '../settings.ts'
import { openDatabases } from './databases.ts'
import { openSite, prepareTier } from './prepare-tier.ts'

/** Runs something at the city of this installation, whose database is brought up to date first and closed afterwards. */
export async function atCity<Result>(run: (city: Site) => Promise<Result>): Promise<Result> {
  const settings = readSettings()
  const databases = await openDatabases(settings)
  try {
    const databaseUrl = await databases.prepare('city')
    await prepareTier(settings, 'city', databaseUrl)
    const city = openSite(settings, 'city', databaseUrl)
    try {
      return await run(city)
    } finally {
      await city.db.destroy()
    }
  } finally {
    await databases.stop()
  }
}
