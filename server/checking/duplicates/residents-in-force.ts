import type { AnyTx } from '../../db/database.ts'
import { preparePairModel, type PairModel } from '../linkage/score-pair.ts'
import { teach } from './learn-levels.ts'
import { findLearned } from './learned.sql.ts'
import { shippedResidents } from './score-residents.ts'

/** What was made ready last: it is the same for thousands of requests. */
let ready: { learnedId: string; model: PairModel } | undefined

/** The residents' model by which pairs are weighed now: the shipped one with what was adopted from reviewers. */
export async function residentsInForce(tx: AnyTx): Promise<PairModel> {
  const learned = await findLearned(tx)
  if (learned === undefined || learned.pairs === 0) return shippedResidents
  if (ready?.learnedId !== learned.learnedId)
    ready = { learnedId: learned.learnedId, model: preparePairModel(teach(shippedResidents.fitted, learned.levels)) }
  return ready.model
}
