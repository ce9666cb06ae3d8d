import { join } from 'node:path'
import { practicePlace } from '../../forms/training/practice-place.ts'
import { connect } from '../db/database.ts'
import type { Settings } from '../settings.ts'
import { findPracticeCity, preparePracticeCity, savePracticeCity } from '../training/practice-city.ts'
import { prepareTier } from './prepare-tier.ts'

/**
 * The settings of the practice city of an installation: a city of its own, with files and keys of its own, two ports
 * above the live one, at this address of this machine unless another one is given. It knows of no other tier: nobody
 * takes its changes.
 */
export function practiceSettings(
  { CITY_URL: _city, NATIONAL_URL: _nation, ...settings }: Settings,
  address?: string,
): Settings & { PUBLIC_ORIGIN: string } {
  const { PORT, DANCU_DATA } = settings
  return {
    ...settings,
    TIER: 'city',
    AREA: practicePlace.city,
    PORT: PORT + 2,
    DANCU_DATA: join(DANCU_DATA, 'practice'),
    // By this name: from a number alone browsers take no session's cookie over plain HTTP.
    PUBLIC_ORIGIN: address ?? `http://localhost:${PORT + 2}`,
  }
}

/** Brings a database to where one can practise in it. */
export async function preparePractice(practised: Settings, practiceUrl: string): Promise<void> {
  await prepareTier(practised, 'city', practiceUrl)
  const practice = connect(practiceUrl, { connectionsMax: 1 })
  try {
    await preparePracticeCity(practice)
  } finally {
    await practice.destroy()
  }
}

/** Tells the live city where its practice city is; with `known`, its screens are where they were before. */
export async function announcePractice(
  { PUBLIC_ORIGIN }: Settings & { PUBLIC_ORIGIN: string },
  urls: { city: string; practice: string },
  where: 'here' | 'known' = 'here',
): Promise<void> {
  const city = connect(urls.city, { connectionsMax: 1 })
  try {
    const databaseName = decodeURIComponent(new URL(urls.practice).pathname.slice(1))
    await city.transaction().execute(async (tx) => {
      const known = where === 'known' ? await findPracticeCity(tx) : undefined
      const address = known?.address ?? PUBLIC_ORIGIN
      await savePracticeCity(tx, { areaCode: practicePlace.city, databaseName, address })
    })
  } finally {
    await city.destroy()
  }
}
