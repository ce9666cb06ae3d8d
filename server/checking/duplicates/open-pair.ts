import type { Reach } from '../../access/reach.ts'
import type { AnyTx } from '../../db/database.ts'
import { Problem } from '../../http/problem.ts'
import { hashFacts, readSides, type Side } from './pair-facts.ts'
import { findPair, listVerdicts, type GivenVerdict, type Likeness, type Pair } from './pair.sql.ts'
import { residentsInForce } from './residents-in-force.ts'
import { levelsOf, scoreResidents } from './score-residents.ts'

/** A pair with its two records as they stand, and what was said of just these facts. */
export type OpenPair = { pair: Pair; sides: [Side, Side]; verdicts: GivenVerdict[] }

/**
 * Opens a pair, if both records are within reach; both are named to the ledger. Where the facts have changed since the
 * pair was noted it waits anew, and what was said before counts no more.
 */
export async function openPair(
  tx: AnyTx,
  pairId: string,
  {
    purpose,
    reach,
    about,
  }: { purpose: 'read' | 'decide'; reach: Reach; about: (personId: string, ...fields: string[]) => void },
): Promise<OpenPair> {
  const noted = await findPair(tx, pairId, purpose)
  if (noted === undefined) throw new Problem('not-found')
  const sides = await readSides(tx, noted)
  for (const { commune } of sides) await reach.requireCommune(commune)
  for (const { personId } of sides) about(personId, 'name', 'birth', 'sex', 'number', 'relations', 'residence')
  const pair = asItStands(noted, sides)
  return { pair, sides, verdicts: await listVerdicts(tx, pair) }
}

/** A pair by the facts of its two records as they are: where they have changed since it was noted it waits anew. */
export function asItStands(noted: Pair, sides: readonly [Side, Side]): Pair {
  const factsHash = hashFacts(sides[0].facts, sides[1].facts).toString('hex')
  const isChanged = factsHash !== noted.factsHash && noted.state !== 'merged'
  return isChanged ? { ...noted, factsHash, state: 'open' } : noted
}

/** How alike two records are by the model in force; undefined where one of them is no more. */
export async function findLikeness(tx: AnyTx, [first, second]: readonly [Side, Side]): Promise<Likeness> {
  if (first.facts === undefined || second.facts === undefined) return undefined
  const score = scoreResidents(first.facts, second.facts, await residentsInForce(tx))
  return { levels: levelsOf(score), probability: score.probability }
}
