import type { Tx } from '../db/database.ts'
import { countHouseholds } from '../register/count-households.ts'
import type { Area } from './area.ts'

/** The largest size that is told by itself; what is larger is counted with it. */
export const householdSizeMax = 10

/** How many households there are of each size, from one person on: by commune of the map, as populations are. */
export type HouseholdSizes = ReadonlyMap<string | null, number[]>

/** Counts the households of an area by how many people are in them. */
export async function householdsOf(tx: Tx<'register'>, area: Area): Promise<HouseholdSizes> {
  const sizes = new Map<string | null, number[]>()
  for (const { size, households, ...place } of await countHouseholds(tx, area.acts, area)) {
    const code = area.communeOf(place)
    if (code === undefined) continue
    const counts = sizes.get(code) ?? Array.from({ length: householdSizeMax }, () => 0)
    sizes.set(code, counts)
    const at = Math.min(size, householdSizeMax) - 1
    counts[at] = (counts[at] ?? 0) + households
  }
  return sizes
}
