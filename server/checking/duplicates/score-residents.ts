import { fittedResidentsModel, readFittedModel } from '../linkage/fitted-model.ts'
import { preparePairModel, scorePair, type PairScore } from '../linkage/score-pair.ts'
import type { ComparableFacts } from '../../register/search/comparable-facts.ts'

/** The model that is shipped, ready to score pairs. It is a file of the program, read once as the program starts. */
const residents = preparePairModel(await readFittedModel(fittedResidentsModel))

/** From this probability on two records are taken for one person until somebody has compared them. */
export const likelyFrom = residents.fitted.model.threshold

/** How probable it is that these are the facts of one person, or of two of one household, and why. */
export function scoreResidents(one: ComparableFacts, other: ComparableFacts): PairScore {
  return scorePair(residents, one, other)
}

/** The evidence that two records are one person's, in bits: the logarithm of the odds to the base 2. */
export function weightOf({ prior, weights, household }: PairScore): number {
  return weights.reduce((sum, { weight }) => sum + weight, prior + household)
}
