import type { ComparableFacts } from '../../register/search/comparable-facts.ts'
import { fittedResidentsModel, readFittedModel } from '../linkage/fitted-model.ts'
import { preparePairModel, scorePair, type PairModel, type PairScore } from '../linkage/score-pair.ts'

/** The model that is shipped, ready to score pairs. It is a file of the program, read once as the program starts. */
export const shippedResidents = preparePairModel(await readFittedModel(fittedResidentsModel))

/** From this probability on two records are taken for one person until somebody has compared them. */
export const likelyFrom = shippedResidents.fitted.model.threshold

/**
 * How probable it is that these are the facts of one person, or of two of one household, and why: by the model that is in
 * force (`residentsInForce`), or as it is shipped.
 */
export function scoreResidents(one: ComparableFacts, other: ComparableFacts, model = shippedResidents): PairScore {
  return scorePair(model, one, other)
}

/** The evidence that two records are one person's, in bits: the logarithm of the odds to the base 2. */
export function weightOf({ prior, weights, household }: Pick<PairScore, 'prior' | 'weights' | 'household'>): number {
  return weights.reduce((sum, { weight }) => sum + weight, prior + household)
}

/** How alike two records are, by column of the model: the name of the level; what is missing is left out. */
export function levelsOf({ weights }: Pick<PairScore, 'weights'>): Record<string, string> {
  return Object.fromEntries(
    weights.filter(({ level }) => level !== 'missing').map(({ field, level }) => [field, level]),
  )
}

/** The columns that the model compares, each with the names of its levels, the most alike first. */
export function listLevels({ weighing }: PairModel = shippedResidents): {
  column: string
  levels: readonly string[]
}[] {
  return weighing.agreements.map(({ column, levels }) => ({ column, levels }))
}
