import type { AnyTx } from '../db/database.ts'
import type { Site } from '../http/server.ts'
import { findCoverage, listDefinitions } from './coverage.ts'

/** The headline of coverage, as anybody may see it: no unit and no officer is named. */
export type PublicCoverage = {
  on: string
  figures: { unitKinds: string[]; purpose: { vi: string; en: string }; covered: number; all: number }[]
}

/** How many units of each definition are covered in the city on the site's day. */
export async function findPublicCoverage(tx: AnyTx, site: Site): Promise<PublicCoverage> {
  const [on, units] = [site.today(), await site.units()]
  const figures = []
  for (const definition of await listDefinitions(tx, on)) {
    const found = await findCoverage(tx, { area: site.areaCode, definition, on, today: on, units })
    const covered = found.filter(({ isCovered }) => isCovered).length
    figures.push({ unitKinds: definition.unitKinds, purpose: definition.purpose, covered, all: found.length })
  }
  return { on, figures }
}
