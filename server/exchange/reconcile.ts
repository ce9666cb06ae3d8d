import type { Database } from '../db/database.ts'
import { digestCommunes } from '../register/digest.ts'
import type { CityClient } from './city-client.ts'

/** How the two tiers compare: communes that are equal, and those that differ, with what each side holds. */
export type Reconciliation = {
  equal: number
  persons: number
  differing: { commune: string; city: number; nation: number }[]
}

/** Compares the digests of every commune of a city at both tiers: they are equal when both hold the same. */
export async function reconcile(
  nation: Database,
  city: CityClient,
  communes: ReadonlySet<string>,
): Promise<Reconciliation> {
  const theirs = new Map((await city.readDigests()).map((digest) => [digest.commune, digest]))
  const ours = new Map((await nation.transaction().execute(digestCommunes)).map((digest) => [digest.commune, digest]))
  const result: Reconciliation = { equal: 0, persons: 0, differing: [] }
  for (const commune of new Set([...theirs.keys(), ...[...ours.keys()].filter((code) => communes.has(code))])) {
    const [there, here] = [theirs.get(commune), ours.get(commune)]
    result.persons += here?.persons ?? 0
    if (there !== undefined && there.digest === here?.digest && there.persons === here.persons) result.equal += 1
    else result.differing.push({ commune, city: there?.persons ?? 0, nation: here?.persons ?? 0 })
  }
  return result
}
