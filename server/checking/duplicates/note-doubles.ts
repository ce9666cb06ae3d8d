import type { AnyTx } from '../../db/database.ts'
import { findHome } from '../../register/home.ts'
import type { Match } from '../check-against-register.ts'
import { notePairs, type FoundPair, type PairSource } from './note-pairs.ts'

/**
 * Puts people who were taken into the register although it may have had them already into the queue of review, each with
 * whom the checks named. The lists are in the order of the forms.
 */
export async function noteDoubles(
  tx: AnyTx,
  personIds: readonly string[],
  matches: readonly (readonly Match[])[],
  source: PairSource,
): Promise<void> {
  const pairs: FoundPair[] = []
  for (const [at, personId] of personIds.entries())
    for (const otherId of new Set((matches[at] ?? []).map((match) => match.personId)))
      pairs.push([await placed(tx, personId), await placed(tx, otherId)])
  if (pairs.length > 0) await notePairs(tx, pairs, source)
}

async function placed(tx: AnyTx, personId: string): Promise<{ personId: string; commune: string }> {
  return { personId, commune: (await findHome(tx, personId)) ?? '' }
}
