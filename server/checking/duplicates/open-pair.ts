import type { Reach } from '../../access/reach.ts'
import type { AnyTx } from '../../db/database.ts'
import { Problem } from '../../http/problem.ts'
import { hashFacts, readSides, type Side } from './pair-facts.ts'
import { findPair, listVerdicts, type GivenVerdict, type Pair } from './pair.sql.ts'

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
  const factsHash = hashFacts(sides[0].facts, sides[1].facts).toString('hex')
  const isChanged = factsHash !== noted.factsHash && noted.state !== 'merged'
  const pair: Pair = isChanged ? { ...noted, factsHash, state: 'open' } : noted
  return { pair, sides, verdicts: await listVerdicts(tx, pair) }
}
