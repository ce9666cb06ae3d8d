import type { UnitTable } from '../../forms/unit-table.ts'
import { listSuccessors } from '../areas/successor.ts'
import type { AnyTx } from '../db/database.ts'

/** A unit goes through a handful of reforms at most. */
const reformsMax = 20

/**
 * Gives the unit of a later day in which all that a unit of an earlier day reported lies now; undefined where the unit
 * was divided, or the facts do not say what became of it. Nothing is guessed, so no share is made up.
 */
export function placerOnMap(
  tx: AnyTx,
  units: UnitTable,
  map: string,
): (code: string, on: string) => Promise<string | undefined> {
  const known = new Map<string, Promise<string | undefined>>()
  const follow = async (code: string, on: string): Promise<string | undefined> => {
    let [at, day] = [code, on]
    for (let reform = 0; reform < reformsMax; reform += 1) {
      const now = units.find(at, day)
      if (now !== undefined && (now.validTo === null || map < now.validTo)) return at
      const { endedOn, successors, outcome } = await listSuccessors(tx, at, day)
      if (outcome === 'no-such-unit') return undefined
      if (endedOn === null || map < endedOn) return at
      const only = successors.find(({ whoFollows }) => whoFollows !== 'none')
      if (only === undefined || only.whoFollows !== 'all') return undefined
      at = only.unit.code
      day = endedOn
    }
    return undefined
  }
  return async (code, on) => {
    const key = `${code} ${on}`
    const found = known.get(key) ?? follow(code, on)
    known.set(key, found)
    return found
  }
}
