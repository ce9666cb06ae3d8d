import type { Dc01 } from '../../../forms/dc01.ts'
import type { AnyTx } from '../../db/database.ts'
import { listComparable } from '../../register/search/comparable-facts.ts'
import { findAlike, type Alike } from '../../register/search/find-alike.ts'
import { comparableOf, keysOf } from './person-keys.ts'
import { residentsInForce } from './residents-in-force.ts'
import { likelyFrom, scoreResidents, weightOf } from './score-residents.ts'

/** Somebody of the register who may be the person of a form, or of the same household. */
export type Likely = Alike & { probability: number; sameHousehold: number; weight: number }

/** Whether a candidate is taken for the person of the form until somebody has compared the two. */
export function isLikely({ probability }: Pick<Likely, 'probability'>): boolean {
  return probability >= likelyFrom
}

/** Weighs candidates (`findAlike`) for the people of forms by the residents' linkage model as it is in force. */
export async function weighCandidates(
  tx: AnyTx,
  forms: readonly Dc01[],
  candidates: readonly Alike[],
): Promise<Likely[]> {
  if (candidates.length === 0) return []
  const facts = await listComparable(tx, candidates)
  const model = await residentsInForce(tx)
  return candidates.flatMap((candidate) => {
    const [form, other] = [forms[candidate.at], facts.get(candidate.personId)]
    if (form === undefined || other === undefined) return []
    const one = comparableOf(form)
    // Who is found by a number that was replaced, or of a merged record, agrees in it all the same.
    const score = scoreResidents(one, candidate.hasPin ? { ...other, pin: one.pin } : other, model)
    const { probability, sameHousehold } = score
    return [{ ...candidate, probability, sameHousehold, weight: weightOf(score) }]
  })
}

/** Everybody of the register who agrees with the person of one form in a key, with what speaks for it being the same. */
export async function findLikely(tx: AnyTx, form: Dc01): Promise<Likely[]> {
  return weighCandidates(tx, [form], await findAlike(tx, [keysOf(form)]))
}
